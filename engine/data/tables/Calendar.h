#pragma once

#include "engine/data/tables/Table.h"

#include <functional>
#include <string>
#include <vector>

namespace netwright::data {

/// One number that a time becomes: the sine or cosine of where it stands in its day, week or year, so that 23:59 and 0:00,
/// Sunday and Monday are neighbours.
struct CalendarFeature {
    std::string name; ///< “when (hour, sine)”
    double (*value)(double seconds) = nullptr;
};

/// The cycles through which the times of a column go: none of the year within a week, none of the day without hours.
std::vector<CalendarFeature> calendarFeatures(const Table::Column& column);

/// The feature of a column by its name, whatever the column holds.
std::vector<CalendarFeature> allCalendarFeatures(const std::string& column);

} // namespace netwright::data
