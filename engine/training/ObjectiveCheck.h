#pragma once

#include "engine/compile/Objective.h"
#include "engine/core/Diagnostic.h"
#include "engine/graph/Graph.h"
#include "engine/layers/CheckGraph.h"
#include "engine/training/Objective.h"

#include <vector>

namespace netwright::training {

/// Everything that the objectives say about the graph and that is not so: outputs and nodes that do not exist, nothing to
/// train; as warnings: outputs that no objective counts, and an objective whose outputs do not depend on what it trains. `info` is what checkGraph() found for the graph.
core::Diagnostics checkObjectives(const graph::Graph& graph, const layers::LayerRegistry& registry,
                                  const layers::GraphInfo& info, const std::vector<Objective>& objectives);

/// With frames replaced by their members, for backend::ModelOptions. Empty for an empty list.
std::vector<compile::Objective> resolve(const graph::Graph& graph, const std::vector<Objective>& objectives);

} // namespace netwright::training
