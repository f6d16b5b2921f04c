#pragma once

#include "engine/data/ImageFile.h"

namespace netwright::data {

/// Writes a picture as PNG, whole or not at all; the same picture gives the same bytes. Errors: "file.write".
core::Status writePng(const Picture& picture, const std::filesystem::path& path);

} // namespace netwright::data
