#include "ui/canvas/Viewport.h"

#include <algorithm>
#include <cmath>

namespace netwright::canvas {

void Viewport::zoomAt(QPointF screen, double zoom) {
    const QPointF anchor = toScene(screen);
    m_zoom = std::clamp(zoom, kMinZoom, kMaxZoom);
    m_offset = screen - anchor * m_zoom;
}

Viewport Viewport::onPixels(double pixelRatio) const {
    Viewport near = *this;
    near.m_offset = {std::round(m_offset.x() * pixelRatio) / pixelRatio, std::round(m_offset.y() * pixelRatio) / pixelRatio};
    return near;
}

void Viewport::centreOn(QPointF scene, QSizeF widget) {
    m_offset = QPointF(widget.width() / 2, widget.height() / 2) - scene * m_zoom;
}

void Viewport::look(QPointF scene, double zoom, QSizeF widget) {
    m_zoom = std::clamp(zoom, kMinZoom, kMaxZoom);
    centreOn(scene, widget);
}

void Viewport::fit(const QRectF& scene, QSizeF widget, double margin) {
    if (scene.isEmpty() || widget.isEmpty())
        return;
    const double wide = std::max(1.0, widget.width() - 2 * margin) / scene.width();
    const double high = std::max(1.0, widget.height() - 2 * margin) / scene.height();
    m_zoom = std::clamp(std::min({wide, high, 1.0}), kMinZoom, kMaxZoom);
    centreOn(scene.center(), widget);
}

} // namespace netwright::canvas
