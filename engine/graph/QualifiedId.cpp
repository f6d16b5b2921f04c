#include "engine/graph/QualifiedId.h"

#include <utility>

namespace netwright::graph {

std::vector<NodeId> groupsAround(std::string_view qualified) {
    std::vector<NodeId> groups;
    for (auto slash = qualified.find('/'); slash != std::string_view::npos; slash = qualified.find('/')) {
        groups.emplace_back(qualified.substr(0, slash));
        qualified.remove_prefix(slash + 1);
    }
    return groups;
}

const Graph* graphAt(const Graph& root, const std::vector<NodeId>& groups) {
    const Graph* graph = &root;
    for (const NodeId& id : groups) {
        const Node* group = graph->find(id);
        if (!group || !group->body)
            return nullptr;
        graph = &**group->body;
    }
    return graph;
}

Graph* graphAt(Graph& root, const std::vector<NodeId>& groups) {
    return const_cast<Graph*>(graphAt(std::as_const(root), groups));
}

const Node* nodeAt(const Graph& root, std::string_view qualified) {
    const Graph* graph = graphAt(root, groupsAround(qualified));
    return graph ? graph->find(qualified.substr(qualified.rfind('/') + 1)) : nullptr;
}

} // namespace netwright::graph
