#pragma once

#include "engine/training/CheckpointFile.h"
#include "engine/training/StoreCopy.h"
#include "engine/training/TrainerState.h"
#include "engine/training/Updater.h"

#include <optional>

namespace netwright::training {

/// All of a trainer as a checkpoint. Tensors in plain layout, keyed by what they are and whose: "parameter/conv1.weight",
/// "adam.exp_avg/conv1.weight", "average/conv1.weight", "best/conv1.weight".
CheckpointFile gather(const TrainerState& state, backend::ParameterStore& store, Updater& updater,
                      const std::optional<StoreCopy>& best);

/// Every parameter that the file lacks, has with another shape, or has too many ("checkpoint.mismatch").
core::Diagnostics mismatches(const CheckpointFile& file, const backend::ParameterStore& store,
                             const std::filesystem::path& path);

/// Puts the tensors back. Requires that mismatches() found none. What the file does not have for the updater (another
/// optimizer was chosen since) starts anew, with `updates` otherwise.
void scatter(const CheckpointFile& file, std::int64_t updates, backend::ParameterStore& store, Updater& updater,
             std::optional<StoreCopy>& best);

} // namespace netwright::training
