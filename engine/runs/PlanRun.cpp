#include "engine/runs/PlanRun.h"

#include "engine/exchange/Weights.h"
#include "engine/runs/RunFolder.h"
#include "engine/runs/RunManifest.h"

#include <algorithm>
#include <thread>

namespace netwright::runs {

training::RunPlan planRun(const project::Project& project, const std::filesystem::path& folder,
                          std::shared_ptr<const data::Dataset> dataset) {
    training::RunPlan plan;
    plan.graph = project.graph;
    plan.dataSpec = project.data;
    plan.folder = folder;
    plan.settings = project.training;
    plan.dataset = std::move(dataset);
    if (const std::string& start = plan.settings.startFrom; !start.empty())
        plan.readStart = [start, folder] { return exchange::readStartingValues(start, folder); };
    return plan;
}

training::RunPlan planRunIn(const std::filesystem::path& run, const project::Project& project,
                            const std::filesystem::path& folder, std::shared_ptr<const data::Dataset> dataset) {
    project::Project started = project;
    if (started.training.threads == 0) // all cores: of this machine, so that a resumed run computes with as many
        started.training.threads = std::max(1U, std::thread::hardware_concurrency());
    training::RunPlan plan = planRun(started, folder, std::move(dataset));
    plan.runFolder = run;
    plan.describe = [run, project = std::move(started)](backend::Model& model, const data::Dataset& data) {
        return writeManifest(run, project, model, data);
    };
    return plan;
}

training::RunPlan planResume(const std::filesystem::path& run, const project::Project& project,
                             const std::filesystem::path& folder, std::shared_ptr<const data::Dataset> dataset) {
    training::RunPlan plan = planRun(project, folder, std::move(dataset));
    plan.runFolder = run;
    plan.resumeFrom = checkpointOf(run);
    return plan;
}

} // namespace netwright::runs
