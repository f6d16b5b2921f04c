#pragma once

#include "engine/backend/Model.h"
#include "engine/data/Dataset.h"
#include "engine/training/TrainingSettings.h"

namespace netwright::training {

/// Samples of an evaluation step between the epochs.
std::int64_t evaluationBatch(const TrainingSettings& settings);

/// What a model has to know of the training that it is built for: threads, seed, batches, and what training keeps beside
/// it, so that its memory can be forecast. The objectives are left to the caller, who has the graph.
backend::ModelOptions modelOptions(const TrainingSettings& settings, const data::Dataset& dataset);

} // namespace netwright::training
