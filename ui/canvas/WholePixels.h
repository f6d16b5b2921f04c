#pragma once

#include <QPointF>

#include <cmath>

namespace netwright::canvas {

/// The nearest whole pixel; from the middle between two always the right or lower one, so that what is moved by whole pixels
/// stays the same on both sides of zero.
inline QPointF onWholePixel(QPointF device) {
    constexpr double kHalf = 0.5 + 1e-6; // the middle itself comes out of a calculation
    return {std::floor(device.x() + kHalf), std::floor(device.y() + kHalf)};
}

} // namespace netwright::canvas
