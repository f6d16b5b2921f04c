#pragma once

#include "engine/data/Dataset.h"
#include "engine/training/TrainingSettings.h"

#include <string>
#include <vector>

namespace netwright::training {

/// What checkSettings() finds, and what does not fit the data: "training.no-samples", "training.batch-too-large",
/// "training.no-validation".
core::Diagnostics checkForData(const TrainingSettings& settings, const data::Dataset& dataset);

/// Makes of the settings what a run with these data uses: a batch is at most the training part. Each change is a note
/// ("training.batch-fitted").
core::Diagnostics fitToData(TrainingSettings& settings, const data::Dataset& dataset);

/// A figure that somebody wants to follow over the epochs.
struct Watched {
    std::string metric; ///< "loss" or a metric
    std::string where;  ///< the setting: "earlyStopping.metric"; empty: none
};

/// "training.unknown-metric" for each that is none of these; the loss is always there.
core::Diagnostics checkWatched(const std::vector<Watched>& watched, const std::vector<std::string>& metrics);

/// "1 sample", "2 samples".
std::string counted(std::int64_t count, const std::string& noun);

} // namespace netwright::training
