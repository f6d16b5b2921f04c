#include "ui/canvas/Pieces.h"

#include <algorithm>
#include <vector>

namespace netwright::canvas {
namespace {

/// Cells of a grid, taken together to rectangles: side by side first, then rows that are alike.
class Grid {
public:
    static constexpr int kCell = 64;

    explicit Grid(const QRect& bounds)
        : m_bounds(bounds), m_columns((bounds.width() + kCell - 1) / kCell), m_rows((bounds.height() + kCell - 1) / kCell),
          m_taken(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows)) {}

    void take(const QRect& area) {
        const QRect inside = area.intersected(m_bounds).translated(-m_bounds.topLeft());
        if (inside.isEmpty())
            return;
        for (int row = inside.top() / kCell; row <= inside.bottom() / kCell; ++row)
            for (int column = inside.left() / kCell; column <= inside.right() / kCell; ++column)
                m_taken[at(column, row)] = true;
    }

    QList<QRect> pieces() const {
        QList<QRect> found; // in cells
        for (int row = 0; row < m_rows; ++row)
            for (int column = 0; column < m_columns; ++column) {
                if (!m_taken[at(column, row)])
                    continue;
                const int start = column;
                while (column < m_columns && m_taken[at(column, row)])
                    ++column;
                const auto above = std::ranges::find_if(found, [&](const QRect& piece) {
                    return piece.bottom() == row - 1 && piece.left() == start && piece.right() == column - 1;
                });
                if (above != found.end())
                    above->setBottom(row);
                else
                    found.append(QRect(QPoint(start, row), QPoint(column - 1, row)));
            }
        constexpr qsizetype kMost = 40; // each costs a walk through the scene
        if (found.size() > kMost) {
            QRect around;
            for (const QRect& piece : found)
                around |= piece;
            found = {around};
        }
        for (QRect& piece : found)
            piece = QRect(piece.topLeft() * kCell, piece.size() * kCell).translated(m_bounds.topLeft()).intersected(m_bounds);
        return found;
    }

private:
    std::size_t at(int column, int row) const { return static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns) + static_cast<std::size_t>(column); }

    QRect m_bounds;
    int m_columns, m_rows;
    std::vector<bool> m_taken;
};

} // namespace

QList<QRect> piecesCovering(const QList<QRect>& areas, const QRect& bounds) {
    if (areas.isEmpty())
        return {};
    if (areas.size() == 1)
        return areas.front().intersects(bounds) ? QList<QRect>{areas.front().intersected(bounds)} : QList<QRect>{};
    Grid grid(bounds);
    for (const QRect& area : areas)
        grid.take(area);
    return grid.pieces();
}

} // namespace netwright::canvas
