#pragma once

#include "engine/backend/Model.h"
#include "engine/data/Dataset.h"
#include "engine/telemetry/Events.h"
#include "engine/training/WatchRequest.h"

namespace netwright::training {

/// Computes what was asked to be watched: one sample through a Watch program on the current parameters. Nodes or ports
/// that do not exist (any more) are left out. Trainer thread.
telemetry::Snapshot watch(backend::Model& model, const data::Dataset& dataset, const WatchRequest& request,
                          std::int64_t step);

} // namespace netwright::training
