#pragma once

#include "engine/core/Result.h"
#include "engine/graph/Graph.h"

#include <nlohmann/json_fwd.hpp>

/// The graph as JSON, as it stands in project.json under "graph" and on the clipboard.
namespace netwright::graph {

/// Keys in a fixed order, so that files differ only where the graph differs.
nlohmann::ordered_json toJson(const Graph& graph);

/// Reads a graph. Every problem is reported (unknown keys, wrong types, missing ids, numbers out of range), each with
/// the place ("nodes[3].position"). Nothing outside of `json` is read; nesting depth and counts are limited.
core::Result<Graph> graphFromJson(const nlohmann::ordered_json& json);

nlohmann::ordered_json toJson(const ParamValue& value);

} // namespace netwright::graph
