#pragma once

#include "engine/core/Result.h"
#include "engine/graph/Graph.h"
#include "ui/document/GraphEdits.h"

#include <string>
#include <vector>

/// A piece of a graph as JSON text, for the clipboard: it works across windows, and can be sent in a chat.
namespace netwright::document {

struct Clip {
    graph::Graph graph;                  ///< nodes with the wires between them, frames, notes
    std::vector<graph::Edge> incoming;   ///< wires that came from nodes outside
};

Clip clipOf(const graph::Graph& graph, const NodeIds& nodes, const NodeIds& frames = {}, const NodeIds& notes = {});
std::string clipToText(const Clip& clip);
/// Errors: "clipboard.foreign" for text that is none of ours, or those of graphFromJson.
core::Result<Clip> clipFromText(const std::string& text);

struct Pasted {
    NodeIds nodes, frames, notes;
};

/// Puts the piece into `graph` with fresh ids, its top-left corner at `corner`. With `keepIncoming`, wires from outside
/// come along where their sources exist here, with an output of that name.
Pasted paste(graph::Graph& graph, const layers::LayerRegistry& registry, const Clip& clip, graph::Point corner, bool keepIncoming);

graph::Point cornerOf(const graph::Graph& graph); ///< top-left of everything; 0,0 when empty

} // namespace netwright::document
