#include "engine/data/CsvReader.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace netwright::data {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

char guessDelimiter(std::string_view text) {
    constexpr int kLines = 20;
    char best = ',';
    double bestScore = 0;
    for (const char candidate : {',', ';', '\t'}) {
        CsvReader reader(text, candidate);
        std::vector<CsvReader::Cell> cells;
        std::size_t columns = 0;
        int rows = 0;
        int even = 0;
        while (rows < kLines && reader.next(cells)) {
            columns = rows++ == 0 ? cells.size() : columns;
            even += cells.size() == columns ? 1 : 0;
        }
        const double score = columns < 2 ? 0 : static_cast<double>(even) / rows + 1e-3 * static_cast<double>(columns);
        if (score > bestScore) {
            best = candidate;
            bestScore = score;
        }
    }
    return best;
}

} // namespace

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlank = " \t";
    const std::size_t first = text.find_first_not_of(kBlank);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(kBlank) - first + 1);
}

bool isMissing(std::string_view cell) {
    cell = trimmed(cell);
    if (cell.empty() || cell == "?")
        return true;
    if (cell.size() > 4)
        return false;
    std::string lower(cell);
    std::ranges::transform(lower, lower.begin(),
                           [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower == "na" || lower == "n/a" || lower == "nan" || lower == "null";
}

std::optional<double> numberIn(std::string_view cell, char delimiter) {
    cell = trimmed(cell);
    if (cell.starts_with('+') && !cell.starts_with("+-"))
        cell.remove_prefix(1);
    std::array<char, 64> copy{};
    if (delimiter != ',' && cell.size() < copy.size() && std::ranges::count(cell, ',') == 1 &&
        cell.find('.') == std::string_view::npos) {
        std::ranges::replace_copy(cell, copy.begin(), ',', '.');
        cell = std::string_view(copy.data(), cell.size());
    }
    double value = 0;
    const auto [end, problem] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
    if (problem != std::errc() || end != cell.data() + cell.size() || !std::isfinite(static_cast<float>(value)))
        return std::nullopt;
    return value;
}

CsvReader::CsvReader(std::string_view text, char delimiter)
    : m_text(text.starts_with(kByteOrderMark) ? text.substr(kByteOrderMark.size()) : text),
      m_delimiter(delimiter != 0 ? delimiter : guessDelimiter(m_text)) {}

bool CsvReader::endOfRow() {
    if (m_at >= m_text.size())
        return true;
    if (m_text[m_at] == '\r' && m_at + 1 < m_text.size() && m_text[m_at + 1] == '\n')
        ++m_at;
    if (m_text[m_at] != '\n' && m_text[m_at] != '\r')
        return false;
    ++m_at;
    ++m_line;
    return true;
}

CsvReader::Cell CsvReader::plainCell() {
    const std::size_t start = m_at;
    while (m_at < m_text.size() && m_text[m_at] != m_delimiter && m_text[m_at] != '\n' && m_text[m_at] != '\r')
        ++m_at;
    return {m_text.substr(start, m_at - start), false};
}

CsvReader::Cell CsvReader::quotedCell(std::size_t column) {
    const int startLine = m_line;
    const std::size_t start = ++m_at;
    bool doubled = false;
    while (m_at < m_text.size()) {
        if (m_text[m_at] == '\n')
            ++m_line;
        if (m_text[m_at] != '"') {
            ++m_at;
        } else if (m_at + 1 < m_text.size() && m_text[m_at + 1] == '"') {
            doubled = true;
            m_at += 2;
        } else {
            break;
        }
    }
    const auto place = [&] { return core::inFile({}, startLine, static_cast<int>(column) + 1); };
    if (m_at >= m_text.size() && !m_problem)
        m_problem = core::error("csv.quote", place(), "A quotation mark is opened here but never closed.",
                                "Close it, or double it if it belongs to the text.");
    const std::string_view inside = m_text.substr(start, m_at - start);
    m_at = std::min(m_at + 1, m_text.size());
    if (const std::string_view rest = trimmed(plainCell().text); !rest.empty() && !m_problem)
        m_problem = core::error("csv.quote", place(), "Text follows behind a closing quotation mark.",
                                "Put the whole cell in quotation marks and double those within it.");
    if (!doubled)
        return {inside, true};
    std::string text;
    for (std::size_t i = 0; i < inside.size(); ++i) {
        text += inside[i];
        if (inside[i] == '"')
            ++i;
    }
    m_unescaped.push_back(std::move(text));
    return {m_unescaped.back(), true};
}

bool CsvReader::next(std::vector<Cell>& cells) {
    m_problem.reset();
    m_unescaped.clear();
    while (m_at < m_text.size()) {
        cells.clear();
        m_rowLine = m_line;
        for (bool more = true; more;) {
            const std::size_t start = m_at;
            std::size_t quote = start;
            while (quote < m_text.size() && m_text[quote] == ' ')
                ++quote;
            if (quote < m_text.size() && m_text[quote] == '"') {
                m_at = quote;
                cells.push_back(quotedCell(cells.size()));
            } else {
                cells.push_back(plainCell());
            }
            more = !endOfRow();
            if (more)
                ++m_at;
        }
        if (cells.size() > 1 || cells[0].quoted || !trimmed(cells[0].text).empty())
            return true;
    }
    cells.clear();
    return false;
}

} // namespace netwright::data
