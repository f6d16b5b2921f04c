#include "engine/training/ModelNeeds.h"

#include "engine/backend/Precision.h"
#include "engine/training/optimizers/Optimizer.h"

#include <algorithm>

namespace netwright::training {
namespace {

int slotsOf(const Choice& optimizer) { return static_cast<int>(makeOptimizer(optimizer)->slotNames().size()); }

/// Every objective has an updater with arenas of its own.
int stateArenas(const TrainingSettings& settings) {
    const int accumulated = settings.accumulate > 1 ? 1 : 0;
    int arenas = settings.objectives.empty() ? slotsOf(settings.optimizer) + accumulated : 0;
    for (const Objective& objective : settings.objectives)
        arenas += slotsOf(objective.optimizer.value_or(settings.optimizer)) + accumulated;
    const bool keepsBest = settings.earlyStopping.enabled && settings.earlyStopping.restoreBest;
    return arenas + (settings.averaging > 0 ? 1 : 0) + (keepsBest ? 1 : 0);
}

} // namespace

std::int64_t evaluationBatch(const TrainingSettings& settings) {
    constexpr std::int64_t kSmallest = 128; // smaller ones would only be slower
    return std::max<std::int64_t>(settings.batch, kSmallest);
}

backend::ModelOptions modelOptions(const TrainingSettings& settings, const data::Dataset& dataset) {
    backend::ModelOptions options;
    options.threads = static_cast<int>(settings.threads);
    options.seed = settings.seed;
    options.batch = settings.batch;
    options.lastBatch = dataset.size(data::Split::Train) % settings.batch;
    options.evaluationBatch = dataset.size(data::Split::Validation) > 0 ? evaluationBatch(settings) : 0;
    options.stateArenas = stateArenas(settings);
    options.operands = backend::operandsOf(settings.precision);
    return options;
}

} // namespace netwright::training
