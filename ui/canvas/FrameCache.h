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
    /// Brings the picture up to date.
    const QPixmap& update(const Viewport& viewport, QSize size, qreal pixelRatio, const Paint& paint);

private:
    bool canMoveTo(const Viewport& viewport, QSize size, qreal pixelRatio) const;
    void moveTo(const Viewport& viewport);

    QPixmap m_picture;
    Viewport m_viewport; ///< that the picture shows
    QRegion m_dirty;
    bool m_valid = false;
};

} // namespace netwright::canvas
