#include "app/cli/OpenProject.h"

#include "engine/layers/MissingData.h"
#include "engine/training/ObjectiveCheck.h"
#include "engine/training/TrainerCheck.h"

namespace netwright::cli {

namespace {

void append(core::Diagnostics& all, const core::Diagnostics& more) { all.insert(all.end(), more.begin(), more.end()); }

core::Result<OpenProject> opened(Inspection found, std::filesystem::path folder) {
    if (core::hasErrors(found.problems))
        return std::move(found.problems);
    return OpenProject{std::move(found.project).value(), std::move(folder), std::move(found.dataset),
                       std::move(found.info), std::move(found.problems)};
}

} // namespace

Inspection inspectProject(const std::filesystem::path& path, const ChangeSettings& change) {
    core::Result<project::Project> project = project::loadProject(path);
    if (project && change)
        change(project->training);
    return inspectProject(std::move(project), project::folderOf(path));
}

Inspection inspectProject(core::Result<project::Project> project, const std::filesystem::path& folder) {
    Inspection found;
    found.project = std::move(project);
    if (!found.project) {
        found.problems = found.project.problems();
        return found;
    }
    if (found.project->data.source.empty()) {
        found.problems.push_back(core::error(
            "data.none", core::inFile((folder / "project.json").string()), "No data are chosen for this project.",
            "Choose a data source in the window, or fill in \"data\" in project.json."));
    } else {
        core::Result<std::shared_ptr<const data::Dataset>> dataset = data::loadDataset(found.project->data, folder);
        if (dataset) {
            found.dataset = *dataset;
            append(found.problems, found.dataset->notes());
        } else {
            append(found.problems, dataset.problems());
        }
    }
    found.info = layers::checkGraph(found.project->graph, layers::builtinLayers(),
                                    found.dataset ? &found.dataset->schema() : nullptr);
    if (!found.project->data.source.empty())
        layers::forgetMissingData(found.info.problems);
    append(found.problems, found.info.problems);
    if (found.dataset) {
        append(found.problems, training::fitToData(found.project->training, *found.dataset));
        append(found.problems, training::checkForData(found.project->training, *found.dataset));
    } else {
        append(found.problems, training::checkSettings(found.project->training));
    }
    if (found.info.ok())
        append(found.problems, training::checkObjectives(found.project->graph, layers::builtinLayers(), found.info,
                                                         found.project->training.objectives));
    return found;
}

core::Result<OpenProject> openProject(const std::filesystem::path& path, const ChangeSettings& change) {
    return opened(inspectProject(path, change), project::folderOf(path));
}

core::Result<OpenProject> openProject(project::Project project, const std::filesystem::path& folder) {
    return opened(inspectProject(core::Result<project::Project>(std::move(project)), folder), folder);
}

} // namespace netwright::cli
