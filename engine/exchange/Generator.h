#pragma once

#include "engine/data/ImageFile.h"
#include "engine/exchange/Exporter.h"

#include <cstdint>
#include <string>
#include <vector>

/// New samples out of noise: what a GAN or the decoder of a variational autoencoder has learned to make.
namespace netwright::exchange {

struct GenerateOptions {
    std::int64_t samples = 64;
    std::uint64_t seed = 1; ///< the same seed: the same samples, whatever their number
    int threads = 0;        ///< 0: all
};

/// What one result of the network yields.
struct GeneratedPictures {
    std::string node; ///< id of the node with the mark
    std::vector<data::Picture> pictures;
};

/// Whether generatePictures() has something to make: some marked result is a picture that needs noise and no data. Cheap.
bool canGeneratePictures(const graph::Graph& graph, const layers::LayerRegistry& registry, const core::DataSchema& schema);

/// At least one entry. Any thread. Errors: those of the graph, "result.none", "weights.missing", "weights.shape".
core::Result<std::vector<GeneratedPictures>> generatePictures(const ExportInput& input, const GenerateOptions& options);

/// The pictures, of one size, row by row with a line of one pixel between them, about as wide as high.
data::Picture gridOf(const std::vector<data::Picture>& pictures);

} // namespace netwright::exchange
