#include "engine/data/tables/Units.h"

#include "engine/data/tables/CellText.h"

#include <algorithm>
#include <array>

namespace netwright::data {

bool looksLikeUnit(std::string_view text) {
    text = trimmed(text);
    constexpr std::size_t kLongest = 14;
    if (text.empty())
        return true;
    if (text.size() > kLongest)
        return false;
    if ((text.front() == '[' && text.back() == ']') || (text.front() == '(' && text.back() == ')'))
        return true;
    static constexpr std::array<std::string_view, 88> kUnits{
        "m",     "cm",      "mm",     "km",     "µm",    "um",      "nm",    "in",      "ft",         "mi",       "kg",
        "g",     "mg",      "µg",     "ug",     "t",     "lb",      "lbs",   "oz",      "s",          "sec",      "ms",
        "min",   "h",       "hr",     "hours",  "d",     "days",    "day",   "years",   "year",       "a",        "k",
        "c",     "f",       "°c",     "°f",     "deg",   "degc",    "degf",  "degrees", "rad",        "rpm",      "hz",
        "khz",   "mhz",     "pa",     "hpa",    "kpa",   "bar",     "mbar",  "psi",     "v",          "mv",       "volts",
        "w",     "kw",      "kwh",    "mw",     "j",     "kj",      "kcal",  "n",       "nm",         "l",        "ml",
        "%",     "‰",       "ppm",    "ppb",    "ph",    "lux",     "db",    "eur",     "usd",        "$",        "€",
        "count", "counts",  "rn",     "ts",     "float", "int",     "string", "continuous", "discrete", "numeric", "-"};
    const std::string lower = lowered(text);
    if (std::ranges::find(kUnits, lower) != kUnits.end())
        return true;
    // “mg/m^3”, “W m-2”, “m³”: short, and something in it that names do not have
    return text.find_first_of("/^°%²³·*") != std::string_view::npos && text.find('_') == std::string_view::npos;
}

} // namespace netwright::data
