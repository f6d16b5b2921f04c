#pragma once

#include "ui/canvas/tools/Tool.h"

namespace netwright::canvas {

/// A straight stroke across wires.
class StrokeTool : public Tool {
public:
    StrokeTool(ToolContext& context, const Pointer& start) : Tool(context), m_line(start.scene, start.scene) {}
    void move(const Pointer& pointer) override { m_line.setP2(pointer.scene); }
    Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

protected:
    std::vector<std::pair<graph::Edge, QPointF>> crossings() const;

    QLineF m_line;
};

/// Ctrl+right-drag: cuts the wires it crosses.
class CutTool : public StrokeTool {
public:
    using StrokeTool::StrokeTool;
    void release(const Pointer& pointer) override;
    void paint(QPainter& painter, const theme::Theme& theme) const override;
};

/// Shift+right-drag: adds a reroute point where it crosses wires.
class RerouteTool : public StrokeTool {
public:
    using StrokeTool::StrokeTool;
    void release(const Pointer& pointer) override;
    void paint(QPainter& painter, const theme::Theme& theme) const override;
};

} // namespace netwright::canvas
