#include "ui/canvas/Selection.h"

#include "ui/canvas/SceneModel.h"

#include <algorithm>
#include <functional>

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

void Selection::keepExisting(const SceneModel& scene) {
    const auto among = [](const auto& items) {
        return [&items](const std::string& id) { return std::ranges::any_of(items, [&](const auto& item) { return item.id == id; }); };
    };
    const auto& edges = scene.graph().edges;
    Content content = m_content;
    std::erase_if(content.nodes, [&](const auto& id) { return scene.indexOf(id) < 0; });
    std::erase_if(content.frames, std::not_fn(among(scene.frames())));
    std::erase_if(content.notes, std::not_fn(among(scene.notes())));
    std::erase_if(content.wires, [&](const graph::Edge& edge) { return std::ranges::find(edges, edge) == edges.end(); });
    set(std::move(content));
}

} // namespace netwright::canvas
