#include "engine/data/tables/LayoutGuess.h"

#include "engine/data/tables/CellText.h"
#include "engine/data/tables/Units.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>

namespace netwright::data {
namespace {

using Cells = std::vector<std::string>;

std::size_t presentIn(const Cells& cells) {
    return static_cast<std::size_t>(std::ranges::count_if(cells, [](const std::string& cell) { return !trimmed(cell).empty(); }));
}

bool isText(const std::string& cell) { return !trimmed(cell).empty() && kindOf(cell) == CellKind::Text; }

/// “1990, 1991, 1992” or “0, 1, 2”: numbers that only count can be names.
bool counts(const Cells& cells) {
    std::optional<double> last;
    int steps = 0;
    for (const std::string& cell : cells) {
        const auto number = isWhole(cell) ? numberIn(cell) : std::nullopt;
        if (!number)
            continue;
        if (last && *number != *last + 1)
            return false;
        steps += last ? 1 : 0;
        last = number;
    }
    return steps >= 2;
}

class Guess {
public:
    Guess(const std::vector<SampleRow>& rows, const TableOptions& options) : m_rows(rows), m_options(options) {}

    LayoutGuess run() {
        TableLayout& layout = m_guess.layout;
        layout.headerRows = 0;
        if (m_rows.empty())
            return std::move(m_guess);
        layout.width = m_usualWidth = usualWidth(m_rows);
        m_guess.usualCells = usualCells();
        look(std::min<std::size_t>(m_rows.size(), 1));
        m_expected = expectedHeader();
        layout.preamble = static_cast<std::int64_t>(m_options.skipRecords ? std::min<std::size_t>(static_cast<std::size_t>(*m_options.skipRecords), m_rows.size())
                                                    : m_expected ? *m_expected : start());
        look(static_cast<std::size_t>(layout.preamble) + 1);
        if (static_cast<std::size_t>(layout.preamble) < m_rows.size())
            header();
        look(body());
        trailing();
        names();
        look(body());
        return std::move(m_guess);
    }

private:
    std::size_t body() const {
        const TableLayout& layout = m_guess.layout;
        return static_cast<std::size_t>(layout.preamble) + static_cast<std::size_t>(layout.headerRows) + (layout.units ? 1 : 0);
    }

    std::size_t usualCells() const {
        std::vector<std::size_t> counts;
        for (const SampleRow& row : m_rows)
            if (const std::size_t present = presentIn(row.cells); present > 0 && row.cells.size() == m_guess.layout.width)
                counts.push_back(present);
        if (counts.empty())
            return 1;
        std::ranges::nth_element(counts, counts.begin() + static_cast<std::ptrdiff_t>(counts.size() / 2));
        return counts[counts.size() / 2];
    }

    /// The kinds of the columns by the rows from `from` on.
    void look(std::size_t from) {
        const std::size_t width = m_guess.layout.width;
        m_guess.hints.assign(width, {});
        std::vector<std::array<int, 4>> counts(width);
        for (std::size_t i = from; i < m_rows.size(); ++i) {
            const Cells& cells = m_rows[i].cells;
            if (cells.size() == width || cells.size() == m_usualWidth)
                for (std::size_t column = 0; column < width; ++column)
                    ++counts[column][static_cast<std::size_t>(column < cells.size() ? kindOf(cells[column]) : CellKind::Empty)];
        }
        for (std::size_t column = 0; column < width; ++column) {
            const auto [empty, numbers, times, texts] = counts[column];
            const int present = numbers + times + texts;
            ColumnHint& hint = m_guess.hints[column];
            constexpr double kMost = 0.7;
            hint.kind = present == 0 ? CellKind::Empty : numbers >= kMost * present ? CellKind::Number : times >= kMost * present ? CellKind::Time : CellKind::Text;
            hint.everEmpty = empty > 0;
            hint.everNumber = numbers > 0;
        }
    }

