#pragma once

#include "engine/graph/Graph.h"

#include <QRectF>

namespace netwright::canvas {

/// The rectangle of a frame or a note.
template <typename T> QRectF rectOf(const T& box) {
    return {box.position.x, box.position.y, box.width, box.height};
}

template <typename T> void place(T& box, const QRectF& rect) {
    box.position = {rect.x(), rect.y()};
    box.width = rect.width();
    box.height = rect.height();
}

} // namespace netwright::canvas
