#include "engine/project/Migrations.h"

#include "engine/project/Project.h"

#include <nlohmann/json.hpp>

namespace netwright::project {

const std::vector<MigrationStep>& migrationSteps() {
    static const std::vector<MigrationStep> kSteps;
    return kSteps;
}

void migrate(nlohmann::ordered_json& json, int version, const std::vector<MigrationStep>& steps) {
    for (std::size_t step = static_cast<std::size_t>(version) - 1; step < steps.size(); ++step) {
        steps[step](json);
        json["version"] = step + 2;
    }
}

} // namespace netwright::project
