#include "ui/canvas/PlaceIndex.h"

#include <algorithm>
#include <cmath>
#include <utility>

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
    take(number);
    known = cells;
    if (cells.large) {
        m_large.push_back(number);
        return;
    }
    for (int column = cells.left; column <= cells.right; ++column)
        for (int row = cells.top; row <= cells.bottom; ++row)
            m_cells[keyOf(column, row)].push_back(number);
}

void PlaceIndex::take(int number) {
    if (static_cast<std::size_t>(number) >= m_places.size())
        return;
    const Cells cells = std::exchange(m_places[static_cast<std::size_t>(number)], {});
    if (cells.large) {
        std::erase(m_large, number);
        return;
    }
    for (int column = cells.left; column <= cells.right; ++column)
        for (int row = cells.top; row <= cells.bottom; ++row)
            std::erase(m_cells[keyOf(column, row)], number);
}

void PlaceIndex::renumber(const std::vector<int>& numbers) {
    const auto change = [&](std::vector<int>& list) {
        for (int& number : list)
            number = numbers[static_cast<std::size_t>(number)];
    };
    change(m_large);
    for (auto& [key, list] : m_cells)
        change(list);
    std::vector<Cells> places;
    for (std::size_t i = 0; i < std::min(numbers.size(), m_places.size()); ++i)
        if (numbers[i] >= 0) {
            places.resize(std::max(places.size(), static_cast<std::size_t>(numbers[i]) + 1));
            places[static_cast<std::size_t>(numbers[i])] = m_places[i];
        }
    m_places = std::move(places);
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
