#include "engine/layers/CheckGraph.h"

#include "engine/layers/Advice.h"
#include "engine/layers/CheckNodes.h"
#include "engine/layers/CountGraph.h"

namespace netwright::layers {
namespace {

/// What leads to no output is not trained, so what is wrong with it is not an error of the network.
void soften(core::Diagnostics& problems, const std::set<std::string, std::less<>>& live) {
    for (core::Diagnostic& problem : problems)
        if (problem.severity == core::Severity::Error && !live.contains(problem.where.node))
            problem.severity = core::Severity::Warning;
}

void append(core::Diagnostics& all, core::Diagnostics more) {
    for (core::Diagnostic& problem : more)
        all.push_back(std::move(problem));
}

void describeOutputs(const FlatGraph& flat, const InferredGraph& inferred, GraphInfo& info) {
    for (std::size_t i = 0; i < flat.nodes.size(); ++i)
        if (flat.nodes[i].drawn)
            info.nodes[flat.nodes[i].place].outputs = inferred.outputs[i].value_or(std::vector<TensorType>{});
    std::set<std::string_view> unknown;
    for (const FlatGraph::Alias& alias : flat.aliases) {
        NodeInfo& node = info.nodes[alias.place];
        const auto* types = alias.source.node < 0 ? nullptr : &inferred.outputs[static_cast<std::size_t>(alias.source.node)];
        const bool known = types && types->has_value();
        if (known && !unknown.contains(alias.place))
            node.outputs.push_back((**types)[static_cast<std::size_t>(alias.source.port)]);
        else if (unknown.insert(alias.place).second)
            node.outputs.clear();
    }
}

} // namespace

GraphInfo checkGraph(const graph::Graph& graph, const LayerRegistry& registry, const core::DataSchema* schema) {
    GraphInfo info;
    info.problems = graph::checkStructure(graph);
    NodeReport nodes = checkNodes(graph, registry);
    append(info.problems, std::move(nodes.errors));
    soften(nodes.unconnected, nodes.live);
    append(info.problems, std::move(nodes.unconnected));

    const FlatGraph flat = flatten(graph, registry);
    if (flat.tooLarge) {
        info.problems.push_back(core::error("graph.too-large", {}, "Opened up, the groups of this network hold more than " +
                                            std::to_string(kMaxFlatNodes) + " layers.", "Choose smaller repeat counts."));
        return info;
    }
    InferredGraph inferred = inferGraph(flat, schema, nodes.broken);
    soften(inferred.problems, nodes.live);
    append(info.problems, std::move(inferred.problems));
    describeOutputs(flat, inferred, info);
    countGraph(flat, inferred, info);
    append(info.problems, advise(flat));
    return info;
}

} // namespace netwright::layers
