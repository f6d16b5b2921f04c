#include "engine/data/CsvTable.h"

#include "engine/core/Text.h"
#include "engine/data/CsvReader.h"
#include "engine/data/Source.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <unordered_map>

namespace netwright::data {
namespace {

using core::Diagnostics;
using core::error;
using core::inFile;
using core::Result;

constexpr std::size_t kMaxProblems = 20;
constexpr std::size_t kMaxTableColumns = 10'000;
constexpr std::size_t kMaxClasses = 10'000;

core::Diagnostic emptyTable(const std::string& file, bool hasHeader) {
    return error("csv.empty", inFile(file), hasHeader ? "The table has a header but no rows." : "The table is empty.",
                 "Choose a file with at least one row of data.");
}

std::string shown(std::string_view cell) {
    constexpr std::size_t kLongest = 40;
    return "“" + std::string(cell.substr(0, kLongest)) + (cell.size() > kLongest ? "…”" : "”");
}

/// Names for the columns of a first row, unique and never empty.
std::vector<std::string> namesFrom(const std::vector<CsvReader::Cell>& row, bool header) {
    std::vector<std::string> names;
    std::map<std::string, int> seen;
    for (std::size_t i = 0; i < row.size(); ++i) {
        std::string name(header ? trimmed(row[i].text) : std::string_view());
        if (name.empty())
            name = "column" + std::to_string(i + 1);
        if (const int times = ++seen[name]; times > 1)
            name += "_" + std::to_string(times);
        names.push_back(std::move(name));
    }
    return names;
}

/// Opens a table: reads its header, or looks at its first row.
Result<std::vector<std::string>> readNames(CsvReader& reader, const CsvOptions& options, const std::string& file) {
    std::vector<CsvReader::Cell> row;
    if (!reader.next(row))
        return emptyTable(file, false);
    if (row.size() > kMaxTableColumns)
        return error("csv.too-wide", inFile(file, 1),
                     "The table has " + grouped(static_cast<std::int64_t>(row.size())) + " columns; at most " +
                         grouped(kMaxTableColumns) + " are accepted.",
                     "Check the delimiter.");
    return namesFrom(row, options.header);
}

/// Classes get their codes in the order in which they appear; afterwards they are sorted.
class Categories {
public:
    std::int32_t code(std::string_view cell) {
        const auto [found, isNew] =
            m_codes.try_emplace(std::string(trimmed(cell)), static_cast<std::int32_t>(m_codes.size()));
        return found->second;
    }
    std::size_t size() const { return m_codes.size(); }

    void sortInto(CsvTable::Column& column) const {
        struct Class {
            std::string name;
            std::int32_t code;
            std::optional<double> number;
        };
        std::vector<Class> all;
        for (const auto& [name, code] : m_codes)
            all.push_back({name, code, numberIn(name, ',')});
        const bool numeric = std::ranges::all_of(all, [](const Class& c) { return c.number.has_value(); });
        std::ranges::sort(all, [numeric](const Class& a, const Class& b) {
            return numeric && *a.number != *b.number ? *a.number < *b.number : a.name < b.name;
        });
        std::vector<std::int32_t> sorted(all.size());
        for (std::size_t place = 0; place < all.size(); ++place) {
            sorted[static_cast<std::size_t>(all[place].code)] = static_cast<std::int32_t>(place);
            column.classes.push_back(all[place].name);
        }
        for (std::int32_t& code : column.codes)
            if (code >= 0)
                code = sorted[static_cast<std::size_t>(code)];
    }

private:
    std::unordered_map<std::string, std::int32_t> m_codes;
};

class TableReader {
public:
    TableReader(std::string_view text, const CsvOptions& options, const std::string& file)
        : m_reader(text, options.delimiter), m_options(options), m_file(file), m_bytes(text.size()) {}

