#pragma once

#include "engine/layers/LayerSpec.h"

#include <map>

namespace netwright::layers {

struct NodeInfo {
    std::vector<TensorType> outputs;      ///< per output port; empty while unknown
    std::int64_t parameters = 0;          ///< trainable numbers, shared ones counted once
    double flops = 0;                     ///< forward, per sample (a multiply-add counts 2)
};

/// What is known about a graph: everything the canvas shows before anything is compiled.
struct GraphInfo {
    std::map<graph::NodeId, NodeInfo, std::less<>> nodes; ///< inner nodes of groups as "group/node"
    core::Diagnostics problems;
    std::int64_t parameters = 0;
    double flops = 0;

    bool ok() const { return !core::hasErrors(problems); }
};

/// Checks everything (structure, layer types, parameters, wires, shapes, outputs bound to fields of the data) and
/// infers the shape of every wire as far as possible. All problems are reported, not only the first; a node behind a
/// broken one is not blamed. `schema` may be nullptr (no data chosen yet). Any thread; no state.
GraphInfo checkGraph(const graph::Graph& graph, const LayerRegistry& registry, const core::DataSchema* schema);

} // namespace netwright::layers
