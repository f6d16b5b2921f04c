#pragma once

#include "engine/data/tables/Dialect.h"
#include "engine/data/tables/Record.h"

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>

namespace netwright::data {

/// Cuts the record at the beginning of a text into cells.
///
/// A quotation mark is a suspect when something else than a delimiter or a line break follows where the cell should end, when
/// it is never closed, or when its cell goes over several lines. Bit i of `literal` says how the i-th suspect is read: as
/// quotation (marks within belong to the text), or as a mere character at the beginning of an ordinary cell.
class RecordParser {
public:
    explicit RecordParser(const TableDialect& dialect) : m_dialect(dialect) {}

    struct Outcome {
        std::size_t length = 0; ///< of the record with its line break
        bool complete = true;   ///< false: the text ends within the record, and more of it is to come
        int suspects = 0;       ///< quotation marks that are not in order, or lines break within the quotation
        int broken = 0;         ///< those of them that are not in order
    };

    /// `last`: nothing follows behind the text. Cells are views into the text or into this parser.
    Outcome parse(std::string_view text, bool last, std::uint32_t literal, std::vector<Cell>& cells);

    const TableDialect& dialect() const { return m_dialect; }

private:
    struct Quotation {
        std::size_t end = 0; ///< behind the cell
        bool closed = false;
        bool dirty = false; ///< holds marks to take out
        bool broken = false;
        bool lines = false;
        bool open = false; ///< needs more text
    };
    bool isDelimiter(std::size_t at) const;
    bool isBreak(std::size_t at) const { return m_text[at] == '\n' || m_text[at] == '\r'; }
    std::size_t plainEnd(std::size_t at) const;
    std::size_t withoutBlanks(std::size_t at) const;
    Quotation quotation(std::size_t start) const;
    std::string_view unescaped(std::string_view inside);
    Outcome parseBlanks(bool last, std::uint32_t literal, std::vector<Cell>& cells);
    bool quotedCell(std::size_t& at, std::uint32_t literal, Outcome& outcome, std::vector<Cell>& cells);
    Outcome ended(std::size_t at, Outcome outcome) const;

    const TableDialect& m_dialect;
    std::string_view m_text;
    bool m_last = false;
    std::deque<std::string> m_unescaped; ///< stay where they are while others are added
};

} // namespace netwright::data
