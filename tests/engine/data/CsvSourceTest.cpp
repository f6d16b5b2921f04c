#include "engine/data/CsvReader.h"
#include "engine/data/Dataset.h"
#include "tests/support/Check.h"
#include "tests/support/Files.h"

#include <algorithm>
#include <cmath>

using namespace netwright;
using namespace netwright::data;
using testing::TemporaryFolder;

namespace {

DataSpec spec(std::vector<DataSpec::Column> columns) {
    DataSpec spec;
    spec.source = "csv";
    spec.options = {{"file", std::string("table.csv")}};
    spec.columns = std::move(columns);
    spec.validationShare = 0;
    return spec;
}

const std::vector<DataSpec::Column> kColumns{
    {"length", "feature", "number"}, {"island", "feature", "category"}, {"kind", "target", "category"}};

core::Result<std::shared_ptr<const Dataset>> load(const std::string& text, const DataSpec& wanted) {
    const TemporaryFolder folder;
    folder.write("table.csv", text);
    return loadDataset(wanted, folder.path());
}

core::Diagnostics problemsOf(const std::string& text, const DataSpec& wanted = spec(kColumns)) {
    const auto loaded = load(text, wanted);
    return loaded.ok() ? core::Diagnostics{} : loaded.problems();
}

std::vector<float> features(const Dataset& dataset, std::int64_t index) {
    std::vector<float> values(static_cast<std::size_t>(dataset.schema().find("features")->shape.elements()));
    dataset.read(Split::Train, index, "features", values);
    return values;
}

float target(const Dataset& dataset, const char* field, std::int64_t index) {
    float value = -1;
    dataset.read(Split::Train, index, field, {&value, 1});
    return value;
}

using Rows = std::vector<std::vector<std::string>>;

Rows rowsOf(std::string_view text) {
    CsvReader reader(text, 0);
    Rows rows;
    std::vector<CsvReader::Cell> cells;
    while (reader.next(cells)) {
        rows.emplace_back();
        for (const auto& cell : cells)
            rows.back().emplace_back(cell.text);
    }
    return rows;
}

} // namespace

TEST(cellsAreCutAsTheStandardSays) {
    CHECK((rowsOf("a,b\r\n\"x, \"\"y\"\"\",\"two\nlines\"\n\n,\n") ==
           Rows{{"a", "b"}, {"x, \"y\"", "two\nlines"}, {"", ""}}));
    CHECK((rowsOf("\xEF\xBB\xBF"
                  "a;b\n1;2") == Rows{{"a", "b"}, {"1", "2"}}));
    CHECK((rowsOf("a\tb\n1\t2\n") == Rows{{"a", "b"}, {"1", "2"}}));
    CHECK((rowsOf("a,b\rc,d\r") == Rows{{"a", "b"}, {"c", "d"}}));
    CHECK((rowsOf("only\none\n") == Rows{{"only"}, {"one"}}));
    CHECK((rowsOf("\"a;b\",c\n\"d;e\",f\n") == Rows{{"a;b", "c"}, {"d;e", "f"}}));
    CHECK(rowsOf("").empty());
    CHECK(rowsOf("\n\n \n").empty());
}

TEST(manyDoubledQuotesInOneRow) {
    CHECK((rowsOf("\"a\"\"\",\"b\"\"\",\"c\"\"\",\"d\"\"\"") == Rows{{"a\"", "b\"", "c\"", "d\""}}));
}

TEST(numbersInCells) {
    CHECK_EQUAL(numberIn(" 1.5 ", ',').value_or(-1), 1.5);
    CHECK_EQUAL(numberIn("+2e3", ',').value_or(-1), 2000.0);
    CHECK_EQUAL(numberIn("1,5", ';').value_or(-1), 1.5);
    CHECK(!numberIn("1,5", ','));
    for (const char* text : {"", "x", "1x", "1 2", "inf", "nan", "1e99", "0x10", "+-1", "--1"})
        CHECK(!numberIn(text, ';'));
    for (const char* text : {"", " ", "NA", "n/a", "NaN", "null", "?"})
        CHECK(isMissing(text));
    CHECK(!isMissing("nano"));
    CHECK(!isMissing("0"));
}

