#pragma once

#include "engine/training/CheckpointFile.h"
#include "engine/training/MovingAverage.h"
#include "engine/training/Pursuit.h"
#include "engine/training/StoreCopy.h"
#include "engine/training/TrainerState.h"

#include <optional>
#include <vector>

namespace netwright::training {

/// All of a trainer as a checkpoint. Tensors in plain layout, keyed by what they are and whose: "parameter/conv1.weight",
/// "adam.exp_avg/conv1.weight" ("generator/adam.exp_avg/conv1.weight"
/// of a named objective), "average/conv1.weight", "best/conv1.weight".
CheckpointFile gather(const TrainerState& state, backend::ParameterStore& store, std::vector<Pursuit>& pursuits,
                      MovingAverage& average, const std::optional<StoreCopy>& best);

/// Every parameter that the file lacks, has with another shape, or has too many ("checkpoint.mismatch").
core::Diagnostics mismatches(const CheckpointFile& file, const backend::ParameterStore& store,
                             const std::filesystem::path& path);

/// Puts the tensors back. Requires that mismatches() found none. An optimizer for which the file does not have everything
/// (another one was chosen since) starts anew.
void scatter(const CheckpointFile& file, const TrainerState& state, backend::ParameterStore& store,
             std::vector<Pursuit>& pursuits, MovingAverage& average, std::optional<StoreCopy>& best);

} // namespace netwright::training
