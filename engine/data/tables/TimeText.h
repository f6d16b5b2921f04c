#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

/// Dates and times as people write them.
namespace netwright::data {

/// Which of two numbers is the day in “3/4/2018”.
enum class DayOrder { DayFirst, MonthFirst };

/// A point in time without a zone: seconds since 1970-01-01 00:00 (a zone in the text is taken off, so that all are UTC).
struct TimePoint {
    double seconds = 0;
    bool hasDate = false; ///< otherwise a time of the day
    bool hasTime = false;
};

/// ISO 8601 (“2018-03-04T05:06:07.5Z”, “2018-03”, “2018/03/04 05:06”), “4.3.2018”, “3/4/18 5:06 PM”, “04-Mar-2018”, “March 4, 2018”,
/// “Sun, 04 Mar 2018 05:06:07”, “05:06”; nothing else, above all no bare number.
std::optional<TimePoint> timeIn(std::string_view cell, DayOrder order = DayOrder::DayFirst);

/// What a date says about the order of its column: nothing when both numbers can be months.
std::optional<DayOrder> dayOrderIn(std::string_view cell);

/// Days since 1970-01-01 of a date of the Gregorian calendar, and back.
std::int64_t daysFromDate(int year, int month, int day);
struct CalendarDate {
    int year = 1970, month = 1, day = 1;
};
CalendarDate dateFromDays(std::int64_t days);

/// Where a point in time stands in its day (0…1), week (0…1, from Monday on) and year (0…1).
struct CalendarPhase {
    double day = 0, week = 0, year = 0;
};
CalendarPhase phaseOf(double seconds);

} // namespace netwright::data
