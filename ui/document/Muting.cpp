#include "ui/document/Muting.h"

#include "engine/graph/QualifiedId.h"
#include "engine/layers/Ports.h"

#include <algorithm>

namespace netwright::document {
namespace {

std::ptrdiff_t errorsIn(const core::Diagnostics& problems) {
    return std::ranges::count(problems, core::Severity::Error, &core::Diagnostic::severity);
}

bool fits(const Design& design, const GraphPath& path, const NodeIds& muted) {
    graph::Graph trial = design.graph;
    for (graph::Node& node : graph::graphAt(trial, path)->nodes)
        node.muted = node.muted || muted.contains(node.id);
    return errorsIn(layers::checkGraph(trial, design.registry, design.schema()).problems) <= errorsIn(design.info.problems);
}

} // namespace

NodeIds thoseThatCanBeMuted(const Design& design, const GraphPath& path, const NodeIds& nodes) {
    const graph::Graph* graph = graph::graphAt(design.graph, path);
    NodeIds fitting, wanted;
    for (const graph::Node& node : graph ? graph->nodes : std::vector<graph::Node>()) {
        if (!nodes.contains(node.id))
            continue;
        if (node.muted)
            fitting.insert(node.id);
        else if (!layers::inputPorts(node, design.registry).empty() && !layers::outputPorts(node, design.registry).empty())
            wanted.insert(node.id);
    }
    if (wanted.empty() || fits(design, path, wanted)) {
        fitting.merge(wanted);
        return fitting;
    }
    if (wanted.size() > 1)
        for (const graph::NodeId& id : wanted)
            if (fits(design, path, {id}))
                fitting.insert(id);
    return fitting;
}

} // namespace netwright::document
