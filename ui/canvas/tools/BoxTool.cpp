#include "ui/canvas/tools/BoxTool.h"

namespace netwright::canvas {

BoxTool::BoxTool(ToolContext& context, const Pointer& start)
    : Tool(context), m_start(start), m_before(context.selection.content()) {}

void BoxTool::move(const Pointer& pointer) {
    m_box = QRectF(m_start.scene, pointer.scene).normalized();
    const bool remove = m_start.modifiers & Qt::ControlModifier;
    const bool add = m_start.modifiers & Qt::ShiftModifier;
    m_context.editor.selectNodesIn(m_box, add || remove ? m_before : Selection::Content{}, remove);
}

void BoxTool::release(const Pointer& pointer) {
    if (QLineF(pointer.screen, m_start.screen).length() >= kDragDistance)
        move(pointer);
    else if (!(m_start.modifiers & (Qt::ShiftModifier | Qt::ControlModifier)))
        m_context.selection.clear();
}

void BoxTool::cancel() { m_context.selection.set(m_before); }

void BoxTool::paint(QPainter& painter, const theme::Theme& theme) const {
    QPen pen(theme.accent, 1);
    pen.setCosmetic(true);
    painter.setPen(pen);
    QColor fill = theme.accent;
    fill.setAlphaF(0.1f);
    painter.setBrush(fill);
    painter.drawRect(m_box);
}

} // namespace netwright::canvas
