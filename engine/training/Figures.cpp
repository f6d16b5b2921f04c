#include "engine/training/Figures.h"

#include <algorithm>

namespace netwright::training {
namespace {

std::string lossName(const Pursuit& pursuit) { return pursuit.name() + ".loss"; }

} // namespace

std::vector<std::string> metricNames(const std::vector<Pursuit>& pursuits) {
    std::vector<std::string> all;
    for (const Pursuit& pursuit : pursuits)
        for (const std::string& name : pursuit.epochMetrics().names())
            if (std::ranges::find(all, name) == all.end())
                all.push_back(name);
    return all;
}

std::vector<std::string> figureNames(const std::vector<Pursuit>& pursuits) {
    std::vector<std::string> all = metricNames(pursuits);
    if (pursuits.size() > 1)
        std::ranges::transform(pursuits, std::back_inserter(all), lossName);
    return all;
}

void addStepFigures(telemetry::StepDone& done, std::vector<Pursuit>& pursuits, const TrainerState& state) {
    for (std::size_t i = 0; i < pursuits.size(); ++i) {
        done.loss += state.pursued[i].lastLoss;
        if (!pursuits[i].isDue(state.step - 1))
            continue;
        done.metrics.merge(pursuits[i].stepMetrics().values());
        if (pursuits.size() > 1)
            done.metrics[lossName(pursuits[i])] = state.pursued[i].lastLoss;
    }
}

void addEpochFigures(telemetry::EpochDone& done, std::vector<Pursuit>& pursuits, const TrainerState& state) {
    for (std::size_t i = 0; i < pursuits.size(); ++i) {
        const TrainerState::Pursued& one = state.pursued[i];
        const double loss = one.epochLoss / static_cast<double>(std::max<std::int64_t>(1, one.epochSamples));
        done.trainingLoss += loss;
        done.trainingMetrics.merge(pursuits[i].epochMetrics().values());
        if (pursuits.size() > 1)
            done.trainingMetrics[lossName(pursuits[i])] = loss;
    }
}

} // namespace netwright::training
