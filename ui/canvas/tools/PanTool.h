#pragma once

#include "ui/canvas/tools/Tool.h"

namespace netwright::canvas {

/// Moves the view with the mouse.
class PanTool : public Tool {
public:
    PanTool(ToolContext& context, const Pointer& start) : Tool(context), m_last(start.screen) {}

    void move(const Pointer& pointer) override {
        m_context.viewport.pan(pointer.screen - m_last);
        m_last = pointer.screen;
        m_context.viewChanged();
    }
    void release(const Pointer& pointer) override { move(pointer); }
    Qt::CursorShape cursor() const override { return Qt::ClosedHandCursor; }

private:
    QPointF m_last;
};

} // namespace netwright::canvas
