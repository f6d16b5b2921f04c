#include "app/cli/OpenProject.h"

#include "engine/training/ObjectiveCheck.h"

namespace netwright::cli {

namespace {

void append(core::Diagnostics& all, const core::Diagnostics& more) { all.insert(all.end(), more.begin(), more.end()); }

} // namespace

Inspection inspectProject(const std::filesystem::path& path, const ChangeSettings& change) {
    Inspection found;
    found.project = project::loadProject(path);
    if (!found.project) {
        found.problems = found.project.problems();
        return found;
    }
    if (change)
        change(found.project->training);
    if (found.project->data.source.empty()) {
        found.problems.push_back(core::error("data.none", core::inFile((project::folderOf(path) / "project.json").string()),
                                             "No data are chosen for this project.",
                                             "Choose a data source in the window, or fill in \"data\" in project.json."));
    } else {
        core::Result<std::shared_ptr<const data::Dataset>> dataset =
            data::loadDataset(found.project->data, project::folderOf(path));
        if (dataset) {
            found.dataset = *dataset;
            append(found.problems, found.dataset->notes());
        } else {
            append(found.problems, dataset.problems());
        }
    }
    found.info = layers::checkGraph(found.project->graph, layers::builtinLayers(),
                                    found.dataset ? &found.dataset->schema() : nullptr);
    append(found.problems, found.info.problems);
    append(found.problems, training::checkSettings(found.project->training));
    if (found.info.ok())
        append(found.problems, training::checkObjectives(found.project->graph, layers::builtinLayers(), found.info,
                                                         found.project->training.objectives));
    return found;
}

core::Result<OpenProject> openProject(const std::filesystem::path& path, const ChangeSettings& change) {
    Inspection found = inspectProject(path, change);
    if (core::hasErrors(found.problems))
        return std::move(found.problems);
    return OpenProject{std::move(found.project).value(), project::folderOf(path), std::move(found.dataset),
                       std::move(found.info), std::move(found.problems)};
}

} // namespace netwright::cli
