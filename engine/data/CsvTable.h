#pragma once

#include "engine/core/Result.h"
#include "engine/data/Dataset.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace netwright::data {

/// How a table's text is to be read.
struct CsvOptions {
    char delimiter = 0;      ///< 0: found out
    bool header = true;      ///< the first row holds the names of the columns
    bool dropMissing = true; ///< leave out rows with missing values; otherwise numbers are NaN and codes -1
};

/// A table as columns of numbers or of category codes.
struct CsvTable {
    struct Column {
        DataSpec::Column use;
        std::vector<float> numbers;       ///< NaN: missing
        std::vector<std::int32_t> codes;  ///< into classes; -1: missing
        std::vector<std::string> classes; ///< sorted: by number where all are numbers, otherwise by text
        std::int64_t missing = 0;         ///< cells without a value, also in rows that are left out
        bool isCategory() const { return use.type == "category"; }
        bool isTarget() const { return use.role == "target"; }
    };
    std::vector<Column> columns; ///< the used ones, in the order of the table
    std::int64_t rows = 0;
    std::vector<std::int64_t> sourceRow; ///< 0-based, without the header
    std::int64_t droppedRows = 0;        ///< for missing values
};

/// Names of all columns of a table ("column1", … without a header; repeated names are numbered).
core::Result<std::vector<std::string>> columnNames(std::string_view text, const CsvOptions& options,
                                                   const std::string& file);

/// Reads the columns that `use` names as features or targets. All problems, up to a sensible number of them:
/// "csv.empty", "csv.quote", "csv.ragged", "csv.number", "csv.missing-column", "csv.too-many-classes".
core::Result<CsvTable> readTable(std::string_view text, const CsvOptions& options,
                                 const std::vector<DataSpec::Column>& use, const std::string& file,
                                 const std::function<bool(double)>& progress);

/// What each column seems to be: number or category by its cells; one target (a column called "target", "class",
/// "label" and the like; or else the last category; or else the last column); texts that hardly repeat are ignored.
core::Result<std::vector<DataSpec::Column>> guessColumns(std::string_view text, const CsvOptions& options,
                                                         const std::string& file);

/// Draws a straight line over each gap (NaN) of a series; gaps at the ends are filled with the nearest value. Returns how
/// many values were missing.
std::int64_t closeGaps(std::vector<float>& values);

} // namespace netwright::data
