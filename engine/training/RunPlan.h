#pragma once

#include "engine/backend/Model.h"
#include "engine/core/NamedTensor.h"
#include "engine/data/Dataset.h"
#include "engine/training/TrainingSettings.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace netwright::training {

/// Everything a run needs, as a copy: later edits of the document do not reach it.
struct RunPlan {
    graph::Graph graph;
    data::DataSpec dataSpec;
    std::filesystem::path folder; ///< of the project: where relative data paths start
    TrainingSettings settings;
    std::filesystem::path runFolder;   ///< where checkpoints and metrics go; empty: nothing is written
    /// Called on the trainer thread before the first checkpoint of a run: writes down what it was started with. Empty
    /// when resumed.
    std::function<core::Status(backend::Model&, const data::Dataset&)> describe;
    std::vector<std::string> watched;  ///< metrics to follow on the validation part beside those that the settings name
    std::filesystem::path resumeFrom;  ///< a checkpoint file; empty: start anew
    std::shared_ptr<const data::Dataset> dataset; ///< when already loaded; otherwise prepare() loads it
    /// Values to start from instead of fresh ones, e.g. of weights.safetensors: for evaluating a trained model and for
    /// training it further. Empty: fresh. Otherwise every parameter must be there with its shape ("weights.missing",
    /// "weights.shape"). A checkpoint to resume from wins.
    std::vector<core::NamedTensor> parameters;
    /// Reads what settings.startFrom names, on the trainer thread: values for the parameters of the same node, name and
    /// shape; all others start fresh. Empty: none. ("transfer.nothing" when no parameter fits.)
    std::function<core::Result<std::vector<core::NamedTensor>>()> readStart;
};

/// Makes the model of a plan; the default is backend::Model::build() with the layers that Netwright ships.
using ModelFactory = std::function<core::Result<std::unique_ptr<backend::Model>>(
    const RunPlan& plan, const core::DataSchema& schema, const backend::ModelOptions& options)>;

/// Data and model, ready to run.
struct Prepared {
    std::shared_ptr<const data::Dataset> dataset;
    std::unique_ptr<backend::Model> model;
    TrainingSettings settings; ///< those of the plan, as fitToData() leaves them
    std::string note; ///< what was taken over from another network, for people; may be empty
};

/// Loads the data, builds the model and gives it its first values. On the trainer thread. Errors: everything that is wrong
/// with data, graph, objectives and start values; "prepare.cancelled" when `cancel` was set while the data was loaded.
core::Result<Prepared> prepare(const RunPlan& plan, const ModelFactory& makeModel, const std::atomic<bool>& cancel);

/// Everything that would keep a run of this plan from its first step, without running it or writing anything: what prepare()
/// and Trainer::make() find, so that a check and a run cannot disagree. Takes as long as a run takes to begin.
core::Diagnostics rehearse(const RunPlan& plan);

} // namespace netwright::training
