#include "engine/data/tables/RecordParser.h"

#include <algorithm>
#include <bit>
#include <cstring>

#ifdef __SSE2__
#include <emmintrin.h>
#endif

namespace netwright::data {

bool RecordParser::isDelimiter(std::size_t at) const {
    if (m_dialect.blanks)
        return m_text[at] == ' ' || m_text[at] == '\t';
    return !m_dialect.delimiter.empty() && m_text.substr(at).starts_with(m_dialect.delimiter);
}

/// The next delimiter or line break, or the end of the text.
std::size_t RecordParser::plainEnd(std::size_t at) const {
    const bool several = m_dialect.delimiter.size() > 1;
    const char first = m_dialect.delimiter.empty() ? '\n' : m_dialect.delimiter[0];
    const char second = m_dialect.blanks ? '\t' : first;
    const char* const data = m_text.data();
    const std::size_t size = m_text.size();
    while (at < size) {
#ifdef __SSE2__
        const __m128i delimiter = _mm_set1_epi8(first), other = _mm_set1_epi8(second), feed = _mm_set1_epi8('\n'),
                      carriage = _mm_set1_epi8('\r');
        for (unsigned found = 0; at + 16 <= size; at += 16) {
            const __m128i block = _mm_loadu_si128(reinterpret_cast<const __m128i*>(data + at));
            const __m128i hits = _mm_or_si128(_mm_or_si128(_mm_cmpeq_epi8(block, delimiter), _mm_cmpeq_epi8(block, other)),
                                              _mm_or_si128(_mm_cmpeq_epi8(block, feed), _mm_cmpeq_epi8(block, carriage)));
            found = static_cast<unsigned>(_mm_movemask_epi8(hits));
            if (found != 0) {
                at += static_cast<std::size_t>(std::countr_zero(found));
                break;
            }
        }
#endif
        while (at < size && data[at] != first && data[at] != second && data[at] != '\n' && data[at] != '\r')
            ++at;
        if (!several || at >= size || isBreak(at) || isDelimiter(at))
            return at;
        ++at;
    }
    return at;
}

std::size_t RecordParser::withoutBlanks(std::size_t at) const {
    while (at < m_text.size() && (m_text[at] == ' ' || m_text[at] == '\t') && !(!m_dialect.blanks && isDelimiter(at)))
        ++at;
    return at;
}

/// The quoted cell whose first mark is at `start`.
RecordParser::Quotation RecordParser::quotation(std::size_t start) const {
    Quotation found;
    const char quote = m_dialect.quote;
    const bool escapes = m_dialect.escape != 0 && m_dialect.escape != quote;
    std::size_t at = start + 1;
    for (;;) {
        const std::size_t mark = escapes ? std::min(m_text.find(quote, at), m_text.find(m_dialect.escape, at)) : m_text.find(quote, at);
        if (mark == std::string_view::npos) {
            found.open = !m_last;
            found.broken = true;
            found.end = m_text.size();
            break;
        }
        if (escapes && m_text[mark] == m_dialect.escape) {
            found.dirty = true;
            at = mark + 2;
            continue;
        }
        if (mark + 1 >= m_text.size()) {
            found.open = !m_last;
            found.closed = true;
            found.end = m_text.size();
            break;
        }
        if (m_dialect.escape == quote && m_text[mark + 1] == quote) {
            found.dirty = true;
            at = mark + 2;
            continue;
        }
        const std::size_t behind = withoutBlanks(mark + 1);
        if (behind >= m_text.size() && !m_last) {
            found.open = true;
            break;
        }
        if (behind >= m_text.size() || isBreak(behind) || isDelimiter(behind) ||
            (m_dialect.blanks && behind > mark + 1)) {
            found.closed = true;
            found.end = mark;
            break;
        }
        found.broken = true;
        at = mark + 1;
    }
    const std::string_view inside = m_text.substr(start, found.end - start);
    found.lines = inside.find_first_of("\n\r") != std::string_view::npos;
    return found;
}

std::string_view RecordParser::unescaped(std::string_view inside) {
    std::string text;
    text.reserve(inside.size());
    const char quote = m_dialect.quote;
    for (std::size_t i = 0; i < inside.size(); ++i) {
        const bool more = i + 1 < inside.size();
        if (more && inside[i] == m_dialect.escape && (inside[i + 1] == quote || inside[i + 1] == m_dialect.escape))
            ++i;
        text += inside[i];
    }
    return m_unescaped.emplace_back(std::move(text));
}

/// Reads the quoted cell at `at`, or leaves everything as it is when the mark is to be read as a character.
bool RecordParser::quotedCell(std::size_t& at, std::uint32_t literal, Outcome& outcome, std::vector<Cell>& cells) {
    const Quotation found = quotation(at);
    if (found.open && !found.broken) {
        outcome.complete = false;
        return true;
    }
    if (found.broken || found.lines) {
        constexpr int kBits = 32;
        const int number = outcome.suspects++;
        outcome.broken += found.broken ? 1 : 0;
        if (number < kBits && (literal >> number & 1U) != 0)
            return false;
        if (found.open) {
            outcome.complete = false;
            return true;
        }
    }
    const bool marked = found.closed && found.end < m_text.size();
    std::string_view inside = m_text.substr(at + 1, found.end - at - 1);
    if (found.closed && !marked)
        inside.remove_suffix(1);
    cells.push_back({found.dirty ? unescaped(inside) : inside, true});
    at = marked ? withoutBlanks(found.end + 1) : m_text.size();
    if (m_dialect.blanks && marked)
        at = found.end + 1;
    return true;
}

RecordParser::Outcome RecordParser::ended(std::size_t at, Outcome outcome) const {
    if (at >= m_text.size()) {
        outcome.complete = m_last;
        outcome.length = m_text.size();
        return outcome;
    }
    if (m_text[at] == '\r' && at + 1 >= m_text.size() && !m_last) {
        outcome.complete = false; // a line feed may follow
        return outcome;
    }
    outcome.length = at + (m_text[at] == '\r' && at + 1 < m_text.size() && m_text[at + 1] == '\n' ? 2 : 1);
    return outcome;
}

RecordParser::Outcome RecordParser::parseBlanks(bool last, std::uint32_t literal, std::vector<Cell>& cells) {
    Outcome outcome;
    std::size_t at = 0;
    for (;;) {
        at = withoutBlanks(at);
        if (at >= m_text.size() || isBreak(at))
            return ended(at, outcome);
        if (m_dialect.quote != 0 && m_text[at] == m_dialect.quote && quotedCell(at, literal, outcome, cells)) {
            if (!outcome.complete)
                return outcome;
            continue;
        }
        const std::size_t end = plainEnd(at + 1);
        if (end >= m_text.size() && !last)
            return ended(end, outcome);
        cells.push_back({m_text.substr(at, end - at), false});
        at = end;
    }
}

RecordParser::Outcome RecordParser::parse(std::string_view text, bool last, std::uint32_t literal, std::vector<Cell>& cells) {
    m_text = text;
    m_last = last;
    cells.clear();
    if (!m_unescaped.empty())
        m_unescaped.clear();
    if (m_dialect.blanks)
        return parseBlanks(last, literal, cells);
    Outcome outcome;
    const char quote = m_dialect.quote;
    for (std::size_t at = 0;;) {
        if (at >= text.size() && !last) {
            outcome.complete = false;
            return outcome;
        }
        std::size_t start = at;
        if (m_dialect.trimBlanks || (start < text.size() && text[start] == ' '))
            start = withoutBlanks(at);
        bool done = false;
        if (quote != 0 && start < text.size() && text[start] == quote && quotedCell(start, literal, outcome, cells)) {
            if (!outcome.complete)
                return outcome;
            at = start;
            done = true;
        }
        if (!done) {
            const std::size_t from = m_dialect.trimBlanks ? withoutBlanks(at) : at;
            const std::size_t end = plainEnd(from);
            if (end >= text.size() && !last) {
                outcome.complete = false;
                return outcome;
            }
            cells.push_back({text.substr(from, end - from), false});
            at = end;
        }
        if (at >= text.size() || isBreak(at))
            return ended(at, outcome);
        at += m_dialect.delimiter.size();
    }
}

} // namespace netwright::data
