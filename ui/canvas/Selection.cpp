#include "ui/canvas/Selection.h"

#include <algorithm>

namespace netwright::canvas {

bool Selection::hasWire(const graph::Edge& edge) const {
    return std::ranges::find(m_content.wires, edge) != m_content.wires.end();
}

void Selection::set(Content content) {
    if (content == m_content)
        return;
    m_content = std::move(content);
    emit changed();
}

void Selection::setNodes(document::NodeIds nodes) {
    Content content;
    content.nodes = std::move(nodes);
    set(std::move(content));
}

void Selection::toggleNode(const graph::NodeId& id) {
    Content content = m_content;
    if (!content.nodes.erase(id))
        content.nodes.insert(id);
    set(std::move(content));
}

void Selection::keepExisting(const graph::Graph& graph) {
    document::NodeIds nodes, frames, notes;
    for (const graph::Node& node : graph.nodes)
        nodes.insert(node.id);
    for (const graph::Frame& frame : graph.frames)
        frames.insert(frame.id);
    for (const graph::Note& note : graph.notes)
        notes.insert(note.id);
    Content content = m_content;
    std::erase_if(content.nodes, [&](const auto& id) { return !nodes.contains(id); });
    std::erase_if(content.frames, [&](const auto& id) { return !frames.contains(id); });
    std::erase_if(content.notes, [&](const auto& id) { return !notes.contains(id); });
    std::erase_if(content.wires, [&](const graph::Edge& edge) {
        return std::ranges::find(graph.edges, edge) == graph.edges.end();
    });
    set(std::move(content));
}

} // namespace netwright::canvas
