#pragma once

#include "engine/layers/CheckGraph.h"
#include "engine/project/Project.h"

#include <optional>

namespace netwright::shell {

/// What training a design will cost, told before it is tried.
struct CostForecast {
    double memoryBytes = 0; ///< parameters, gradients, optimizer state, values and gradients of one batch
    std::optional<double> epochSeconds; ///< when it is known how fast this machine trains
};

/// `achievedFlops`: operations per second of the last run on this machine, forward and backward; 0: none yet.
/// `trainingSamples`: 0 while the data is not loaded. An estimate: fused layers need less memory, small layers more time.
CostForecast forecastCost(const project::Project& project, const layers::GraphInfo& info, double achievedFlops,
                          std::int64_t trainingSamples);

/// Operations of one training step per operation of the forward pass: itself, and about twice as many for the gradients.
inline constexpr double kTrainingFactor = 3;

} // namespace netwright::shell
