#include "ui/widgets/Switch.h"

#include <QPainter>

namespace netwright::widgets {

Switch::Switch(QWidget* parent) : QAbstractButton(parent) {
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCursor(Qt::PointingHandCursor);
}

QSize Switch::sizeHint() const {
    return {32, 20};
}

void Switch::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!isEnabled())
        painter.setOpacity(0.4);
    const QRectF track(2, (height() - 16) / 2.0, 28, 16);
    painter.setPen(hasFocus() ? QPen(palette().color(QPalette::WindowText), 1.5) : QPen(Qt::NoPen)); // seen when on, too
    painter.setBrush(isChecked() ? palette().color(QPalette::Highlight) : palette().color(QPalette::Mid));
    painter.drawRoundedRect(track, 8, 8);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawEllipse(QPointF(isChecked() ? track.right() - 8 : track.left() + 8, track.center().y()), 6, 6);
}

} // namespace netwright::widgets
