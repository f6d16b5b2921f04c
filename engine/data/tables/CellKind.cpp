#include "engine/data/tables/CellKind.h"

#include "engine/data/tables/CellText.h"
#include "engine/data/tables/TimeText.h"

namespace netwright::data {

CellKind kindOf(std::string_view cell) {
    cell = trimmed(cell);
    if (isMissing(cell))
        return CellKind::Empty;
    if (numberIn(cell, {'.'}) || numberIn(cell, {','}) || isInfinite(cell))
        return CellKind::Number;
    if (timeIn(cell))
        return CellKind::Time;
    return isPlaceholder(cell) ? CellKind::Empty : CellKind::Text;
}

} // namespace netwright::data
