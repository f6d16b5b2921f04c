#pragma once

#include "engine/project/Project.h"
#include "engine/training/RunPlan.h"

/// The one way from a project to a run, for training, sweeps, the search for a learning rate and resuming, in the
/// window and in the terminal.
namespace netwright::runs {

/// What the project says, with the pretrained weights that its settings name ("startFrom"); nothing is written yet.
/// `folder`: of the project, where relative paths start; `dataset`: of its data, when it is loaded already.
training::RunPlan planRun(const project::Project& project, const std::filesystem::path& folder,
                          std::shared_ptr<const data::Dataset> dataset = {});

/// The same, with all that belongs to a run (manifest, metrics, checkpoints) kept in the folder `run`.
training::RunPlan planRunIn(const std::filesystem::path& run, const project::Project& project,
                            const std::filesystem::path& folder, std::shared_ptr<const data::Dataset> dataset = {});

/// Goes on with a run from its checkpoint; `project` is that of its manifest.
training::RunPlan planResume(const std::filesystem::path& run, const project::Project& project,
                             const std::filesystem::path& folder, std::shared_ptr<const data::Dataset> dataset = {});

} // namespace netwright::runs
