#include "engine/data/tables/ColumnProfile.h"

#include "engine/data/Source.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace netwright::data {
namespace {

constexpr double kMajority = 0.75; ///< of the cells that are there

bool hasWord(std::string_view name, std::initializer_list<std::string_view> words) {
    const std::string lower = lowered(name);
    return std::ranges::any_of(words, [&](std::string_view word) { return lower.find(word) != std::string::npos; });
}

bool isTargetName(std::string_view name) {
    static constexpr std::array<std::string_view, 14> kNames{"target",   "class",    "label",  "labels",   "species", "y",    "outcome",
                                                             "diagnosis", "cultivar", "category", "survived", "churn", "klasse", "response"};
    return std::ranges::find(kNames, lowered(trimmed(name))) != kNames.end();
}

/// Whether a name, or the lack of one, says that a column may count the rows. Others may do so by chance: a time, a dose.
bool isCounterName(std::string_view name) {
    static constexpr std::array<std::string_view, 16> kNames{"row", "rows",   "nr",  "nr.", "no",          "no.", "#",   "number",
                                                             "num", "lfd nr", "obs", "seq", "observation", "sno", "s.no", "rank"};
    return isIdentifierName(name) || name.starts_with("column") || hasWord(name, {"unnamed", "rowname", "rownum", "row_"}) ||
           std::ranges::find(kNames, lowered(trimmed(name))) != kNames.end();
}

/// A few whole numbers that come again and again: codes of classes.
bool looksLikeCodes(const ColumnReport& column, std::int64_t present, bool whole) {
    constexpr std::int64_t kMaxCodes = 20;
    constexpr std::int64_t kRepeats = 10;
    return column.type == ColumnType::Number && whole && column.distinct <= kMaxCodes && present >= kRepeats * column.distinct;
}

} // namespace

bool isIdentifierName(std::string_view name) {
    const std::string lower = lowered(trimmed(name));
    if (lower == "id" || lower == "uuid" || lower == "guid" || lower == "key" || lower == "index")
        return true;
    return lower.ends_with("_id") || lower.ends_with(" id") || lower.ends_with("-id") || lower.starts_with("id_") || lower.starts_with("id ") ||
           (name.ends_with("ID") || name.ends_with("Id"));
}

void ColumnProfile::add(const Cell& cell, std::int64_t line, const std::vector<std::string>& marks) {
    ++m_rows;
    const std::string_view text = trimmed(cell.text);
    if (isMissing(text, marks)) {
        ++m_missing;
        return;
    }
    CellKind kind = CellKind::Text;
    const bool whole = isWhole(text);
    if (whole) {
        kind = CellKind::Number;
    } else if (const StyleHint hint = styleHint(text); hint != StyleHint::None) {
        ++m_hints[static_cast<std::size_t>(hint)];
        kind = CellKind::Number;
        if (timeIn(text))
            kind = CellKind::Time; // “1.2.2018”
    } else if (numberIn(text)) {
        kind = CellKind::Number;
    } else if (isInfinite(text)) {
        ++m_infinite;
        kind = CellKind::Empty;
    } else if (isPlaceholder(text)) {
        ++m_placeholders;
        kind = CellKind::Empty;
    } else if (timeIn(text)) {
        kind = CellKind::Time;
    }
    ++m_present;
    m_distinct.add(text);
    if (m_classes.size() < kTexts || m_classes.contains(text))
        ++m_classes.try_emplace(std::string(text), 0).first->second;
    if (std::vector<Misfit>& examples = m_examples[kind]; examples.size() < ColumnReport::kListed && kind != CellKind::Empty)
        examples.push_back({line, std::string(text.substr(0, 60))});
    if (kind == CellKind::Number) {
        ++m_numbers;
        m_whole += whole ? 1 : 0;
        m_zeros += whole && text.size() > 1 && text[0] == '0' ? 1 : 0;
        const auto plain = numberIn(text);
        const double value = plain ? *plain : numberIn(text, {','}).value_or(m_last);
        m_low = m_numbers == 1 ? value : std::min(m_low, value);
        m_high = m_numbers == 1 ? value : std::max(m_high, value);
        m_steps += m_numbers > 1 && value == m_last + 1 ? 1 : 0;
        m_rises += m_numbers > 1 && value > m_last ? 1 : 0;
        m_last = value;
        m_days += text.size() == 8 && secondsIn(text, {}) ? 1 : 0;
    } else if (kind == CellKind::Time) {
        ++m_times;
        const auto order = dayOrderIn(text);
        m_dayFirst += order == DayOrder::DayFirst ? 1 : 0;
        m_monthFirst += order == DayOrder::MonthFirst ? 1 : 0;
        const bool numeric = text.size() > 2 && (text.substr(0, 3).find_first_of("/-.") != std::string_view::npos);
        m_undecided += !order && numeric ? 1 : 0;
        m_slashed += numeric && text.find('/') != std::string_view::npos ? 1 : 0;
    } else if (kind == CellKind::Text) {
        ++m_texts;
        m_letters += static_cast<std::int64_t>(text.size());
        m_words += 1 + std::ranges::count(text, ' ');
    }
}

