#pragma once

#include "engine/layers/LayerSpec.h"

#include <optional>

namespace netwright::layers {

/// A layer that is made of other layers (LayerSpec::expand) as a Group with the same id, name, ports and computation,
/// whose inside can be seen and changed. Wires and trained parameters still fit, for ports and parameter names stay the
/// same. `graph` is the one that holds the node: its wires tell which optional ports there are. Nothing for other nodes.
std::optional<graph::Node> openedLayer(const graph::Node& node, const graph::Graph& graph, const LayerRegistry& registry);

} // namespace netwright::layers
