#pragma once

#include "ui/document/GraphEdits.h"

#include <map>

/// Groups: several nodes folded into one that has an inside.
namespace netwright::document {

/// Moves the nodes into a new group at their place, with one port for each wire source that crosses its border. Returns
/// the group's id; empty when there are no nodes, or when a path leaves the nodes and comes back (the group would read
/// its own output).
graph::NodeId makeGroup(graph::Graph& graph, const layers::LayerRegistry& registry, const NodeIds& ids);

/// Puts the inside of a group back in its place. Returns the ids of the freed nodes; empty for what is no group.
NodeIds dissolveGroup(graph::Graph& graph, const graph::NodeId& group);

/// The names of a group's ports, by the node inside that stands for each.
using PortNames = std::map<graph::NodeId, std::string>;
PortNames portNames(const graph::Graph& body);
/// After the inside of `group` was changed: the wires outside follow ports that were renamed, and go with those that are
/// gone. `before`: the names until then.
void followPorts(graph::Graph& outside, const graph::NodeId& group, const PortNames& before);

} // namespace netwright::document
