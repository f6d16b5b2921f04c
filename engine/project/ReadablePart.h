#pragma once

#include "engine/project/Project.h"

namespace netwright::project {

/// What can be shown of a project file with problems: all that could be read. The rest has its default, or is left out.
struct ReadablePart {
    Project project;
    core::Diagnostics problems; ///< as projectFromText() tells them; empty: the file is as it should be
};

/// `path` as for loadProject(). Errors: those after which nothing can be shown (no such file, not JSON, another format, a
/// newer version).
core::Result<ReadablePart> loadReadablePart(const std::filesystem::path& path);

} // namespace netwright::project
