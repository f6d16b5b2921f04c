#include "engine/data/tables/Sniffer.h"

#include "engine/data/tables/CellKind.h"
#include "engine/data/tables/CellText.h"
#include "engine/data/tables/DelimitedReader.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <string>
#include <vector>

namespace netwright::data {
namespace {

constexpr int kRecords = 400; ///< looked at for each candidate

std::vector<std::string_view> linesOf(std::string_view text, std::size_t most) {
    std::vector<std::string_view> lines;
    while (!text.empty() && lines.size() < most) {
        const std::size_t end = std::min(text.find_first_of("\r\n"), text.size());
        if (end > 0)
            lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(text.size(), end + (text.substr(end).starts_with("\r\n") ? 2 : 1)));
    }
    return lines;
}

/// Excel's first line “sep=;”.
std::optional<std::string> announcedDelimiter(std::string_view text) {
    std::string_view line = text.substr(0, std::min(text.find_first_of("\r\n"), text.size()));
    if (line.size() >= 2 && line.front() == '"' && line.back() == '"')
        line = line.substr(1, line.size() - 2);
    constexpr std::string_view kSep = "sep=";
    constexpr std::size_t kLongest = 3;
    if (lowered(line.substr(0, kSep.size())) != kSep || line.size() == kSep.size() || line.size() > kSep.size() + kLongest)
        return std::nullopt;
    const std::string_view delimiter = line.substr(kSep.size());
    return std::string(delimiter == "\\t" ? "\t" : delimiter);
}

/// Lines that begin with “#”, “%” or “//” and stand before the table or between its rows.
std::string commentPrefix(std::string_view text) {
    const auto lines = linesOf(text, 1000);
    for (const std::string_view prefix : {"#", "%", "//"}) {
        const auto isComment = [&](std::string_view line) { return line.starts_with(prefix); };
        const auto count = static_cast<std::size_t>(std::ranges::count_if(lines, isComment));
        if (count > 0 && count * 2 < lines.size() + 4 && count < lines.size())
            return std::string(prefix);
    }
    return {};
}

/// How often the mark opens and closes cells, and how often something else stands where it should close.
bool quotes(std::string_view text, char quote, std::string_view delimiter, bool blanks) {
    const auto isEdge = [&](std::size_t at, bool before) {
        if (before ? at == 0 : at >= text.size())
            return true;
        const char c = before ? text[at - 1] : text[at];
        return c == '\n' || c == '\r' || (blanks && (c == ' ' || c == '\t')) ||
               (!delimiter.empty() && (before ? c == delimiter.back() : c == delimiter.front()));
    };
    int opens = 0;
    int closes = 0;
    for (std::size_t at = text.find(quote); at != std::string_view::npos; at = text.find(quote, at + 1)) {
        const bool before = isEdge(at, true);
        const bool after = isEdge(at + 1, false);
        opens += before && !after ? 1 : 0;
        closes += after && !before ? 1 : 0;
    }
    return opens > 0 && closes * 2 >= opens && opens * 2 >= closes;
}

/// Whether quotation marks within cells are written with a backslash.
bool escapesByBackslash(std::string_view text, char quote) {
    const std::string doubled(2, quote);
    const std::string escaped{'\\', quote};
    std::size_t backslashes = 0;
    std::size_t pairs = 0;
    for (std::size_t at = text.find(escaped); at != std::string_view::npos; at = text.find(escaped, at + 1)) {
        const char next = at + 2 < text.size() ? text[at + 2] : '\n';
        backslashes += next != quote ? 1 : 0; // “8\""” ends a cell and is a doubled mark
    }
    for (std::size_t at = text.find(doubled); at != std::string_view::npos; at = text.find(doubled, at + 2)) {
        const bool alone = at > 0 && at + 2 < text.size() && std::isalnum(static_cast<unsigned char>(text[at - 1])) != 0;
        pairs += alone ? 1 : 0;
    }
    return backslashes > pairs;
}

/// How well a dialect explains the text.
struct Fit {
    double score = 0;
    std::size_t width = 0;
};

Fit fitOf(std::string_view text, bool whole, const TableDialect& dialect) {
    DelimitedReader reader(text, whole, dialect);
    Record record;
    std::map<std::size_t, int> widths;
    struct Kinds {
        std::array<int, 4> counts{};
    };
    std::map<std::size_t, std::vector<Kinds>> columns; // for each width
    int records = 0;
    int mended = 0;
    while (records < kRecords && reader.next(record)) {
        if (record.empty())
            continue;
        ++records;
        mended += record.mended ? 1 : 0;
        const std::size_t width = record.cells.size();
        ++widths[width];
        auto& kinds = columns[width];
        constexpr std::size_t kColumns = 200;
        kinds.resize(std::min(width, kColumns));
        for (std::size_t i = 0; i < kinds.size(); ++i)
            ++kinds[i].counts[static_cast<std::size_t>(kindOf(record.cells[i].text))];
    }
    Fit fit;
    for (const auto& [width, count] : widths) {
        double known = 0;
        double present = 0;
        for (const Kinds& kinds : columns[width]) {
            const double empty = kinds.counts[0];
            const double all = kinds.counts[1] + kinds.counts[2] + kinds.counts[3];
            const double best = std::max(kinds.counts[1], kinds.counts[2]);
            known += best;
            present += all + 0.2 * empty;
        }
        const double typed = present > 0 ? known / present : 0;
        const double even = static_cast<double>(count) / records;
        // A single column is the least that a table can be; one of times with a date and an hour is more than two columns.
        const double times = width < 2 && !columns[width].empty() ? columns[width][0].counts[2] / static_cast<double>(count) : 0;
        const double columnsShare = width < 2 ? 0.25 + 0.5 * times : 1 - 1.0 / static_cast<double>(width + 1);
        const double score = std::pow(even, 1.5) * (0.35 + 0.65 * typed) * columnsShare * (1 - 0.5 * mended / records);
        if (width >= 2 || widths.size() == 1 || even > 0.8)
            if (score > fit.score)
                fit = {score, width};
    }
    return fit;
}

struct Candidate {
    std::string_view delimiter;
    double prior;
    bool blanks = false;
};

constexpr std::array<Candidate, 13> kCandidates{{{",", 1},
                                                 {";", 1},
                                                 {"\t", 1},
                                                 {"|", 1},
                                                 {" ", 0.7, true},
                                                 {"||", 1.05},
                                                 {"::", 0.9},
                                                 {"~|~", 1.1},
                                                 {"|~|", 1.1},
                                                 {"^", 0.7},
                                                 {"~", 0.7},
                                                 {"\x1f", 1},
                                                 {"\x01", 1}}};

/// Whether (nearly) every delimiter outside of quotation is followed by a blank.
bool isFollowedByBlanks(std::string_view text, bool whole, const TableDialect& dialect) {
    DelimitedReader reader(text, whole, dialect);
    Record record;
    int cells = 0;
    int blank = 0;
    for (int records = 0; records < kRecords && reader.next(record); ++records)
        for (std::size_t i = 1; i < record.cells.size(); ++i) {
            const Cell& cell = record.cells[i];
            if (cell.text.empty())
                continue;
            ++cells;
            const char* const before = cell.text.data() - (cell.quoted ? 2 : 0);
            const bool inside = before >= text.data() && before < text.data() + text.size();
            blank += inside && *before == ' ' ? 1 : cell.quoted && !inside ? 1 : 0;
        }
    return cells > 0 && blank * 10 >= cells * 9;
}

} // namespace

