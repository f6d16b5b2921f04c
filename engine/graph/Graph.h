#pragma once

#include "engine/core/ParamSpec.h"
#include "engine/core/Result.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The network as the user drew it: a plain value without behaviour. It knows nothing of layers: types and parameters
/// are names and values here; `engine/layers` says what they mean.
namespace netwright::graph {

struct Graph;

/// Unique within its graph, never changes, appears in files: "conv1".
using NodeId = std::string;

using core::ParamMap;
using core::ParamValue;

struct Point {
    double x = 0; ///< canvas units: 1 unit is 1 pixel at 100 % zoom
    double y = 0;
    bool operator==(const Point&) const = default;
};

/// A value with the semantics of its content (copies are deep), for the recursion Node → Graph.
class GraphBox {
public:
    GraphBox();
    explicit GraphBox(Graph graph);
    GraphBox(const GraphBox& other);
    GraphBox(GraphBox&& other) noexcept;
    GraphBox& operator=(const GraphBox& other);
    GraphBox& operator=(GraphBox&& other) noexcept;
    ~GraphBox();

    Graph& operator*() { return *m_graph; }
    const Graph& operator*() const { return *m_graph; }
    Graph* operator->() { return m_graph.get(); }
    const Graph* operator->() const { return m_graph.get(); }
    bool operator==(const GraphBox& other) const;

private:
    std::unique_ptr<Graph> m_graph;
};

struct Node {
    NodeId id;
    std::string name; ///< what the user sees and exports carry; unique within the graph
    std::string type; ///< LayerSpec::type, or "Group", "GroupInput", "GroupOutput", "Reroute"
    ParamMap params;  ///< only values that differ from the declaration's default
    Point position;   ///< top-left corner of the card
    bool muted = false;     ///< bypassed: its first input becomes its output
    bool collapsed = false; ///< drawn as a small pill
    bool pinned = false;    ///< keeps its place in automatic layout, cannot be dragged
    bool frozen = false;    ///< its parameters are not trained
    std::optional<GraphBox> body; ///< the inside of a Group

    bool operator==(const Node&) const = default;
};

struct PortRef {
    NodeId node;
    std::string port;
    bool operator==(const PortRef&) const = default;
    auto operator<=>(const PortRef&) const = default;
};

/// A wire. The order of the edges in the graph is the order of the wires at a port that takes several (Concat, Add).
struct Edge {
    PortRef from; ///< an output port
    PortRef to;   ///< an input port
    bool operator==(const Edge&) const = default;
};

/// A titled, coloured rectangle around nodes.
struct Frame {
    std::string id;
    std::string title;
    std::string color; ///< "#rrggbb", or empty for the neutral tone
    Point position;
    double width = 0;
    double height = 0;
    std::vector<NodeId> nodes; ///< members: move with the frame
    bool recompute = false;    ///< training computes its activations twice instead of keeping them: less memory, more time
    bool operator==(const Frame&) const = default;
};

/// A text box with Markdown.
struct Note {
    std::string id;
    std::string text;
    Point position;
    double width = 0;
    double height = 0;
    bool operator==(const Note&) const = default;
};

struct Graph {
    std::vector<Node> nodes;
    std::vector<Edge> edges;
    std::vector<Frame> frames;
    std::vector<Note> notes;

    bool operator==(const Graph&) const = default;

    const Node* find(std::string_view id) const; ///< nullptr when there is none
    Node* find(std::string_view id);
    std::vector<const Edge*> edgesInto(std::string_view node, std::string_view port) const; ///< in wire order
    std::vector<const Edge*> edgesOutOf(std::string_view node, std::string_view port) const;
    /// "conv" → "conv1", "conv2", …: an id and name that no node has yet.
    std::string freshId(std::string_view stem) const;
};

/// Nodes in an order in which every node comes after those it reads from; ties keep the order of `graph.nodes`.
/// Error "graph.cycle" names the nodes of one cycle. Edges with missing ends are ignored here (checked elsewhere).
core::Result<std::vector<NodeId>> topologicalOrder(const Graph& graph);

/// Everything wrong with the graph as a graph, all of it, not the first: duplicate or empty ids, edges whose ends do
/// not exist, duplicate edges, cycles; inside groups too (ids as "group/node"). Knows nothing of layer types.
core::Diagnostics checkStructure(const Graph& graph);

} // namespace netwright::graph
