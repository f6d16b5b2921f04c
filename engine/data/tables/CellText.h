#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What the text of a single cell can be, without knowing its column.
namespace netwright::data {

/// Without blanks around it, no-break spaces included.
std::string_view trimmed(std::string_view text);
std::string lowered(std::string_view text); ///< ASCII letters only

/// Empty, NA, N/A, NaN, null, NaT, #N/A, ?: nobody's name for a class.
bool isMissing(std::string_view cell);
/// The same, or one of the marks given.
bool isMissing(std::string_view cell, const std::vector<std::string>& marks);
/// “-”, “none”, “.”, “n.a.”: missing where numbers or dates are expected; among categories it may be one of them.
bool isPlaceholder(std::string_view cell);

/// “inf”, “-Infinity”: a number without a size, which no network can take.
bool isInfinite(std::string_view cell);

/// What separates the whole part and the groups of three digits in the numbers of a column.
struct NumberStyle {
    char decimal = '.'; ///< or ','
    bool operator==(const NumberStyle&) const = default;
};

/// The finite number in a cell: “-1.5e3”, “1,234.50” or with a decimal comma “1.234,50”, “1 234”, “1'234”, “12 %” (twelve),
/// “$5”, “5 €”, “(5)” in book-keeping for minus five.
std::optional<double> numberIn(std::string_view cell, NumberStyle style = {});

/// What a number says about the style of its column. Ambiguous: “1,234”, “1.234”.
enum class StyleHint { None, Point, Comma, AmbiguousPoint, AmbiguousComma };
StyleHint styleHint(std::string_view cell);

/// Whether the text is a plain whole number of digits with an optional sign.
bool isWhole(std::string_view cell);

} // namespace netwright::data
