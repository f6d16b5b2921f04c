#include "engine/exchange/Generator.h"

#include "engine/exchange/TrainedResults.h"
#include "engine/layers/CheckGraph.h"

#include <algorithm>
#include <atomic>
#include <cmath>

namespace netwright::exchange {

namespace {

constexpr std::int64_t kBatch = 64; // fixed: what is drawn for a sample depends on its place in the batch

/// From C×H×W in the units of the data, 0 to 255.
data::Picture pictureOf(std::span<const float> values, const core::Shape& shape) {
    const std::int64_t channels = shape[0];
    const std::int64_t plane = shape[1] * shape[2];
    data::Picture picture{static_cast<int>(shape[2]), static_cast<int>(shape[1]), channels == 3 ? 3 : 1, {}};
    for (std::int64_t pixel = 0; pixel < plane; ++pixel)
        for (std::int64_t channel = 0; channel < picture.channels; ++channel)
            picture.pixels.push_back(static_cast<std::uint8_t>(std::lround(std::clamp(values[static_cast<std::size_t>(channel * plane + pixel)], 0.0F, 255.0F))));
    return picture;
}

} // namespace

bool canGeneratePictures(const graph::Graph& graph, const layers::LayerRegistry& registry, const core::DataSchema& schema) {
    layers::FlatGraph flat = layers::flatten(graph, registry);
    return layers::keepResults(flat, graph, schema, {.fromNoise = true}).ok();
}

core::Result<std::vector<GeneratedPictures>> generatePictures(const ExportInput& input, const GenerateOptions& options) {
    backend::ModelOptions modelOptions;
    modelOptions.threads = options.threads;
    modelOptions.seed = options.seed;
    modelOptions.batch = kBatch;
    auto model = buildTrainedResults(input, modelOptions, {.fromNoise = true}, {});
    if (!model)
        return model.problems();
    backend::Executor& executor = (*model)->executor(backend::Mode::Evaluate, kBatch);
    std::vector<GeneratedPictures> generated;
    for (const backend::OutputBinding& output : executor.outputs())
        generated.push_back({output.node, {}});
    const std::atomic<bool> never = false;
    for (std::int64_t first = 0; first < options.samples; first += kBatch) {
        executor.run(static_cast<std::uint64_t>(first / kBatch), never);
        for (std::size_t i = 0; i < generated.size(); ++i) {
            const backend::OutputBinding& output = executor.outputs()[i];
            const data::Preparation back = data::inverseOf(input.dataset.preprocessing(output.field));
            const core::Shape& shape = input.dataset.schema().find(output.field)->shape;
            const auto size = static_cast<std::size_t>(shape.elements());
            for (std::int64_t row = 0; row < std::min(kBatch, options.samples - first); ++row) {
                const auto values = output.prediction.subspan(static_cast<std::size_t>(row) * size, size);
                std::vector<float> raw(values.begin(), values.end());
                data::prepare(back, raw);
                generated[i].pictures.push_back(pictureOf(raw, shape));
            }
        }
    }
    return generated;
}

data::Picture gridOf(const std::vector<data::Picture>& pictures) {
    if (pictures.empty())
        return {};
    constexpr std::uint8_t kLine = 128;
    const data::Picture& one = pictures.front();
    const auto columns = static_cast<int>(std::ceil(std::sqrt(static_cast<double>(pictures.size()))));
    const int rows = (static_cast<int>(pictures.size()) + columns - 1) / columns;
    data::Picture grid{columns * (one.width + 1) - 1, rows * (one.height + 1) - 1, one.channels, {}};
    grid.pixels.assign(static_cast<std::size_t>(grid.width) * static_cast<std::size_t>(grid.height * grid.channels), kLine);
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const int left = static_cast<int>(i) % columns * (one.width + 1);
        const int top = static_cast<int>(i) / columns * (one.height + 1);
        const std::ptrdiff_t line = static_cast<std::ptrdiff_t>(one.width) * one.channels;
        for (int y = 0; y < one.height; ++y)
            std::copy_n(pictures[i].pixels.begin() + y * line, line,
                        grid.pixels.begin() + (static_cast<std::ptrdiff_t>(top + y) * grid.width + left) * grid.channels);
    }
    return grid;
}

} // namespace netwright::exchange
