#include "engine/data/tables/CellText.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdint>

namespace netwright::data {
namespace {

constexpr std::string_view kNoBreak = "\xC2\xA0";
constexpr std::string_view kNarrowNoBreak = "\xE2\x80\xAF";
constexpr std::string_view kMinusSign = "\xE2\x88\x92";
constexpr std::size_t kLongestNumber = 64;

bool isDigit(char c) { return c >= '0' && c <= '9'; }

/// Whether it may be one of the marks below; spares most cells the look.
bool isShortWord(std::string_view cell) {
    constexpr std::size_t kLongest = 8;
    return !cell.empty() && cell.size() <= kLongest && !isDigit(cell[0]) && !(cell.size() > 1 && cell[0] == '-' && isDigit(cell[1]));
}

/// Removes one of the words from the front or the back; true if there was one.
template <std::size_t N>
bool strip(std::string_view& text, const std::array<std::string_view, N>& words, bool front) {
    for (const std::string_view word : words)
        if (front ? text.starts_with(word) : text.ends_with(word)) {
            front ? text.remove_prefix(word.size()) : text.remove_suffix(word.size());
            text = trimmed(text);
            return true;
        }
    return false;
}

constexpr std::array<std::string_view, 16> kCurrencies{"$",   "€",   "£",   "¥",   "₹",   "₩",   "₽",   "US$",
                                                       "USD", "EUR", "GBP", "CHF", "JPY", "INR", "CNY", "R$"};
constexpr std::array<std::string_view, 2> kPercents{"%", "‰"};

std::optional<double> plainNumber(std::string_view text) {
    // Most numbers have few digits: they are exact as an integer and a power of ten, and so is the quotient (IEEE 754).
    static constexpr std::array<double, 23> kPowers{1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,  1e8,  1e9,  1e10, 1e11,
                                                    1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22};
    const char* at = text.data();
    const char* const end = at + text.size();
    const bool minus = at < end && *at == '-';
    at += minus || (at < end && *at == '+') ? 1 : 0;
    const char* const digits = at;
    std::uint64_t mantissa = 0;
    std::size_t decimals = 0;
    bool point = false;
    for (; at < end && at - digits < 17; ++at) {
        if (isDigit(*at)) {
            mantissa = mantissa * 10 + static_cast<std::uint64_t>(*at - '0');
            decimals += point ? 1 : 0;
        } else if (*at == '.' && !point) {
            point = true;
        } else {
            break;
        }
    }
    if (at == end && mantissa < (std::uint64_t{1} << 53) && at - digits > (point ? 1 : 0)) {
        const double value = static_cast<double>(mantissa) / kPowers[decimals];
        return minus ? -value : value;
    }
    if (text.starts_with('+') && text.size() > 1 && (isDigit(text[1]) || text[1] == '.'))
        text.remove_prefix(1);
    if (text.empty() || !(isDigit(text[0]) || text[0] == '-' || text[0] == '.'))
        return std::nullopt;
    double value = 0;
    const auto [stop, problem] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (problem != std::errc() || stop != text.data() + text.size() || !std::isfinite(value))
        return std::nullopt;
    return value;
}

/// Takes out the marks between groups of three digits: “1,234,567” is fine, “1,23” is not.
std::optional<double> groupedNumber(std::string_view text, NumberStyle style) {
    std::array<char, kLongestNumber> plain{};
    std::size_t length = 0;
    std::size_t sinceMark = 0; // digits since the last mark between groups
    std::string_view groupMark;
    bool decimals = false;
    for (std::size_t i = 0; i < text.size();) {
        const std::string_view rest = text.substr(i);
        std::string_view mark;
        if (!decimals && length > 0) {
            for (const std::string_view candidate : {style.decimal == '.' ? std::string_view(",") : std::string_view("."),
                                                     std::string_view(" "), std::string_view("'"), kNoBreak, kNarrowNoBreak,
                                                     std::string_view("’")})
                if (rest.starts_with(candidate)) {
                    mark = candidate;
                    break;
                }
        }
        if (!mark.empty()) {
            const bool first = groupMark.empty();
            if ((!first && mark != groupMark) || (first ? sinceMark == 0 || sinceMark > 3 : sinceMark != 3))
                return std::nullopt;
            groupMark = mark;
            sinceMark = 0;
            i += mark.size();
            continue;
        }
        if (text[i] == style.decimal && !decimals) {
            if (!groupMark.empty() && sinceMark != 3)
                return std::nullopt;
            decimals = true;
            plain[length++] = '.';
        } else {
            const bool digit = isDigit(text[i]);
            if (!digit && !groupMark.empty() && !decimals)
                return std::nullopt;
            sinceMark += digit && !decimals ? 1 : 0;
            plain[length++] = text[i];
        }
        ++i;
    }
    if (!groupMark.empty() && !decimals && sinceMark != 3)
        return std::nullopt;
    return plainNumber(std::string_view(plain.data(), length));
}

} // namespace

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view kBlank = " \t\r\n";
    const auto isBlank = [&](char c) { return kBlank.find(c) != std::string_view::npos; };
    while (!text.empty()) {
        if (isBlank(text.front()))
            text.remove_prefix(1);
        else if (text.starts_with(kNoBreak))
            text.remove_prefix(kNoBreak.size());
        else
            break;
    }
    while (!text.empty()) {
        if (isBlank(text.back()))
            text.remove_suffix(1);
        else if (text.ends_with(kNoBreak))
            text.remove_suffix(kNoBreak.size());
        else
            break;
    }
    return text;
}

