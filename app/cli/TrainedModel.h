#pragma once

#include "app/cli/OpenProject.h"
#include "engine/backend/Model.h"
#include "engine/exchange/Weights.h"

#include <CLI/CLI.hpp>

#include <filesystem>
#include <memory>
#include <string>

namespace netwright::cli {

/// The options that every command with a trained network has.
struct TrainedOptions {
    std::string project;
    std::string weights; ///< file or folder; empty: the project's own
    int threads = 0;
    bool json = false;
};
void addTrainedOptions(CLI::App& command, TrainedOptions& options, const char* jsonHelp);

/// A sound project together with its stored parameters.
struct TrainedProject {
    OpenProject opened;
    exchange::TensorFile weights;
};
/// Warnings (of the project; "weights.other-graph" when the weights were trained with another graph) go to standard
/// error.
core::Result<TrainedProject> openTrained(const TrainedOptions& options);

/// The model with these parameters, ready to run on this thread.
core::Result<std::unique_ptr<backend::Model>> buildModel(const TrainedProject& trained, const TrainedOptions& options);

/// The model that gives the results of the network (graph/Results.h) and takes only what those need; without any mark the
/// model with all outputs. Noise is drawn from the project's seed.
core::Result<std::unique_ptr<backend::Model>> buildResultModel(const TrainedProject& trained, const TrainedOptions& options);

/// "train", "validation", "test" as an option.
void addSplitOption(CLI::App& command, std::string& split);
data::Split splitOf(const std::string& name);
/// "data.no-split" when that part of the data has no samples.
core::Result<std::int64_t> sizeOf(const data::Dataset& dataset, data::Split split);

} // namespace netwright::cli
