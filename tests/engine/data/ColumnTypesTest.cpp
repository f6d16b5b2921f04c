#include "engine/data/tables/Table.h"
#include "tests/support/Check.h"

#include <cmath>

using namespace netwright;
using namespace netwright::data;

namespace {

TableReport report(std::string_view text) {
    auto found = reportTable(TablePlace::memory(text, "table.csv"), {}, 0);
    return found.ok() ? *found : TableReport{};
}

/// The only column of a table with these cells, beside a target.
ColumnReport column(const std::string& name, const std::vector<std::string>& cells) {
    std::string text = name + ";target\n";
    for (const std::string& cell : cells)
        text += cell + ";x\n";
    const TableReport found = report(text);
    return found.columns.empty() ? ColumnReport{} : found.columns[0];
}

std::vector<std::string> times(int count, const std::vector<std::string>& cells) {
    std::vector<std::string> all;
    for (int i = 0; i < count; ++i)
        all.insert(all.end(), cells.begin(), cells.end());
    return all;
}

double seconds(std::string_view text) { return timeIn(text).value_or(TimePoint{-1}).seconds; }

} // namespace

TEST(numbersInCells) {
    CHECK_EQUAL(numberIn(" 1.5 ").value_or(-1), 1.5);
    CHECK_EQUAL(numberIn("+2e3").value_or(-1), 2000.0);
    CHECK_EQUAL(numberIn("1,5", {','}).value_or(-1), 1.5);
    CHECK_EQUAL(numberIn("1.234,50", {','}).value_or(-1), 1234.5);
    CHECK_EQUAL(numberIn("1,234.50").value_or(-1), 1234.5);
    CHECK_EQUAL(numberIn("1,234,567").value_or(-1), 1234567.0);
    CHECK_EQUAL(numberIn("1 234 567").value_or(-1), 1234567.0);
    CHECK_EQUAL(numberIn("12 %").value_or(-1), 12.0);
    CHECK_EQUAL(numberIn("$5").value_or(-1), 5.0);
    CHECK_EQUAL(numberIn("-$5.25").value_or(1), -5.25);
    CHECK_EQUAL(numberIn("5 €").value_or(-1), 5.0);
    CHECK_EQUAL(numberIn("(1,250)").value_or(1), -1250.0);
    CHECK_EQUAL(numberIn("0.1").value_or(0), 0.1);
    CHECK_EQUAL(numberIn("123456789.123456789").value_or(0), 123456789.123456789);
    CHECK_EQUAL(numberIn("1e99").value_or(0), 1e99);
    for (const char* text : {"", "x", "1x", "1 2", "inf", "nan", "0x10", "+-1", "--1", "1,23", "1,2345", "12,34,567", "1.2.3", "-", "+", ".", "%", "$", "1e999"})
        CHECK(!numberIn(text));
    for (const char* text : {"", " ", "NA", "n/a", "NaN", "null", "?", "#N/A", "\xC2\xA0"})
        CHECK(isMissing(text));
    CHECK(!isMissing("nano"));
    CHECK(!isMissing("0"));
    CHECK(!isMissing("-1"));
    CHECK(isPlaceholder("-") && isPlaceholder("None") && !isMissing("None"));
}

TEST(timesInCells) {
    constexpr double kDay = 86400;
    CHECK_EQUAL(seconds("1970-01-02"), kDay);
    CHECK_EQUAL(seconds("1970-01-02T01:02:03.5Z"), kDay + 3723.5);
    CHECK_EQUAL(seconds("1970-01-02 00:00:00+01:00"), kDay - 3600);
    CHECK_EQUAL(seconds("1970/01/02 3:00 PM"), kDay + 15 * 3600);
    CHECK_EQUAL(seconds("2.1.1970"), kDay);
    CHECK_EQUAL(seconds("02-Jan-1970"), kDay);
    CHECK_EQUAL(seconds("January 2, 1970"), kDay);
    CHECK_EQUAL(seconds("Fri, 02 Jan 1970 00:00:01"), kDay + 1);
    CHECK_EQUAL(seconds("1970-02"), 31 * kDay);
    CHECK_EQUAL(timeIn("3/4/1970", DayOrder::MonthFirst)->seconds, (31 + 28 + 3) * kDay);
    CHECK_EQUAL(timeIn("3/4/1970", DayOrder::DayFirst)->seconds, (31 + 28 + 31 + 2) * kDay);
    CHECK_EQUAL(timeIn("12/31/1969")->seconds, -kDay);
    CHECK_EQUAL(timeIn("12:30")->seconds, 45000.0);
    CHECK(!timeIn("12:30")->hasDate);
    for (const char* text : {"", "1970", "12", "1.5", "2024-13-01", "31/31/2024", "May", "Mon", "10.0.0.1", "a-b-c", "12:61", "1-2", "march on"})
        CHECK(!timeIn(text));
    for (std::int64_t days = -800'000; days < 800'000; days += 731) {
        const CalendarDate date = dateFromDays(days);
        CHECK_EQUAL(daysFromDate(date.year, date.month, date.day), days);
    }
    CHECK(std::abs(phaseOf(0).week - 3.0 / 7) < 1e-12); // a Thursday
}

