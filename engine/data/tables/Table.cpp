#include "engine/data/tables/Table.h"

#include "engine/core/Text.h"
#include "engine/data/Source.h"
#include "engine/data/tables/Categories.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace netwright::data {
namespace {

using core::Diagnostics;
using core::error;
using core::inFile;
using core::Result;

constexpr std::size_t kMaxTableColumns = 10'000;
constexpr std::size_t kMaxClasses = 10'000;
constexpr std::int64_t kRowsToUnderstand = 20'000;
constexpr double kNothing = std::numeric_limits<double>::quiet_NaN();

core::Diagnostic emptyTable(const std::string& file, bool hasHeader) {
    return error("csv.empty", inFile(file), hasHeader ? "The table has a header but no rows." : "The table is empty.",
                 "Choose a file with at least one row of data.");
}

std::optional<core::Diagnostic> refusal(const TableReader& table) {
    if (table.layout().width > kMaxTableColumns)
        return error("csv.too-wide", inFile(table.name(), 1),
                     "The table has " + grouped(static_cast<std::int64_t>(table.layout().width)) + " columns; at most " +
                         grouped(kMaxTableColumns) + " are accepted.",
                     "Check the delimiter.");
    return std::nullopt;
}

bool isCategoryType(const std::string& type, bool target) {
    if (target && (type == "boolean" || type == "ordered"))
        return true;
    return type == "category" || type == "identifier" || type == "text" || type == "constant" || type == "empty";
}

/// A cell of a column of numbers: nothing when it is none.
std::optional<double> numberOf(std::string_view cell, const Table::Column& column) {
    if (column.isTime())
        return secondsIn(cell, column.rules);
    if (column.use.type == "ordered") {
        const auto found = std::ranges::find(column.rules.order, trimmed(cell));
        return found == column.rules.order.end() ? std::nullopt : std::optional(static_cast<double>(found - column.rules.order.begin()));
    }
    const auto number = numberIn(cell, column.rules.style);
    return number || column.use.type != "boolean" ? number : yesNoIn(cell);
}

class Reading {
public:
    Reading(TableReader& reader, const ReadRules& rules, const std::vector<ColumnReport>& reports)
        : m_reader(reader), m_rules(rules), m_reports(reports) {}

    Result<Table> run(const std::vector<DataSpec::Column>& use, const std::function<bool(double)>& progress) {
        m_table.names = m_reader.layout().names;
        if (Diagnostics problems = choose(use); !problems.empty())
            return problems;
        Record row;
        for (std::int64_t number = 0; (m_rules.mostRows == 0 || number < m_rules.mostRows) && m_reader.next(row); ++number) {
            read(row, number);
            if (m_tooMany)
                return *m_tooMany;
            constexpr std::int64_t kRowsPerReport = 4096;
            if (number % kRowsPerReport == kRowsPerReport - 1 && progress && !progress(m_reader.progress()))
                return cancelled();
        }
        return finish();
    }

private:
    Diagnostics choose(const std::vector<DataSpec::Column>& use) {
        Diagnostics problems;
        const std::vector<std::string>& names = m_table.names;
        std::vector<std::pair<std::size_t, DataSpec::Column>> chosen;
        for (const DataSpec::Column& column : use) {
            if (column.role == "ignore")
                continue;
            const auto found = std::ranges::find(names, column.name);
            if (found == names.end())
                problems.push_back(error("csv.missing-column", inFile(m_reader.name(), 1),
                                         "The table has no column “" + column.name + "”.",
                                         core::didYouMean(column.name, names, "Choose the columns again.")));
            else
                chosen.emplace_back(static_cast<std::size_t>(found - names.begin()), column);
        }
        std::ranges::stable_sort(chosen, {}, [](const auto& one) { return one.first; });
        for (auto& [place, column] : chosen) {
            if (!m_places.empty() && m_places.back() == place)
                continue;
            m_places.push_back(place);
            Table::Column made;
            made.use = std::move(column);
            made.rules = m_reports[place].rules;
            if (const auto given = m_rules.orders.find(made.use.name); given != m_rules.orders.end())
                made.rules.order = given->second;
            if (made.use.type == "ordered" && made.rules.order.empty())
                made.use.type = "category"; // no order can be told from its classes
            m_table.columns.push_back(std::move(made));
        }
        m_categories.resize(m_places.size());
        m_values.resize(m_places.size());
        return problems;
    }

