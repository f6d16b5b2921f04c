// The part of SceneModel that follows the document. What an edit names is looked at, and numbers are moved up or down; nothing
// else is done for the rest of the graph.
#include "ui/canvas/SceneModel.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace netwright::canvas {
namespace {

/// The numbers that the elements of a list have after a change, by the numbers they had; -1: gone.
std::vector<int> numbersAfter(const document::ListChange& change, std::size_t before) {
    std::vector<int> numbers(before);
    auto removed = change.removed.begin();
    auto added = change.added.begin();
    int next = 0;
    for (std::size_t i = 0; i < before; ++i) {
        if (removed != change.removed.end() && static_cast<std::size_t>(*removed) == i) {
            numbers[i] = -1;
            ++removed;
            continue;
        }
        for (; added != change.added.end() && *added == next; ++added)
            ++next;
        numbers[i] = next++;
    }
    return numbers;
}

/// From here on the numbers are others; as many as there are when only the end of the list changed.
std::size_t firstMoved(const std::vector<int>& numbers) {
    std::size_t i = 0;
    while (i < numbers.size() && numbers[i] == static_cast<int>(i))
        ++i;
    return i;
}

/// Puts every element where its new number says, in place. New places are empty.
template <typename T> void rearrange(std::vector<T>& items, const std::vector<int>& numbers, std::size_t after) {
    std::size_t kept = firstMoved(numbers);
    std::vector<std::size_t> wanted; // of what stays from here on, which moves up together first
    for (std::size_t i = kept; i < numbers.size(); ++i) {
        if (numbers[i] < 0)
            continue;
        wanted.push_back(static_cast<std::size_t>(numbers[i]));
        if (kept != i)
            items[kept] = std::move(items[i]);
        ++kept;
    }
    items.resize(kept);
    if (after > items.capacity()) { // vector itself would copy what has no noexcept move (QPainterPath)
        std::vector<T> roomier;
        roomier.reserve(after + after / 2);
        std::ranges::move(items, std::back_inserter(roomier));
        items = std::move(roomier);
    }
    items.resize(after);
    for (; !wanted.empty() && wanted.back() != kept - 1; wanted.pop_back(), --kept)
        items[wanted.back()] = std::exchange(items[kept - 1], T{});
}

void follow(std::vector<int>& list, const std::vector<int>& numbers) {
    for (int& number : list)
        number = numbers[static_cast<std::size_t>(number)];
    std::erase(list, -1);
}

} // namespace

void SceneModel::onGraphChanged(const document::GraphChange& change) {
    const bool around = change.path.size() < m_path.size() && std::equal(change.path.begin(), change.path.end(), m_path.begin());
    if (around && !m_document->hasGraphAt(m_path)) {
        setPath(change.path); // the group that is being looked into is gone
        return;
    }
    const bool inAnotherOrder = change.nodes.reordered || change.edges.reordered;
    if (change.path != m_path && !(around && inAnotherOrder))
        return;
    m_previewing = false;
    if (inAnotherOrder || m_index.size() != m_nodes.size()) { // or ids that repeat
        rebuild();
        announceAll();
        return;
    }
    follow(change);
    const bool decorated = m_frames != graph().frames || m_notes != graph().notes;
    syncDecoration();
    syncMarks();
    if (decorated || m_marked)
        announceAll();
    else
        announce();
}

void SceneModel::rebuild() {
    m_previewing = false;
    m_previewed.clear();
    m_nodes.clear();
    m_wires.clear();
    m_wiresOf.clear();
    m_index.clear();
    m_nodePlaces.clear();
    m_wirePlaces.clear();
    document::GraphChange everything;
    everything.nodes.added.resize(graph().nodes.size());
    everything.edges.added.resize(graph().edges.size());
    std::iota(everything.nodes.added.begin(), everything.nodes.added.end(), 0);
    std::iota(everything.edges.added.begin(), everything.edges.added.end(), 0);
    follow(everything);
    syncInfo();
    syncDecoration();
    syncMarks();
}

void SceneModel::follow(const document::GraphChange& change) {
    const graph::Graph& drawn = graph();
    std::vector<int> affected; // their wires are led anew
    for (const int wire : change.edges.removed)
        detach(wire, affected);
    for (const int node : change.nodes.removed) {
        damage(m_nodes[static_cast<std::size_t>(node)].rect);
        detachAllOf(node, affected);
        m_nodePlaces.take(node);
        m_index.erase(m_nodes[static_cast<std::size_t>(node)].id);
    }
    renumber(change, affected);

    for (const int number : change.nodes.added) {
        NodeItem& item = m_nodes[static_cast<std::size_t>(number)];
        item = madeFrom(drawn.nodes[static_cast<std::size_t>(number)], nullptr);
        m_index[item.id] = number;
        m_nodePlaces.put(number, item.rect);
        damage(item.rect);
        affected.push_back(number);
    }
    for (const int number : change.nodes.changed)
        replaceItem(number, affected);
    std::vector<int> moved = std::exchange(m_previewed, {});
    moved.insert(moved.end(), change.nodes.moved.begin(), change.nodes.moved.end());
    for (const int number : moved) {
        const graph::Point& at = drawn.nodes[static_cast<std::size_t>(number)].position;
        moveNode(static_cast<std::size_t>(number), {at.x, at.y});
        affected.push_back(number);
    }
    for (const auto* numbers : {&change.edges.added, &change.edges.changed})
        for (const int number : *numbers)
            m_wires[static_cast<std::size_t>(number)].edge = drawn.edges[static_cast<std::size_t>(number)];
    for (std::size_t i = 0; i < m_wires.size(); ++i)
        if (!m_wires[i].isDrawn())
            attach(static_cast<int>(i), affected);
    routeAround(std::move(affected));
}

