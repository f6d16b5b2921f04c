#pragma once

#include <QPainter>
#include <QPainterPath>

namespace netwright::canvas {

/// Strokes a path with dashes that begin where the path does. Qt lets thin ones begin where the painted part of the picture
/// begins, so that they differ from part to part.
inline void drawDashed(QPainter& painter, const QPainterPath& path, const QPen& pen) {
    painter.fillPath(QPainterPathStroker(pen).createStroke(path), pen.color());
}

inline void drawDashed(QPainter& painter, QPointF from, QPointF to, const QPen& pen) {
    QPainterPath line(from);
    line.lineTo(to);
    drawDashed(painter, line, pen);
}

} // namespace netwright::canvas
