#include "ui/canvas/tools/WireTool.h"

#include "ui/canvas/Geometry.h"

namespace netwright::canvas {
namespace {

graph::PortRef refOf(const SceneModel& scene, const Hit& hit) {
    const NodeItem& node = scene.nodes()[static_cast<std::size_t>(hit.node)];
    return {node.id, node.ports[static_cast<std::size_t>(hit.port)].name};
}

QPointF centreOf(const SceneModel& scene, const Hit& hit) {
    return scene.nodes()[static_cast<std::size_t>(hit.node)].portCentre(static_cast<std::size_t>(hit.port));
}

void drawLoose(QPainter& painter, const theme::Theme& theme, QPointF from, QPointF to) {
    painter.setPen(QPen(theme.accent, 1.8));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(geometry::wirePath(from, to));
}

} // namespace

WireTool::WireTool(ToolContext& context, const Hit& port, std::optional<graph::Edge> detached)
    : Tool(context), m_rules(context.editor.document(), context.scene.path()), m_detached(std::move(detached)),
      m_fits(context.scene.nodes().size()) {
    const NodeItem& node = context.scene.nodes()[static_cast<std::size_t>(port.node)];
    if (m_detached) {
        m_end = m_detached->from;
        const NodeItem* source = context.scene.find(m_end.node);
        m_anchor = source->portCentre(static_cast<std::size_t>(source->findPort(m_end.port, false)));
    } else {
        m_end = refOf(context.scene, port);
        m_fromOutput = !node.ports[static_cast<std::size_t>(port.port)].input;
        m_anchor = centreOf(context.scene, port);
    }
    m_tip = centreOf(context.scene, port);
}

graph::Edge WireTool::edgeTo(const graph::PortRef& port) const {
    return m_fromOutput ? graph::Edge{m_end, port} : graph::Edge{port, m_end};
}

QString WireTool::refusalOf(const graph::Edge& edge) const {
    return m_rules.refusal(edge, m_detached ? &*m_detached : nullptr);
}

const std::vector<PortFit>* WireTool::portFits(int node) {
    auto& known = m_fits[static_cast<std::size_t>(node)];
    if (!known) {
        const NodeItem& item = m_context.scene.nodes()[static_cast<std::size_t>(node)];
        auto& fits = known.emplace();
        for (const PortItem& port : item.ports) {
            const bool anchor = m_end == graph::PortRef{item.id, port.name};
            const bool fit = port.input == m_fromOutput && refusalOf(edgeTo({item.id, port.name})).isEmpty();
            fits.push_back(anchor ? PortFit::Plain : fit ? PortFit::Fits : PortFit::Faded);
        }
    }
    return &*known;
}

void WireTool::aim(const Pointer& pointer) {
    SceneModel& scene = m_context.scene;
    m_tip = pointer.scene;
    m_target.reset();
    m_refusal.clear();
    const Hit port = scene.portNear(pointer.scene, kSnapDistance / m_context.viewport.zoom(), m_fromOutput);
    const int node = scene.nodeAt(pointer.scene);
    m_overNode = port.kind == Hit::Kind::Port || node >= 0;
    if (port.kind == Hit::Kind::Port) {
        const graph::PortRef ref = refOf(scene, port);
        m_refusal = refusalOf(edgeTo(ref));
        if (m_refusal.isEmpty()) {
            m_target = ref;
            m_tip = centreOf(scene, port);
        }
        return;
    }
    if (node < 0)
        return;
    const NodeItem& item = scene.nodes()[static_cast<std::size_t>(node)];
    if (item.id == m_end.node)
        return;
    const auto fitting = m_fromOutput ? m_rules.fittingInputs(m_end, item.id) : m_rules.fittingOutputs(item.id, m_end);
    if (!fitting.empty()) {
        m_target = {item.id, fitting.front()};
        m_tip = item.portCentre(static_cast<std::size_t>(item.findPort(fitting.front(), m_fromOutput)));
        return;
    }
    for (const PortItem& each : item.ports)
        if (each.input == m_fromOutput && m_refusal.isEmpty())
            m_refusal = refusalOf(edgeTo({item.id, each.name}));
    if (m_refusal.isEmpty())
        m_refusal = CanvasEditor::tr("%1 has no free port here.").arg(item.name);
}

void WireTool::move(const Pointer& pointer) { aim(pointer); }

void WireTool::release(const Pointer& pointer) {
    aim(pointer);
    if (m_target) {
        m_context.editor.connectWire(edgeTo(*m_target), m_detached ? &*m_detached : nullptr);
        return;
    }
    if (!m_refusal.isEmpty()) {
        emit m_context.editor.status(m_refusal);
        return;
    }
    if (m_overNode)
        return;
    if (m_detached)
        m_context.editor.cutWires({*m_detached});
    else
        m_context.searchForWire({m_end, m_fromOutput, m_anchor, pointer.scene});
}

void WireTool::paint(QPainter& painter, const theme::Theme& theme) const {
    drawLoose(painter, theme, m_fromOutput ? m_anchor : m_tip, m_fromOutput ? m_tip : m_anchor);
    painter.setBrush(m_target ? theme.accent : theme.canvas);
    painter.drawEllipse(m_tip, geometry::kPortRadius, geometry::kPortRadius);
}

MoveWiresTool::MoveWiresTool(ToolContext& context, const Hit& port)
    : Tool(context), m_from(refOf(context.scene, port)), m_tip(centreOf(context.scene, port)),
      m_rules(context.editor.document(), context.scene.path()) {
    for (const WireItem& wire : context.scene.wires())
        if (wire.isDrawn() && wire.edge.from == m_from)
            m_wires.emplace_back(wire.edge, wire.path.currentPosition());
}

void MoveWiresTool::move(const Pointer& pointer) {
    SceneModel& scene = m_context.scene;
    m_tip = pointer.scene;
    m_target.reset();
    m_refusal.clear();
    const Hit port = scene.portNear(pointer.scene, kSnapDistance / m_context.viewport.zoom(), false);
    if (port.kind != Hit::Kind::Port || refOf(scene, port) == m_from)
        return;
    const graph::PortRef ref = refOf(scene, port);
    for (const auto& [edge, where] : m_wires)
        if (m_refusal.isEmpty())
            m_refusal = m_rules.refusal({ref, edge.to}, &edge);
    if (m_refusal.isEmpty()) {
        m_target = ref;
        m_tip = centreOf(scene, port);
    }
}

void MoveWiresTool::release(const Pointer& pointer) {
    move(pointer);
    if (m_target)
        m_context.editor.moveWires(m_from, *m_target);
    else if (!m_refusal.isEmpty())
        emit m_context.editor.status(m_refusal);
}

void MoveWiresTool::paint(QPainter& painter, const theme::Theme& theme) const {
    for (const auto& [edge, where] : m_wires)
        drawLoose(painter, theme, m_tip, where);
}

} // namespace netwright::canvas
