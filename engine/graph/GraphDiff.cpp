#include "engine/graph/GraphDiff.h"

#include <set>
#include <unordered_map>

namespace netwright::graph {
namespace {

std::optional<ParamValue> valueIn(const ParamMap& params, const std::string& name) {
    const auto found = params.find(name);
    return found == params.end() ? std::nullopt : std::optional(found->second);
}

std::vector<GraphDiff::Parameter> compareParams(const ParamMap& before, const ParamMap& after) {
    std::set<std::string> names;
    for (const auto& [name, value] : before)
        names.insert(name);
    for (const auto& [name, value] : after)
        names.insert(name);
    std::vector<GraphDiff::Parameter> differences;
    for (const std::string& name : names) {
        GraphDiff::Parameter difference{name, valueIn(before, name), valueIn(after, name)};
        if (difference.before != difference.after)
            differences.push_back(std::move(difference));
    }
    return differences;
}

/// The edges of `a` that `b` does not have, with the ends' names completed.
std::vector<Edge> edgesOnlyIn(const std::vector<Edge>& a, const std::vector<Edge>& b, const std::string& prefix) {
    std::set<std::pair<PortRef, PortRef>> known;
    for (const Edge& edge : b)
        known.emplace(edge.from, edge.to);
    std::vector<Edge> only;
    for (const Edge& edge : a)
        if (!known.contains({edge.from, edge.to}))
            only.push_back({{prefix + edge.from.node, edge.from.port}, {prefix + edge.to.node, edge.to.port}});
    return only;
}

std::unordered_map<std::string_view, const Node*> byId(const Graph& graph) {
    std::unordered_map<std::string_view, const Node*> nodes;
    for (const Node& node : graph.nodes)
        nodes.try_emplace(node.id, &node);
    return nodes;
}

void compareInto(GraphDiff& diff, const Graph& before, const Graph& after, const std::string& prefix) {
    const auto nodesBefore = byId(before);
    const auto nodesAfter = byId(after);
    for (const Node& node : before.nodes)
        if (!nodesAfter.contains(node.id))
            diff.removed.push_back(prefix + node.id);
    for (const Node& node : after.nodes) {
        const auto found = nodesBefore.find(node.id);
        if (found == nodesBefore.end()) {
            diff.added.push_back(prefix + node.id);
            continue;
        }
        const Node* old = found->second;
        GraphDiff::Changed change;
        change.id = prefix + node.id;
        change.parameters = compareParams(old->params, node.params);
        change.typeBefore = old->type == node.type ? "" : old->type;
        change.renamed = old->name != node.name;
        change.flags = old->muted != node.muted || old->frozen != node.frozen;
        if (!change.parameters.empty() || !change.typeBefore.empty() || change.renamed || change.flags)
            diff.changed.push_back(std::move(change));
        if (old->body && node.body)
            compareInto(diff, **old->body, **node.body, prefix + node.id + "/");
    }
    for (Edge& edge : edgesOnlyIn(after.edges, before.edges, prefix))
        diff.edgesAdded.push_back(std::move(edge));
    for (Edge& edge : edgesOnlyIn(before.edges, after.edges, prefix))
        diff.edgesRemoved.push_back(std::move(edge));
}

} // namespace

GraphDiff compareGraphs(const Graph& before, const Graph& after) {
    GraphDiff diff;
    compareInto(diff, before, after, "");
    return diff;
}

} // namespace netwright::graph
