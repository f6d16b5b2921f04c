#include "engine/data/tables/TimeText.h"

#include "engine/data/tables/CellText.h"

#include <array>
#include <cmath>

namespace netwright::data {
namespace {

constexpr double kSecondsPerDay = 86400;
constexpr std::size_t kLongest = 48;

bool isDigit(char c) { return c >= '0' && c <= '9'; }
bool isLetter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }

/// Reads a text from left to right.
class Scanner {
public:
    explicit Scanner(std::string_view text) : m_text(text) {}
    bool atEnd() const { return m_text.empty(); }
    char peek() const { return m_text.empty() ? '\0' : m_text.front(); }
    bool take(char c) {
        if (peek() != c || atEnd())
            return false;
        m_text.remove_prefix(1);
        return true;
    }
    bool takeAny(std::string_view characters) {
        if (atEnd() || characters.find(peek()) == std::string_view::npos)
            return false;
        m_text.remove_prefix(1);
        return true;
    }
    void blanks() {
        while (take(' ')) {}
    }
    /// At most `most` digits; how many there were in `count`.
    std::optional<int> number(int most, int* count = nullptr) {
        int value = 0;
        int digits = 0;
        while (digits < most && isDigit(peek())) {
            value = value * 10 + (peek() - '0');
            m_text.remove_prefix(1);
            ++digits;
        }
        if (count)
            *count = digits;
        if (digits == 0 || isDigit(peek()))
            return std::nullopt;
        return value;
    }
    double fraction() {
        double value = 0;
        for (double place = 0.1; isDigit(peek()); place /= 10) {
            value += place * (peek() - '0');
            m_text.remove_prefix(1);
        }
        return value;
    }
    std::string_view word() {
        std::size_t length = 0;
        while (length < m_text.size() && isLetter(m_text[length]))
            ++length;
        const std::string_view word = m_text.substr(0, length);
        m_text.remove_prefix(length);
        return word;
    }

private:
    std::string_view m_text;
};

std::optional<int> monthNamed(std::string_view word) {
    static constexpr std::array<std::string_view, 12> kEnglish{"january", "february", "march",     "april",   "may",      "june",
                                                               "july",    "august",   "september", "october", "november", "december"};
    static constexpr std::array<std::string_view, 12> kGerman{"januar", "februar", "märz",      "april",   "mai",      "juni",
                                                              "juli",   "august",  "september", "oktober", "november", "dezember"};
    const std::string lower = lowered(word);
    if (lower.size() < 3)
        return std::nullopt;
    for (std::size_t i = 0; i < kEnglish.size(); ++i)
        if (kEnglish[i].starts_with(lower) || kGerman[i].starts_with(lower) || (i == 8 && lower == "sept"))
            return static_cast<int>(i) + 1;
    return std::nullopt;
}

bool isWeekday(std::string_view word) {
    static constexpr std::array<std::string_view, 7> kDays{"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    const std::string lower = lowered(word);
    if (lower.size() >= 3)
        for (const std::string_view day : kDays)
            if (day.starts_with(lower))
                return true;
    return false;
}

struct DateParts {
    int year = 0, month = 0, day = 1;
    bool ambiguous = false; ///< day and month could be exchanged
    DayOrder order = DayOrder::DayFirst;
};

int fullYear(int year, int digits) {
    constexpr int kTurn = 69; // as POSIX has it
    return digits > 2 ? year : year < kTurn ? 2000 + year : 1900 + year;
}

bool isValid(const DateParts& date) {
    static constexpr std::array<int, 12> kDays{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return date.year >= 1 && date.year <= 9999 && date.month >= 1 && date.month <= 12 && date.day >= 1 &&
           date.day <= kDays[static_cast<std::size_t>(date.month - 1)];
}

/// “March 4, 2018”, “Mar 2018”; the word is read already.
std::optional<DateParts> namedMonthFirst(Scanner& scan, int month) {
    DateParts date;
    date.month = month;
    int digits = 0;
    scan.take('.');
    while (scan.takeAny(" -/")) {}
    const auto first = scan.number(4, &digits);
    if (!first)
        return std::nullopt;
    if (digits == 4) {
        date.year = *first;
        return date;
    }
    date.day = *first;
    scan.word(); // “4th”
    if (!scan.takeAny(", -/"))
        return std::nullopt;
    while (scan.takeAny(", ")) {}
    const auto year = scan.number(4, &digits);
    if (!year || digits == 1)
        return std::nullopt;
    date.year = fullYear(*year, digits);
    return date;
}

std::optional<DateParts> numbersFirst(Scanner& scan, DayOrder order) {
    DateParts date;
    int digits = 0;
    const auto first = scan.number(4, &digits);
    if (!first)
        return std::nullopt;
    const char mark = scan.peek();
    if (digits == 4) {
        date.year = *first;
        if (mark != '-' && mark != '/' && mark != '.')
            return std::nullopt;
        scan.take(mark);
        const auto month = isDigit(scan.peek()) ? scan.number(2) : monthNamed(scan.word());
        if (!month)
            return std::nullopt;
        date.month = *month;
        if (!scan.take(mark))
            return mark == '.' ? std::nullopt : std::optional(date);
        const auto day = scan.number(2);
        if (!day)
            return std::nullopt;
        date.day = *day;
        return date;
    }
    if (digits > 2)
        return std::nullopt;
    scan.take('.');
    while (scan.takeAny(" -/")) {}
    if (isLetter(scan.peek())) {
        const auto month = monthNamed(scan.word());
        if (!month)
            return std::nullopt;
        date.day = *first;
        date.month = *month;
        scan.take('.');
        while (scan.takeAny(" -/,")) {}
        const auto year = scan.number(4, &digits);
        if (!year || digits == 1 || digits == 3)
            return std::nullopt;
        date.year = fullYear(*year, digits);
        return date;
    }
    if (mark != '.' && mark != '/' && mark != '-')
        return std::nullopt;
    const auto second = scan.number(2);
    if (!second || !scan.take(mark))
        return std::nullopt;
    const auto year = scan.number(4, &digits);
    if (!year || digits == 1 || digits == 3)
        return std::nullopt;
    date.year = fullYear(*year, digits);
    date.ambiguous = *first <= 12 && *second <= 12;
    date.order = date.ambiguous ? order : *first > 12 ? DayOrder::DayFirst : DayOrder::MonthFirst;
    const bool dayFirst = date.order == DayOrder::DayFirst;
    date.day = dayFirst ? *first : *second;
    date.month = dayFirst ? *second : *first;
    return date;
}

std::optional<DateParts> dateAt(Scanner& scan, DayOrder order) {
    if (isLetter(scan.peek())) {
        std::string_view word = scan.word();
        if (isWeekday(word) && !monthNamed(word)) {
            while (scan.takeAny("., ")) {}
            if (!isLetter(scan.peek()))
                return numbersFirst(scan, order);
            word = scan.word();
        }
        const auto month = monthNamed(word);
        return month ? namedMonthFirst(scan, *month) : std::nullopt;
    }
    return numbersFirst(scan, order);
}

/// Seconds of the day: “5:06”, “05:06:07.25”, “5 PM”.
std::optional<double> timeAt(Scanner& scan) {
    const auto hour = scan.number(2);
    if (!hour || *hour > 24)
        return std::nullopt;
    double seconds = *hour * 3600.0;
    bool minutes = false;
    if (scan.take(':')) {
        int digits = 0;
        const auto minute = scan.number(2, &digits);
        if (!minute || *minute > 59 || digits != 2)
            return std::nullopt;
        seconds += *minute * 60.0;
        minutes = true;
        if (scan.take(':')) {
            const auto second = scan.number(2);
            if (!second || *second > 60)
                return std::nullopt;
            seconds += *second;
            if (scan.takeAny(".,"))
                seconds += scan.fraction();
        }
    }
    scan.blanks();
    const char half = static_cast<char>(scan.peek() | 0x20);
    if (half == 'a' || half == 'p') {
        if (lowered(scan.word()) != std::string{half, 'm'} || *hour > 12)
            return std::nullopt;
        seconds += half == 'p' && *hour < 12 ? 12 * 3600.0 : half == 'a' && *hour == 12 ? -12 * 3600.0 : 0;
    } else if (!minutes) {
        return std::nullopt;
    }
    return seconds;
}

/// “Z”, “UTC”, “+02:00”, “-0500” behind a time, in seconds; 0 when there is none.
std::optional<double> zoneAt(Scanner& scan) {
    scan.blanks();
    if (isLetter(scan.peek())) {
        const std::string zone = lowered(scan.word());
        if (zone != "z" && zone != "utc" && zone != "gmt")
            return std::nullopt;
    }
    const char sign = scan.peek();
    if (sign != '+' && sign != '-')
        return 0.0;
    scan.take(sign);
    int digits = 0;
    const auto first = scan.number(4, &digits);
    if (!first)
        return std::nullopt;
    double seconds = digits > 2 ? (*first / 100) * 3600.0 + (*first % 100) * 60.0 : *first * 3600.0;
    if (scan.take(':')) {
        const auto minutes = scan.number(2);
        if (!minutes)
            return std::nullopt;
        seconds += *minutes * 60.0;
    }
    return sign == '-' ? -seconds : seconds;
}

} // namespace

std::int64_t daysFromDate(int year, int month, int day) {
    // Howard Hinnant's days_from_civil: eras of 400 years that begin in March.
    const std::int64_t y = year - (month <= 2 ? 1 : 0);
    const std::int64_t era = (y >= 0 ? y : y - 399) / 400;
    const std::int64_t yearOfEra = y - era * 400;
    const std::int64_t dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return era * 146097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719468;
}

CalendarDate dateFromDays(std::int64_t days) {
    days += 719468;
    const std::int64_t era = (days >= 0 ? days : days - 146096) / 146097;
    const std::int64_t dayOfEra = days - era * 146097;
    const std::int64_t yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
    const std::int64_t dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
    const std::int64_t shifted = (5 * dayOfYear + 2) / 153;
    const int month = static_cast<int>(shifted < 10 ? shifted + 3 : shifted - 9);
    return {static_cast<int>(yearOfEra + era * 400) + (month <= 2 ? 1 : 0), month,
            static_cast<int>(dayOfYear - (153 * shifted + 2) / 5 + 1)};
}

CalendarPhase phaseOf(double seconds) {
    const double days = seconds / kSecondsPerDay;
    const double whole = std::floor(days);
    const auto day = static_cast<std::int64_t>(whole);
    const int year = dateFromDays(day).year;
    const double start = static_cast<double>(daysFromDate(year, 1, 1));
    const double length = static_cast<double>(daysFromDate(year + 1, 1, 1)) - start;
    constexpr int kThursday = 3; // 1970-01-01, with Monday as 0
    const double weekday = static_cast<double>(((day + kThursday) % 7 + 7) % 7);
    return {days - whole, weekday / 7, (days - start) / length};
}

std::optional<TimePoint> timeIn(std::string_view cell, DayOrder order) {
    cell = trimmed(cell);
    if (cell.size() < 4 || cell.size() > kLongest)
        return std::nullopt;
    TimePoint point;
    Scanner scan(cell);
    if (cell[1] == ':' || cell[2] == ':' || ((cell.ends_with('M') || cell.ends_with('m')) && isDigit(cell[0]) && cell.size() < 12)) {
        Scanner alone(cell);
        if (const auto time = timeAt(alone); time && alone.atEnd()) {
            point.seconds = *time;
            point.hasTime = true;
            return point;
        }
    }
    const auto date = dateAt(scan, order);
    if (!date || !isValid(*date))
        return std::nullopt;
    point.hasDate = true;
    point.seconds = static_cast<double>(daysFromDate(date->year, date->month, date->day)) * kSecondsPerDay;
    if (scan.atEnd())
        return point;
    if (!scan.takeAny("T ,:_-"))
        return std::nullopt;
    scan.blanks();
    const auto time = timeAt(scan);
    if (!time)
        return std::nullopt;
    const auto zone = zoneAt(scan);
    if (!zone || !scan.atEnd())
        return std::nullopt;
    point.hasTime = true;
    point.seconds += *time - *zone;
    return point;
}

std::optional<DayOrder> dayOrderIn(std::string_view cell) {
    Scanner scan(trimmed(cell));
    const auto date = dateAt(scan, DayOrder::DayFirst);
    if (!date || date->ambiguous || !isValid(*date))
        return std::nullopt;
    return date->order;
}

} // namespace netwright::data
