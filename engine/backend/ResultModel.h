#pragma once

#include "engine/backend/Model.h"
#include "engine/layers/ResultSlice.h"

namespace netwright::backend {

/// A model that computes only the results of the network (layers::keepResults) and takes only the inputs that those depend on:
/// for whoever uses a trained network. It has the parameters that the results need, does not train, and its outputs have no
/// loss; noise is drawn from `options.seed`. Errors: those of Model::build() and of keepResults().
core::Result<std::unique_ptr<Model>> buildResultModel(const graph::Graph& graph, const layers::LayerRegistry& registry,
                                                      const core::DataSchema& schema, const ModelOptions& options,
                                                      const layers::ResultOptions& results = {});

} // namespace netwright::backend
