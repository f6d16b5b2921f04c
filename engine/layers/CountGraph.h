#pragma once

#include "engine/layers/CheckGraph.h"
#include "engine/layers/InferGraph.h"

namespace netwright::layers {

/// Fills in parameters and flops, per drawn node and in total, by lowering the network for one sample.
void countGraph(const FlatGraph& flat, const InferredGraph& inferred, GraphInfo& info);

} // namespace netwright::layers
