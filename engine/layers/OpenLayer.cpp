#include "engine/layers/OpenLayer.h"

#include "engine/graph/Results.h"
#include "engine/layers/Ports.h"

namespace netwright::layers {

std::optional<graph::Node> openedLayer(const graph::Node& node, const graph::Graph& graph, const LayerRegistry& registry) {
    const LayerSpec* spec = registry.find(node.type);
    if (!spec || !spec->expand || core::hasErrors(core::checkParams(spec->params, graph::settingsOf(node), {})))
        return std::nullopt;
    std::vector<std::string> connected;
    for (const graph::Edge& edge : graph.edges)
        if (edge.to.node == node.id)
            connected.push_back(edge.to.port);
    Expansion expansion = spec->expand(core::ParamReader(spec->params, node.params), connected);
    graph::Node group = node;
    group.type = kGroup;
    group.params.clear();
    for (const std::string& port : graph::resultPorts(node))
        graph::setResult(group, port, true);
    if (expansion.repeat > 1)
        group.params["repeat"] = std::int64_t{expansion.repeat};
    group.body = graph::GraphBox(std::move(expansion.body));
    return group;
}

} // namespace netwright::layers
