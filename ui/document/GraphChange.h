#pragma once

#include "engine/graph/Graph.h"

#include <vector>

namespace netwright::document {

/// Which graph is meant: ids of the groups entered, outermost first; empty: the project's own graph.
using GraphPath = std::vector<graph::NodeId>;

/// What became of a list. Places count from 0 and rise.
struct ListChange {
    std::vector<int> removed;        ///< places before
    std::vector<int> added, changed; ///< places after
    std::vector<int> moved;          ///< nodes that only stand elsewhere; places after
    bool reordered = false;          ///< then places say nothing: everything may be elsewhere
    bool empty() const { return removed.empty() && added.empty() && changed.empty() && moved.empty() && !reordered; }
};

/// What an edit changed in the graph at `path`, for views that refresh only that.
struct GraphChange {
    GraphPath path;
    ListChange nodes, edges;
    bool frames = false, notes = false;
};

} // namespace netwright::document
