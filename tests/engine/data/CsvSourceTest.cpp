#include "engine/data/Dataset.h"
#include "engine/data/tables/TableReader.h"
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

} // namespace

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
    wanted.options["header"] = std::string("0");
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
    REQUIRE((*loaded)->notes().size() == 2); // and that one class is left
    CHECK_EQUAL((*loaded)->notes()[1].message, "3 rows with missing values were left out.");
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
    check(problemsOf("length,island,kind\nx,N,a\n\ny,N,b\n"), "csv.number", 2, 0);
    check(problemsOf("len,island,kind\n1,N,a\n"), "csv.missing-column", 1, 0);
    check(problemsOf("length,island,kind\nNA,N,a\n"), "csv.all-missing", 0, 0);
}

TEST(rowsThatDoNotFitAreKeptApartAndReported) {
    const auto loaded = load("length,island,kind\n1,N,a\n2,N,b\n3,S,a,b,c\n4,S,b\n5,N\n", spec(kColumns));
    REQUIRE(loaded.ok());
    CHECK_EQUAL((*loaded)->size(Split::Train), 3); // without the row that is too long, and the one that lacks its target
    const auto code = [](const core::Diagnostic& note) { return note.code; };
    CHECK(std::ranges::find((*loaded)->notes(), "table.ragged", code) != (*loaded)->notes().end());
}

TEST(cellsThatAreNoNumbersCountAsMissing) {
    const auto loaded = load("length,island,kind\n1,N,a\nlong,N,b\n3,S,b\n-,N,a\n", spec(kColumns));
    REQUIRE(loaded.ok());
    CHECK_EQUAL((*loaded)->size(Split::Train), 2);
    const auto& notes = (*loaded)->notes();
    REQUIRE(notes.size() == 2);
    CHECK_EQUAL(notes[0].code, "table.misfits");
    CHECK_EQUAL(notes[0].where.line, 3);
    CHECK_EQUAL(notes[0].message, "Cells of the column “length” that are no number and count as missing: 1, such as “long”.");
}

TEST(timesBecomeCyclesOfTheCalendar) {
    std::string text = "when,kind\n";
    for (int day = 1; day <= 28; ++day)
        for (int hour = 0; hour < 24; hour += 6)
            text += "2024-02-" + std::string(day < 10 ? "0" : "") + std::to_string(day) + " " + (hour < 10 ? "0" : "") + std::to_string(hour) + ":00," + (hour < 12 ? "a" : "b") + "\n";
    const auto loaded = load(text, spec({{"when", "feature", "time"}, {"kind", "target", "category"}}));
    REQUIRE(loaded.ok());
    const core::Field* field = (*loaded)->schema().find("features");
    REQUIRE(field);
    CHECK((field->columns == std::vector<std::string>{"when (hour, sine)", "when (hour, cosine)", "when (weekday, sine)", "when (weekday, cosine)"}));
    const auto midnight = features(**loaded, 0);
    CHECK(std::abs(midnight[0]) < 1e-6F && std::abs(midnight[1] - 1) < 1e-6F);
}

TEST(orderedClassesBecomeOneNumber) {
    const auto loaded = load("size,y\nmedium,1.5\nlow,2.5\nhigh,3.5\nlow,1.5\n", spec({{"size", "feature", "ordered"}, {"y", "target", "number"}}));
    REQUIRE(loaded.ok());
    CHECK((*loaded)->schema().find("features")->columns == std::vector<std::string>{"size (low < medium < high)"});
    CHECK_EQUAL(features(**loaded, 0)[0], 1.0F);
    CHECK_EQUAL(features(**loaded, 2)[0], 2.0F);
}

TEST(targetsThatCannotBeLearnedWellAreNoted) {
    const auto codes = [](const std::string& text, std::vector<DataSpec::Column> columns) {
        const auto loaded = load(text, spec(std::move(columns)));
        std::vector<std::string> found;
        if (loaded.ok())
            for (const core::Diagnostic& note : (*loaded)->notes())
                found.push_back(note.code);
        return found;
    };
    CHECK((codes("a,y\n1.5,u\n2.5,u\n3.5,u\n", {{"a", "feature", "number"}, {"y", "target", "category"}}) == std::vector<std::string>{"csv.one-class"}));
    CHECK((codes("a,y\n1.5,40000\n2.5,50000\n3.5,70000\n", {{"a", "feature", "number"}, {"y", "target", "number"}}) ==
           std::vector<std::string>{"csv.target-scale"}));
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
    CHECK((suggested->columns == std::vector<DataSpec::Column>{{"id", "ignore", "identifier"},
                                                               {"size", "feature", "number"},
                                                               {"colour", "feature", "category"},
                                                               {"label", "target", "boolean"}}));
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
