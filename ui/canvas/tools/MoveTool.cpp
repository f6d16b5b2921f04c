#include "ui/canvas/tools/MoveTool.h"

#include "ui/canvas/Geometry.h"
#include "ui/document/WireRules.h"

#include <algorithm>
#include <cmath>

namespace netwright::canvas {

MoveTool::MoveTool(ToolContext& context, const Pointer& start, const Hit& hit) : Tool(context), m_start(start) {
    if (hit.kind == Hit::Kind::Node) {
        const NodeItem& node = context.scene.nodes()[static_cast<std::size_t>(hit.node)];
        m_pressed = node.id;
        m_corner = node.rect.topLeft();
    } else {
        Selection::Content one;
        (hit.kind == Hit::Kind::Note ? one.notes : one.frames).insert(hit.id);
        m_corner = context.scene.boundsOf(one).topLeft();
    }
    pressSelect(hit);
    m_moving = context.editor.movable();
}

void MoveTool::pressSelect(const Hit& hit) {
    Selection::Content content = m_context.selection.content();
    document::NodeIds& ids = hit.kind == Hit::Kind::Node   ? content.nodes
                             : hit.kind == Hit::Kind::Note ? content.notes
                                                           : content.frames;
    const std::string id = hit.kind == Hit::Kind::Node ? m_pressed : hit.id;
    const bool selected = ids.contains(id);
    if (m_start.modifiers & (Qt::ShiftModifier | Qt::ControlModifier)) {
        if (!ids.erase(id))
            ids.insert(id);
    } else if (selected) {
        m_narrowOnClick = true;
        return;
    } else {
        content = {};
        ids = {id};
    }
    m_context.selection.set(content);
}

QPointF MoveTool::delta(const Pointer& pointer) const {
    const QPointF raw = pointer.scene - m_start.scene;
    if (m_context.options.snapToGrid)
        return geometry::snapped(m_corner + raw) - m_corner;
    return {std::round(raw.x()), std::round(raw.y())};
}

int MoveTool::insertionWire(const Pointer& pointer) const {
    if (m_moving.nodes.size() != 1 || !m_moving.frames.empty() || (pointer.modifiers & Qt::AltModifier))
        return -1;
    const NodeItem* node = m_context.scene.find(*m_moving.nodes.begin());
    const auto has = [&](bool input) {
        return std::ranges::any_of(node->ports, [&](const PortItem& port) { return port.input == input; });
    };
    const bool free = std::ranges::all_of(node->ports, [](const PortItem& port) { return port.wires == 0; });
    if (!free || !has(true) || !has(false))
        return -1;
    const int wire = m_context.scene.wireUnder(node->rect);
    if (wire < 0)
        return -1;
    const document::WireRules rules(m_context.editor.document(), m_context.scene.path());
    const graph::Edge& edge = m_context.scene.wires()[static_cast<std::size_t>(wire)].edge;
    return rules.fittingInputs(edge.from, node->id).empty() ? -1 : wire;
}

void MoveTool::move(const Pointer& pointer) {
    m_dragging = m_dragging || QLineF(pointer.screen, m_start.screen).length() >= kDragDistance;
    if (!m_dragging)
        return;
    m_context.scene.previewMove(m_moving, delta(pointer));
    m_wire = insertionWire(pointer);
}

void MoveTool::release(const Pointer& pointer) {
    move(pointer);
    if (m_dragging) {
        std::optional<graph::Edge> insertInto;
        if (m_wire >= 0)
            insertInto = m_context.scene.wires()[static_cast<std::size_t>(m_wire)].edge;
        m_context.editor.moveSelection(delta(pointer), insertInto ? &*insertInto : nullptr);
        m_context.scene.clearPreview(); // where nothing was moved
        return;
    }
    if (m_narrowOnClick && !m_pressed.empty())
        m_context.selection.setNodes({m_pressed});
}

} // namespace netwright::canvas
