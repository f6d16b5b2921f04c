#pragma once

#include "engine/core/Result.h"
#include "engine/data/tables/Record.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace netwright::data {

/// The rows of a table of an SQLite data base, or of a query (“SELECT …”); the first record holds the names. The data base is
/// opened for reading only. Errors: "table.unreadable" with what SQLite says, "table.no-sheet" with the tables that there are.
core::Result<std::unique_ptr<RecordReader>> readDatabase(const std::filesystem::path& path, const std::string& tableOrQuery);

} // namespace netwright::data
