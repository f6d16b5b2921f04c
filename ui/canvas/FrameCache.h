#pragma once

#include "ui/canvas/Viewport.h"

#include <QPixmap>
#include <QRegion>

#include <functional>

class QPainter;

namespace netwright::canvas {

/// The last picture of the scene, in the pixels of the screen. Panning moves it and paints only the strips that come into
/// view; a card whose live picture changed is painted alone.
class FrameCache {
public:
    void invalidate() { m_valid = false; }
    void invalidate(const QRect& area) { m_dirty += area; } ///< in widget pixels

    /// Paints one rectangle of the widget; the painter is in widget pixels and clipped to it.
    using Paint = std::function<void(QPainter&, const QRect&)>;
    /// Brings the picture up to date. `rough`: after a change of zoom the last picture is shown larger or smaller, and only
    /// what comes into view at the edges is painted; call sharpen() when there is time.
    const QPixmap& update(const Viewport& viewport, QSize size, qreal pixelRatio, bool rough, const Paint& paint);
    /// Paints over the picture as it is now; the painter is in widget pixels. Between update() and the use of its picture.
    void touchUp(const std::function<void(QPainter&)>& paint);
    void sharpen() { m_valid = m_valid && !m_rough; }

private:
    bool canMoveTo(const Viewport& viewport, QSize size, qreal pixelRatio) const;
    void moveTo(const Viewport& viewport);
    bool canZoomTo(QSize size, qreal pixelRatio) const { return m_valid && m_picture.devicePixelRatio() == pixelRatio && m_picture.size() == size * pixelRatio; }
    void zoomTo(const Viewport& viewport, QSize size);

    QPixmap m_picture, m_spare; ///< the second is drawn into while the first is read
    Viewport m_viewport; ///< that the picture shows
    QRegion m_dirty;
    bool m_valid = false;
    bool m_rough = false; ///< it was enlarged or reduced
};

} // namespace netwright::canvas
