#include "ui/canvas/Sprites.h"

#include "ui/canvas/WholePixels.h"

namespace netwright::canvas {

void Sprites::paint(QPainter& painter, QPointF at, double zoom, const QRectF& extent, const QByteArray& key, const Draw& draw) {
    const qreal ratio = painter.device()->devicePixelRatioF();
    if (zoom != m_zoom || ratio != m_ratio || m_pictures.size() > kMost)
        m_pictures.clear();
    m_zoom = zoom;
    m_ratio = ratio;
    const double scale = zoom * ratio;
    // Whole pixels around the origin, so that the origin itself lies on one.
    const QRect pixels = QRectF(extent.topLeft() * scale, extent.size() * scale).toAlignedRect().adjusted(-1, -1, 1, 1);
    const QPointF origin = onWholePixel(painter.transform().map(at) * ratio);
    const QTransform before = painter.transform();
    if (qint64{pixels.width()} * pixels.height() > kLargest) {
        painter.save();
        painter.setTransform(QTransform::fromScale(zoom, zoom) * QTransform::fromTranslate(origin.x() / ratio, origin.y() / ratio));
        draw(painter);
        painter.restore();
        return;
    }
    QPixmap& picture = m_pictures[key];
    if (picture.isNull()) {
        picture = QPixmap(pixels.size());
        picture.fill(Qt::transparent);
        QPainter inside(&picture);
        inside.setRenderHint(QPainter::Antialiasing);
        inside.translate(-pixels.topLeft());
        inside.scale(scale, scale);
        draw(inside);
        inside.end();
        picture.setDevicePixelRatio(ratio);
    }
    painter.resetTransform();
    painter.drawPixmap((origin + QPointF(pixels.topLeft())) / ratio, picture);
    painter.setTransform(before);
}

} // namespace netwright::canvas
