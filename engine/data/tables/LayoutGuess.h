#pragma once

#include "engine/data/tables/CellKind.h"
#include "engine/data/tables/Dialect.h"

#include <string>
#include <vector>

namespace netwright::data {

struct SampleRow {
    std::vector<std::string> cells;
    std::int64_t line = 0;
};

/// What most cells of a column are, by the sample.
struct ColumnHint {
    CellKind kind = CellKind::Text; ///< Number or Time when nearly all present cells are
    bool everEmpty = false;
    bool everNumber = false;
};

struct LayoutGuess {
    TableLayout layout;
    std::vector<ColumnHint> hints; ///< for each column
    std::size_t usualCells = 0;    ///< present in a row, half of the rows have more
};

/// How many cells most rows have.
std::size_t usualWidth(const std::vector<SampleRow>& rows);

/// Where the table lies within its first records: what precedes it, its header, a row of units, its width. What the options
/// give is not guessed.
LayoutGuess guessLayout(const std::vector<SampleRow>& rows, const TableOptions& options);

} // namespace netwright::data
