#pragma once

#include "engine/core/Result.h"
#include "engine/graph/Graph.h"

#include <nlohmann/json_fwd.hpp>

/// The graph as JSON, as it stands in project.json under "graph" and on the clipboard.
namespace netwright::graph {

/// Keys in a fixed order, so that files differ only where the graph differs.
nlohmann::ordered_json toJson(const Graph& graph);

/// Reads a graph. Every problem is reported (unknown keys, wrong types, missing or repeated ids, numbers out of range),
/// each with the place (`where.path`: "nodes[3].position", behind `path`) and the node where known. Nothing outside of
/// `json` is read; nesting depth and counts are limited. Never throws. reading(toJson(g)) == g, but for parameters that
/// are empty lists (they come back as lists of whole numbers) and for numbers that are not finite.
/// Cycles and wires to nowhere are no problem here: see checkStructure().
core::Result<Graph> graphFromJson(const nlohmann::ordered_json& json, const std::string& path = {});

/// The readable part of a damaged graph: without nodes whose ids cannot be used and without wires that name no two ends.
/// What is wrong is appended to `problems` as above; nothing is when there is none.
Graph readableGraph(const nlohmann::ordered_json& json, const std::string& path, core::Diagnostics& problems);

/// Groups within groups.
inline constexpr int kMaxGroupDepth = 32;

} // namespace netwright::graph
