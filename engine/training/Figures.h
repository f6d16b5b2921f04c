#pragma once

#include "engine/telemetry/Events.h"
#include "engine/training/Pursuit.h"
#include "engine/training/TrainerState.h"

#include <string>
#include <vector>

/// What a run tells of its objectives, in figures by name. With several objectives the mean loss of each is one of them:
/// "generator.loss".
namespace netwright::training {

/// The metrics of all outputs that an objective counts, each once.
std::vector<std::string> metricNames(const std::vector<Pursuit>& pursuits);
/// The same and the losses of several objectives: all that steps and epochs can have.
std::vector<std::string> figureNames(const std::vector<Pursuit>& pursuits);

/// Loss and figures of the step that was just done (state.step counts it already).
void addStepFigures(telemetry::StepDone& done, std::vector<Pursuit>& pursuits, const TrainerState& state);
/// Those of the epoch under way.
void addEpochFigures(telemetry::EpochDone& done, std::vector<Pursuit>& pursuits, const TrainerState& state);

} // namespace netwright::training