TableDialect sniffDialect(std::string_view beginning, bool whole, const TableOptions& options) {
    TableDialect base;
    const auto announced = announcedDelimiter(beginning);
    base.skipLines = announced ? 1 : 0;
    std::optional<std::string> given = options.delimiter ? options.delimiter : announced;
    std::string_view text = beginning;
    base.comment = options.comment ? *options.comment : commentPrefix(text);
    std::vector<Candidate> candidates(kCandidates.begin(), kCandidates.end());
    if (given)
        candidates = {{*given, 1, *given == " "}};
    else
        candidates.push_back({"", 1});
    std::vector<char> marks{'"', '\''};
    if (options.quote)
        marks = {*options.quote};
    TableDialect best = base;
    double bestScore = -1;
    for (const Candidate& candidate : candidates) {
        if (!given && !candidate.delimiter.empty() && text.find(candidate.delimiter) == std::string_view::npos &&
            !(candidate.blanks && text.find('\t') != std::string_view::npos))
            continue;
        for (const char mark : marks) {
            TableDialect dialect = base;
            dialect.delimiter = candidate.delimiter;
            dialect.blanks = candidate.blanks;
            const bool used = mark != 0 && quotes(text, mark, candidate.delimiter, candidate.blanks);
            if (!options.quote && mark == '\'' && !used)
                continue;
            dialect.quote = mark;
            dialect.escape = options.escape ? *options.escape : used && escapesByBackslash(text, mark) ? '\\' : mark;
            const Fit fit = fitOf(text, whole, dialect);
            double score = fit.score * candidate.prior * (used ? 1.05 : 1) * (mark == '\'' ? 0.97 : 1);
            if (candidate.delimiter.empty())
                score = fit.score * 0.8;
            if (score > bestScore) {
                bestScore = score;
                best = dialect;
            }
        }
    }
    if (!best.blanks && best.delimiter.size() == 1 && best.delimiter != "\t")
        best.trimBlanks = isFollowedByBlanks(text, whole, best);
    return best;
}

} // namespace netwright::data
