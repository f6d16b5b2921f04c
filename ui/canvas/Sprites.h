#pragma once

#include <QHash>
#include <QPainter>
#include <QPixmap>

#include <functional>

namespace netwright::canvas {

/// Small pictures that look the same at many places (the ground of cards of one size, the rings of ports), drawn once for the
/// present zoom and copied from then on. What they show is part of their key.
class Sprites {
public:
    using Draw = std::function<void(QPainter&)>; ///< in scene units, around (0, 0)

    /// `extent`: what `draw` touches, in scene units. `at`: where its origin goes; it is moved to whole pixels of the screen.
    /// What is large at the present zoom is drawn there and then: a picture of it would cost more than the part that is seen.
    void paint(QPainter& painter, QPointF at, double zoom, const QRectF& extent, const QByteArray& key, const Draw& draw);

private:
    static constexpr int kMost = 400;
    static constexpr qint64 kLargest = 512 * 512; ///< device pixels

    QHash<QByteArray, QPixmap> m_pictures;
    double m_zoom = 0;
    qreal m_ratio = 0;
};

} // namespace netwright::canvas