/// `nodes` are numbers that somebody keeps.
void SceneModel::renumber(const document::GraphChange& change, std::vector<int>& nodes) {
    const std::vector<int> ofNodes = numbersAfter(change.nodes, m_nodes.size());
    const std::vector<int> ofWires = numbersAfter(change.edges, m_wires.size());
    rearrange(m_nodes, ofNodes, graph().nodes.size());
    rearrange(m_wires, ofWires, graph().edges.size());
    rearrange(m_wiresOf, ofNodes, graph().nodes.size());
    if (const std::size_t first = firstMoved(ofNodes); first < ofNodes.size()) {
        canvas::follow(nodes, ofNodes);
        canvas::follow(m_previewed, ofNodes);
        m_nodePlaces.renumber(ofNodes);
        for (std::size_t i = first; i < ofNodes.size(); ++i)
            if (ofNodes[i] >= 0)
                m_index[m_nodes[static_cast<std::size_t>(ofNodes[i])].id] = ofNodes[i];
        for (WireItem& wire : m_wires)
            if (wire.isDrawn()) {
                wire.from = ofNodes[static_cast<std::size_t>(wire.from)];
                wire.to = ofNodes[static_cast<std::size_t>(wire.to)];
            }
    }
    if (firstMoved(ofWires) < ofWires.size()) {
        m_wirePlaces.renumber(ofWires);
        for (std::vector<int>& wires : m_wiresOf)
            canvas::follow(wires, ofWires);
    }
}

void SceneModel::replaceItem(int index, std::vector<int>& affected) {
    NodeItem& item = m_nodes[static_cast<std::size_t>(index)];
    NodeItem made = madeFrom(graph().nodes[static_cast<std::size_t>(index)], &item);
    const auto samePort = [](const PortItem& a, const PortItem& b) { return a.name == b.name && a.input == b.input; };
    if (std::ranges::equal(item.ports, made.ports, samePort))
        for (std::size_t port = 0; port < made.ports.size(); ++port)
            made.ports[port].wires = item.ports[port].wires;
    else
        detachAllOf(index, affected); // they look for their ports again
    damage(item.rect);
    damage(made.rect);
    item = std::move(made);
    m_nodePlaces.put(index, item.rect);
    affected.push_back(index);
}

/// Finds the ends of a wire. Where there are none it stays loose.
void SceneModel::attach(int number, std::vector<int>& affected) {
    WireItem& wire = m_wires[static_cast<std::size_t>(number)];
    const int from = indexOf(wire.edge.from.node);
    const int to = indexOf(wire.edge.to.node);
    if (from < 0 || to < 0)
        return;
    NodeItem& source = m_nodes[static_cast<std::size_t>(from)];
    NodeItem& target = m_nodes[static_cast<std::size_t>(to)];
    const int fromPort = source.findPort(wire.edge.from.port, false);
    const int toPort = target.findPort(wire.edge.to.port, true);
    if (fromPort < 0 || toPort < 0)
        return;
    wire.from = from;
    wire.to = to;
    wire.fromPort = fromPort;
    wire.toPort = toPort;
    ++source.ports[static_cast<std::size_t>(fromPort)].wires;
    ++target.ports[static_cast<std::size_t>(toPort)].wires;
    for (const int end : {from, to}) {
        std::vector<int>& wires = m_wiresOf[static_cast<std::size_t>(end)];
        wires.insert(std::ranges::upper_bound(wires, number), number);
        affected.push_back(end);
    }
}

void SceneModel::detach(int number, std::vector<int>& affected) {
    WireItem& wire = m_wires[static_cast<std::size_t>(number)];
    if (!wire.isDrawn())
        return;
    damage(wire.bounds);
    --m_nodes[static_cast<std::size_t>(wire.from)].ports[static_cast<std::size_t>(wire.fromPort)].wires;
    --m_nodes[static_cast<std::size_t>(wire.to)].ports[static_cast<std::size_t>(wire.toPort)].wires;
    for (const int end : {wire.from, wire.to}) {
        std::erase(m_wiresOf[static_cast<std::size_t>(end)], number);
        affected.push_back(end);
    }
    m_wirePlaces.take(number);
    WireItem loose;
    loose.edge = std::move(wire.edge);
    wire = std::move(loose);
}

void SceneModel::detachAllOf(int node, std::vector<int>& affected) {
    const std::vector<int> wires = m_wiresOf[static_cast<std::size_t>(node)];
    for (const int wire : wires)
        detach(wire, affected);
}

} // namespace netwright::canvas
