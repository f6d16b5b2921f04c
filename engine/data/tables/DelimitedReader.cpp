#include "engine/data/tables/DelimitedReader.h"

#include <algorithm>
#include <bit>

namespace netwright::data {
namespace {

constexpr std::size_t kBlock = std::size_t{1} << 19;

std::int64_t linesIn(std::string_view text) {
    std::int64_t lines = 0;
    for (std::size_t i = 0; i < text.size(); ++i)
        lines += text[i] == '\n' || (text[i] == '\r' && !(i + 1 < text.size() && text[i + 1] == '\n')) ? 1 : 0;
    return lines;
}

} // namespace

DelimitedReader::DelimitedReader(TextStream stream, TableDialect dialect)
    : m_dialect(std::move(dialect)), m_parser(m_dialect), m_stream(std::move(stream)) {
    skipLines();
}

DelimitedReader::DelimitedReader(std::string_view beginning, bool whole, TableDialect dialect)
    : m_dialect(std::move(dialect)), m_parser(m_dialect), m_text(beginning), m_last(whole), m_cut(!whole) {
    skipLines();
}

bool DelimitedReader::fill() {
    if (!m_stream || m_last)
        return false;
    m_buffer.erase(0, m_at);
    m_at = 0;
    m_last = !m_stream->read(m_buffer, kBlock);
    m_text = m_buffer;
    return true;
}

void DelimitedReader::restart() {
    m_at = 0;
    m_line = 1;
    if (m_stream) {
        m_stream->rewind();
        m_buffer.clear();
        m_text = {};
        m_last = false;
    }
    skipLines();
}

void DelimitedReader::skipLines() {
    for (std::int64_t i = 0; i < m_dialect.skipLines; ++i)
        skipComment();
}

/// The rest of the line.
void DelimitedReader::skipComment() {
    std::size_t end = m_text.find_first_of("\r\n", m_at);
    while ((end == std::string_view::npos || end + 1 >= m_text.size()) && fill())
        end = m_text.find_first_of("\r\n", m_at);
    if (end == std::string_view::npos) {
        m_at = m_text.size();
        return;
    }
    m_at = end + (m_text.substr(end).starts_with("\r\n") ? 2 : 1);
    ++m_line;
}

bool DelimitedReader::isComment(std::string_view rest) const {
    return !m_dialect.comment.empty() && rest.starts_with(m_dialect.comment);
}

/// Reads a record with quotation marks out of order in each way that is possible, and keeps the one that fits best.
RecordParser::Outcome DelimitedReader::parseBest(std::string_view rest, Record& record) {
    constexpr int kMostSuspects = 5;
    std::uint32_t best = 0;
    std::size_t bestPenalty = SIZE_MAX;
    int suspects = kMostSuspects;
    for (std::uint32_t literal = 0; literal < (1U << std::min(suspects, kMostSuspects)); ++literal) {
        const auto outcome = m_parser.parse(rest, m_last || rest.size() >= kLongestRecord, literal, record.cells);
        if (literal == 0)
            suspects = std::max(1, outcome.suspects);
        if (!outcome.complete)
            continue;
        const std::size_t width = record.cells.size();
        const std::size_t off = m_width == 0 ? 0 : width > m_width ? width - m_width : m_width - width;
        const auto lines = static_cast<std::size_t>(linesIn(rest.substr(0, outcome.length)));
        constexpr std::size_t kOff = 1000, kLine = 10;
        const std::size_t penalty = off * kOff + lines * kLine + static_cast<std::size_t>(std::popcount(literal));
        if (penalty < bestPenalty) {
            bestPenalty = penalty;
            best = literal;
        }
        suspects = std::max(suspects, outcome.suspects);
    }
    return m_parser.parse(rest, m_last || rest.size() >= kLongestRecord, best, record.cells);
}

bool DelimitedReader::next(Record& record) {
    record.afterBlank = false;
    record.mended = false;
    for (;;) {
        const std::string_view rest = m_text.substr(m_at);
        if (rest.empty() && (m_last || !fill())) {
            record.cells.clear();
            return false;
        }
        if (rest.empty())
            continue;
        const bool first = rest.front() == '\n' || rest.front() == '\r';
        if (!first && isComment(rest)) {
            skipComment();
            continue;
        }
        auto outcome = m_parser.parse(rest, m_last || rest.size() >= kLongestRecord, 0, record.cells);
        if (!outcome.complete && outcome.suspects == 0) {
            if (fill())
                continue;
            record.cells.clear(); // of a beginning that was cut off
            return false;
        }
        if (!outcome.complete || outcome.broken > 0 || (outcome.suspects > 0 && m_width != 0 && record.cells.size() != m_width)) {
            if (!outcome.complete && rest.size() < kLongestRecord && fill())
                continue; // perhaps the mark is closed further on
            record.mended = outcome.broken > 0 || !outcome.complete;
            outcome = parseBest(rest, record);
            if (!outcome.complete) {
                record.cells.clear();
                return false;
            }
        }
        record.line = m_line;
        m_at += outcome.length;
        m_line += outcome.suspects > 0 || record.cells.size() == 0 ? std::max<std::int64_t>(1, linesIn(rest.substr(0, outcome.length))) : 1;
        const bool blank = record.cells.empty() ||
                           (record.cells.size() == 1 && !record.cells[0].quoted &&
                            record.cells[0].text.find_first_not_of(" \t") == std::string_view::npos);
        if (!blank)
            return true;
        record.afterBlank = true;
        record.mended = false;
    }
}

} // namespace netwright::data
