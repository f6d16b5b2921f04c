#include "engine/data/tables/Calendar.h"

#include "engine/data/tables/TimeText.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace netwright::data {
namespace {

template <double CalendarPhase::*Member, bool Sine> double onCircle(double seconds) {
    const double angle = phaseOf(seconds).*Member * 2 * std::numbers::pi;
    return Sine ? std::sin(angle) : std::cos(angle);
}

} // namespace

std::vector<CalendarFeature> allCalendarFeatures(const std::string& column) {
    return {{column + " (hour, sine)", onCircle<&CalendarPhase::day, true>},
            {column + " (hour, cosine)", onCircle<&CalendarPhase::day, false>},
            {column + " (weekday, sine)", onCircle<&CalendarPhase::week, true>},
            {column + " (weekday, cosine)", onCircle<&CalendarPhase::week, false>},
            {column + " (month, sine)", onCircle<&CalendarPhase::year, true>},
            {column + " (month, cosine)", onCircle<&CalendarPhase::year, false>}};
}

std::vector<CalendarFeature> calendarFeatures(const Table::Column& column) {
    constexpr double kHour = 3600, kDay = 24 * kHour;
    double first = INFINITY;
    double last = -INFINITY;
    double timesOfDay = 0;
    for (const double seconds : column.numbers) {
        if (std::isnan(seconds))
            continue;
        first = std::min(first, seconds);
        last = std::max(last, seconds);
        timesOfDay = std::max(timesOfDay, std::abs(std::remainder(seconds - first, kDay)));
    }
    const double span = last - first;
    std::vector<CalendarFeature> features;
    const auto all = allCalendarFeatures(column.use.name);
    const auto take = [&](std::size_t place) { features.insert(features.end(), all.begin() + static_cast<std::ptrdiff_t>(place), all.begin() + static_cast<std::ptrdiff_t>(place) + 2); };
    constexpr double kDaysOfWeek = 6, kDaysOfSeasons = 60;
    if (column.hasTimes && timesOfDay >= kHour)
        take(0);
    if (column.hasDates && span >= kDaysOfWeek * kDay)
        take(2);
    if (column.hasDates && span >= kDaysOfSeasons * kDay)
        take(4);
    return features;
}

} // namespace netwright::data