TEST(tableBecomesFeaturesAndTarget) {
    const auto loaded =
        load("kind,length,island,other\nred,1.5,North,x\nblue,2,South,x\nred,3,North,x\n", spec(kColumns));
    REQUIRE(loaded.ok());
    const Dataset& dataset = **loaded;
    const core::Field* field = dataset.schema().find("features");
    REQUIRE(field);
    CHECK((field->shape == core::Shape{3}));
    CHECK((field->columns == std::vector<std::string>{"length", "island=North", "island=South"}));
    CHECK((dataset.schema().find("kind")->classes == std::vector<std::string>{"blue", "red"}));
    CHECK((features(dataset, 0) == std::vector<float>{1.5f, 1, 0}));
    CHECK((features(dataset, 1) == std::vector<float>{2, 0, 1}));
    CHECK_EQUAL(target(dataset, "kind", 0), 1.0f);
    CHECK_EQUAL(target(dataset, "kind", 1), 0.0f);
}

TEST(numericClassesAreSortedByNumber) {
    const auto loaded =
        load("a,y\n1,10\n2,9\n3,100\n", spec({{"a", "feature", "number"}, {"y", "target", "category"}}));
    REQUIRE(loaded.ok());
    CHECK(((*loaded)->schema().find("y")->classes == std::vector<std::string>{"9", "10", "100"}));
}

TEST(severalTargetsAndNoHeader) {
    DataSpec wanted =
        spec({{"column1", "feature", "number"}, {"column2", "target", "number"}, {"column3", "target", "number"}});
    wanted.options["header"] = false;
    const auto loaded = load("1;2,5;3\n4;5;6\n", wanted);
    REQUIRE(loaded.ok());
    CHECK((*loaded)->schema().find("column2")->kind == core::FieldKind::Number);
    CHECK_EQUAL(target(**loaded, "column2", 0), 2.5f);
    CHECK_EQUAL(target(**loaded, "column3", 1), 6.0f);
    CHECK_EQUAL((*loaded)->size(Split::Train), 2);
}

TEST(rowsWithMissingValuesAreLeftOutAndCounted) {
    const auto loaded = load("length,island,kind\n1,N,a\nNA,N,b\n3,,a\n4,S,?\n5,S,a\n", spec(kColumns));
    REQUIRE(loaded.ok());
    CHECK_EQUAL((*loaded)->size(Split::Train), 2);
    CHECK_EQUAL((*loaded)->sourceIndex(Split::Train, 1), 4);
    CHECK((*loaded)->schema().find("kind")->classes == std::vector<std::string>{"a"});
    REQUIRE((*loaded)->notes().size() == 1);
    CHECK_EQUAL((*loaded)->notes()[0].message, "3 rows with missing values were left out.");
}

TEST(missingValuesCanBecomeTheMeanOfTheTrainingPart) {
    DataSpec wanted = spec(kColumns);
    wanted.options["missing"] = std::string("mean");
    wanted.testShare = 0.25;
    const auto loaded = load("length,island,kind\n1,N,a\nNA,N,b\n3,,a\n8,S,?\n5,S,a\n", wanted);
    REQUIRE(loaded.ok());
    const Dataset& dataset = **loaded;
    REQUIRE(dataset.size(Split::Train) == 3);
    REQUIRE(dataset.size(Split::Test) == 1);
    // Of the four rows that have a target, one is a test row and must not count.
    const float lengths[] = {1, NAN, 3, NAN, 5};
    double sum = 0;
    int present = 0;
    for (int i = 0; i < 3; ++i)
        if (const float value = lengths[dataset.sourceIndex(Split::Train, i)]; !std::isnan(value)) {
            sum += static_cast<double>(value);
            ++present;
        }
    for (int i = 0; i < 3; ++i) {
        if (dataset.sourceIndex(Split::Train, i) == 1)
            CHECK_EQUAL(features(dataset, i)[0], static_cast<float>(sum / present));
        for (const float value : features(dataset, i))
            CHECK(std::isfinite(value));
    }
}

