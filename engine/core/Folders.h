#pragma once

#include "engine/core/Result.h"

#include <filesystem>

namespace netwright::core {

/// Makes a folder with all folders above it; one that is there already is fine, and nothing need be made for "". Any
/// thread. Error: "file.write" with the reason: no permission, or a file in its place.
Status makeFolder(const std::filesystem::path& path);

/// The folder that a file is to be written into.
Status makeFolderOf(const std::filesystem::path& file);

} // namespace netwright::core