    /// How much speaks for a row being the header of what is below it.
    double evidence(std::size_t row) const {
        const Cells& cells = m_rows[row].cells;
        const std::size_t width = m_guess.layout.width;
        const bool counting = counts(cells) && !(row + 1 < m_rows.size() && counts(m_rows[row + 1].cells));
        double sum = 0;
        std::set<std::string> seen;
        for (std::size_t column = 0; column < std::min(width, cells.size()); ++column) {
            const std::string cell(trimmed(cells[column]));
            if (cell.empty())
                continue;
            const CellKind kind = kindOf(cell);
            const CellKind below = m_guess.hints[column].kind;
            if (kind != CellKind::Number && !seen.insert(cell).second)
                sum -= 0.3;
            if (kind == CellKind::Number && counting)
                sum += 0.5;
            else if (below == CellKind::Number || below == CellKind::Time)
                sum += kind == CellKind::Text ? 1 : kind == CellKind::Empty ? 0.2 : kind != below ? 0.5 : -1;
            else if (kind == CellKind::Number || kind == CellKind::Time)
                sum -= below == CellKind::Empty ? 0.6 : 0.5;
            else
                sum += textEvidence(row, column, cell);
        }
        return sum;
    }

    double textEvidence(std::size_t row, std::size_t column, const std::string& cell) const {
        std::set<std::string> texts;
        std::set<std::size_t> lengths;
        std::size_t rows = 0;
        bool found = false;
        for (std::size_t i = row + 1; i < m_rows.size(); ++i) {
            if (m_rows[i].cells.size() <= column)
                continue;
            const std::string text(trimmed(m_rows[i].cells[column]));
            if (text.empty())
                continue;
            found = found || (text == cell && !repeats(i, row));
            ++rows;
            texts.insert(text);
            lengths.insert(text.size());
        }
        if (rows == 0)
            return 0.1;
        if (found)
            return -1;
        const bool often = rows >= 4 && texts.size() * 2 <= rows;
        const bool sameLength = rows >= 3 && lengths.size() == 1 && *lengths.begin() != cell.size();
        return often || sameLength ? 0.5 : 0.1;
    }

    /// Whether a row says much the same as another: a header that stands there again.
    bool repeats(std::size_t a, std::size_t b) const {
        const Cells& one = m_rows[a].cells;
        const Cells& other = m_rows[b].cells;
        std::size_t same = 0;
        const std::size_t both = std::min(one.size(), other.size());
        for (std::size_t i = 0; i < both; ++i)
            same += one[i] == other[i] ? 1 : 0;
        return both > 1 && same * 5 >= both * 4;
    }

    /// The row that holds half of the names that are expected, if there is one.
    std::optional<std::size_t> expectedHeader() const {
        constexpr std::size_t kLook = 30;
        for (std::size_t row = 0; row < std::min(kLook, m_rows.size()); ++row) {
            const auto isThere = [&](const std::string& name) {
                return std::ranges::any_of(m_rows[row].cells, [&](const std::string& cell) { return trimmed(cell) == name; });
            };
            const auto found = static_cast<std::size_t>(std::ranges::count_if(m_options.expected, isThere));
            if (found > 0 && found * 2 >= m_options.expected.size())
                return row;
        }
        return std::nullopt;
    }

    /// The record with which the table begins.
    std::size_t start() {
        const std::size_t width = m_guess.layout.width;
        if (width < 2)
            return 0;
        const std::size_t least = std::max<std::size_t>(1, (m_guess.usualCells + 1) / 2);
        std::size_t first = 0;
        for (; first < m_rows.size(); ++first) {
            const Cells& cells = m_rows[first].cells;
            if (cells.size() == width && presentIn(cells) >= std::min<std::size_t>(std::max<std::size_t>(least, 2), m_guess.usualCells) && !isTitle(first))
                break;
            if (isOddHeader(first))
                break;
        }
        if (first == m_rows.size())
            return 0;
        // A row of groups above the names: “Length,,Width,”.
        if (first > 0 && m_rows[first - 1].cells.size() == width && presentIn(m_rows[first - 1].cells) >= 2 &&
            std::ranges::all_of(m_rows[first - 1].cells, [](const std::string& cell) { return trimmed(cell).empty() || isText(cell); }))
            --first;
        return first;
    }

    /// A single text above rows of several: the title of a table with many gaps.
    bool isTitle(std::size_t row) const {
        constexpr std::size_t kBelow = 5, kCells = 3;
        if (presentIn(m_rows[row].cells) > 1)
            return false;
        for (std::size_t next = row + 1; next < std::min(m_rows.size(), row + 1 + kBelow); ++next)
            if (presentIn(m_rows[next].cells) >= kCells)
                return true;
        return false;
    }