TEST(csvErrorsHaveCodeLineAndColumn) {
    const auto check = [](const core::Diagnostics& problems, const std::string& code, int line, int column) {
        REQUIRE(problems.size() == 1);
        CHECK_EQUAL(problems[0].code, code);
        CHECK(problems[0].where.file.ends_with("table.csv"));
        CHECK_EQUAL(problems[0].where.line, line);
        CHECK_EQUAL(problems[0].where.column, column);
    };
    check(problemsOf(""), "csv.empty", 0, 0);
    check(problemsOf("length,island,kind\n"), "csv.empty", 0, 0);
    check(problemsOf("length,island,kind\n1,N,a\n2,N\n"), "csv.ragged", 3, 2);
    check(problemsOf("length,island,kind\n1,N,a\n2,N,b,c\n"), "csv.ragged", 3, 3);
    check(problemsOf("length,island,kind\n1,N,a\n\nx,N,b\n"), "csv.number", 4, 1);
    check(problemsOf("length,island,kind\n1,N,\"a\n2,N,b\n"), "csv.quote", 2, 3);
    check(problemsOf("length,island,kind\n1,\"N\"x,a\n"), "csv.quote", 2, 2);
    check(problemsOf("len,island,kind\n1,N,a\n"), "csv.missing-column", 1, 0);
    check(problemsOf("length,island,kind\nNA,N,a\n"), "csv.all-missing", 0, 0);
}

TEST(everyBadCellIsReportedUpToALimit) {
    CHECK_EQUAL(problemsOf("length,island,kind\nx,N,a\ny,N,a\n1,N\n").size(), std::size_t{3});
    std::string many = "length,island,kind\n";
    for (int i = 0; i < 1000; ++i)
        many += "x,N,a\n";
    CHECK_EQUAL(problemsOf(many).size(), std::size_t{21});
}

TEST(columnRolesAreChecked) {
    const std::string text = "a,b\n1,2\n";
    CHECK(problemsOf(text, spec({{"a", "featur", "number"}, {"b", "feature", "number"}})).at(0).code == "csv.column");
    CHECK(problemsOf(text, spec({{"a", "feature", "numbers"}})).at(0).code == "csv.column");
    CHECK(problemsOf(text, spec({{"a", "target", "number"}})).at(0).code == "csv.no-features");
}

TEST(columnsAreGuessedWhenNoneAreGiven) {
    const TemporaryFolder folder;
    std::string text = "id,size,colour,label\n";
    for (int i = 0; i < 60; ++i)
        text += "sample-" + std::to_string(i) + "," + std::to_string(i * 0.5) + (i % 2 ? ",red," : ",blue,") +
                (i % 3 ? "yes\n" : "no\n");
    const auto suggested = suggestForTable(folder.write("table.csv", text));
    REQUIRE(suggested.ok());
    CHECK((suggested->columns == std::vector<DataSpec::Column>{{"id", "ignore", "category"},
                                                               {"size", "feature", "number"},
                                                               {"colour", "feature", "category"},
                                                               {"label", "target", "category"}}));
    CHECK(suggested->stratify);
    const auto loaded = loadDataset(*suggested, folder.path());
    REQUIRE(loaded.ok());
    CHECK_EQUAL((*loaded)->size(Split::Test), 12);
}

TEST(suggestionFallsBackToTheLastColumn) {
    const TemporaryFolder folder;
    std::string text = "a,b,progression\n";
    std::string codes = "a,b,grade\n";
    for (int i = 0; i < 50; ++i) {
        text += std::to_string(i) + ",2," + std::to_string(i * 1.5) + "\n";
        codes += std::to_string(i) + ",2," + std::to_string(i % 3) + "\n";
    }
    auto suggested = suggestForTable(folder.write("t.csv", text));
    REQUIRE(suggested.ok());
    CHECK((suggested->columns[2] == DataSpec::Column{"progression", "target", "number"}));
    suggested = suggestForTable(folder.write("c.csv", codes));
    REQUIRE(suggested.ok());
    CHECK((suggested->columns[2] == DataSpec::Column{"grade", "target", "category"}));
}

TEST(peekKnowsTheSchemaOfTheTable) {
    const TemporaryFolder folder;
    folder.write("table.csv", "length,island,kind\n1,N,a\nNA,Q,b\n3,S,a\n");
    const auto peeked = peekSchema(spec(kColumns), folder.path());
    const auto loaded = loadDataset(spec(kColumns), folder.path());
    REQUIRE(peeked.ok());
    REQUIRE(loaded.ok());
    CHECK(*peeked == (*loaded)->schema());
}
