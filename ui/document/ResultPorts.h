#pragma once

#include "engine/layers/LayerSpec.h"

#include <string>
#include <vector>

namespace netwright::document {

/// What of a node can be marked as a result of the network (graph/Results.h): its output ports, of an Output node what it
/// predicts. Empty for the ports of a group.
std::vector<std::string> portsForResults(const graph::Node& node, const layers::LayerRegistry& registry);

} // namespace netwright::document
