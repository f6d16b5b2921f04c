#pragma once

#include "ui/canvas/tools/Tool.h"

namespace netwright::canvas {

/// Draws a box on empty canvas and selects what it touches. Shift adds to the selection, Ctrl takes away. A plain click
/// selects nothing.
class BoxTool : public Tool {
public:
    BoxTool(ToolContext& context, const Pointer& start);

    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    void cancel() override;
    void paint(QPainter& painter, const theme::Theme& theme) const override;

private:
    Pointer m_start;
    QRectF m_box;
    Selection::Content m_before; ///< the selection when the gesture began
};

} // namespace netwright::canvas
