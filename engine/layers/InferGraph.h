#pragma once

#include "engine/layers/FlattenGraph.h"

#include <optional>
#include <set>
#include <string>
#include <vector>

namespace netwright::layers {

/// The types of everything that flows through a flat graph.
struct InferredGraph {
    /// Per flat node: one type per output port; empty optional where the shape rule could not run or failed.
    std::vector<std::optional<std::vector<TensorType>>> outputs;
    core::Diagnostics problems; ///< of the shape rules; each drawn node is blamed once
};

/// Runs the shape rules in order of execution. Layers in `broken` (places), with a missing input, or behind a layer
/// without result are left out silently.
InferredGraph inferGraph(const FlatGraph& flat, const core::DataSchema* schema,
                         const std::set<std::string, std::less<>>& broken = {});

} // namespace netwright::layers
