#pragma once

#include "engine/project/Project.h"
#include "ui/document/GraphChange.h"
#include "ui/document/VectorDelta.h"

#include <memory>
#include <optional>
#include <utility>

namespace netwright::document {

struct GraphDelta;

/// The change of one node: everything but the inside of a group as two values, the inside as its own delta.
struct NodeDelta {
    graph::Node before; ///< without body when `inside` is set
    graph::Node after;
    std::shared_ptr<const GraphDelta> inside;

    static NodeDelta between(const graph::Node& before, const graph::Node& after);
    void apply(graph::Node& node) const;
    void revert(graph::Node& node) const;
};

/// The difference of two graphs; both ways.
struct GraphDelta {
    VectorDelta<graph::Node, NodeDelta> nodes;
    VectorDelta<graph::Edge> edges;
    VectorDelta<graph::Frame> frames;
    VectorDelta<graph::Note> notes;

    static GraphDelta between(const graph::Graph& before, const graph::Graph& after);
    bool empty() const { return nodes.empty() && edges.empty() && frames.empty() && notes.empty(); }
    void apply(graph::Graph& graph) const;
    void revert(graph::Graph& graph) const;

    /// Whether shapes, problems or results can differ: false when things only moved.
    bool changesMeaning() const;
    /// One entry for this graph, at `path`, and one for each group inside that changed, outermost first.
    void report(bool forward, const GraphPath& path, std::vector<GraphChange>& changes) const;
};

/// The difference of two projects: all that an undo step holds.
struct ProjectDelta {
    GraphDelta graph;
    std::optional<std::pair<std::string, std::string>> title, description;
    std::optional<std::pair<data::DataSpec, data::DataSpec>> data;
    std::optional<std::pair<training::TrainingSettings, training::TrainingSettings>> training;

    static ProjectDelta between(const project::Project& before, const project::Project& after);
    bool empty() const { return graph.empty() && !title && !description && !data && !training; }
    void apply(project::Project& project) const;
    void revert(project::Project& project) const;
};

} // namespace netwright::document
