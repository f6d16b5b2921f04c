#include "engine/data/tables/ColumnType.h"

#include <algorithm>
#include <array>
#include <utility>

namespace netwright::data {
namespace {

constexpr std::array<std::pair<ColumnType, const char*>, 10> kNames{{{ColumnType::Number, "number"},
                                                                    {ColumnType::Time, "time"},
                                                                    {ColumnType::Category, "category"},
                                                                    {ColumnType::Ordered, "ordered"},
                                                                    {ColumnType::YesNo, "boolean"},
                                                                    {ColumnType::Text, "text"},
                                                                    {ColumnType::Identifier, "identifier"},
                                                                    {ColumnType::Constant, "constant"},
                                                                    {ColumnType::Counter, "counter"},
                                                                    {ColumnType::Empty, "empty"}}};

using Scale = std::vector<std::string_view>;

const std::vector<Scale>& scales() {
    static const std::vector<Scale> kScales{
        {"very low", "low", "medium low", "medium", "middle", "moderate", "medium high", "high", "very high", "extreme"},
        {"none", "minimal", "mild", "moderate", "severe", "very severe"},
        {"never", "rarely", "seldom", "sometimes", "occasionally", "often", "usually", "frequently", "always"},
        {"very poor", "poor", "fair", "average", "good", "very good", "premium", "excellent", "ideal"},
        {"very bad", "bad", "ok", "okay", "neutral", "good", "very good", "great", "excellent"},
        {"fair", "good", "very good", "premium", "ideal"}, // of diamonds
        {"xxs", "xs", "s", "m", "l", "xl", "xxl", "xxxl"},
        {"tiny", "small", "medium", "large", "extra large", "huge"},
        {"strongly disagree", "disagree", "somewhat disagree", "neutral", "neither agree nor disagree", "somewhat agree", "agree",
         "strongly agree"},
        {"first", "second", "third", "fourth", "fifth", "sixth"},
        {"1st", "2nd", "3rd", "4th", "5th", "6th"},
        {"freshman", "sophomore", "junior", "senior"},
        {"cold", "cool", "mild", "warm", "hot"},
        {"child", "young", "teen", "adult", "middle-aged", "old", "senior", "elderly"},
        {"bronze", "silver", "gold", "platinum"},
        {"sehr niedrig", "niedrig", "mittel", "hoch", "sehr hoch"},
        {"klein", "mittel", "groß", "sehr groß"},
        {"nie", "selten", "manchmal", "oft", "immer"},
        {"schlecht", "mittel", "gut", "sehr gut"},
    };
    return kScales;
}

std::string plainWord(std::string_view text) {
    std::string word = lowered(trimmed(text));
    std::ranges::replace(word, '_', ' ');
    return word;
}

/// “18-25”, “26–35”, “>65”, “65+”, “<18”: ranges, by the number they begin with.
std::optional<double> rangeStart(std::string_view text) {
    text = trimmed(text);
    double shift = 0;
    if (text.starts_with('<'))
        shift = -0.5;
    if (text.starts_with('<') || text.starts_with('>'))
        text = trimmed(text.substr(text.size() > 1 && text[1] == '=' ? 2 : 1));
    std::size_t end = 0;
    while (end < text.size() && ((text[end] >= '0' && text[end] <= '9') || text[end] == '.'))
        ++end;
    const auto number = numberIn(text.substr(0, end));
    if (!number)
        return std::nullopt;
    const std::string_view rest = trimmed(text.substr(end));
    const bool open = rest == "+" || rest.empty();
    const bool range = rest.starts_with('-') || rest.starts_with("–") || lowered(rest).starts_with("to ");
    if (range) {
        const std::string_view upper = trimmed(rest.substr(rest.starts_with('-') ? 1 : rest.starts_with("–") ? 3 : 2));
        if (!numberIn(upper))
            return std::nullopt;
    } else if (!open) {
        return std::nullopt;
    }
    return *number + shift;
}

} // namespace

const char* nameOf(ColumnType type) {
    for (const auto& [one, name] : kNames)
        if (one == type)
            return name;
    return "";
}

std::optional<ColumnType> columnTypeNamed(std::string_view name) {
    for (const auto& [type, one] : kNames)
        if (name == one)
            return type;
    return std::nullopt;
}

std::optional<double> yesNoIn(std::string_view cell) {
    static constexpr std::array<std::string_view, 8> kYes{"yes", "true", "y", "t", "on", "ja", "wahr", "oui"};
    static constexpr std::array<std::string_view, 8> kNo{"no", "false", "n", "f", "off", "nein", "falsch", "non"};
    const std::string word = lowered(trimmed(cell));
    if (std::ranges::find(kYes, word) != kYes.end())
        return 1.0;
    if (std::ranges::find(kNo, word) != kNo.end())
        return 0.0;
    return std::nullopt;
}

std::vector<std::string> orderOf(const std::vector<std::string>& classes) {
    constexpr std::size_t kFewest = 3;
    if (classes.size() < kFewest)
        return {};
    std::vector<std::pair<double, std::string>> placed;
    for (const std::string& one : classes)
        if (const auto start = rangeStart(one))
            placed.emplace_back(*start, one);
    const bool plain = std::ranges::all_of(classes, [](const std::string& one) { return numberIn(one).has_value(); });
    if (placed.size() == classes.size() && !plain) {
        std::ranges::sort(placed);
    } else {
        placed.clear();
        for (const Scale& scale : scales()) {
            for (const std::string& one : classes) {
                const auto found = std::ranges::find(scale, plainWord(one));
                if (found != scale.end())
                    placed.emplace_back(static_cast<double>(found - scale.begin()), one);
            }
            if (placed.size() == classes.size())
                break;
            placed.clear();
        }
        std::ranges::sort(placed);
        for (std::size_t i = 1; i < placed.size(); ++i)
            if (placed[i].first == placed[i - 1].first)
                return {}; // the same word in two spellings
    }
    std::vector<std::string> order;
    for (auto& [place, name] : placed)
        order.push_back(std::move(name));
    return order;
}

std::optional<double> secondsIn(std::string_view cell, const CellRules& rules) {
    if (rules.secondsPerUnit > 0) {
        const auto number = numberIn(cell, rules.style);
        return number ? std::optional(*number * rules.secondsPerUnit) : std::nullopt;
    }
    if (const auto time = timeIn(cell, rules.dayOrder))
        return time->seconds;
    const std::string_view day = trimmed(cell); // 20180304
    if (day.size() != 8 || !isWhole(day) || day[0] == '-' || day[0] == '+')
        return std::nullopt;
    const int number = std::stoi(std::string(day));
    const int month = number / 100 % 100;
    if (month < 1 || month > 12 || number % 100 < 1 || number % 100 > 31)
        return std::nullopt;
    return static_cast<double>(daysFromDate(number / 10000, month, number % 100)) * 86400.0;
}

} // namespace netwright::data
