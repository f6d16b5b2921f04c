#include "app/cli/RunHistory.h"

#include <variant>

namespace netwright::cli {

void RunHistory::add(const telemetry::Event& event) {
    if (const auto* step = std::get_if<telemetry::StepDone>(&event))
        steps.push_back(*step);
    else if (const auto* epoch = std::get_if<telemetry::EpochDone>(&event))
        epochs.push_back(*epoch);
    else if (const auto* marker = std::get_if<telemetry::Marker>(&event))
        markers.push_back(*marker);
}

std::string RunHistory::firstMetric() const {
    for (const telemetry::StepDone& step : steps)
        if (!step.metrics.empty())
            return step.metrics.begin()->first;
    for (const telemetry::EpochDone& epoch : epochs)
        if (!epoch.trainingMetrics.empty())
            return epoch.trainingMetrics.begin()->first;
    return {};
}

} // namespace netwright::cli
