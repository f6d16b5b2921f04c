#pragma once

#include "ui/document/GraphEdits.h"

/// Groups: several nodes folded into one that has an inside.
namespace netwright::document {

/// Moves the nodes into a new group at their place, with one port for each wire source that crosses its border. Returns
/// the group's id; empty when there are no nodes, or when a path leaves the nodes and comes back (the group would read
/// its own output).
graph::NodeId makeGroup(graph::Graph& graph, const layers::LayerRegistry& registry, const NodeIds& ids);

/// Puts the inside of a group back in its place. Returns the ids of the freed nodes; empty for what is no group.
NodeIds dissolveGroup(graph::Graph& graph, const graph::NodeId& group);

} // namespace netwright::document