    /// A header that is longer or shorter than the rows below it, whereas the next record is no better header.
    bool isOddHeader(std::size_t row) {
        const Cells& cells = m_rows[row].cells;
        const std::size_t width = m_guess.layout.width;
        if (row + 1 >= m_rows.size() || cells.size() == width || cells.size() + 1 < width)
            return false;
        if (presentIn(cells) + 1 < width ||
            !std::ranges::all_of(cells, [](const std::string& cell) { return trimmed(cell).empty() || isText(cell) || isWhole(cell); }))
            return false;
        constexpr std::size_t kNear = 10;
        std::size_t next = row + 1;
        while (next < std::min(m_rows.size(), row + kNear) && m_rows[next].cells.size() != width)
            ++next;
        if (next >= m_rows.size() || m_rows[next].cells.size() != width)
            return false;
        if (presentIn(m_rows[next].cells) < std::min<std::size_t>(2, m_guess.usualCells))
            return false;
        look(next + 1);
        return evidence(next) <= 0 || m_rows.size() == next + 1;
    }

    void header() {
        TableLayout& layout = m_guess.layout;
        const auto first = static_cast<std::size_t>(layout.preamble);
        if (m_options.headerRows) {
            layout.headerRows = std::min<int>(*m_options.headerRows, static_cast<int>(m_rows.size() - first));
        } else if (m_expected == first) {
            layout.headerRows = 1;
        } else if (m_rows.size() == first + 1) {
            const Cells& cells = m_rows[first].cells;
            layout.headerRows = std::ranges::none_of(cells, [](const std::string& cell) {
                return kindOf(cell) == CellKind::Number || kindOf(cell) == CellKind::Time;
            });
        } else {
            // what is below may hold more rows of a header: judge by what comes after them, too
            double sum = evidence(first);
            const std::size_t present = presentIn(m_rows[first].cells);
            if (sum <= 0 && m_rows.size() > first + 3) {
                look(first + 3);
                sum = std::max(sum, evidence(first) - 0.5);
                look(first + 1);
            }
            layout.headerRows = sum > 0 || m_rows[first].cells.size() != layout.width || present == 0 ? 1 : 0;
        }
        if (layout.headerRows == 0)
            return;
        const std::size_t after = first + static_cast<std::size_t>(layout.headerRows);
        look(std::min(after + 2, m_rows.size() > 0 ? m_rows.size() - 1 : 0));
        if (!m_options.headerRows)
            moreRows(first + 1);
        else
            layout.units = after < m_rows.size() && describes(after) && isUnits(after);
    }

    /// Rows below the names that are no data: the names again, a second part of them, units.
    void moreRows(std::size_t next) {
        TableLayout& layout = m_guess.layout;
        constexpr std::size_t kMost = 3;
        for (std::size_t row = next; row < std::min(next + kMost, m_rows.size()); ++row) {
            if (m_rows[row].cells == m_rows[row - 1].cells || sameTexts(row, row - 1)) {
                ++layout.headerRows;
                continue;
            }
            look(row + 1);
            if (row + 1 >= m_rows.size() || !describes(row))
                return;
            if (isUnits(row)) {
                layout.units = true;
                return;
            }
            ++layout.headerRows;
        }
    }

    bool sameTexts(std::size_t a, std::size_t b) const {
        return m_rows[a].cells.size() == m_rows[b].cells.size() && presentIn(m_rows[a].cells) > 0 &&
               std::ranges::equal(m_rows[a].cells, m_rows[b].cells, {}, [](const std::string& t) { return trimmed(t); },
                                  [](const std::string& t) { return trimmed(t); });
    }

    /// Whether texts stand above all columns of numbers and dates.
    bool describes(std::size_t row) const {
        const Cells& cells = m_rows[row].cells;
        if (cells.size() != m_guess.layout.width)
            return false;
        std::size_t measured = 0;
        std::size_t texts = 0;
        for (std::size_t column = 0; column < cells.size(); ++column) {
            const CellKind below = m_guess.hints[column].kind;
            if (below != CellKind::Number && below != CellKind::Time)
                continue;
            ++measured;
            const std::string_view cell = trimmed(cells[column]);
            if (cell.empty())
                continue;
            const CellKind kind = kindOf(cell);
            if (kind == CellKind::Number || kind == CellKind::Time || isMissing(cell))
                return false;
            ++texts;
        }
        return measured > 0 && texts > 0 && texts * 2 >= measured;
    }

    bool isUnits(std::size_t row) const {
        std::size_t units = 0;
        std::size_t present = 0;
        for (const std::string& cell : m_rows[row].cells)
            if (!trimmed(cell).empty()) {
                ++present;
                units += looksLikeUnit(cell) ? 1 : 0;
            }
        return units * 3 >= present * 2;
    }

