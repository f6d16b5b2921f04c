#pragma once

#include "engine/graph/Graph.h"

/// Nodes inside of groups are called "group/node", from the outside in: in problems, parameters and probes.
namespace netwright::graph {

/// Ids of the groups around a node: {"encoder", "block"} for "encoder/block/conv1"; empty in the root graph.
std::vector<NodeId> groupsAround(std::string_view qualified);

/// The graph inside of these groups, outermost first; nullptr when there is none.
const Graph* graphAt(const Graph& root, const std::vector<NodeId>& groups);
Graph* graphAt(Graph& root, const std::vector<NodeId>& groups);

/// nullptr when there is none.
const Node* nodeAt(const Graph& root, std::string_view qualified);

} // namespace netwright::graph
