#include "engine/data/tables/ExcelSheet.h"

#include "engine/data/tables/CellText.h"
#include "engine/data/tables/TimeText.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace netwright::data {
namespace {

constexpr std::size_t kMostColumns = 16'384; // of Excel
constexpr std::size_t kLongestCell = 100'000;

/// The place in “BC12”: the column, from 0 on.
std::size_t columnOf(std::string_view place) {
    std::size_t column = 0;
    for (const char c : place) {
        if (c < 'A' || c > 'Z' || column > kMostColumns)
            break;
        column = column * 26 + static_cast<std::size_t>(c - 'A' + 1);
    }
    return column == 0 ? 0 : column - 1;
}

std::string_view valueOf(const XmlEvents::Attributes& attributes, std::string_view name) {
    const auto found = attributes.find(name);
    return found == attributes.end() ? std::string_view() : std::string_view(found->second);
}

/// A number as Excel shows it.
std::string shownNumber(const std::string& text) {
    const auto number = numberIn(text);
    constexpr std::size_t kDigits = 15;
    if (!number || text.size() <= kDigits)
        return text;
    std::array<char, 40> shown{};
    std::snprintf(shown.data(), shown.size(), "%.15g", *number);
    return shown.data();
}

class ExcelGrammar : public SheetGrammar {
public:
    explicit ExcelGrammar(std::shared_ptr<const ExcelParts> parts) : m_parts(std::move(parts)) {}

    void begin(std::string_view name, const XmlEvents::Attributes& attributes) override {
        if (name == "row") {
            const auto number = numberIn(valueOf(attributes, "r"));
            m_row.number = number ? static_cast<std::int64_t>(*number) : m_row.number + 1;
            m_row.cells.clear();
            m_inRow = true;
        } else if (name == "c" && m_inRow) {
            const std::string_view place = valueOf(attributes, "r");
            m_column = place.empty() ? m_row.cells.size() : columnOf(place);
            m_type = valueOf(attributes, "t");
            const auto style = numberIn(valueOf(attributes, "s"));
            m_isDate = style && *style >= 0 && *style < static_cast<double>(m_parts->dateStyles.size()) && m_parts->dateStyles[static_cast<std::size_t>(*style)];
            m_text.clear();
        } else if (name == "v" || name == "t") {
            m_reads = true;
        } else if (name == "rPh") {
            m_reads = false; // how a text is spoken
        }
    }

    void text(std::string_view piece) override {
        if (m_reads && m_text.size() < kLongestCell)
            m_text += piece;
    }

    void end(std::string_view name) override {
        if (name == "v" || name == "t") {
            m_reads = false;
        } else if (name == "c" && m_inRow && m_column < kMostColumns) {
            if (m_row.cells.size() <= m_column)
                m_row.cells.resize(m_column + 1);
            m_row.cells[m_column] = shown();
        } else if (name == "row") {
            m_inRow = false;
            rows.push_back(m_row);
        } else if (name == "sheetData") {
            done = true;
        }
    }

private:
    std::string shown() const {
        if (m_type == "s") {
            const auto place = numberIn(m_text);
            return place && *place >= 0 && *place < static_cast<double>(m_parts->texts.size()) ? m_parts->texts[static_cast<std::size_t>(*place)] : std::string();
        }
        if (m_type == "b")
            return m_text == "1" ? "TRUE" : "FALSE";
        if (!m_type.empty() && m_type != "n")
            return m_text;
        if (m_isDate)
            if (const auto days = numberIn(m_text))
                return excelDate(*days, m_parts->from1904);
        return shownNumber(m_text);
    }

    std::shared_ptr<const ExcelParts> m_parts;
    SheetRow m_row;
    std::string m_text;
    std::string m_type;
    std::size_t m_column = 0;
    bool m_inRow = false;
    bool m_reads = false;
    bool m_isDate = false;
};

} // namespace

std::string excelDate(double days, bool from1904) {
    constexpr double kDay = 86400;
    constexpr double kFirst = -25569, k1904 = 1462, kLast = 2'958'466; // 1899-12-30, 1904-01-01, the year 10000
    if (!(days >= 0) || days > kLast)
        return std::to_string(days);
    const auto seconds = static_cast<std::int64_t>(std::llround((days + (from1904 ? k1904 : 0)) * kDay));
    const std::int64_t day = seconds / static_cast<std::int64_t>(kDay);
    const auto time = static_cast<int>(seconds % static_cast<std::int64_t>(kDay));
    std::array<char, 40> text{};
    int length = 0;
    if (days >= 1 || time == 0) {
        const CalendarDate date = dateFromDays(day + static_cast<std::int64_t>(kFirst));
        length = std::snprintf(text.data(), text.size(), "%04d-%02d-%02d%s", date.year, date.month, date.day, time == 0 ? "" : " ");
    }
    if (time != 0)
        std::snprintf(text.data() + length, text.size() - static_cast<std::size_t>(length), "%02d:%02d:%02d", time / 3600, time / 60 % 60, time % 60);
    return text.data();
}

bool isDateFormat(std::string_view format) {
    bool quoted = false;
    bool bracket = false;
    for (std::size_t i = 0; i < format.size(); ++i) {
        const char c = format[i];
        if (c == '"')
            quoted = !quoted;
        else if (c == '\\')
            ++i;
        else if (c == '[')
            bracket = i + 1 < format.size() && format[i + 1] != 'h' && format[i + 1] != 'm' && format[i + 1] != 's';
        else if (c == ']')
            bracket = false;
        else if (!quoted && !bracket && std::string_view("dmyhsDMYHS").find(c) != std::string_view::npos)
            return true;
        else if (!quoted && !bracket && (c == 'G' || c == ';'))
            return false; // “General”; what follows a semicolon is for negative numbers
    }
    return false;
}

std::unique_ptr<SheetGrammar> excelGrammar(std::shared_ptr<const ExcelParts> parts) { return std::make_unique<ExcelGrammar>(std::move(parts)); }

} // namespace netwright::data