    /// Each row ends with a delimiter behind which there never is anything, and for which there is no name.
    void trailing() {
        TableLayout& layout = m_guess.layout;
        if (layout.width < 2 || body() >= m_rows.size())
            return;
        for (std::size_t i = body(); i < m_rows.size(); ++i)
            if (m_rows[i].cells.size() >= layout.width && !trimmed(m_rows[i].cells[layout.width - 1]).empty())
                return;
        const auto first = static_cast<std::size_t>(layout.preamble);
        for (std::size_t i = first; i < body(); ++i)
            if (m_rows[i].cells.size() >= layout.width && !trimmed(m_rows[i].cells[layout.width - 1]).empty())
                return;
        if (layout.headerRows == 0)
            return; // nobody knows whether it is a column
        layout.trailingDelimiter = true;
        --layout.width;
    }

    /// The cells of a header row, brought to the width of the table.
    Cells aligned(Cells cells) {
        TableLayout& layout = m_guess.layout;
        while (cells.size() > layout.width && trimmed(cells.back()).empty())
            cells.pop_back();
        for (std::size_t i = 0; i < cells.size() && cells.size() > layout.width;)
            if (trimmed(cells[i]).empty())
                cells.erase(cells.begin() + static_cast<std::ptrdiff_t>(i));
            else
                ++i;
        if (cells.size() > layout.width)
            layout.width = cells.size(); // the rows lack what is last in them
        if (cells.size() + 1 == layout.width && firstColumnNamesRows())
            cells.insert(cells.begin(), std::string());
        cells.resize(layout.width);
        return cells;
    }

    /// R writes the names of the rows without a name for their column.
    bool firstColumnNamesRows() const {
        std::set<std::string> seen;
        for (std::size_t i = body(); i < m_rows.size(); ++i) {
            if (m_rows[i].cells.empty())
                continue;
            const std::string& cell = m_rows[i].cells[0];
            if (kindOf(cell) == CellKind::Time || (kindOf(cell) == CellKind::Number && !isWhole(cell)) || !seen.insert(cell).second)
                return false;
        }
        return seen.size() > 1;
    }

    void names() {
        TableLayout& layout = m_guess.layout;
        const auto first = static_cast<std::size_t>(layout.preamble);
        std::vector<Cells> parts;
        for (int i = 0; i < layout.headerRows; ++i)
            parts.push_back(aligned(m_rows[first + static_cast<std::size_t>(i)].cells));
        for (Cells& part : parts)
            part.resize(layout.width);
        for (std::size_t i = 0; i + 1 < parts.size(); ++i) { // a group reaches to the next one
            if (presentIn(parts[i]) == layout.width)
                continue;
            for (std::size_t column = 1; column < layout.width; ++column)
                if (trimmed(parts[i][column]).empty())
                    parts[i][column] = parts[i][column - 1];
        }
        std::map<std::string, int> seen;
        for (std::size_t column = 0; column < layout.width; ++column) {
            std::string name;
            std::string last;
            for (const Cells& part : parts) {
                const std::string piece(trimmed(part[column]));
                if (piece.empty() || piece == last)
                    continue;
                name += (name.empty() ? "" : " ") + piece;
                last = piece;
            }
            std::ranges::replace_if(name, [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
            if (name.empty())
                name = "column" + std::to_string(column + 1);
            const std::string plain = name;
            while (seen.contains(name))
                name = plain + "_" + std::to_string(++seen[plain]);
            ++seen[name];
            layout.names.push_back(std::move(name));
        }
        if (layout.units) {
            layout.unitsOf = m_rows[body() - 1].cells;
            layout.unitsOf.resize(layout.width);
        }
    }

    const std::vector<SampleRow>& m_rows;
    const TableOptions& m_options;
    LayoutGuess m_guess;
    std::optional<std::size_t> m_expected;
    std::size_t m_usualWidth = 0; ///< before a delimiter at the end is taken off, or a longer header found
};

} // namespace

std::size_t usualWidth(const std::vector<SampleRow>& rows) {
    std::map<std::size_t, int> counts;
    for (const SampleRow& row : rows)
        ++counts[row.cells.size()];
    std::size_t width = 0;
    int most = 0;
    for (const auto& [candidate, count] : counts)
        if (count >= most) {
            most = count;
            width = candidate;
        }
    return width;
}

LayoutGuess guessLayout(const std::vector<SampleRow>& rows, const TableOptions& options) { return Guess(rows, options).run(); }

} // namespace netwright::data
