#pragma once

#include "engine/core/Result.h"
#include "engine/layers/CheckGraph.h"
#include "engine/project/Project.h"

#include <filesystem>
#include <functional>
#include <memory>
#include <string>

namespace netwright::cli {

/// A project that can run: read, its data loaded, its graph free of errors.
struct OpenProject {
    project::Project project;
    std::filesystem::path folder;
    std::shared_ptr<const data::Dataset> dataset;
    layers::GraphInfo info;
    core::Diagnostics warnings; ///< of graph, data and settings
};

/// Everything that is known to be wrong with a project, and what could be read of it all the same.
struct Inspection {
    core::Result<project::Project> project{core::Diagnostics{}};
    std::shared_ptr<const data::Dataset> dataset; ///< empty when the data cannot be read
    layers::GraphInfo info;
    core::Diagnostics problems; ///< of file, data, graph and settings together
};

/// What the command line changes in the project's settings, before they are checked.
using ChangeSettings = std::function<void(training::TrainingSettings&)>;

/// Reads the project, its data, and checks the graph against them.
Inspection inspectProject(const std::filesystem::path& path, const ChangeSettings& change = {});
/// The same for a project that has been read.
Inspection inspectProject(core::Result<project::Project> project, const std::filesystem::path& folder);

/// The same for commands that need a sound project.
core::Result<OpenProject> openProject(const std::filesystem::path& path, const ChangeSettings& change = {});
core::Result<OpenProject> openProject(project::Project project, const std::filesystem::path& folder);

} // namespace netwright::cli
