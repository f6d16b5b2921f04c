#pragma once

#include "engine/core/Diagnostic.h"

#include <filesystem>
#include <optional>
#include <string_view>

namespace netwright::data {

/// What a file that is to be read as a table is by its first bytes.
enum class FileKind { Text, Workbook, JsonLines, Database, Other };
FileKind fileKindOf(std::string_view beginning);

/// Why a file of the kind Other is no table: an old Excel workbook, a picture, a PDF, … ("table.unreadable").
core::Diagnostic noTable(std::string_view beginning, const std::filesystem::path& path);

} // namespace netwright::data
