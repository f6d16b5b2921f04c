#pragma once

#include "engine/telemetry/Events.h"

#include <string>
#include <vector>

namespace netwright::cli {

/// What a run told, kept for the picture of its curves.
struct RunHistory {
    std::vector<telemetry::StepDone> steps;
    std::vector<telemetry::EpochDone> epochs;
    std::vector<telemetry::Marker> markers;

    void add(const telemetry::Event& event);

    /// The metric that the picture shows beside the loss: the first one of the steps or epochs; empty when there is none.
    std::string firstMetric() const;
};

} // namespace netwright::cli