NumberStyle ColumnProfile::style(bool commaDecimals) const {
    const std::int64_t ambiguousCommas = m_hints[static_cast<std::size_t>(StyleHint::AmbiguousComma)];
    const std::int64_t ambiguousPoints = m_hints[static_cast<std::size_t>(StyleHint::AmbiguousPoint)];
    if (commas() != points())
        return {commas() > points() ? ',' : '.'};
    if (ambiguousCommas + ambiguousPoints == 0)
        return {commaDecimals ? ',' : '.'};
    // “1.234” alone: a decimal point unless the table writes commas; “1,234”: thousands unless it does.
    return {commaDecimals ? ',' : '.'};
}

bool ColumnProfile::isTimeNumber(const std::string& name, double& secondsPerUnit) const {
    if (m_whole != m_numbers || !hasWord(name, {"time", "date", "stamp", "epoch", "unix", "created", "updated", "_at"}) || m_numbers == 0)
        return false;
    constexpr double kFirst = 1e8, kLast = 5e9; // 1973 … 2128
    for (const double unit : {1.0, 1e-3, 1e-6, 1e-9})
        if (m_low * unit >= kFirst && m_high * unit <= kLast) {
            secondsPerUnit = unit;
            return true;
        }
    return false;
}

bool ColumnProfile::isDayNumber(const std::string& name) const {
    constexpr double kFirst = 18000101, kLast = 21991231;
    return m_days == m_numbers && m_numbers > 0 && m_low >= kFirst && m_high <= kLast && hasWord(name, {"date", "day", "datum", "tag", "time"});
}

/// Cells that are nothing the column holds.
void ColumnProfile::count(ColumnReport& report, CellKind wanted) const {
    const std::int64_t fit = wanted == CellKind::Number ? m_numbers : m_times;
    report.missing = m_missing + m_present - fit;
    report.misfits = m_present - fit - m_placeholders;
    for (const auto& [kind, examples] : m_examples)
        if (kind != wanted && kind != CellKind::Empty)
            for (const Misfit& misfit : examples)
                if (report.firstMisfits.size() < ColumnReport::kListed)
                    report.firstMisfits.push_back(misfit);
}

void ColumnProfile::describeNumbers(ColumnReport& report) const {
    report.type = ColumnType::Number;
    count(report, CellKind::Number);
    const bool complete = m_numbers == m_rows && m_rows >= 4;
    const bool counting = complete && m_whole == m_numbers && m_steps == m_numbers - 1;
    if (isTimeNumber(report.name, report.rules.secondsPerUnit) || isDayNumber(report.name)) {
        report.type = ColumnType::Time;
        report.rules.style = {};
        return;
    }
    if (report.distinct == 1 && m_low == m_high && m_rows > 1 && m_numbers > 1) {
        report.type = ColumnType::Constant;
        report.why = "It holds the same number everywhere.";
    } else if (counting && isCounterName(report.name)) {
        report.type = ColumnType::Counter;
        report.why = "It only counts the rows.";
    } else if (complete && m_whole == m_numbers && report.distinctExact && report.distinct == m_numbers && isIdentifierName(report.name)) {
        report.type = ColumnType::Identifier;
        report.why = "It is different in every row, a name for it.";
    }
}

void ColumnProfile::describeTexts(ColumnReport& report) const {
    report.type = ColumnType::Category;
    report.missing = m_missing;
    constexpr std::int64_t kFew = 20;
    const std::int64_t distinct = report.distinct;
    std::vector<std::string> classes;
    for (const auto& [text, times] : m_classes)
        classes.push_back(text);
    const bool all = static_cast<std::int64_t>(classes.size()) == distinct;
    if (distinct == 1 && m_present > 1) {
        report.type = ColumnType::Constant;
        report.why = "It holds the same text everywhere.";
        return;
    }
    if (distinct > std::max(kFew, m_present / 2) || (m_present >= 4 && distinct == m_present && isIdentifierName(report.name))) {
        constexpr double kSentence = 4;
        const bool sentences = m_texts > 0 && static_cast<double>(m_words) >= kSentence * static_cast<double>(m_texts);
        report.type = sentences ? ColumnType::Text : ColumnType::Identifier;
        report.why = sentences ? "It holds texts that hardly repeat." : "It is different in nearly every row, a name for it.";
        return;
    }
    if (!all)
        return;
    if (distinct == 2 && std::ranges::all_of(classes, [](const std::string& one) { return yesNoIn(one).has_value(); }) &&
        yesNoIn(classes[0]) != yesNoIn(classes[1])) {
        report.type = ColumnType::YesNo;
        return;
    }
    report.rules.order = orderOf(classes);
    if (!report.rules.order.empty())
        report.type = ColumnType::Ordered;
}

