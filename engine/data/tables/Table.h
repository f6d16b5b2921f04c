#pragma once

#include "engine/core/Result.h"
#include "engine/data/Dataset.h"
#include "engine/data/tables/ColumnProfile.h"
#include "engine/data/tables/TableReader.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace netwright::data {

/// Where a table is: a file, or a text in memory with the name that stands for it in messages.
struct TablePlace {
    std::filesystem::path path;
    std::string_view text;
    std::string name;
    bool inMemory = false;

    static TablePlace file(const std::filesystem::path& path) { return {path, {}, path.string(), false}; }
    static TablePlace memory(std::string_view text, std::string name) { return {{}, text, std::move(name), true}; }
};
core::Result<TableReader> openTable(const TablePlace& place, const TableOptions& options);

/// What a table is by its first rows (`mostRows` 0: by all): how it is read, and what each column holds.
struct TableReport {
    std::string kind;
    TableDialect dialect;
    TableLayout layout;
    RowCounts counts;                  ///< of the rows that were looked at
    std::vector<ColumnReport> columns;
    core::Diagnostics findings;
};
core::Result<TableReport> reportTable(const TablePlace& place, const TableOptions& options, std::int64_t mostRows,
                                      const std::function<bool(double)>& progress = {});

/// The columns of a report as a project stores them.
std::vector<DataSpec::Column> columnsOf(const TableReport& report);

/// A table as columns of numbers or of category codes.
struct Table {
    struct Column {
        DataSpec::Column use;
        CellRules rules;
        std::vector<double> numbers;      ///< NaN: missing; of times the seconds since 1970
        std::vector<std::int32_t> codes;  ///< into classes; -1: missing
        std::vector<std::string> classes; ///< sorted: by number where all are numbers, otherwise by text
        std::int64_t missing = 0;         ///< cells without a value, also in rows that are left out; misfits included
        std::int64_t misfits = 0;         ///< cells that are nothing the column holds
        std::vector<Misfit> firstMisfits;
        bool hasTimes = false;            ///< of a column of times: the hour is told
        bool hasDates = false;
        bool isCategory() const; ///< also yes and no, and ordered classes, where they are to be predicted
        bool isTime() const { return use.type == "time"; }
        bool isTarget() const { return use.role == "target"; }
    };
    std::vector<Column> columns; ///< the used ones, in the order of the table
    std::vector<std::string> names; ///< of all columns
    std::int64_t rows = 0;
    std::vector<std::int64_t> sourceRow; ///< 0-based, without the header
    std::int64_t droppedRows = 0;        ///< for missing values
    core::Diagnostics findings;
};

struct ReadRules {
    TableOptions options;
    bool dropMissing = true;   ///< leave out rows with missing values; otherwise numbers are NaN and codes -1
    std::int64_t mostRows = 0; ///< 0: all
    std::map<std::string, std::vector<std::string>> orders = {}; ///< of ordered columns: their classes, from low to high
};

/// Reads the columns that `use` names as features or targets. Errors: "csv.empty", "csv.missing-column", "csv.number" (a column
/// without any number), "csv.too-many-classes", "csv.all-missing", "data.cancelled".
core::Result<Table> readTable(const TablePlace& place, const ReadRules& rules, const std::vector<DataSpec::Column>& use,
                              const std::function<bool(double)>& progress);

/// Draws a straight line over each gap (NaN) of a series; gaps at the ends are filled with the nearest value. Returns how
/// many values were missing.
std::int64_t closeGaps(std::vector<double>& values);

/// The name of the feature that an ordered column becomes, with its classes: “size (small < medium < large)”.
std::string orderedName(const std::string& column, const std::vector<std::string>& order);
/// The classes in such a name; empty when it is none of this column.
std::vector<std::string> orderIn(const std::string& feature, const std::string& column);

/// “1” for “1.0”: a whole number as it is written elsewhere.
std::string_view withoutZeroDecimals(std::string_view text);

} // namespace netwright::data
