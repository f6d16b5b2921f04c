#pragma once

#include "ui/canvas/tools/Tool.h"

namespace netwright::canvas {

/// Press on a card, the title of a frame or a note: selects, and drags the selection. A single node without wires that is
/// dropped on a wire is inserted there, unless Alt is held.
class MoveTool : public Tool {
public:
    MoveTool(ToolContext& context, const Pointer& start, const Hit& hit);

    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    void cancel() override { m_context.scene.clearPreview(); }
    int highlightedWire() const override { return m_wire; }

private:
    void pressSelect(const Hit& hit);
    QPointF delta(const Pointer& pointer) const;
    int insertionWire(const Pointer& pointer) const;

    Pointer m_start;
    QPointF m_corner;          ///< of the pressed item: what snaps to the grid
    graph::NodeId m_pressed;   ///< the node under the press; empty for frames and notes
    bool m_dragging = false;
    bool m_narrowOnClick = false; ///< pressed inside a larger selection: a click without drag selects only this
    Selection::Content m_moving;
    int m_wire = -1;
};

} // namespace netwright::canvas
