#include "ui/canvas/tools/Gestures.h"

#include "ui/canvas/tools/BoxTool.h"
#include "ui/canvas/tools/MoveTool.h"
#include "ui/canvas/tools/PanTool.h"
#include "ui/canvas/tools/ResizeTool.h"
#include "ui/canvas/tools/StrokeTools.h"
#include "ui/canvas/tools/WireTool.h"

namespace netwright::canvas {
namespace {

constexpr double kPressDistance = 9; ///< screen pixels around ports and wires

std::unique_ptr<Tool> toolForPort(ToolContext& context, const Pointer& pointer, const Hit& hit) {
    const NodeItem& node = context.scene.nodes()[static_cast<std::size_t>(hit.node)];
    const PortItem& port = node.ports[static_cast<std::size_t>(hit.port)];
    if (!port.input && (pointer.modifiers & Qt::ControlModifier) && port.wires > 0)
        return std::make_unique<MoveWiresTool>(context, hit);
    if (port.input && port.wires > 0) {
        const auto wires = context.scene.graph().edgesInto(node.id, port.name);
        return std::make_unique<WireTool>(context, hit, *wires.back());
    }
    return std::make_unique<WireTool>(context, hit, std::nullopt);
}

void selectWire(ToolContext& context, const Pointer& pointer, const graph::Edge& edge) {
    Selection::Content content;
    if (pointer.modifiers & (Qt::ShiftModifier | Qt::ControlModifier))
        content = context.selection.content();
    if (!std::erase(content.wires, edge))
        content.wires.push_back(edge);
    context.selection.set(content);
}

/// Where nothing may change: a click selects a card, a drag draws a box.
std::unique_ptr<Tool> toolForLooking(ToolContext& context, const Pointer& pointer) {
    const int node = context.scene.nodeAt(pointer.scene);
    if (node < 0)
        return std::make_unique<BoxTool>(context, pointer);
    context.selection.setNodes({context.scene.nodes()[static_cast<std::size_t>(node)].id});
    return nullptr;
}

} // namespace

Hit hitAt(const ToolContext& context, QPointF scene) {
    return context.scene.hitTest(scene, kPressDistance / context.viewport.zoom());
}

std::unique_ptr<Tool> toolFor(ToolContext& context, const Pointer& pointer, Qt::MouseButton button, bool panning) {
    if (button == Qt::MiddleButton || (button == Qt::LeftButton && panning))
        return std::make_unique<PanTool>(context, pointer);
    if (context.options.readOnly)
        return button == Qt::LeftButton ? toolForLooking(context, pointer) : nullptr;
    if (button == Qt::RightButton && (pointer.modifiers & Qt::ControlModifier))
        return std::make_unique<CutTool>(context, pointer);
    if (button == Qt::RightButton && (pointer.modifiers & Qt::ShiftModifier))
        return std::make_unique<RerouteTool>(context, pointer);
    if (button != Qt::LeftButton)
        return nullptr;
    const Hit hit = hitAt(context, pointer.scene);
    switch (hit.kind) {
    case Hit::Kind::Port: return toolForPort(context, pointer, hit);
    case Hit::Kind::Node:
    case Hit::Kind::FrameTitle:
    case Hit::Kind::Note: return std::make_unique<MoveTool>(context, pointer, hit);
    case Hit::Kind::FrameCorner:
    case Hit::Kind::NoteCorner: return std::make_unique<ResizeTool>(context, pointer, hit);
    case Hit::Kind::Wire:
        selectWire(context, pointer, context.scene.wires()[static_cast<std::size_t>(hit.wire)].edge);
        return nullptr;
    case Hit::Kind::Badge: return nullptr;
    case Hit::Kind::Nothing: break;
    }
    return std::make_unique<BoxTool>(context, pointer);
}

} // namespace netwright::canvas
