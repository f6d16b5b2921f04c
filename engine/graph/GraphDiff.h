#pragma once

#include "engine/graph/Graph.h"

#include <string>
#include <vector>

namespace netwright::graph {

/// What differs between two versions of a graph, for showing them side by side. Inner nodes of groups are named
/// "group/node"; a group that was added or removed counts as one node.
struct GraphDiff {
    struct Parameter {
        std::string name;
        std::optional<ParamValue> before; ///< none: the default
        std::optional<ParamValue> after;
        bool operator==(const Parameter&) const = default;
    };
    struct Changed {
        NodeId id;
        std::vector<Parameter> parameters;
        std::string typeBefore; ///< empty when the type is the same
        bool renamed = false;
        bool flags = false; ///< muted or frozen
    };
    std::vector<NodeId> added;
    std::vector<NodeId> removed;
    std::vector<Changed> changed;
    std::vector<Edge> edgesAdded; ///< between nodes by their "group/node" names
    std::vector<Edge> edgesRemoved;

    bool empty() const {
        return added.empty() && removed.empty() && changed.empty() && edgesAdded.empty() && edgesRemoved.empty();
    }
};

/// Positions, frames, notes and how a node is drawn do not count. Any thread; no state.
GraphDiff compareGraphs(const Graph& before, const Graph& after);

} // namespace netwright::graph
