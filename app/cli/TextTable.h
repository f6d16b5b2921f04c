#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace netwright::cli {

/// Columns that a UTF-8 text takes in a terminal: two for the characters of East Asian scripts, none for combining marks.
std::size_t displayWidth(std::string_view text);

/// Rows of cells, each column as wide as its widest cell, two blanks between columns. The first column stands left, the
/// others right. Each row ends with a line end; `indent` blanks stand before it.
std::string textTable(const std::vector<std::vector<std::string>>& rows, std::size_t indent = 2);

} // namespace netwright::cli
