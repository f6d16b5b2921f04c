#pragma once

#include "engine/layers/FlattenGraph.h"

/// The part of a network that its results need (graph/Results.h), for everything that uses a trained network: prediction,
/// generation, export.
namespace netwright::layers {

struct ResultOptions {
    /// Samples are to be made out of nothing: what draws from a distribution that the network learned (Reparameterize) draws
    /// from the standard normal one instead, and only pictures that need no data count as results.
    bool fromNoise = false;
};

/// The layer that a marked output is led to: takes anything and yields nothing more, category Output. `inData`: what arrives is
/// like a field of the data, named by its parameter `target`, and is brought back into the units of that field. No layer that
/// can be drawn.
const LayerSpec& resultLayer(bool inData);

/// Whether a flat node is such a layer.
bool isResult(const FlatNode& node);

/// Leaves in `flat.order` what the marked results depend on and puts a result layer behind each; their ids are "<place>" or,
/// for other ports than the first, "<place>.<port>". Output nodes stay if they are marked themselves. Without any mark
/// nothing changes, except when `fromNoise` wants some. `flat` must come from `graph`.
/// Errors: "result.unknown" for a result that cannot be computed, "result.none" when `fromNoise` finds no picture.
core::Status keepResults(FlatGraph& flat, const graph::Graph& graph, const core::DataSchema& schema, const ResultOptions& options);

} // namespace netwright::layers
