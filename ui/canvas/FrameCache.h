#pragma once

#include "ui/canvas/Viewport.h"

#include <QList>
#include <QPixmap>
#include <QRegion>

#include <functional>

class QPainter;

namespace netwright::canvas {

/// The last picture of the scene, in the pixels of the screen. Only what looks different is painted anew: panning moves the
/// picture, and where much is seen zooming shows it larger or smaller until its tiles have been painted, a few at a time.
class FrameCache {
public:
    /// What the picture should show. Painters are in widget pixels and clipped to the rectangle they are to fill.
    struct Scene {
        Viewport viewport;
        QSize size; ///< of the widget
        qreal pixelRatio = 1;
        bool crowded = false; ///< painting all of it takes longer than a frame should
        QPoint focus; ///< where people look: in widget pixels
        std::function<void(QPainter&, const QRect&)> paint;
        std::function<void(QPainter&, const QRect&)> paintGround; ///< cheap: without what stands on it
    };

    void invalidate(); ///< everything looks different
    void invalidate(const QRectF& area); ///< in scene units, which stay true when the view moves before anything is painted
    /// Brings the picture up to date, except for what is rough.
    const QPixmap& update(const Scene& scene);
    /// What shows an older picture larger or smaller; in widget pixels.
    const QRegion& rough() const { return m_rough; }
    /// Paints rough tiles, the nearest to the focus first, for some milliseconds; at least one.
    const QPixmap& refine(const Scene& scene);
    /// Paints over the picture as it is now; the painter is in widget pixels. Between update() and the use of its picture.
    void touchUp(const std::function<void(QPainter&)>& paint);

private:
    bool fits(const Scene& scene) const;
    bool canMoveTo(const Scene& scene) const;
    QList<QRect> moveTo(const Viewport& viewport); ///< gives what comes into view
    void zoomTo(const Scene& scene);
    void beginAnew(const Scene& scene);
    QList<QRect> takeDamage(const Viewport& viewport);
    void paintPieces(const Scene& scene, const QList<QRect>& pieces);
    void paintTiles(const Scene& scene, const QRegion& of);

    QPixmap m_picture, m_spare; ///< the second is drawn into while the first is read
    Viewport m_viewport; ///< that the picture shows
    QList<QRectF> m_damage; ///< in scene units
    QRegion m_rough;
    QRegion m_empty; ///< of what is rough: shows only the ground
    bool m_valid = false;
};

} // namespace netwright::canvas
