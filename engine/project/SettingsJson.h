#pragma once

#include "engine/core/JsonObject.h"
#include "engine/data/Dataset.h"
#include "engine/training/TrainingSettings.h"

#include <nlohmann/json_fwd.hpp>

/// The "data" and "training" parts of project.json. Values are checked for their types and for what would be nonsense in
/// any project; names of sources, steps, optimizers and their parameters are checked where they are used.
namespace netwright::project {

nlohmann::ordered_json toJson(const data::DataSpec& spec);
nlohmann::ordered_json toJson(const training::TrainingSettings& settings);

void readDataSpec(core::JsonObject& object, data::DataSpec& spec);
void readTraining(core::JsonObject& object, training::TrainingSettings& settings);

} // namespace netwright::project
