#pragma once

#include <QRectF>

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace netwright::canvas {

/// Finds rectangles by place without looking at all of them: a grid of square cells, each with the numbers of what touches
/// it. What is so large that it touches very many cells is kept in a list of its own.
class PlaceIndex {
public:
    void clear();
    /// Puts rectangle `number` here, wherever it was before. Numbers count from 0.
    void put(int number, const QRectF& rect);
    void take(int number); ///< away
    /// What had number i has `numbers[i]` from now on; -1: it was taken before.
    void renumber(const std::vector<int>& numbers);
    /// The numbers of all rectangles that touch `area`, rising; a few that only come near may be among them.
    std::vector<int> touching(const QRectF& area) const;

private:
    struct Cells {
        int left = 0, top = 0, right = -1, bottom = -1; ///< inclusive; right < left: nowhere
        bool large = false;
    };
    static constexpr double kCell = 512; ///< scene units: a handful of cards
    static constexpr int kManyCells = 100;

    static std::int64_t keyOf(int column, int row) { return static_cast<std::int64_t>(column) * 0x1'0000'0000 + row; }
    static Cells cellsOf(const QRectF& rect);

    std::unordered_map<std::int64_t, std::vector<int>> m_cells;
    std::vector<int> m_large;
    std::vector<Cells> m_places; ///< by number
};

} // namespace netwright::canvas