    Result<CsvTable> run(const std::vector<DataSpec::Column>& use, const std::function<bool(double)>& progress) {
        const auto names = readNames(m_reader, m_options, m_file);
        if (!names)
            return names.problems();
        m_width = names->size();
        chooseColumns(*names, use);
        if (!m_problems.empty())
            return m_problems;
        if (!m_options.header)
            m_reader = CsvReader(m_reader.text(), m_reader.delimiter());
        std::vector<CsvReader::Cell> row;
        while (m_problems.size() < kMaxProblems && m_reader.next(row)) {
            readRow(row);
            constexpr std::int64_t kRowsPerReport = 4096;
            if (++m_rowNumber % kRowsPerReport == 0 && progress &&
                !progress(static_cast<double>(m_reader.offset()) / static_cast<double>(m_bytes)))
                return cancelled();
        }
        return finish();
    }

private:
    void chooseColumns(const std::vector<std::string>& names, const std::vector<DataSpec::Column>& use) {
        std::map<std::size_t, DataSpec::Column> chosen;
        for (const DataSpec::Column& column : use) {
            if (column.role == "ignore")
                continue;
            const auto found = std::ranges::find(names, column.name);
            if (found == names.end())
                m_problems.push_back(error("csv.missing-column", inFile(m_file, 1),
                                           "The table has no column “" + column.name + "”.",
                                           core::didYouMean(column.name, names, "Choose the columns again.")));
            else
                chosen.emplace(static_cast<std::size_t>(found - names.begin()), column);
        }
        for (auto& [place, column] : chosen) {
            m_places.push_back(place);
            CsvTable::Column made;
            made.use = std::move(column);
            m_table.columns.push_back(std::move(made));
        }
        m_categories.resize(m_places.size());
        m_values.resize(m_places.size());
    }

    void report(const char* code, std::size_t column, std::string message, std::string fix) {
        m_problems.push_back(
            error(code, inFile(m_file, m_reader.line(), static_cast<int>(column)), std::move(message), std::move(fix)));
    }

    void readRow(const std::vector<CsvReader::Cell>& row) {
        if (m_reader.problem()) {
            m_problems.push_back(*m_reader.problem());
            m_problems.back().where.file = m_file;
            return;
        }
        if (row.size() != m_width)
            return report("csv.ragged", std::min(row.size(), m_width),
                          "This row has " + std::to_string(row.size()) + " cells, the first one " +
                              std::to_string(m_width) + ".",
                          "Add or remove cells, or put texts that contain the delimiter in quotation marks.");
        bool missing = false;
        bool wrong = false;
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            CsvTable::Column& column = m_table.columns[i];
            const std::string_view cell = row[m_places[i]].text;
            m_values[i] = std::numeric_limits<float>::quiet_NaN();
            if (isMissing(cell)) {
                ++column.missing;
                missing = missing || m_options.dropMissing || column.isTarget();
            } else if (!column.isCategory()) {
                const auto number = numberIn(cell, m_reader.delimiter());
                wrong = wrong || !number;
                if (number)
                    m_values[i] = static_cast<float>(*number);
                else
                    report("csv.number", m_places[i] + 1,
                           "The column “" + column.use.name + "” holds numbers, but here is " + shown(cell) + ".",
                           "Correct the cell, or use the column as a category.");
            }
        }
        if (missing)
            ++m_table.droppedRows;
        else if (!wrong)
            append(row);
    }

    void append(const std::vector<CsvReader::Cell>& row) {
        for (std::size_t i = 0; i < m_places.size(); ++i) {
            CsvTable::Column& column = m_table.columns[i];
            const std::string_view cell = row[m_places[i]].text;
            if (!column.isCategory())
                column.numbers.push_back(m_values[i]);
            else
                column.codes.push_back(isMissing(cell) ? -1 : m_categories[i].code(cell));
            if (m_categories[i].size() == kMaxClasses + 1 && column.isCategory())
                report("csv.too-many-classes", m_places[i] + 1,
                       "The column “" + column.use.name + "” has more than " + grouped(kMaxClasses) +
                           " different texts.",
                       "Use it as a number, or ignore it.");
        }
        m_table.sourceRow.push_back(m_rowNumber);
        ++m_table.rows;
    }

    Result<CsvTable> finish() {
        if (m_problems.size() >= kMaxProblems)
            m_problems.push_back(core::warning("csv.more", inFile(m_file), "There may be more problems in this table.",
                                               "Correct these first."));
        if (!m_problems.empty())
            return m_problems;
        if (m_table.rows == 0 && m_table.droppedRows > 0)
            return error("csv.all-missing", inFile(m_file), "Every row of the table has a missing value.",
                         "Fill missing values with the mean, or ignore the columns that are empty.");
        if (m_table.rows == 0)
            return emptyTable(m_file, m_options.header);
        for (std::size_t i = 0; i < m_categories.size(); ++i)
            if (m_table.columns[i].isCategory())
                m_categories[i].sortInto(m_table.columns[i]);
        return std::move(m_table);
    }

