#pragma once

#include "engine/data/tables/ColumnType.h"
#include "engine/data/tables/DistinctCount.h"
#include "engine/data/tables/TableReader.h"

#include <cstdint>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace netwright::data {

/// A cell that is nothing its column holds; it counts as missing.
struct Misfit {
    std::int64_t line = 0;
    std::string text;
};

/// What can be told of a column from its cells.
struct ColumnReport {
    std::string name;
    std::string unit;               ///< from a row of units
    ColumnType type = ColumnType::Category;
    std::string role = "feature";   ///< "feature", "target", "ignore"
    std::int64_t missing = 0;       ///< misfits included
    std::int64_t distinct = 0;
    bool distinctExact = true;
    std::string why;                ///< it is left out, or how it is read where that is not plain to see
    CellRules rules;
    std::int64_t misfits = 0;
    std::vector<Misfit> firstMisfits; ///< at most kListed
    bool ambiguousDates = false;
    bool rises = false;               ///< every number is larger than the one before
    static constexpr std::size_t kListed = 20;
};

/// Looks at the cells of one column.
class ColumnProfile {
public:
    void add(const Cell& cell, std::int64_t line, const std::vector<std::string>& marks);
    std::int64_t present() const { return m_present; }
    std::int64_t rows() const { return m_rows; }
    bool isWholeOnly() const { return m_whole == m_present; }
    /// Decimal marks that are told beyond doubt, for the table as a whole.
    std::int64_t commas() const { return m_hints[static_cast<std::size_t>(StyleHint::Comma)]; }
    std::int64_t points() const { return m_hints[static_cast<std::size_t>(StyleHint::Point)]; }

    /// `commaDecimals`: what the rest of the table suggests for “1,234” and “1.234”.
    ColumnReport report(const std::string& name, bool commaDecimals) const;

private:
    bool isTimeNumber(const std::string& name, double& secondsPerUnit) const;
    bool isDayNumber(const std::string& name) const;
    NumberStyle style(bool commaDecimals) const;
    void describeTexts(ColumnReport& report) const;
    void describeNumbers(ColumnReport& report) const;
    void count(ColumnReport& report, CellKind wanted) const;

    static constexpr std::size_t kTexts = 1000;
    std::int64_t m_rows = 0, m_missing = 0, m_placeholders = 0, m_infinite = 0, m_present = 0;
    std::int64_t m_numbers = 0, m_whole = 0, m_times = 0, m_texts = 0;
    std::int64_t m_steps = 0;         ///< whole numbers that are one more than the one before
    std::int64_t m_rises = 0;
    std::int64_t m_days = 0;          ///< 20180304
    std::int64_t m_words = 0, m_letters = 0, m_zeros = 0;
    double m_low = 0, m_high = 0, m_last = 0;
    std::int64_t m_hints[5] = {};
    std::int64_t m_dayFirst = 0, m_monthFirst = 0, m_slashed = 0, m_undecided = 0;
    DistinctCount m_distinct;
    std::map<std::string, std::int64_t, std::less<>> m_classes; ///< up to kTexts
    std::map<CellKind, std::vector<Misfit>> m_examples;         ///< a few of each kind
};

/// Reads the rows that are left and says what each column is, which one is the likely target, and what is left out.
/// `mostRows` 0: all.
std::vector<ColumnReport> profileColumns(TableReader& table, std::int64_t mostRows, const std::vector<std::string>& marks,
                                         const std::function<bool(double)>& progress = {});

/// Whether a name speaks of an identifier: “id”, “user_id”, “CustomerID”, “uuid”.
bool isIdentifierName(std::string_view name);

} // namespace netwright::data
