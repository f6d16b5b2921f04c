#pragma once

#include "engine/compile/Program.h"
#include "engine/layers/ResultSlice.h"

namespace netwright::compile {

/// As lower(), but only what the results of the network need (layers::keepResults), without losses and targets: each output
/// of the program is a result. For those who use a trained network. Errors: those of lower() and of keepResults().
core::Result<Program> lowerResults(const graph::Graph& graph, const layers::LayerRegistry& registry, const core::DataSchema& schema,
                                   std::int64_t batch, const layers::ResultOptions& options = {});

} // namespace netwright::compile