    void read(const Record& row, std::int64_t number) {
        bool missing = false;
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            Table::Column& column = m_table.columns[i];
            const std::string_view cell = row.cells[m_places[i]].text;
            bool present = !isMissing(cell, m_rules.options.missing);
            if (!column.isCategory()) {
                const auto value = present ? numberOf(cell, column) : std::nullopt;
                m_values[i] = value.value_or(kNothing);
                if (present && !value && !isPlaceholder(cell))
                    misfit(column, row, cell);
                present = value.has_value();
                if (value && column.isTime())
                    noteTime(column, cell);
            }
            column.missing += present ? 0 : 1;
            missing = missing || (!present && (m_rules.dropMissing || column.isTarget()));
        }
        if (missing)
            ++m_table.droppedRows;
        else
            append(row, number);
    }

    static void noteTime(Table::Column& column, std::string_view cell) {
        if (column.hasDates && column.hasTimes)
            return;
        if (const auto time = timeIn(cell, column.rules.dayOrder)) {
            column.hasDates = column.hasDates || time->hasDate;
            column.hasTimes = column.hasTimes || time->hasTime;
        } else {
            column.hasDates = true;
            column.hasTimes = column.hasTimes || column.rules.secondsPerUnit > 0;
        }
    }

    static void misfit(Table::Column& column, const Record& row, std::string_view cell) {
        constexpr std::size_t kShown = 40;
        ++column.misfits;
        if (column.firstMisfits.size() < ColumnReport::kListed)
            column.firstMisfits.push_back({row.line, std::string(cell.substr(0, kShown)) + (cell.size() > kShown ? "…" : "")});
    }

    void append(const Record& row, std::int64_t number) {
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            Table::Column& column = m_table.columns[i];
            const std::string_view cell = row.cells[m_places[i]].text;
            if (!column.isCategory()) {
                column.numbers.push_back(m_values[i]);
                continue;
            }
            column.codes.push_back(isMissing(cell, m_rules.options.missing) ? -1 : m_categories[i].code(cell));
            if (m_categories[i].size() > kMaxClasses)
                m_tooMany = error("csv.too-many-classes", inFile(m_reader.name(), static_cast<int>(row.line), static_cast<int>(m_places[i]) + 1),
                                  "The column “" + column.use.name + "” has more than " + grouped(kMaxClasses) + " different texts.",
                                  "Use it as a number, or ignore it.");
        }
        m_table.sourceRow.push_back(number);
        ++m_table.rows;
    }

    core::Diagnostic misfitsOf(const Table::Column& column) const {
        const Misfit& first = column.firstMisfits.front();
        const std::string count = grouped(column.misfits);
        return core::warning("table.misfits", inFile(m_reader.name(), static_cast<int>(first.line)),
                             column.isTime() ? "Cells of the column “" + column.use.name + "” that are no time and count as missing: " + count + ", such as “" + first.text + "”."
                                             : "Cells of the column “" + column.use.name + "” that are no number and count as missing: " + count + ", such as “" + first.text + "”.",
                             "Correct the cells, or use the column as a category.");
    }

    Result<Table> finish() {
        const std::string& file = m_reader.name();
        Diagnostics problems;
        for (const Table::Column& column : m_table.columns)
            if (column.misfits > 0 && column.misfits == m_table.rows + m_table.droppedRows - (column.missing - column.misfits))
                problems.push_back(error("csv.number", inFile(file, static_cast<int>(column.firstMisfits.front().line)),
                                         column.isTime() ? "The column “" + column.use.name + "” holds not one time, but “" + column.firstMisfits.front().text + "”."
                                                         : "The column “" + column.use.name + "” holds not one number, but “" + column.firstMisfits.front().text + "”.",
                                         "Use the column as a category, or ignore it."));
        if (!problems.empty())
            return problems;
        if (m_table.rows == 0 && m_table.droppedRows > 0)
            return error("csv.all-missing", inFile(file), "Every row of the table has a missing value.",
                         "Fill missing values with the mean, or ignore the columns that are empty.");
        if (m_table.rows == 0)
            return emptyTable(file, m_reader.layout().headerRows > 0);
        for (std::size_t i = 0; i < m_categories.size(); ++i)
            if (m_table.columns[i].isCategory())
                m_table.columns[i].classes = m_categories[i].sorted(m_table.columns[i].codes);
        m_table.findings = m_reader.findings();
        for (const Table::Column& column : m_table.columns)
            if (column.misfits > 0)
                m_table.findings.push_back(misfitsOf(column));
        return std::move(m_table);
    }

    TableReader& m_reader;
    const ReadRules& m_rules;
    const std::vector<ColumnReport>& m_reports;
    std::vector<std::size_t> m_places; ///< of the used columns in the row
    std::vector<Categories> m_categories;
    std::vector<double> m_values; ///< numbers of the row under way
    Table m_table;
    std::optional<core::Diagnostic> m_tooMany;
};

} // namespace

