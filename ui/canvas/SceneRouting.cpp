// The part of SceneModel that leads wires and shows what a gesture would move.
#include "ui/canvas/Boxes.h"
#include "ui/canvas/Geometry.h"
#include "ui/canvas/SceneModel.h"

#include <algorithm>
#include <numeric>

namespace netwright::canvas {

void SceneModel::routeAll() {
    std::vector<int> all(m_nodes.size());
    std::iota(all.begin(), all.end(), 0);
    routeNodes(all);
}

void SceneModel::routeAround(std::vector<int> nodes) {
    const auto tidy = [&] {
        std::ranges::sort(nodes);
        const auto doubles = std::ranges::unique(nodes);
        nodes.erase(doubles.begin(), doubles.end());
    };
    tidy();
    const std::size_t given = nodes.size();
    for (std::size_t i = 0; i < given; ++i)
        for (const int wire : m_wiresOf[static_cast<std::size_t>(nodes[i])]) {
            nodes.push_back(m_wires[static_cast<std::size_t>(wire)].from);
            nodes.push_back(m_wires[static_cast<std::size_t>(wire)].to);
        }
    tidy();
    routeNodes(nodes);
}

/// Decides which wires lead straight down, moves the rings there, and draws the curves: an input fed from above sits on the
/// upper edge; an output gets a ring on the lower edge, and keeps the one at the side when other wires leave there.
void SceneModel::routeNodes(const std::vector<int>& nodes) {
    const auto only = [](const NodeItem& node, bool input) {
        return std::ranges::count(node.ports, input, &PortItem::input) == 1;
    };
    for (const int node : nodes)
        for (const int number : m_wiresOf[static_cast<std::size_t>(node)]) {
            WireItem& wire = m_wires[static_cast<std::size_t>(number)];
            const NodeItem& from = m_nodes[static_cast<std::size_t>(wire.from)];
            const NodeItem& to = m_nodes[static_cast<std::size_t>(wire.to)];
            wire.down = only(from, false) && only(to, true) &&
                        to.ports[static_cast<std::size_t>(wire.toPort)].wires == 1 && geometry::standsBelow(from, to);
        }
    for (const int node : nodes)
        placePortsOf(node);
    for (const int node : nodes)
        for (const int wire : m_wiresOf[static_cast<std::size_t>(node)])
            placeWire(wire);
}

void SceneModel::placePortsOf(int index) {
    NodeItem& node = m_nodes[static_cast<std::size_t>(index)];
    std::vector<std::pair<QPointF, bool>> before;
    for (const PortItem& port : node.ports)
        before.emplace_back(port.offset, port.alsoBelow);
    geometry::placePorts(node);
    bool sideways = false;
    for (const int number : m_wiresOf[static_cast<std::size_t>(index)]) {
        const WireItem& wire = m_wires[static_cast<std::size_t>(number)];
        sideways = sideways || (wire.from == index && !wire.down);
    }
    for (const int number : m_wiresOf[static_cast<std::size_t>(index)]) {
        const WireItem& wire = m_wires[static_cast<std::size_t>(number)];
        if (!wire.down)
            continue;
        PortItem& port = node.ports[static_cast<std::size_t>(wire.from == index ? wire.fromPort : wire.toPort)];
        if (wire.to == index)
            port.offset = node.topCentre() - node.rect.topLeft();
        else if (sideways)
            port.alsoBelow = true;
        else
            port.offset = node.bottomCentre() - node.rect.topLeft();
    }
    const auto same = [](const PortItem& port, const std::pair<QPointF, bool>& old) { return port.offset == old.first && port.alsoBelow == old.second; };
    if (!std::ranges::equal(node.ports, before, same))
        damage(node.rect);
}

void SceneModel::placeWire(int number) {
    WireItem& wire = m_wires[static_cast<std::size_t>(number)];
    const NodeItem& from = m_nodes[static_cast<std::size_t>(wire.from)];
    const NodeItem& to = m_nodes[static_cast<std::size_t>(wire.to)];
    const QPointF start = wire.down ? from.bottomCentre() : from.portCentre(static_cast<std::size_t>(wire.fromPort));
    const QPointF end = wire.down ? to.topCentre() : to.portCentre(static_cast<std::size_t>(wire.toPort));
    const bool same = !wire.path.isEmpty() && QPointF(wire.path.elementAt(0)) == start && wire.path.currentPosition() == end &&
                      wire.drawnDown == wire.down;
    if (!same) {
        damage(wire.bounds);
        wire.path = wire.down ? geometry::wirePathDown(start, end) : geometry::wirePath(start, end, from.rect, to.rect);
        wire.drawnDown = wire.down;
        wire.bounds = wire.path.controlPointRect().adjusted(-3, -3, 3, 3);
        damage(wire.bounds);
    }
    m_wirePlaces.put(number, wire.bounds);
}

void SceneModel::moveNode(std::size_t index, QPointF corner) {
    if (m_nodes[index].rect.topLeft() == corner)
        return;
    damage(m_nodes[index].rect);
    m_nodes[index].rect.moveTopLeft(corner);
    damage(m_nodes[index].rect);
    m_nodePlaces.put(static_cast<int>(index), m_nodes[index].rect);
}

void SceneModel::previewMove(const Selection::Content& content, QPointF delta) {
    m_previewing = true;
    const graph::Graph& drawn = graph();
    m_previewed.clear();
    for (const graph::NodeId& id : content.nodes) {
        const int index = indexOf(id);
        if (index < 0 || static_cast<std::size_t>(index) >= drawn.nodes.size())
            continue;
        const graph::Point& at = drawn.nodes[static_cast<std::size_t>(index)].position;
        moveNode(static_cast<std::size_t>(index), QPointF(at.x, at.y) + delta);
        m_previewed.push_back(index);
    }
    for (std::size_t i = 0; i < m_frames.size(); ++i)
        if (content.frames.contains(m_frames[i].id))
            place(m_frames[i], rectOf(drawn.frames[i]).translated(delta));
    for (std::size_t i = 0; i < m_notes.size(); ++i)
        if (content.notes.contains(m_notes[i].id))
            place(m_notes[i], rectOf(drawn.notes[i]).translated(delta));
    routeAround(m_previewed);
    if (content.frames.empty() && content.notes.empty())
        announce();
    else
        announceAll();
}

void SceneModel::previewRect(const std::string& frameOrNote, const QRectF& rect) {
    m_previewing = true;
    for (graph::Frame& frame : m_frames)
        if (frame.id == frameOrNote)
            place(frame, rect);
    for (graph::Note& note : m_notes)
        if (note.id == frameOrNote)
            place(note, rect);
    announceAll();
}

void SceneModel::previewPositions(const std::vector<std::pair<int, QPointF>>& corners) {
    m_previewing = true;
    m_previewed.clear();
    for (const auto& [node, corner] : corners) {
        moveNode(static_cast<std::size_t>(node), corner);
        m_previewed.push_back(node);
    }
    routeAround(m_previewed);
    announce();
}

void SceneModel::clearPreview() {
    if (!m_previewing)
        return;
    m_previewing = false;
    const graph::Graph& drawn = graph();
    for (const int index : m_previewed)
        if (static_cast<std::size_t>(index) < drawn.nodes.size()) {
            const graph::Point& at = drawn.nodes[static_cast<std::size_t>(index)].position;
            moveNode(static_cast<std::size_t>(index), {at.x, at.y});
        }
    routeAround(m_previewed);
    m_previewed.clear();
    const bool decorated = m_frames != drawn.frames || m_notes != drawn.notes;
    syncDecoration();
    if (decorated)
        announceAll();
    else
        announce();
}

} // namespace netwright::canvas
