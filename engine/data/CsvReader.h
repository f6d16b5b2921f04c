#pragma once

#include "engine/core/Diagnostic.h"

#include <deque>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netwright::data {

/// Cuts the text of a table into rows and cells (RFC 4180: quoted cells, doubled quotes, line breaks within quotes;
/// also lone line feeds and a byte order mark). Empty lines are skipped. The text must outlive the reader.
class CsvReader {
public:
    struct Cell {
        std::string_view text; ///< valid until the next row is read
        bool quoted = false;
    };

    /// `delimiter` 0: the one of comma, semicolon and tab that cuts the first lines most evenly.
    CsvReader(std::string_view text, char delimiter);

    /// False at the end. A row with broken quotes is delivered as far as it makes sense, and problem() is set.
    bool next(std::vector<Cell>& cells);

    int line() const { return m_rowLine; } ///< where the last row begins, 1-based
    /// What was wrong with the last row: "csv.quote", without a file; nothing in most cases.
    const std::optional<core::Diagnostic>& problem() const { return m_problem; }
    char delimiter() const { return m_delimiter; }
    std::size_t offset() const { return m_at; } ///< bytes read
    std::string_view text() const { return m_text; }

private:
    Cell plainCell();
    Cell quotedCell(std::size_t column);
    bool endOfRow();

    std::string_view m_text;
    std::size_t m_at = 0;
    int m_line = 1;
    int m_rowLine = 1;
    char m_delimiter;
    std::optional<core::Diagnostic> m_problem;
    std::deque<std::string> m_unescaped; ///< cells of this row that had doubled quotes; they stay where they are
};

/// The number in a cell, if it is one. Blanks around it are ignored; "1,5" is one and a half where cells are separated
/// by something else than commas.
std::optional<double> numberIn(std::string_view cell, char delimiter);

/// Empty, NA, NaN, null or ?.
bool isMissing(std::string_view cell);

std::string_view trimmed(std::string_view text);

} // namespace netwright::data
