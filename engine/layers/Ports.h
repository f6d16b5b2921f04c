#pragma once

#include "engine/layers/LayerSpec.h"

#include <string>
#include <vector>

/// What a drawn node is and which ports it has: one answer for canvas, inspector and checks, for layers and for the
/// structural nodes that are no layers (groups and the ports inside them).
namespace netwright::layers {

inline constexpr char kGroup[] = "Group";
inline constexpr char kGroupInput[] = "GroupInput";
inline constexpr char kGroupOutput[] = "GroupOutput";
inline constexpr char kReroute[] = "Reroute";
inline constexpr char kSharedWeights[] = "SharedWeights";

/// Group, GroupInput, GroupOutput and SharedWeights: declarations without shape rule and lowering, for they are opened
/// before either is needed.
const std::vector<LayerSpec>& structuralLayers();

/// The declaration of a node: a layer of the registry or one of structuralLayers(); nullptr for an unknown type. A
/// Group's ports are not in its declaration.
const LayerSpec* specOf(const graph::Node& node, const LayerRegistry& registry);

/// The ports of a node. Those of a group are its GroupInput and GroupOutput nodes, in the order of the nodes inside;
/// their `name` parameter (or else their id) is the port's name. Empty for an unknown type.
std::vector<PortSpec> inputPorts(const graph::Node& node, const LayerRegistry& registry);
std::vector<PortSpec> outputPorts(const graph::Node& node, const LayerRegistry& registry);

/// The name of the group's port that a GroupInput or GroupOutput node stands for.
std::string groupPortName(const graph::Node& inner);

/// The node whose weights a SharedWeights node applies again: another layer or group of the same graph, named by its
/// parameter `layer`. nullptr when there is none, or when that is itself shared, a port of a group or a reroute.
const graph::Node* sharedTarget(const graph::Graph& graph, const graph::Node& shared);

} // namespace netwright::layers
