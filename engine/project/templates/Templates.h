#pragma once

#include "engine/core/DataSchema.h"
#include "engine/graph/Graph.h"
#include "engine/layers/LayerSpec.h"
#include "engine/training/TrainingSettings.h"

#include <functional>
#include <string>
#include <vector>

/// Networks to start from: File ▸ New and the start page read this list.
namespace netwright::project {

struct TemplateSpec {
    std::string id;      ///< stable: "small-resnet"
    std::string title;   ///< "Small ResNet"
    std::string summary; ///< one sentence: what it is good for
    std::vector<core::FieldKind> inputs; ///< kinds of data it can start from, the preferred one first
    /// The network, laid out, with its input and output fitted to the data; nullptr: to data of a typical size.
    std::function<graph::Graph(const layers::LayerRegistry& registry, const core::DataSchema* schema)> build;
    /// How this network is best trained, where that differs from the defaults; may be empty.
    std::function<void(const graph::Graph& graph, training::TrainingSettings& settings)> adjust = {};
};

const std::vector<TemplateSpec>& templates();

/// Whether the data has a field that the template can start from, and one that it can predict.
bool fits(const TemplateSpec& spec, const core::DataSchema& schema);

} // namespace netwright::project
