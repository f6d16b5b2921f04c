#pragma once

#include "engine/backend/Executor.h"
#include "engine/data/BatchLoader.h"
#include "engine/data/Dataset.h"

#include <cstdint>
#include <vector>

namespace netwright::training {

/// Where the data goes in an executor: one slot for every input and target that is bound to a field. Several inputs of one
/// field are views of it, each augmented in its own way; targets belong to the first.
std::vector<data::BatchSlot> slotsOf(backend::Executor& executor);

/// Writes one sample into row `row` of every bound input and target.
void fillRow(backend::Executor& executor, const data::Dataset& dataset, data::Split split, std::int64_t sample,
             std::int64_t row);

} // namespace netwright::training
