#pragma once

#include "engine/core/Result.h"

#include <filesystem>
#include <functional>
#include <string_view>

namespace netwright::core {

/// Writes a file so that a reader, a crash or a full disk finds either the old content or the new one, whole:
/// a temporary file beside the target, flushed to disk, then renamed over it. Any thread.
/// Errors: "file.write" with the path and the reason of the system (no space, no permission, …).
Status writeFileAtomically(const std::filesystem::path& path, std::string_view content);

/// Reads a whole file. Errors: "file.missing", "file.read", or "file.too-large" beyond `maxBytes`.
Result<std::string> readFile(const std::filesystem::path& path, std::uintmax_t maxBytes);

} // namespace netwright::core
