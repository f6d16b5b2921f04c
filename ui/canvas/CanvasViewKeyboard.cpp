// CanvasView without a mouse: walking along wires and connecting.
#include "ui/canvas/CanvasViewImpl.h"
#include "ui/canvas/Walk.h"
#include "ui/document/WireRules.h"

#include <algorithm>
#include <set>

namespace netwright::canvas {

void CanvasView::Impl::walk(Qt::Key arrow, bool extend) {
    const graph::NodeId from = selection.nodes().empty() ? graph::NodeId() : *selection.nodes().rbegin();
    const graph::NodeId to = neighbour(scene, from, arrow);
    if (to.empty())
        return;
    document::NodeIds nodes = extend ? selection.nodes() : document::NodeIds();
    nodes.insert(to);
    selection.setNodes(nodes);
    reveal(scene.find(to)->rect);
}

/// A card with what flows there, at the selected wires and at the first output of the selected layers; or no more.
void CanvasView::Impl::toggleProbes() {
    std::set<graph::PortRef> ports;
    for (const graph::Edge& wire : selection.content().wires)
        ports.insert(wire.from);
    for (const graph::NodeId& id : selection.nodes())
        for (const PortItem& port : scene.find(id)->ports)
            if (!port.input) {
                ports.insert({id, port.name});
                break;
            }
    for (const graph::PortRef& port : ports)
        surface->probes().toggle(port);
    if (ports.empty())
        emit q->statusMessage(tr("Select a wire or a layer to watch."));
}

/// The first time at an output, then at the layer that should read it; again at the same layer, its next output.
void CanvasView::Impl::connectByKey() {
    const NodeItem* node = selection.nodes().size() == 1 ? scene.find(*selection.nodes().begin()) : nullptr;
    if (!node) {
        emit q->statusMessage(tr("Select one layer first."));
        return;
    }
    if (keyWire && keyWire->node != node->id) {
        const document::WireRules rules(*document, scene.path());
        const graph::PortRef source = *keyWire;
        const auto inputs = rules.fittingInputs(source, node->id);
        if (!inputs.empty()) {
            endKeyWire();
            editor.connectWire({source, {node->id, inputs.front()}});
            return;
        }
        QString reason = tr("%1 has no free port here.").arg(node->name);
        for (const PortItem& port : node->ports)
            if (const QString refusal = port.input ? rules.refusal({source, {node->id, port.name}}) : QString(); !refusal.isEmpty())
                reason = refusal;
        emit q->statusMessage(reason);
        return;
    }
    const auto isOutput = [](const PortItem& port) { return !port.input; };
    auto output = std::ranges::find_if(node->ports, isOutput);
    if (keyWire) {
        const auto now = std::ranges::find_if(node->ports, [&](const PortItem& port) { return !port.input && port.name == keyWire->port; });
        output = now == node->ports.end() ? now : std::find_if(now + 1, node->ports.end(), isOutput);
    }
    if (output == node->ports.end()) {
        endKeyWire();
        return;
    }
    keyWire = graph::PortRef{node->id, output->name};
    showKeyWire();
    emit q->statusMessage(tr("From %1 (%2): walk to a layer with the arrow keys, C connects, Esc gives up.").arg(node->name, output->label));
}

void CanvasView::Impl::showKeyWire() {
    const NodeItem* source = keyWire ? scene.find(keyWire->node) : nullptr;
    const int port = source ? source->findPort(keyWire->port, false) : -1;
    if (port < 0) {
        endKeyWire();
        return;
    }
    const QPointF anchor = source->portCentre(static_cast<std::size_t>(port));
    const NodeItem* target = selection.nodes().size() == 1 ? scene.find(*selection.nodes().begin()) : nullptr;
    const QPointF tip = target && target != source ? QPointF(target->rect.left(), target->rect.center().y()) : anchor + QPointF(60, 0);
    surface->keepLooseWire(LooseWire{*keyWire, true, anchor, tip});
}

void CanvasView::Impl::endKeyWire() {
    if (!keyWire)
        return;
    keyWire.reset();
    surface->keepLooseWire({});
}

} // namespace netwright::canvas
