#pragma once

#include "engine/project/Project.h"
#include "engine/training/RunPlan.h"

#include <optional>
#include <string>

namespace netwright::runs {

/// run.json: all that a run was started with, so that it explains itself later and can go on without being told
/// anything.
struct RunManifest {
    std::string started; ///< UTC, "2026-01-31T13:25:01Z"
    /// As it was trained, with what the terminal or the window changed. Nothing in manifests of older versions.
    std::optional<project::Project> project;
    graph::Graph graph;          ///< of the project; older versions have it too
    std::int64_t threads = 0;    ///< that it computed with
    std::int64_t parameters = 0; ///< trainable numbers
};

/// Written into the run's folder. Errors: those of core::writeFileAtomically.
core::Status writeManifest(const std::filesystem::path& run, const project::Project& project, backend::Model& model,
                           const data::Dataset& dataset);

/// Errors: those of core::readFile, of the text and of the project in it. Sizes are checked before memory is taken.
core::Result<RunManifest> readManifest(const std::filesystem::path& run);

} // namespace netwright::runs
