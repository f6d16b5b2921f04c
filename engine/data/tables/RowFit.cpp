#include "engine/data/tables/RowFit.h"

#include "engine/data/tables/CellText.h"

#include <algorithm>

namespace netwright::data {
namespace {

bool isBlank(const Cell& cell) { return trimmed(cell.text).empty(); }

bool sameCells(const std::vector<Cell>& a, const std::vector<Cell>& b) {
    return std::ranges::equal(a, b, {}, [](const Cell& c) { return c.text; }, [](const Cell& c) { return c.text; });
}

} // namespace

bool RowFit::agrees(const Cell& cell, std::size_t column) const {
    const ColumnHint& hint = m_hints[column];
    if (isBlank(cell))
        return hint.everEmpty || hint.kind == CellKind::Empty;
    const CellKind kind = kindOf(cell.text);
    switch (hint.kind) {
    case CellKind::Number:
    case CellKind::Time: return kind == hint.kind || kind == CellKind::Empty;
    case CellKind::Text: return hint.everNumber || kind != CellKind::Number;
    case CellKind::Empty: return false;
    }
    return true;
}

bool RowFit::agrees(const std::vector<Cell>& cells) const {
    for (std::size_t column = 0; column < std::min(cells.size(), m_hints.size()); ++column)
        if (!agrees(cells[column], column))
            return false;
    return cells.size() == m_hints.size();
}

/// Takes out empty cells: those at the end, or one in the middle.
bool RowFit::shorten(std::vector<Cell>& cells) {
    const std::size_t width = m_hints.size();
    if (std::all_of(cells.begin() + static_cast<std::ptrdiff_t>(width), cells.end(), isBlank)) {
        const std::vector<Cell> shorter(cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(width));
        if (agrees(shorter)) {
            cells = shorter;
            return true;
        }
    }
    if (cells.size() != width + 1)
        return false;
    std::vector<Cell> found;
    for (std::size_t place = 0; place < cells.size(); ++place) {
        if (!isBlank(cells[place]))
            continue;
        std::vector<Cell> shorter = cells;
        shorter.erase(shorter.begin() + static_cast<std::ptrdiff_t>(place));
        if (!agrees(shorter) || (!found.empty() && sameCells(found, shorter)))
            continue;
        if (!found.empty())
            return false;
        found = std::move(shorter);
    }
    if (found.empty())
        return false;
    cells = std::move(found);
    return true;
}

/// Joins neighbours that belong to one text.
bool RowFit::joinCells(std::vector<Cell>& cells) {
    const std::size_t width = m_hints.size();
    const std::size_t extra = cells.size() - width;
    std::vector<Cell> found;
    std::string foundText;
    for (std::size_t place = 0; place < width; ++place) {
        if (m_hints[place].kind != CellKind::Text)
            continue;
        std::string text;
        bool quoted = false;
        for (std::size_t i = place; i <= place + extra; ++i) {
            text += (i == place ? "" : m_delimiter) + std::string(cells[i].text);
            quoted = quoted || cells[i].quoted;
        }
        if (quoted)
            continue;
        std::vector<Cell> joined(cells.begin(), cells.begin() + static_cast<std::ptrdiff_t>(place));
        joined.push_back({text, false});
        joined.insert(joined.end(), cells.begin() + static_cast<std::ptrdiff_t>(place + extra + 1), cells.end());
        if (!agrees(joined))
            continue;
        if (!found.empty())
            return false;
        found = std::move(joined);
        foundText = std::move(text);
        found[place].text = {};
    }
    if (found.empty())
        return false;
    m_joined = std::move(foundText);
    for (Cell& cell : found)
        if (cell.text.data() == nullptr)
            cell.text = m_joined;
    cells = std::move(found);
    return true;
}

bool RowFit::fit(std::vector<Cell>& cells) {
    const std::size_t width = m_hints.size();
    if (cells.size() == width)
        return true;
    if (cells.size() > width)
        return shorten(cells) || joinCells(cells);
    if (cells.size() * 2 < width)
        return false;
    std::vector<Cell> longer = cells;
    longer.resize(width);
    if (!std::ranges::all_of(cells, [&](const Cell& cell) { return agrees(cell, static_cast<std::size_t>(&cell - cells.data())); }))
        return false;
    cells = std::move(longer);
    return true;
}

} // namespace netwright::data
