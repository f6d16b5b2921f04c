#pragma once

#include "engine/core/Result.h"
#include "engine/data/Dataset.h"
#include "engine/graph/Graph.h"
#include "engine/training/TrainingSettings.h"

#include <atomic>
#include <cstdint>

namespace netwright::training {

/// What training a design costs on this machine, found out by doing it for a moment.
struct StepSpeed {
    double secondsPerStep = 0;    ///< forward, backward and update of one batch; the median. Of several objectives: all of them
    std::int64_t memoryBytes = 0; ///< as forecast before training, see backend::MemoryNeed
};

/// Compiles the design and trains it with the first samples of the data, about `seconds` long, and forgets it. Ends early,
/// with what it has, when `cancel` turns true (secondsPerStep 0 when that is nothing). Any thread, best one of its own: sets
/// its OpenMP team and FTZ/DAZ mode. The problems are those of training: a graph or settings with errors, too little memory.
core::Result<StepSpeed> measureSteps(const graph::Graph& graph, const TrainingSettings& settings, const data::Dataset& dataset,
                                     double seconds, const std::atomic<bool>& cancel);

} // namespace netwright::training
