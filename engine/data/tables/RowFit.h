#pragma once

#include "engine/data/tables/LayoutGuess.h"
#include "engine/data/tables/Record.h"

#include <deque>
#include <string>
#include <vector>

namespace netwright::data {

/// Brings rows that are too long or too short to the width of the table, where there is exactly one way that agrees with what
/// its columns hold: cells that are missing at the end, an empty cell too many, a text that was cut at a delimiter of its own.
class RowFit {
public:
    RowFit(std::vector<ColumnHint> hints, std::string delimiter) : m_hints(std::move(hints)), m_delimiter(std::move(delimiter)) {}

    /// False when there is no way or more than one; the cells are as they were then.
    bool fit(std::vector<Cell>& cells);

    /// Whether no cell contradicts its column.
    bool agrees(const std::vector<Cell>& cells) const;

private:
    bool agrees(const Cell& cell, std::size_t column) const;
    bool shorten(std::vector<Cell>& cells);
    bool joinCells(std::vector<Cell>& cells);

    std::vector<ColumnHint> m_hints;
    std::string m_delimiter;
    std::string m_joined; ///< what a joined cell shows
};

} // namespace netwright::data
