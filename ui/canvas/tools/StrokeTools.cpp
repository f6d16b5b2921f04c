#include "ui/canvas/tools/StrokeTools.h"

#include "ui/canvas/Geometry.h"

namespace netwright::canvas {
namespace {

void drawStroke(QPainter& painter, const QLineF& line, const QColor& color) {
    QPen pen(color, 1.5, Qt::DashLine);
    pen.setCosmetic(true);
    painter.setPen(pen);
    painter.drawLine(line);
}

} // namespace

std::vector<std::pair<graph::Edge, QPointF>> StrokeTool::crossings() const {
    constexpr int kPieces = 32;
    std::vector<std::pair<graph::Edge, QPointF>> found;
    for (const int number : m_context.scene.wiresIn(QRectF(m_line.p1(), m_line.p2()).normalized())) {
        const WireItem& wire = m_context.scene.wires()[static_cast<std::size_t>(number)];
        QPointF last = wire.path.pointAtPercent(0);
        for (int i = 1; i <= kPieces; ++i) {
            const QPointF next = wire.path.pointAtPercent(static_cast<qreal>(i) / kPieces);
            QPointF where;
            if (m_line.intersects(QLineF(last, next), &where) == QLineF::BoundedIntersection) {
                found.emplace_back(wire.edge, where);
                break;
            }
            last = next;
        }
    }
    return found;
}

void CutTool::release(const Pointer& pointer) {
    move(pointer);
    std::vector<graph::Edge> edges;
    for (const auto& [edge, where] : crossings())
        edges.push_back(edge);
    m_context.editor.cutWires(edges);
}

void CutTool::paint(QPainter& painter, const theme::Theme& theme) const { drawStroke(painter, m_line, theme.wrong); }

void RerouteTool::release(const Pointer& pointer) {
    move(pointer);
    m_context.editor.addReroutes(crossings());
}

void RerouteTool::paint(QPainter& painter, const theme::Theme& theme) const {
    drawStroke(painter, m_line, theme.accent);
}

} // namespace netwright::canvas
