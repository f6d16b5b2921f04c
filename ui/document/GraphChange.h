#pragma once

#include "engine/graph/Graph.h"

#include <QSet>
#include <QString>

#include <vector>

namespace netwright::document {

/// Which graph is meant: ids of the groups entered, outermost first; empty: the project's own graph.
using GraphPath = std::vector<graph::NodeId>;

/// What an edit changed, for views that refresh only that. Ids are those of nodes in the graph at `path`.
struct GraphChange {
    GraphPath path;
    QSet<QString> nodesAdded, nodesRemoved, nodesChanged;
    bool edges = false, frames = false, notes = false;
};

} // namespace netwright::document