    CsvReader m_reader;
    CsvOptions m_options;
    const std::string& m_file;
    std::size_t m_bytes;
    std::size_t m_width = 0;
    std::int64_t m_rowNumber = 0;
    std::vector<std::size_t> m_places; ///< of the used columns in the row
    std::vector<Categories> m_categories;
    std::vector<float> m_values; ///< numbers of the row under way
    CsvTable m_table;
    Diagnostics m_problems;
};

/// What can be told of a column from its cells.
struct Profile {
    bool numbers = true; ///< all present cells are numbers
    bool whole = true;
    std::int64_t present = 0;
    std::unordered_map<std::string, int> texts; ///< up to a limit

    void add(std::string_view cell, char delimiter) {
        constexpr std::size_t kMaxTexts = 1000;
        if (isMissing(cell))
            return;
        ++present;
        const auto number = numberIn(cell, delimiter);
        numbers = numbers && number.has_value();
        whole = whole && number && std::trunc(*number) == *number;
        if (texts.size() < kMaxTexts)
            ++texts[std::string(trimmed(cell))];
    }
    bool hardlyRepeats() const {
        constexpr std::int64_t kFew = 20;
        return !numbers && static_cast<std::int64_t>(texts.size()) > std::max(kFew, present / 2);
    }
    bool looksLikeCodes() const {
        constexpr std::size_t kMaxCodes = 20;
        constexpr std::int64_t kRepeats = 10;
        return whole && texts.size() <= kMaxCodes && present >= kRepeats * static_cast<std::int64_t>(texts.size());
    }
};

bool isTargetName(std::string name) {
    std::ranges::transform(name, name.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    static const std::vector<std::string> kNames{"target",  "class",     "label",    "species", "y",
                                                 "outcome", "diagnosis", "cultivar", "category"};
    return std::ranges::find(kNames, name) != kNames.end();
}

std::size_t targetAmong(const std::vector<std::string>& names, const std::vector<Profile>& profiles) {
    for (std::size_t i = 0; i < names.size(); ++i)
        if (isTargetName(names[i]) && !profiles[i].hardlyRepeats())
            return i;
    for (std::size_t i = names.size(); i-- > 0;)
        if (!profiles[i].numbers && !profiles[i].hardlyRepeats())
            return i;
    return names.size() - 1;
}

} // namespace

Result<std::vector<std::string>> columnNames(std::string_view text, const CsvOptions& options,
                                             const std::string& file) {
    CsvReader reader(text, options.delimiter);
    return readNames(reader, options, file);
}

Result<CsvTable> readTable(std::string_view text, const CsvOptions& options, const std::vector<DataSpec::Column>& use,
                           const std::string& file, const std::function<bool(double)>& progress) {
    return TableReader(text, options, file).run(use, progress);
}

Result<std::vector<DataSpec::Column>> guessColumns(std::string_view text, const CsvOptions& options,
                                                   const std::string& file) {
    CsvReader reader(text, options.delimiter);
    const auto names = readNames(reader, options, file);
    if (!names)
        return names.problems();
    if (!options.header)
        reader = CsvReader(text, reader.delimiter());
    std::vector<Profile> profiles(names->size());
    std::vector<CsvReader::Cell> row;
    bool rows = false;
    while (reader.next(row)) {
        rows = true;
        for (std::size_t i = 0; i < std::min(row.size(), profiles.size()); ++i)
            profiles[i].add(row[i].text, reader.delimiter());
    }
    if (!rows)
        return emptyTable(file, options.header);
    const std::size_t target = targetAmong(*names, profiles);
    std::vector<DataSpec::Column> columns;
    for (std::size_t i = 0; i < names->size(); ++i) {
        const Profile& profile = profiles[i];
        const bool category = !profile.numbers || (i == target && profile.looksLikeCodes());
        const bool useless = profile.present == 0 || profile.hardlyRepeats();
        columns.push_back({(*names)[i],
                           i == target ? "target"
                           : useless   ? "ignore"
                                       : "feature",
                           category ? "category" : "number"});
    }
    return columns;
}

std::int64_t closeGaps(std::vector<float>& values) {
    std::int64_t filled = 0;
    std::size_t last = values.size(); // no value seen yet
    for (std::size_t i = 0; i < values.size(); ++i) {
        if (std::isnan(values[i]))
            continue;
        const std::size_t start = last == values.size() ? 0 : last + 1;
        const float before = last == values.size() ? values[i] : values[last];
        for (std::size_t gap = start; gap < i; ++gap, ++filled) {
            const float share = static_cast<float>(gap - start + 1) / static_cast<float>(i - start + 1);
            values[gap] = before + share * (values[i] - before);
        }
        last = i;
    }
    for (std::size_t gap = last + 1; last < values.size() && gap < values.size(); ++gap, ++filled)
        values[gap] = values[last];
    return filled;
}

} // namespace netwright::data
