#pragma once

#include "engine/training/TrainingSession.h"

namespace netwright::training {

/// Writes run.json into the run's folder: when the run began, its settings, the sizes of data and network, and the graph
/// it trains, so that the folder explains itself later. Errors: those of core::writeFileAtomically.
core::Status writeManifest(const RunPlan& plan, backend::Model& model, const data::Dataset& dataset);

} // namespace netwright::training
