#pragma once

#include "engine/graph/Graph.h"
#include "engine/layers/LayerSpec.h"

#include <map>
#include <set>
#include <string>
#include <vector>

/// What people do to a graph in one gesture, as functions on the value. ProjectDocument::editGraph makes each of them
/// one undo step. Ids that do not exist are left alone.
namespace netwright::document {

using NodeIds = std::set<graph::NodeId, std::less<>>;

/// Adds a layer of that type with a fresh id ("conv3"); returns the id, empty for an unknown type.
graph::NodeId addNode(graph::Graph& graph, const layers::LayerRegistry& registry, const std::string& type,
                      graph::Point position);

/// Adds the wire; one that is in the way at a port that takes only one goes away. No-op when the wire is there already.
void connectPorts(graph::Graph& graph, const layers::LayerRegistry& registry, const graph::Edge& edge);
void removeEdges(graph::Graph& graph, const std::vector<graph::Edge>& edges);

/// Removes nodes with their wires and their places in frames.
void removeNodes(graph::Graph& graph, const NodeIds& ids);
/// The same, and what fed the first input of a removed node then feeds those who read its first output.
void removeAndReconnect(graph::Graph& graph, const layers::LayerRegistry& registry, const NodeIds& ids);
void removeFramesAndNotes(graph::Graph& graph, const NodeIds& frames, const NodeIds& notes);

/// Puts a node between the ends of a wire: source → first input, first output → target, in the wire's place in the order.
/// False when the wire is gone or the node lacks an input or output.
bool insertOnEdge(graph::Graph& graph, const layers::LayerRegistry& registry, const graph::Edge& edge,
                  const graph::NodeId& node);

/// All wires that start at a port start at another one afterwards.
void moveOutgoing(graph::Graph& graph, const graph::PortRef& from, const graph::PortRef& to);

/// Renames a node for the user; empty or taken names are refused (false).
bool renameNode(graph::Graph& graph, const graph::NodeId& id, const std::string& name);

/// Puts each of the nodes into the frame its centre lies in (`centres`, same order), and out of all others.
void joinFrames(graph::Graph& graph, const std::vector<graph::NodeId>& ids, const std::vector<graph::Point>& centres);

/// After nodes got other ids: nodes among `ids` that name one of them (SharedWeights) name the new id.
void followRenamed(graph::Graph& graph, const NodeIds& ids, const std::map<graph::NodeId, graph::NodeId>& renamed);

/// Ids for frames and notes: "frame1", "note1".
std::string freshFrameId(const graph::Graph& graph);
std::string freshNoteId(const graph::Graph& graph);

/// "conv12" → "conv".
std::string stemOf(std::string_view id);

/// Whether data that leaves `from` can reach `to`; true also for the node itself.
bool reaches(const graph::Graph& graph, const graph::NodeId& from, const graph::NodeId& to);

} // namespace netwright::document
