#pragma once

#include "engine/training/RunPlan.h"

#include <atomic>
#include <cstdint>
#include <functional>
#include <optional>
#include <vector>

namespace netwright::training {

struct RateRangeOptions {
    double from = 1e-6;
    double to = 10;
    std::int64_t steps = 100; ///< at most; the test ends when the loss has clearly gone up
};

/// The learning-rate range test (Smith, "Cyclical learning rates for training neural networks", 2017): the rate grows by
/// the same factor in each step of a short training from fresh weights, and the loss tells which rates are worth using.
struct RateRange {
    struct Point {
        double rate = 0;
        double loss = 0;
        double smoothed = 0; ///< an exponential average of the losses so far
    };
    std::vector<Point> points;
    std::optional<double> suggestion; ///< where the smoothed loss falls fastest; nothing when it never falls
};

/// Runs the test on a model of its own with the optimizer, batch size and objectives of the plan; nothing is written.
/// `onPoint` sees each point. On the calling thread, which enters OpenMP: not the window's. Errors: those of prepare() and
/// Trainer::make(), and "rates.cancelled".
core::Result<RateRange> testRates(const RunPlan& plan, const RateRangeOptions& options, const std::atomic<bool>& cancel,
                                  const std::function<void(const RateRange::Point&)>& onPoint = {},
                                  const ModelFactory& makeModel = {});

/// Fills in the smoothed losses and the suggestion; for tests by itself.
void judge(RateRange& range);

} // namespace netwright::training
