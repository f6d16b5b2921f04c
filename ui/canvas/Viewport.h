#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>
#include <QTransform>

namespace netwright::canvas {

/// Which part of the canvas is seen, and how large. Scene units are pixels at 100 %. Zooming works on the exact zoom and
/// centre, so that going there and back ends where it began.
class Viewport {
public:
    static constexpr double kMinZoom = 0.1;
    static constexpr double kMaxZoom = 8;

    double zoom() const { return m_zoom; }
    QPointF offset() const { return m_offset; } ///< where the scene's origin is in the widget
    QPointF toScene(QPointF screen) const { return (screen - m_offset) / m_zoom; }
    QPointF toScreen(QPointF scene) const { return scene * m_zoom + m_offset; }
    QRectF toScene(const QRectF& screen) const { return {toScene(screen.topLeft()), screen.size() / m_zoom}; }
    QRectF toScreen(const QRectF& scene) const { return {toScreen(scene.topLeft()), scene.size() * m_zoom}; }
    /// The nearest one whose origin is on a whole pixel of the screen: what is painted stays sharp, and a picture of before can
    /// be moved. `pixelRatio`: pixels of the screen per unit of the widget, 1.25 for example.
    Viewport onPixels(double pixelRatio) const;
    QTransform transform() const { return {m_zoom, 0, 0, m_zoom, m_offset.x(), m_offset.y()}; }

    void pan(QPointF screenDelta) { m_offset += screenDelta; }
    /// The scene point under `screen` stays there.
    void zoomAt(QPointF screen, double zoom);
    /// `scene` in the middle, at `zoom`.
    void look(QPointF scene, double zoom, QSizeF widget);
    void centreOn(QPointF scene, QSizeF widget);
    /// Shows all of `scene` with `margin` screen pixels around, at 100 % at most.
    void fit(const QRectF& scene, QSizeF widget, double margin);

private:
    double m_zoom = 1;
    QPointF m_offset;
};

} // namespace netwright::canvas
