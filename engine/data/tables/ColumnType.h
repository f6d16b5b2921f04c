#pragma once

#include "engine/data/tables/CellText.h"
#include "engine/data/tables/TimeText.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace netwright::data {

/// What a column holds.
enum class ColumnType {
    Number,
    Time,       ///< dates, times of the day, or seconds since 1970
    Category,
    Ordered,    ///< a category whose classes have an order: low, medium, high
    YesNo,
    Text,       ///< sentences
    Identifier, ///< a name for each row
    Constant,
    Counter,    ///< the number of the row
    Empty,
};

const char* nameOf(ColumnType type); ///< "number", "time", "category", "ordered", "boolean", "text", "identifier", …
std::optional<ColumnType> columnTypeNamed(std::string_view name);

/// How the cells of a column are turned into numbers.
struct CellRules {
    NumberStyle style;
    DayOrder dayOrder = DayOrder::DayFirst;
    double secondsPerUnit = 0;             ///< of bare numbers that are times since 1970 (1, 0.001); 0: they are not
    std::vector<std::string> order;        ///< classes of an ordered category, from low to high
    bool operator==(const CellRules&) const = default;
};

/// 1 for yes, true, on, ja and the like, 0 for their opposites.
std::optional<double> yesNoIn(std::string_view cell);

/// Classes in the order that a known scale gives them (“low, medium, high”; “never … always”; “18–25, 26–35”), when all of them
/// belong to it and there are at least three; otherwise empty.
std::vector<std::string> orderOf(const std::vector<std::string>& classes);

/// The point in time in a cell, in seconds since 1970.
std::optional<double> secondsIn(std::string_view cell, const CellRules& rules);

} // namespace netwright::data
