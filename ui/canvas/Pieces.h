#pragma once

#include <QList>
#include <QRect>

namespace netwright::canvas {

/// A few rectangles within `bounds` that together cover all of `areas`, and not much more. They do not overlap.
QList<QRect> piecesCovering(const QList<QRect>& areas, const QRect& bounds);

} // namespace netwright::canvas
