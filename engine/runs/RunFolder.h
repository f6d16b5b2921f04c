#pragma once

#include "engine/core/Result.h"

#include <filesystem>
#include <string>
#include <vector>

/// A run on disk: `<output>/runs/<time>-<name>/` with run.json (what it was started with), metrics.csv (what it
/// measured), the checkpoint, and the checkpoints after past epochs. One form for the window and the terminal.
namespace netwright::runs {

std::filesystem::path runsFolderOf(const std::filesystem::path& output); ///< <output>/runs
std::filesystem::path checkpointOf(const std::filesystem::path& run);
std::filesystem::path manifestOf(const std::filesystem::path& run);
std::filesystem::path metricsOf(const std::filesystem::path& run);

/// Makes `runsFolder`/<time>-<name>/; the time is local, "2026-01-31T14-25-01", the name is made safe for every file
/// system, and a number is added where two runs begin in one second. Errors: "file.write".
core::Result<std::filesystem::path> createRunFolder(const std::filesystem::path& runsFolder, const std::string& name);

/// The run below `runsFolder` that has the newest checkpoint. Error "run.none".
core::Result<std::filesystem::path> newestRun(const std::filesystem::path& runsFolder);

/// What people call a run: the name of its folder without the time, also in the form of older versions
/// ("20260131-142501-").
std::string titleOf(const std::filesystem::path& run);

} // namespace netwright::runs