ColumnReport ColumnProfile::report(const std::string& name, bool commaDecimals) const {
    ColumnReport report;
    report.name = name;
    report.distinct = m_distinct.value();
    report.distinctExact = m_distinct.isExact();
    report.rules.style = style(commaDecimals);
    report.rises = m_numbers > 1 && m_numbers == m_rows && m_rises == m_numbers - 1;
    report.ambiguousDates = m_dayFirst == 0 && m_monthFirst == 0 && m_undecided > 0;
    report.rules.dayOrder = m_monthFirst > m_dayFirst || (report.ambiguousDates && m_slashed > 0 && !commaDecimals) ? DayOrder::MonthFirst
                                                                                                                  : DayOrder::DayFirst;
    const std::int64_t known = m_numbers + m_times + m_texts;
    if (m_present == 0 || known == 0) {
        report.type = ColumnType::Empty;
        report.missing = m_rows;
        report.why = "It is empty.";
    } else if (static_cast<double>(m_numbers) >= kMajority * static_cast<double>(known)) {
        describeNumbers(report);
        // Zeros in front belong to codes (“00501”), not to numbers, unless they are few.
        if (report.type == ColumnType::Number && m_zeros * 10 > m_numbers && m_whole == m_numbers)
            describeTexts(report);
    } else if (static_cast<double>(m_times) >= kMajority * static_cast<double>(known)) {
        report.type = ColumnType::Time;
        count(report, CellKind::Time);
    } else {
        describeTexts(report);
    }
    if (!report.why.empty())
        report.role = "ignore";
    return report;
}

namespace {

/// The column that is most likely to be predicted.
std::size_t targetAmong(const std::vector<ColumnReport>& columns) {
    const auto useful = [](const ColumnReport& column) { return column.role != "ignore" && column.type != ColumnType::Time; };
    for (std::size_t i = 0; i < columns.size(); ++i)
        if (isTargetName(columns[i].name) && (useful(columns[i]) || columns[i].type == ColumnType::Constant))
            return i;
    for (std::size_t i = columns.size(); i-- > 0;)
        if (useful(columns[i]) && columns[i].type != ColumnType::Number)
            return i;
    for (std::size_t i = columns.size(); i-- > 0;)
        if (useful(columns[i]))
            return i;
    return columns.size() - 1;
}

/// A table whose only feature would be left out keeps it: in “x, y” the x may well count.
void keepOneFeature(std::vector<ColumnReport>& columns) {
    if (std::ranges::any_of(columns, [](const ColumnReport& column) { return column.role == "feature"; }))
        return;
    for (ColumnReport& column : columns)
        if (column.type == ColumnType::Counter && column.role == "ignore") {
            column.role = "feature";
            column.type = ColumnType::Number;
            column.why.clear();
            return;
        }
}

} // namespace

std::vector<ColumnReport> profileColumns(TableReader& table, std::int64_t mostRows, const std::vector<std::string>& marks,
                                         const std::function<bool(double)>& progress) {
    std::vector<ColumnProfile> profiles(table.layout().width);
    Record row;
    for (std::int64_t rows = 1; (mostRows == 0 || rows <= mostRows) && table.next(row); ++rows) {
        for (std::size_t i = 0; i < profiles.size(); ++i)
            profiles[i].add(row.cells[i], row.line, marks);
        constexpr std::int64_t kRowsPerReport = 4096;
        if (rows % kRowsPerReport == 0 && progress && !progress(table.progress()))
            break;
    }
    std::int64_t commas = 0;
    std::int64_t points = 0;
    for (const ColumnProfile& profile : profiles) {
        commas += profile.commas() > profile.points() ? 1 : 0;
        points += profile.points() > profile.commas() ? 1 : 0;
    }
    const bool semicolons = table.kind() == "text" && table.dialect().delimiter != "," && !table.dialect().blanks;
    const bool commaDecimals = commas > points || (commas == points && commas == 0 && table.dialect().delimiter == ";" && semicolons);
    std::vector<ColumnReport> columns;
    for (std::size_t i = 0; i < profiles.size(); ++i) {
        columns.push_back(profiles[i].report(table.layout().names[i], commaDecimals));
        if (i < table.layout().unitsOf.size())
            columns.back().unit = std::string(trimmed(table.layout().unitsOf[i]));
    }
    if (columns.empty())
        return columns;
    const std::size_t target = targetAmong(columns);
    columns[target].role = "target";
    columns[target].why.clear();
    const bool whole = profiles[target].present() > 0 && columns[target].misfits == 0;
    if (looksLikeCodes(columns[target], profiles[target].present(), whole && profiles[target].isWholeOnly()))
        columns[target].type = ColumnType::Category;
    keepOneFeature(columns);
    return columns;
}

} // namespace netwright::data
