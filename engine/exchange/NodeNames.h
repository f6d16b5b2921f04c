#pragma once

#include "engine/core/NamedTensor.h"
#include "engine/graph/Graph.h"

#include <string>
#include <string_view>
#include <vector>

/// Exported files carry the names that the user sees, not the ids behind them.
namespace netwright::exchange {

/// "n3/n7" → "encoder/conv1"; "n3#2/n7" (second repetition) → "encoder#2/conv1". Parts without a node stay as they are.
std::string qualifiedName(const graph::Graph& graph, std::string_view qualifiedId);

/// The same tensors with "id.parameter" turned into "name.parameter".
std::vector<core::NamedTensor> namedForExport(const graph::Graph& graph, std::vector<core::NamedTensor> tensors);

} // namespace netwright::exchange
