#include "engine/data/tables/Database.h"

#include "engine/core/Text.h"
#include "engine/core/TextEncoding.h"
#include "engine/data/tables/CellText.h"

#include <sqlite3.h>

#include <algorithm>

namespace netwright::data {
namespace {

struct Closer {
    void operator()(sqlite3* base) const { sqlite3_close(base); }
    void operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }
};
using Base = std::unique_ptr<sqlite3, Closer>;
using Statement = std::unique_ptr<sqlite3_stmt, Closer>;

core::Diagnostic refusal(sqlite3* base, const std::filesystem::path& path) {
    return core::error("table.unreadable", core::inFile(path.string()), std::string("The data base cannot be read: ") + sqlite3_errmsg(base) + ".",
                       "Check the file and the query.");
}

Statement prepare(sqlite3* base, const std::string& query) {
    sqlite3_stmt* statement = nullptr;
    sqlite3_prepare_v2(base, query.c_str(), static_cast<int>(query.size()), &statement, nullptr);
    return Statement(statement);
}

std::string textAt(sqlite3_stmt* statement, int column) {
    const auto* text = sqlite3_column_type(statement, column) == SQLITE_BLOB ? nullptr : sqlite3_column_text(statement, column);
    return text ? core::validText({reinterpret_cast<const char*>(text), static_cast<std::size_t>(sqlite3_column_bytes(statement, column))}) : std::string();
}

class DatabaseRecords : public RecordReader {
public:
    DatabaseRecords(Base base, Statement statement) : m_base(std::move(base)), m_statement(std::move(statement)) {}

    bool next(Record& record) override {
        record.afterBlank = false;
        record.mended = false;
        record.cells.clear();
        sqlite3_stmt* statement = m_statement.get();
        const bool names = m_row < 0;
        if (!names && sqlite3_step(statement) != SQLITE_ROW)
            return false;
        m_cells.clear();
        for (int column = 0; column < sqlite3_column_count(statement); ++column)
            m_cells.push_back(names ? core::validText(sqlite3_column_name(statement, column)) : textAt(statement, column));
        for (const std::string& cell : m_cells)
            record.cells.push_back({cell, false});
        record.line = std::max<std::int64_t>(1, ++m_row);
        return true;
    }
    void restart() override {
        sqlite3_reset(m_statement.get());
        m_row = -1;
    }

private:
    Base m_base;
    Statement m_statement; ///< closed before the data base
    std::vector<std::string> m_cells;
    std::int64_t m_row = -1;
};

} // namespace

core::Result<std::unique_ptr<RecordReader>> readDatabase(const std::filesystem::path& path, const std::string& tableOrQuery) {
    sqlite3* opened = nullptr;
    const int status = sqlite3_open_v2(path.c_str(), &opened, SQLITE_OPEN_READONLY, nullptr);
    Base base(opened);
    if (status != SQLITE_OK)
        return refusal(base.get(), path);
    std::vector<std::string> tables;
    if (const Statement list = prepare(base.get(), "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'sqlite_%' ORDER BY rowid"))
        while (sqlite3_step(list.get()) == SQLITE_ROW)
            tables.push_back(textAt(list.get(), 0));
    std::string query = tableOrQuery;
    const std::string start = lowered(trimmed(query));
    if (!start.starts_with("select ") && !start.starts_with("with ")) {
        const std::string table = query.empty() && !tables.empty() ? tables.front() : query;
        if (std::ranges::find(tables, table) == tables.end())
            return core::error("table.no-sheet", core::inFile(path.string()), "The data base has no table “" + table + "”.",
                               core::didYouMean(table, tables, tables.empty() ? "It has no tables at all." : "Choose one of its tables."));
        query = "SELECT * FROM \"";
        for (const char c : table)
            query += c == '"' ? std::string("\"\"") : std::string(1, c);
        query += '"';
    }
    Statement statement = prepare(base.get(), query);
    if (!statement || sqlite3_column_count(statement.get()) == 0 || !sqlite3_stmt_readonly(statement.get()))
        return refusal(base.get(), path);
    return std::unique_ptr<RecordReader>(std::make_unique<DatabaseRecords>(std::move(base), std::move(statement)));
}

} // namespace netwright::data
