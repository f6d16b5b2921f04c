#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace netwright::data {

/// The text of one cell; valid until the next record is read.
struct Cell {
    std::string_view text;
    bool quoted = false;
};

/// A row as it stands in the file, before it is known whether it belongs to the table.
struct Record {
    std::vector<Cell> cells;
    std::int64_t line = 0;    ///< where it begins, 1-based
    bool afterBlank = false;  ///< empty lines stand before it
    bool mended = false;      ///< its quotation marks were not in order and were read as they make sense

    bool empty() const {
        for (const Cell& cell : cells)
            if (cell.text.find_first_not_of(" \t") != std::string_view::npos)
                return false;
        return true;
    }
};

/// Delivers records one after another: from delimited text, a workbook, JSON lines, a data base.
class RecordReader {
public:
    virtual ~RecordReader() = default;
    virtual bool next(Record& record) = 0; ///< false at the end
    virtual void restart() = 0;            ///< back to the first record
    /// How many cells a record of the table has, once that is known: helps with quotation marks out of order.
    virtual void expectWidth(std::size_t) {}
    virtual double progress() const { return 0; } ///< 0…1, as far as it can be told
};

} // namespace netwright::data
