#pragma once

#include "engine/graph/Graph.h"

#include <map>
#include <utility>
#include <vector>

namespace netwright::graph {

struct LayoutNode {
    NodeId id;
    double width = 168;
    double height = 130;
};

struct LayoutOptions {
    bool topDown = false;  ///< otherwise left to right
    double layerGap = 72;  ///< between the cards of one layer and the next
    double nodeGap = 32;   ///< between the cards of one layer
    Point origin;          ///< top-left corner of the result
    /// Top-down only: the layers are folded into as many columns, side by side, as make the result largest in a view of this
    /// width over height. 0: one column.
    double aspect = 0;
};

/// A layered drawing with few crossings (Sugiyama, Tagawa, Toda 1981): layers by longest path, long wires led through
/// place-holders, order within a layer by the mean of the neighbours, positions by least squares that keep order and
/// gaps. Wires whose ends are not among the nodes are ignored, as are those that would close a cycle. Returns the
/// top-left corner of every node; the same input gives the same result. About 30 ms for 1,000 nodes. Any thread.
std::map<NodeId, Point> layoutGraph(const std::vector<LayoutNode>& nodes,
                                    const std::vector<std::pair<NodeId, NodeId>>& wires, const LayoutOptions& options);

} // namespace netwright::graph
