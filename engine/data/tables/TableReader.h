#pragma once

#include "engine/core/Result.h"
#include "engine/data/tables/Dialect.h"
#include "engine/data/tables/LayoutGuess.h"
#include "engine/data/tables/Record.h"
#include "engine/data/tables/RowFit.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace netwright::data {

/// A record that is no row of the table.
struct ApartRow {
    std::int64_t line = 0;
    std::string text; ///< its beginning
};

/// What happened to rows while the table was read.
struct RowCounts {
    std::int64_t rows = 0;
    std::int64_t apart = 0;          ///< too long or too short, and no way to mend them
    std::int64_t mended = 0;         ///< brought to the width of the table, or with quotation marks out of order
    std::int64_t empty = 0;          ///< nothing but delimiters, at the end
    std::int64_t repeatedHeaders = 0;
    std::int64_t footer = 0;         ///< notes, totals and other tables below the rows
    std::vector<ApartRow> firstApart, firstMended, firstFooter; ///< at most kListed each
    static constexpr std::size_t kListed = 100;
};

/// Reads a table row by row, whatever it is written in. Every guess is in dialect() and layout(), can be given by the options,
/// and is told in findings().
class TableReader {
public:
    /// Errors: "file.missing", "file.read", "table.unreadable" (a workbook that is none, a picture, …).
    static core::Result<TableReader> open(const std::filesystem::path& path, const TableOptions& options = {});
    /// A delimited text in memory, which must outlive the reader; `name` stands for it in messages.
    static core::Result<TableReader> ofText(std::string_view text, const std::string& name, const TableOptions& options = {});

    /// The next row, exactly layout().width cells. False at the end.
    bool next(Record& row);
    void restart();

    const std::string& kind() const { return m_kind; } ///< "text", "workbook", "json", "database"
    const TableDialect& dialect() const { return m_dialect; }
    const TableLayout& layout() const { return m_layout; }
    const std::vector<ColumnHint>& hints() const { return m_hints; }
    const RowCounts& counts() const { return m_counts; }
    const std::string& name() const { return m_name; }
    bool isEmpty() const { return m_layout.width == 0; } ///< the file holds nothing
    double progress() const { return m_reader->progress(); }

    /// What was guessed and noticed; about rows as far as they were read. Notes and warnings with the prefix "table.".
    core::Diagnostics findings() const;

private:
    TableReader(std::unique_ptr<RecordReader> reader, std::string name, std::string kind);
    static TableReader ofStream(class TextStream stream, std::string name, const TableOptions& options);
    static TableReader ofRecords(std::unique_ptr<RecordReader> records, std::string name, std::string kind, TableOptions options);
    static core::Result<TableReader> ofWorkbook(const std::filesystem::path& path, const TableOptions& options);
    void understand(const TableOptions& options);
    std::vector<SampleRow> sample(bool& odd);
    const class TextStream* stream() const;
    void namesFromComment(std::string_view beginning);
    void skipBeginning();
    bool accepts(Record& record);
    bool afterEmptyRows(Record& row);
    void hold(const Record& row);
    bool isFooter(const Record& record) const;
    bool repeatsHeader(const Record& record) const;
    void keep(std::vector<ApartRow>& list, const Record& record);

    std::unique_ptr<RecordReader> m_reader;
    std::string m_name;
    std::string m_kind;
    TableDialect m_dialect;
    TableLayout m_layout;
    std::vector<ColumnHint> m_hints;
    std::size_t m_usualCells = 0;
    std::unique_ptr<RowFit> m_fit;
    RowCounts m_counts;
    bool m_inFooter = false;
    std::int64_t m_emptyRows = 0;             ///< that were met and are delivered only if rows follow
    std::vector<std::pair<std::string, bool>> m_behind; ///< the row that follows them
    Record m_held;                            ///< the same as a record
    std::int64_t m_anotherTable = 0; ///< line where a second one begins
};

/// The cells as a line of CSV (RFC 4180, with a line feed).
std::string csvLine(const std::vector<Cell>& cells);

} // namespace netwright::data