TEST(columnsAreWhatMostOfTheirCellsAre) {
    CHECK(column("a", {"1.5", "2.5", "-", "n.a.", "#N/A", "None", "3.5", "4.5"}).type == ColumnType::Number);
    const ColumnReport odd = column("a", {"1.5", "2.5", "3.5", "4.5", "x", "Inf"});
    CHECK(odd.type == ColumnType::Number);
    CHECK_EQUAL(odd.missing, 2);
    CHECK_EQUAL(odd.misfits, 2);
    CHECK_EQUAL(odd.firstMisfits.at(0).line, 6);
    CHECK(column("a", {"1", "x", "2", "y", "z", "1"}).type == ColumnType::Category);
    CHECK(column("a", {"1,29", "0,07", "-1,09", "2,5"}).type == ColumnType::Number);
    CHECK((column("a", {"1.234,50", "2.000,00", "987,10"}).rules.style == NumberStyle{','}));
    CHECK(column("a", times(3, {"yes", "no"})).type == ColumnType::YesNo);
    CHECK(column("a", times(3, {"low", "high", "medium"})).type == ColumnType::Ordered);
    CHECK((column("a", times(3, {"36-45", "18-25", "26-35", "65+"})).rules.order == std::vector<std::string>{"18-25", "26-35", "36-45", "65+"}));
    CHECK(column("a", times(5, {"same"})).type == ColumnType::Constant);
    CHECK(report(",a,y\n0,5,u\n1,3,v\n2,5,u\n3,1,v\n4,2,u\n").columns.at(0).type == ColumnType::Counter);
    CHECK(column("user_id", {"17", "4", "99", "23", "42"}).type == ColumnType::Identifier);
    CHECK(column("zip", times(4, {"00501", "02134", "90210"})).type == ColumnType::Category);
    CHECK(column("when", {"3/25/2024", "1/2/2024", "12/1/2024"}).rules.dayOrder == DayOrder::MonthFirst);
    CHECK(column("when", {"25.3.2024", "1.2.2024", "12.1.2024"}).type == ColumnType::Time);
    CHECK(column("timestamp", {"1700000000", "1700003600", "1700007200"}).type == ColumnType::Time);
    CHECK(column("date", {"20240101", "20240102", "20240103"}).type == ColumnType::Time);
    CHECK(column("a", {"", "NA", ""}).type == ColumnType::Empty);
}

TEST(uniqueTextsAreLeftOutInLongTablesToo) {
    for (const int rows : {30, 3000, 60'000}) {
        std::string text = "id,a,y\n";
        for (int i = 0; i < rows; ++i)
            text += "ID" + std::to_string(i) + "," + std::to_string(i % 7) + (i % 2 ? ",u\n" : ",v\n");
        const TableReport found = report(text);
        REQUIRE(found.columns.size() == 3);
        CHECK_EQUAL(found.columns[0].role, "ignore");
        CHECK(std::abs(static_cast<double>(found.columns[0].distinct) / rows - 1) < 0.05);
        CHECK_EQUAL(found.columns[1].role, "feature");
        CHECK_EQUAL(found.columns[2].role, "target");
    }
}

TEST(anOnlyColumnThatCountsIsKept) {
    const TableReport found = report("x,y\n1,2.5\n2,4.5\n3,6.5\n4,8.5\n5,10.5\n");
    REQUIRE(found.columns.size() == 2);
    CHECK_EQUAL(found.columns[0].role, "feature");
    CHECK_EQUAL(found.columns[1].role, "target");
}

TEST(namesOfOrderedFeaturesCarryTheirClasses) {
    const std::vector<std::string> order{"low", "medium", "high"};
    CHECK_EQUAL(orderedName("size", order), "size (low < medium < high)");
    CHECK(orderIn(orderedName("size", order), "size") == order);
    CHECK(orderIn("size (hour, sine)", "size").empty());
    CHECK(orderIn("other (low < high)", "size").empty());
}
