#pragma once

#include <QLineEdit>

namespace netwright::widgets {

/// A line for the path of a file. While it is not being edited, a path that is too long loses its beginning, not its end.
class PathEdit : public QLineEdit {
    Q_OBJECT
public:
    using QLineEdit::QLineEdit;

protected:
    void paintEvent(QPaintEvent* event) override;
};

} // namespace netwright::widgets
