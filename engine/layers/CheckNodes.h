#pragma once

#include "engine/layers/LayerSpec.h"

#include <functional>
#include <set>
#include <string>

namespace netwright::layers {

/// What can be said of each drawn node without knowing any shape.
struct NodeReport {
    core::Diagnostics errors;      ///< unknown types, wrong parameters, wires to ports that do not exist
    core::Diagnostics unconnected; ///< inputs without a wire
    std::set<std::string, std::less<>> broken; ///< places of nodes whose shape rule must not run
    std::set<std::string, std::less<>> live;   ///< places of nodes that lead to an output
};

/// Looks at every node, inside groups too.
NodeReport checkNodes(const graph::Graph& graph, const LayerRegistry& registry);

} // namespace netwright::layers
