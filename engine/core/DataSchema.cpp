#include "engine/core/DataSchema.h"

namespace netwright::core {

const char* nameOf(FieldKind kind) {
    switch (kind) {
    case FieldKind::Image: return "image";
    case FieldKind::Features: return "features";
    case FieldKind::Sequence: return "sequence";
    case FieldKind::Tokens: return "tokens";
    case FieldKind::Category: return "category";
    case FieldKind::Number: return "number";
    }
    return "";
}

} // namespace netwright::core
