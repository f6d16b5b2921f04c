#include "engine/training/RateRange.h"

#include "engine/training/Trainer.h"

#include <algorithm>
#include <cmath>

namespace netwright::training {
namespace {

constexpr double kMemory = 0.9;        ///< of the smoothed loss
constexpr double kClearlyWorse = 4;    ///< times the best smoothed loss: the rate is too high for certain
constexpr std::size_t kWarmUpPoints = 5; ///< too few losses to speak of a slope

/// The plan without what a short test does not need.
TrainingSettings shortened(TrainingSettings settings, std::int64_t steps) {
    settings.epochs = steps; // an epoch has one step at least
    settings.schedule = {"constant", {}};
    settings.earlyStopping.enabled = false;
    settings.averaging = 0;
    return settings;
}

} // namespace

void judge(RateRange& range) {
    double average = 0;
    double weight = 0;
    for (RateRange::Point& point : range.points) {
        average = kMemory * average + (1 - kMemory) * point.loss;
        weight = kMemory * weight + (1 - kMemory);
        point.smoothed = average / weight;
    }
    range.suggestion.reset();
    double steepest = 0;
    const auto lowest = std::ranges::min_element(range.points, {}, &RateRange::Point::smoothed);
    for (std::size_t i = kWarmUpPoints; i + 1 < range.points.size() && range.points.begin() + static_cast<std::ptrdiff_t>(i) < lowest; ++i) {
        const RateRange::Point& before = range.points[i - 1];
        const RateRange::Point& after = range.points[i + 1];
        const double slope = (after.smoothed - before.smoothed) / std::log(after.rate / before.rate);
        if (slope < steepest) {
            steepest = slope;
            range.suggestion = range.points[i].rate;
        }
    }
}

core::Result<RateRange> testRates(const RunPlan& plan, const RateRangeOptions& options, const std::atomic<bool>& cancel,
                                  const std::function<void(const RateRange::Point&)>& onPoint, const ModelFactory& makeModel) {
    RunPlan shortPlan = plan;
    shortPlan.settings = shortened(plan.settings, options.steps);
    shortPlan.resumeFrom.clear();
    auto prepared = prepare(shortPlan, makeModel, cancel);
    if (!prepared)
        return prepared.problems();

    RateRange range;
    double rate = 0;
    auto trainer = Trainer::make(*prepared->model, prepared->dataset, prepared->settings, {}, [&](const telemetry::Event& event) {
        if (const auto* step = std::get_if<telemetry::StepDone>(&event))
            range.points.push_back({rate, step->loss, 0});
    });
    if (!trainer)
        return trainer.problems();
    if (core::Status begun = trainer.value()->begin(); !begun)
        return begun.problems();

    const double growth = std::pow(options.to / options.from, 1.0 / static_cast<double>(std::max<std::int64_t>(1, options.steps - 1)));
    for (std::int64_t step = 0; step < options.steps; ++step) {
        rate = options.from * std::pow(growth, static_cast<double>(step));
        trainer.value()->setLearningRate(rate);
        const Trainer::Advance result = trainer.value()->advance(cancel);
        if (result == Trainer::Advance::Cancelled)
            return core::error("rates.cancelled", {}, "The test was stopped.", "Start it again.");
        if (result == Trainer::Advance::Failed) // no longer a number: beyond every useful rate
            break;
        judge(range);
        if (onPoint)
            onPoint(range.points.back());
        const double best = std::ranges::min(range.points, {}, &RateRange::Point::smoothed).smoothed;
        if (range.points.size() > kWarmUpPoints && best > 0 && range.points.back().smoothed > kClearlyWorse * best)
            break;
    }
    judge(range);
    return range;
}

} // namespace netwright::training