bool Table::Column::isCategory() const { return isCategoryType(use.type, isTarget()); }

Result<TableReader> openTable(const TablePlace& place, const TableOptions& options) {
    auto table = place.inMemory ? TableReader::ofText(place.text, place.name, options) : TableReader::open(place.path, options);
    if (!table)
        return table;
    if (auto problem = refusal(*table))
        return *problem;
    return table;
}

Result<TableReport> reportTable(const TablePlace& place, const TableOptions& options, std::int64_t mostRows,
                                const std::function<bool(double)>& progress) {
    auto table = openTable(place, options);
    if (!table)
        return table.problems();
    if (table->isEmpty())
        return emptyTable(place.name, false);
    TableReport report;
    bool goOn = true;
    report.columns = profileColumns(*table, mostRows, options.missing, [&](double share) { return goOn = !progress || progress(share); });
    if (!goOn)
        return cancelled();
    report.kind = table->kind();
    report.dialect = table->dialect();
    report.layout = table->layout();
    report.counts = table->counts();
    report.findings = table->findings();
    return report;
}

std::vector<DataSpec::Column> columnsOf(const TableReport& report) {
    std::vector<DataSpec::Column> columns;
    for (const ColumnReport& column : report.columns)
        columns.push_back({column.name, column.role, nameOf(column.type)});
    return columns;
}

Result<Table> readTable(const TablePlace& place, const ReadRules& rules, const std::vector<DataSpec::Column>& use,
                        const std::function<bool(double)>& progress) {
    TableOptions options = rules.options;
    if (options.expected.empty())
        for (const DataSpec::Column& column : use)
            options.expected.push_back(column.name);
    auto reader = openTable(place, options);
    if (!reader)
        return reader.problems();
    if (reader->isEmpty())
        return emptyTable(place.name, false);
    const std::vector<ColumnReport> reports = profileColumns(*reader, kRowsToUnderstand, rules.options.missing);
    reader->restart();
    return Reading(*reader, rules, reports).run(use, progress);
}

std::string orderedName(const std::string& column, const std::vector<std::string>& order) {
    std::string name = column + " (";
    for (std::size_t i = 0; i < order.size(); ++i)
        name += (i == 0 ? "" : " < ") + order[i];
    return name + ")";
}

std::vector<std::string> orderIn(const std::string& feature, const std::string& column) {
    const std::string start = column + " (";
    if (!feature.starts_with(start) || !feature.ends_with(')') || feature.find(" < ", start.size()) == std::string::npos)
        return {};
    std::vector<std::string> order;
    std::string_view rest = std::string_view(feature).substr(start.size(), feature.size() - start.size() - 1);
    for (;;) {
        const std::size_t end = rest.find(" < ");
        order.emplace_back(rest.substr(0, end));
        if (end == std::string_view::npos)
            return order;
        rest.remove_prefix(end + 3);
    }
}

std::int64_t closeGaps(std::vector<double>& values) {
    std::int64_t filled = 0;
    std::size_t last = values.size(); // no value seen yet
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isnan(values[i]))
            continue;
        const std::size_t start = last == values.size() ? 0 : last + 1;
        const double before = last == values.size() ? values[i] : values[last];
        for (std::size_t gap = start; gap < i; ++gap, ++filled) {
            const double share = static_cast<double>(gap - start + 1) / static_cast<double>(i - start + 1);
            values[gap] = before + share * (values[i] - before);
        }
        last = i;
    }
    for (std::size_t gap = last + 1; last < values.size() && gap < values.size(); ++gap, ++filled)
        values[gap] = values[last];
    return filled;
}

} // namespace netwright::data
