#pragma once

#include "ui/canvas/tools/Tool.h"

namespace netwright::canvas {

/// Drags the corner of a frame or a note.
class ResizeTool : public Tool {
public:
    ResizeTool(ToolContext& context, const Pointer& start, const Hit& hit);

    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    void cancel() override { m_context.scene.clearPreview(); }
    Qt::CursorShape cursor() const override { return Qt::SizeFDiagCursor; }

private:
    Pointer m_start;
    bool m_dragging = false; ///< a click alone changes nothing, not even to the grid
    bool m_frame;
    std::string m_id;
    QRectF m_rect;
};

} // namespace netwright::canvas
