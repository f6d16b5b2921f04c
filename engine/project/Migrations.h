#pragma once

#include "engine/core/Result.h"

#include <nlohmann/json_fwd.hpp>

#include <vector>

/// How files of older format versions become files of the current one: one small function per step, each with a sample
/// file of its old version in tests/engine/project/samples/.
namespace netwright::project {

/// Turns the JSON of one version into that of the next. Leaves alone what it does not understand: the reader reports it.
using MigrationStep = void (*)(nlohmann::ordered_json& json);

/// Entry i leads from version i + 1 to version i + 2; so there are kFormatVersion - 1 of them.
const std::vector<MigrationStep>& migrationSteps();

/// Applies the steps that lead from `version` to the newest.
void migrate(nlohmann::ordered_json& json, int version, const std::vector<MigrationStep>& steps);

} // namespace netwright::project
