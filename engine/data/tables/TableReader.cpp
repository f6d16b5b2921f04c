#include "engine/data/tables/TableReader.h"

#include "engine/data/tables/CellText.h"
#include "engine/core/Text.h"
#include "engine/data/tables/Database.h"
#include "engine/data/tables/DelimitedReader.h"
#include "engine/data/tables/FileKind.h"
#include "engine/data/tables/JsonLines.h"
#include "engine/data/tables/Sniffer.h"
#include "engine/data/tables/TextStream.h"
#include "engine/data/tables/Workbook.h"

#include <algorithm>
#include <array>

namespace netwright::data {
namespace {

constexpr std::size_t kBeginning = std::size_t{1} << 18; ///< bytes that are looked at to find out how the text is written
constexpr std::size_t kSampleRows = 1000;

std::optional<core::Encoding> encodingNamed(const std::optional<std::string>& name) {
    if (name)
        for (const core::Encoding encoding : {core::Encoding::Utf8, core::Encoding::Utf16Little, core::Encoding::Utf16Big, core::Encoding::Windows1252})
            if (*name == core::nameOf(encoding))
                return encoding;
    return std::nullopt;
}

bool isTotal(std::string_view cell) {
    static constexpr std::array<std::string_view, 11> kWords{"total", "totals", "sum",  "grand total", "summe",  "gesamt",
                                                             "insgesamt", "subtotal", "mean", "average", "durchschnitt"};
    std::string word = lowered(trimmed(cell));
    if (word.ends_with(':'))
        word.pop_back();
    return std::ranges::find(kWords, word) != kWords.end();
}

} // namespace

TableReader::TableReader(std::unique_ptr<RecordReader> reader, std::string name, std::string kind)
    : m_reader(std::move(reader)), m_name(std::move(name)), m_kind(std::move(kind)) {}

TableReader TableReader::ofStream(TextStream stream, std::string name, const TableOptions& options) {
    std::string beginning;
    stream.read(beginning, kBeginning);
    std::string probe;
    const bool whole = !stream.read(probe, 1);
    const std::string encoding = core::nameOf(stream.encoding());
    stream.rewind();
    TableDialect dialect = sniffDialect(beginning, whole, options);
    dialect.encoding = encoding;
    TableReader table(std::make_unique<DelimitedReader>(std::move(stream), dialect), std::move(name), "text");
    table.m_dialect = std::move(dialect);
    table.understand(options);
    if (table.m_layout.headerRows == 0 && !options.headerRows)
        table.namesFromComment(beginning);
    return table;
}

core::Result<TableReader> TableReader::open(const std::filesystem::path& path, const TableOptions& options) {
    auto stream = TextStream::open(path, encodingNamed(options.encoding));
    if (!stream)
        return stream.problems();
    const std::string beginning = stream->rawBeginning();
    switch (fileKindOf(beginning)) {
    case FileKind::Workbook: return ofWorkbook(path, options);
    case FileKind::Database: {
        auto records = readDatabase(path, options.sheet);
        if (!records)
            return records.problems();
        return ofRecords(*std::move(records), path.string(), "database", options);
    }
    case FileKind::JsonLines: return ofRecords(std::make_unique<JsonLines>(*std::move(stream)), path.string(), "json", options);
    case FileKind::Other: return noTable(beginning, path);
    case FileKind::Text: break;
    }
    return ofStream(*std::move(stream), path.string(), options);
}

/// Of records that begin with the names.
TableReader TableReader::ofRecords(std::unique_ptr<RecordReader> records, std::string name, std::string kind, TableOptions options) {
    options.headerRows = 1;
    options.skipRecords = 0;
    TableReader table(std::move(records), std::move(name), std::move(kind));
    table.understand(options);
    return table;
}

core::Result<TableReader> TableReader::ofWorkbook(const std::filesystem::path& path, const TableOptions& options) {
    const auto book = Workbook::open(path);
    if (!book)
        return book.problems();
    std::vector<std::string> sheets = (*book)->sheets();
    if (sheets.empty())
        return core::error("table.unreadable", core::inFile(path.string()), "The workbook has no sheets.", "Choose another file.");
    if (!options.sheet.empty()) {
        if (std::ranges::find(sheets, options.sheet) == sheets.end())
            return core::error("table.no-sheet", core::inFile(path.string()), "The workbook has no sheet “" + options.sheet + "”.",
                               core::didYouMean(options.sheet, sheets, "Choose one of its sheets."));
        sheets = {options.sheet};
    }
    for (const std::string& sheet : sheets) { // the first one that holds anything
        TableReader table((*book)->read(sheet), path.string(), "workbook");
        table.understand(options);
        if (!table.isEmpty() || sheet == sheets.back())
            return table;
    }
    return core::error("table.unreadable", core::inFile(path.string()), "The workbook has no sheets.", "Choose another file.");
}

core::Result<TableReader> TableReader::ofText(std::string_view text, const std::string& name, const TableOptions& options) {
    return ofStream(TextStream::of(text, encodingNamed(options.encoding)), name, options);
}

std::vector<SampleRow> TableReader::sample(bool& odd) {
    std::vector<SampleRow> rows;
    Record record;
    while (rows.size() < kSampleRows && m_reader->next(record)) {
        SampleRow row;
        row.line = record.line;
        odd = odd || record.mended;
        for (const Cell& cell : record.cells)
            row.cells.emplace_back(cell.text);
        rows.push_back(std::move(row));
    }
    return rows;
}

const TextStream* TableReader::stream() const {
    const auto* text = dynamic_cast<const DelimitedReader*>(m_reader.get());
    return text ? text->stream() : nullptr;
}

void TableReader::understand(const TableOptions& options) {
    bool odd = false;
    std::vector<SampleRow> rows = sample(odd);
    if (odd) { // quotation marks out of order are read with more success when the width is known
        m_reader->restart();
        m_reader->expectWidth(usualWidth(rows));
        rows = sample(odd);
    }
    LayoutGuess guess = guessLayout(rows, options);
    m_layout = std::move(guess.layout);
    m_hints = std::move(guess.hints);
    m_usualCells = guess.usualCells;
    m_fit = std::make_unique<RowFit>(m_hints, m_dialect.blanks ? " " : m_dialect.delimiter);
    m_reader->expectWidth(m_layout.width + (m_layout.trailingDelimiter ? 1 : 0));
    restart();
}

/// NumPy writes the names behind the sign of a comment.
void TableReader::namesFromComment(std::string_view beginning) {
    if (m_dialect.comment.empty() || m_layout.width < 2)
        return;
    std::string_view last;
    while (beginning.starts_with(m_dialect.comment)) {
        const std::size_t end = std::min(beginning.find_first_of("\r\n"), beginning.size());
        last = beginning.substr(m_dialect.comment.size(), end - m_dialect.comment.size());
        beginning.remove_prefix(std::min(beginning.size(), end + (beginning.substr(end).starts_with("\r\n") ? 2 : 1)));
    }
    TableDialect plain = m_dialect;
    plain.comment.clear();
    plain.skipLines = 0;
    DelimitedReader reader(trimmed(last), true, plain);
    Record record;
    if (!reader.next(record) || record.cells.size() != m_layout.width)
        return;
    std::vector<std::string> names;
    for (const Cell& cell : record.cells) {
        const std::string name(trimmed(cell.text));
        if (name.empty() || kindOf(name) == CellKind::Number || std::ranges::find(names, name) != names.end())
            return;
        names.push_back(name);
    }
    m_layout.names = std::move(names);
}

void TableReader::restart() {
    m_reader->restart();
    m_counts = {};
    m_inFooter = false;
    m_anotherTable = 0;
    m_emptyRows = 0;
    m_held.cells.clear();
    skipBeginning();
}

void TableReader::skipBeginning() {
    Record record;
    const std::int64_t records = m_layout.preamble + m_layout.headerRows + (m_layout.units ? 1 : 0);
    for (std::int64_t i = 0; i < records && m_reader->next(record); ++i) {}
}

void TableReader::keep(std::vector<ApartRow>& list, const Record& record) {
    if (list.size() >= RowCounts::kListed)
        return;
    constexpr std::size_t kShown = 80;
    std::string line = csvLine(record.cells);
    line.pop_back();
    if (line.size() > kShown) {
        line.resize(kShown);
        line += "…";
    }
    ApartRow& row = list.emplace_back();
    row.line = record.line;
    row.text = std::move(line);
}

bool TableReader::repeatsHeader(const Record& record) const {
    if (m_layout.headerRows == 0 || record.cells.size() < 2 || trimmed(record.cells[0].text) != m_layout.names[0])
        return false;
    std::size_t same = 0;
    for (std::size_t i = 0; i < std::min(record.cells.size(), m_layout.width); ++i)
        same += trimmed(record.cells[i].text) == m_layout.names[i] ? 1 : 0;
    return same * 5 >= std::min(record.cells.size(), m_layout.width) * 4;
}

/// Notes below the table: hardly any cells where rows have many, or a line of totals.
bool TableReader::isFooter(const Record& record) const {
    std::size_t present = 0;
    for (const Cell& cell : record.cells)
        present += trimmed(cell.text).empty() ? 0 : 1;
    if (m_layout.width > 1 && isTotal(record.cells[0].text) && m_hints[0].kind != CellKind::Number &&
        (m_hints[0].kind == CellKind::Time || present < m_usualCells))
        return true;
    if (m_layout.width < 3 || present > 1 || m_usualCells < 3)
        return false;
    return present == 1 && kindOf(record.cells[0].text) == CellKind::Text && (m_hints[0].kind == CellKind::Number || m_hints[0].kind == CellKind::Time || record.afterBlank);
}

/// Whether a record is a row of the table, which it is brought to the width of.
bool TableReader::accepts(Record& record) {
    const std::size_t width = m_layout.width;
    if (repeatsHeader(record)) {
        if (record.cells.size() == width + (m_layout.trailingDelimiter ? 1 : 0)) {
            ++m_counts.repeatedHeaders;
            return false;
        }
        m_anotherTable = record.line;
    }
    if (m_anotherTable != 0) {
        ++m_counts.footer;
        keep(m_counts.firstFooter, record);
        return false;
    }
    if (m_layout.trailingDelimiter && record.cells.size() == width + 1 && trimmed(record.cells.back().text).empty())
        record.cells.pop_back();
    const bool wrong = record.cells.size() != width;
    if ((wrong && (record.afterBlank || m_inFooter)) || isFooter(record) || (m_inFooter && !m_fit->agrees(record.cells))) {
        if (!wrong || !m_fit->fit(record.cells) || m_inFooter) {
            m_inFooter = m_inFooter || record.afterBlank;
            ++m_counts.footer;
            keep(m_counts.firstFooter, record);
            return false;
        }
    }
    m_inFooter = false;
    if (wrong && record.cells.size() != width) {
        if (!m_fit->fit(record.cells)) {
            ++m_counts.apart;
            keep(m_counts.firstApart, record);
            return false;
        }
        record.mended = true;
    }
    if (record.mended) {
        ++m_counts.mended;
        keep(m_counts.firstMended, record);
    }
    return true;
}

/// Keeps a row while the empty ones before it are delivered.
void TableReader::hold(const Record& row) {
    m_behind.clear();
    for (const Cell& cell : row.cells)
        m_behind.emplace_back(cell.text, cell.quoted);
    m_held = row;
}

/// Delivers an empty row, or the held one behind the last of them.
bool TableReader::afterEmptyRows(Record& row) {
    if (m_emptyRows > 0) {
        --m_emptyRows;
        row.cells.assign(m_layout.width, {});
        row.line = std::max<std::int64_t>(1, m_held.line - m_emptyRows - 1);
    } else {
        row = m_held;
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            row.cells[i] = {m_behind[i].first, m_behind[i].second};
        m_held.cells.clear();
    }
    ++m_counts.rows;
    return true;
}

bool TableReader::next(Record& row) {
    if (!m_held.cells.empty())
        return afterEmptyRows(row);
    bool blank = false;
    while (m_reader->next(row)) {
        row.afterBlank = row.afterBlank || blank;
        blank = row.empty();
        if (blank && (m_counts.rows > 0 || row.cells.size() != m_layout.width)) {
            m_emptyRows += row.cells.size() == m_layout.width ? 1 : 0;
            continue;
        }
        if (!accepts(row))
            continue;
        if (m_emptyRows > 0) {
            hold(row);
            return afterEmptyRows(row);
        }
        ++m_counts.rows;
        return true;
    }
    m_counts.empty += m_emptyRows;
    m_emptyRows = 0;
    return false;
}

std::string csvLine(const std::vector<Cell>& cells) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
        const std::string_view text = cells[i].text;
        line += i == 0 ? "" : ",";
        if (text.find_first_of(",\"\r\n") == std::string_view::npos && !(cells.size() == 1 && text.empty())) {
            line += text;
            continue;
        }
        line += '"';
        for (const char c : text) {
            line += c;
            if (c == '"')
                line += '"';
        }
        line += '"';
    }
    return line + '\n';
}

} // namespace netwright::data
