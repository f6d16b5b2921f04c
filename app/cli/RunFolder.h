#pragma once

#include "engine/core/Result.h"

#include <filesystem>
#include <string>

namespace netwright::cli {

struct RunFolder {
    std::filesystem::path path;
    std::filesystem::path checkpoint; ///< to resume from; empty for a new run
};

/// Makes runs/<time>-<name>/ below `output`; the time is local, "20260131-142501". Errors: "file.write".
core::Result<RunFolder> createRunFolder(const std::filesystem::path& output, const std::string& name);

/// The newest run below `output` that has a checkpoint. Error "run.none".
core::Result<RunFolder> newestRunFolder(const std::filesystem::path& output);

} // namespace netwright::cli
