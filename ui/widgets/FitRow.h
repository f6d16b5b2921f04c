#pragma once

#include <functional>

class QWidget;

namespace netwright::widgets {

/// Shows a row of widgets as fully as its width allows: calls apply(0), apply(1), … up to apply(most), each of which leaves
/// out more, until the row fits. The row then never makes its window wider than somebody wanted it.
void fitRow(QWidget* row, int most, const std::function<void(int level)>& apply);

} // namespace netwright::widgets
