#include "ui/canvas/PlaceIndex.h"

#include <algorithm>
#include <cmath>

namespace netwright::canvas {

void PlaceIndex::clear() {
    m_cells.clear();
    m_large.clear();
    m_places.clear();
}

PlaceIndex::Cells PlaceIndex::cellsOf(const QRectF& rect) {
    const auto cell = [](double at) { return static_cast<int>(std::floor(std::clamp(at, -1e9, 1e9) / kCell)); };
    Cells cells{cell(rect.left()), cell(rect.top()), cell(rect.right()), cell(rect.bottom()), false};
    const auto columns = static_cast<std::int64_t>(cells.right) - cells.left + 1;
    const auto rows = static_cast<std::int64_t>(cells.bottom) - cells.top + 1;
    cells.large = columns * rows > kManyCells;
    return cells;
}

void PlaceIndex::put(int number, const QRectF& rect) {
    const auto at = static_cast<std::size_t>(number);
    if (at >= m_places.size())
        m_places.resize(at + 1);
    const Cells cells = cellsOf(rect);
    Cells& known = m_places[at];
    if (known.left == cells.left && known.top == cells.top && known.right == cells.right && known.bottom == cells.bottom)
        return;
    remove(number);
    known = cells;
    if (cells.large) {
        m_large.push_back(number);
        return;
    }
    for (int column = cells.left; column <= cells.right; ++column)
        for (int row = cells.top; row <= cells.bottom; ++row)
            m_cells[keyOf(column, row)].push_back(number);
}

void PlaceIndex::remove(int number) {
    const Cells& cells = m_places[static_cast<std::size_t>(number)];
    if (cells.large) {
        std::erase(m_large, number);
        return;
    }
    for (int column = cells.left; column <= cells.right; ++column)
        for (int row = cells.top; row <= cells.bottom; ++row)
            std::erase(m_cells[keyOf(column, row)], number);
}

std::vector<int> PlaceIndex::touching(const QRectF& area) const {
    std::vector<int> found = m_large;
    const Cells cells = cellsOf(area);
    const auto take = [&](const std::vector<int>& numbers) { found.insert(found.end(), numbers.begin(), numbers.end()); };
    if (cells.large) { // rather all cells that are used than all that could be
        for (const auto& [key, numbers] : m_cells)
            take(numbers);
    } else {
        for (int column = cells.left; column <= cells.right; ++column)
            for (int row = cells.top; row <= cells.bottom; ++row)
                if (const auto cell = m_cells.find(keyOf(column, row)); cell != m_cells.end())
                    take(cell->second);
    }
    std::ranges::sort(found);
    const auto doubles = std::ranges::unique(found);
    found.erase(doubles.begin(), doubles.end());
    return found;
}

} // namespace netwright::canvas
