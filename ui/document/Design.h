#pragma once

#include "engine/layers/CheckGraph.h"

#include <memory>
#include <optional>

namespace netwright::document {

/// A network and what is known about it. Nobody changes it, so that every thread may think about it.
struct Design {
    graph::Graph graph;
    std::optional<core::DataSchema> data; ///< nothing while no data is chosen or it cannot be read
    const layers::LayerRegistry& registry;
    layers::GraphInfo info; ///< of the graph; its problems include those of the data and of the training settings

    const core::DataSchema* schema() const { return data ? &*data : nullptr; }
};
using DesignPtr = std::shared_ptr<const Design>;

} // namespace netwright::document