std::string lowered(std::string_view text) {
    std::string lower(text);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    return lower;
}

bool isMissing(std::string_view cell) {
    cell = trimmed(cell);
    if (cell.empty())
        return true;
    static constexpr std::array<std::string_view, 13> kMarks{"na",   "n/a",     "nan",      "null",  "?",     "nat", "<na>",
                                                             "#n/a", "#div/0!", "#value!", "#ref!", "-nan", "#num!"};
    return isShortWord(cell) && std::ranges::find(kMarks, lowered(cell)) != kMarks.end();
}

bool isMissing(std::string_view cell, const std::vector<std::string>& marks) {
    return isMissing(cell) || (!marks.empty() && std::ranges::find(marks, trimmed(cell)) != marks.end());
}

bool isPlaceholder(std::string_view cell) {
    cell = trimmed(cell);
    static constexpr std::array<std::string_view, 20> kMarks{"none", "nil",  "-",    "--",   "---", ".",       "..",
                                                             "...",  "n.a.", "n.a",  "n.d.", "nd",  "missing", "unknown",
                                                             "#na",  "k.a.", "\\n", "–",    "—",   "*"};
    return isShortWord(cell) && std::ranges::find(kMarks, lowered(cell)) != kMarks.end();
}

bool isInfinite(std::string_view cell) {
    cell = trimmed(cell);
    if (cell.starts_with('-') || cell.starts_with('+'))
        cell.remove_prefix(1);
    if (cell == "∞")
        return true;
    if (cell.size() != 3 && cell.size() != 8)
        return false;
    const std::string lower = lowered(cell);
    return lower == "inf" || lower == "infinity";
}

std::optional<double> numberIn(std::string_view cell, NumberStyle style) {
    if (style.decimal == '.')
        if (const auto number = plainNumber(cell))
            return number;
    cell = trimmed(cell);
    if (cell.empty() || cell.size() >= kLongestNumber)
        return std::nullopt;
    if (style.decimal == '.')
        if (const auto number = plainNumber(cell))
            return number;
    bool minus = false;
    if (cell.starts_with('(') && cell.ends_with(')') && cell.size() > 2) {
        minus = true;
        cell = trimmed(cell.substr(1, cell.size() - 2));
        if (cell.starts_with('-'))
            return std::nullopt;
    }
    const bool signedFirst = cell.starts_with('-') || cell.starts_with(kMinusSign);
    if (signedFirst) {
        minus = !minus;
        cell = trimmed(cell.substr(cell.starts_with('-') ? 1 : kMinusSign.size()));
    }
    strip(cell, kPercents, false) || strip(cell, kCurrencies, true) || strip(cell, kCurrencies, false);
    if (!signedFirst && cell.starts_with('-')) {
        minus = !minus;
        cell.remove_prefix(1);
    }
    if (cell.empty() || !(isDigit(cell[0]) || cell[0] == '+' || cell[0] == style.decimal))
        return std::nullopt;
    const auto number = groupedNumber(cell, style);
    return number && minus ? -*number : number;
}

StyleHint styleHint(std::string_view cell) {
    const std::size_t points = static_cast<std::size_t>(std::ranges::count(cell, '.'));
    const std::size_t commas = static_cast<std::size_t>(std::ranges::count(cell, ','));
    if (points + commas == 0)
        return StyleHint::None;
    const bool asPoint = numberIn(cell, {'.'}).has_value();
    const bool asComma = numberIn(cell, {','}).has_value();
    if (asPoint && asComma) {
        // One mark with three digits behind it. A zero before it is no group: “0,123” is less than one.
        const std::size_t place = cell.find_first_of(".,");
        const std::size_t first = cell.find_first_of("0123456789");
        const bool fraction = first != std::string_view::npos && cell[first] == '0' && place == first + 1;
        if (points > 0)
            return fraction ? StyleHint::Point : StyleHint::AmbiguousPoint;
        return fraction ? StyleHint::Comma : StyleHint::AmbiguousComma;
    }
    return asPoint ? StyleHint::Point : asComma ? StyleHint::Comma : StyleHint::None;
}

bool isWhole(std::string_view cell) {
    cell = trimmed(cell);
    if (cell.starts_with('-') || cell.starts_with('+'))
        cell.remove_prefix(1);
    return !cell.empty() && std::ranges::all_of(cell, isDigit);
}

} // namespace netwright::data
