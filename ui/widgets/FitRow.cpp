#include "ui/widgets/FitRow.h"

#include <QLayout>
#include <QWidget>

namespace netwright::widgets {

void fitRow(QWidget* row, int most, const std::function<void(int level)>& apply) {
    for (int level = 0; level <= most; ++level) {
        apply(level);
        if (row->layout()->sizeHint().width() <= row->width())
            return;
    }
}

} // namespace netwright::widgets
