#include "ui/canvas/tools/ResizeTool.h"

#include "ui/canvas/Geometry.h"

#include <cmath>

namespace netwright::canvas {

ResizeTool::ResizeTool(ToolContext& context, const Pointer& start, const Hit& hit)
    : Tool(context), m_start(start), m_frame(hit.kind == Hit::Kind::FrameCorner), m_id(hit.id) {
    Selection::Content one;
    (m_frame ? one.frames : one.notes).insert(m_id);
    m_rect = context.scene.boundsOf(one);
    context.selection.set(one);
}

void ResizeTool::move(const Pointer& pointer) {
    constexpr qreal kSmallest = 60;
    m_dragging = m_dragging || QLineF(pointer.screen, m_start.screen).length() >= kDragDistance;
    if (!m_dragging)
        return;
    const QPointF corner = m_context.options.snapToGrid ? geometry::snapped(pointer.scene) : pointer.scene;
    m_rect.setRight(std::round(std::max(corner.x(), m_rect.left() + kSmallest)));
    m_rect.setBottom(std::round(std::max(corner.y(), m_rect.top() + kSmallest)));
    m_context.scene.previewRect(m_id, m_rect);
}

void ResizeTool::release(const Pointer& pointer) {
    move(pointer);
    m_context.scene.clearPreview();
    if (!m_dragging)
        return;
    if (m_frame)
        m_context.editor.setFrameRect(m_id, m_rect);
    else
        m_context.editor.setNoteRect(m_id, m_rect);
}

} // namespace netwright::canvas
