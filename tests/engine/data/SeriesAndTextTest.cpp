#include "engine/core/TextEncoding.h"
#include "engine/data/Dataset.h"
#include "tests/support/Check.h"
#include "tests/support/Files.h"

using namespace netwright;
using namespace netwright::data;
using testing::TemporaryFolder;

namespace {

DataSpec seriesSpec(std::int64_t window, std::int64_t horizon) {
    DataSpec spec;
    spec.source = "series";
    spec.options = {{"file", std::string("s.csv")}, {"window", window}, {"horizon", horizon}};
    spec.columns = {{"when", "ignore", "number"}, {"a", "feature", "number"}, {"b", "target", "number"}};
    spec.validationShare = 0;
    return spec;
}

DataSpec textSpec(std::int64_t length, std::int64_t step) {
    DataSpec spec;
    spec.source = "text";
    spec.options = {{"file", std::string("t.txt")}, {"length", length}, {"step", step}};
    spec.validationShare = 0;
    return spec;
}

core::Result<std::shared_ptr<const Dataset>> load(const std::string& file, const std::string& content,
                                                  const DataSpec& wanted) {
    const TemporaryFolder folder;
    folder.write(file, content);
    auto loaded = loadDataset(wanted, folder.path());
    const auto peeked = peekSchema(wanted, folder.path());
    CHECK_EQUAL(loaded.ok(), peeked.ok());
    CHECK(!loaded.ok() || (*loaded)->schema() == *peeked);
    return loaded;
}

std::vector<float> read(const Dataset& dataset, Split split, std::int64_t index, const char* field) {
    std::vector<float> values(static_cast<std::size_t>(dataset.schema().find(field)->shape.elements()));
    dataset.read(split, index, field, values);
    return values;
}

/// when = 100 + i, a = i, b = 10 · i.
std::string series(int rows) {
    std::string text = "when,a,b\n";
    for (int i = 0; i < rows; ++i)
        text += std::to_string(100 + i) + "," + std::to_string(i) + "," + std::to_string(10 * i) + "\n";
    return text;
}

} // namespace

TEST(windowsAreFollowedByTheirFuture) {
    const auto loaded = load("s.csv", series(10), seriesSpec(3, 2));
    REQUIRE(loaded.ok());
    const Dataset& dataset = **loaded;
    CHECK_EQUAL(dataset.size(Split::Train), 6);
    CHECK((dataset.schema().find("window")->shape == core::Shape{3, 2}));
    CHECK((dataset.schema().find("next")->columns == std::vector<std::string>{"b +1", "b +2"}));
    CHECK((read(dataset, Split::Train, 0, "window") == std::vector<float>{0, 0, 1, 10, 2, 20}));
    CHECK((read(dataset, Split::Train, 0, "next") == std::vector<float>{30, 40}));
    CHECK((read(dataset, Split::Train, 5, "window") == std::vector<float>{5, 50, 6, 60, 7, 70}));
    CHECK((read(dataset, Split::Train, 5, "next") == std::vector<float>{80, 90}));
}

TEST(theFutureIsForTesting) {
    DataSpec wanted = seriesSpec(2, 1);
    wanted.testShare = 0.25;
    wanted.validationShare = 0.5;
    const auto loaded = load("s.csv", series(10), wanted);
    REQUIRE(loaded.ok());
    CHECK_EQUAL((*loaded)->size(Split::Train), 3);
    CHECK_EQUAL((*loaded)->size(Split::Validation), 3);
    CHECK_EQUAL((*loaded)->size(Split::Test), 2);
    CHECK((read(**loaded, Split::Validation, 0, "next") == std::vector<float>{50}));
    CHECK((read(**loaded, Split::Test, 1, "next") == std::vector<float>{90}));
}

TEST(gapsAreFilledAlongAStraightLine) {
    const auto loaded = load("s.csv", "when,a,b\n1,,0\n2,4,\n3,,6\n4,,NA\n5,10,\n", seriesSpec(4, 1));
    REQUIRE(loaded.ok());
    CHECK((read(**loaded, Split::Train, 0, "window") == std::vector<float>{4, 0, 4, 3, 6, 6, 8, 6}));
    REQUIRE((*loaded)->notes().size() == 1);
    CHECK_EQUAL((*loaded)->notes()[0].message, "6 missing values were filled in along a straight line.");
}

TEST(seriesColumnsAreGuessed) {
    DataSpec wanted = seriesSpec(2, 1);
    wanted.columns.clear();
    const auto loaded = load("s.csv", series(10), wanted);
    REQUIRE(loaded.ok());
    CHECK(((*loaded)->schema().find("window")->columns == std::vector<std::string>{"a", "b"}));
    CHECK(((*loaded)->schema().find("next")->columns == std::vector<std::string>{"b +1"}));
}

TEST(standardizedSeriesGoByColumn) {
    DataSpec wanted = seriesSpec(3, 1);
    wanted.steps = {{"standardize", {}}};
    const auto loaded = load("s.csv", series(10), wanted);
    REQUIRE(loaded.ok());
    const Affine affine = std::get<Affine>((*loaded)->preprocessing("window").at(0));
    REQUIRE(affine.scale.size() == 6);
    CHECK_EQUAL(affine.scale[0], affine.scale[4]);
    CHECK(affine.scale[0] > 5 * affine.scale[1]);
}

TEST(seriesErrors) {
    const auto code = [](const std::string& text, const DataSpec& wanted) {
        const auto loaded = load("s.csv", text, wanted);
        return loaded.ok() ? std::string() : loaded.problems()[0].code;
    };
    CHECK_EQUAL(code(series(4), seriesSpec(4, 1)), "series.too-short");
    CHECK_EQUAL(code(series(5), seriesSpec(4, 1)), "");
    CHECK_EQUAL(code("", seriesSpec(4, 1)), "csv.empty");
    CHECK_EQUAL(code("when,a,b\n1,2,3\n2,3,4,5,6\n", seriesSpec(4, 1)), "series.too-short");
    CHECK_EQUAL(code("when,a,b\n1,2,x\n", seriesSpec(4, 1)), "csv.number");
    CHECK_EQUAL(code("when,a,b\n1,NA,2\n2,NA,3\n", seriesSpec(1, 1)), "csv.all-missing");
    DataSpec wanted = seriesSpec(1, 1);
    wanted.columns[2].role = "feature";
    CHECK_EQUAL(code(series(5), wanted), "series.no-target");
    wanted.columns[2] = {"b", "target", "category"};
    CHECK_EQUAL(code(series(5), wanted), "series.category");
}

TEST(charactersAndTheNextOnes) {
    const auto loaded = load("t.txt", "abacabä", textSpec(3, 2));
    REQUIRE(loaded.ok());
    const Dataset& dataset = **loaded;
    const core::Field* field = dataset.schema().find("tokens");
    CHECK((field->classes == std::vector<std::string>{"a", "b", "c", "ä"}));
    CHECK_EQUAL(field->vocabulary, 4);
    CHECK_EQUAL(dataset.size(Split::Train), 2);
    CHECK((read(dataset, Split::Train, 0, "tokens") == std::vector<float>{0, 1, 0}));
    CHECK((read(dataset, Split::Train, 0, "next") == std::vector<float>{1, 0, 2}));
    CHECK((read(dataset, Split::Train, 1, "tokens") == std::vector<float>{0, 2, 0}));
    CHECK((read(dataset, Split::Train, 1, "next") == std::vector<float>{2, 0, 1}));
}

TEST(rareTokensCountAsOne) {
    DataSpec wanted = textSpec(4, 1);
    wanted.options["vocabulary"] = std::int64_t{3};
    const auto loaded = load("t.txt", "aaabbcd", wanted);
    REQUIRE(loaded.ok());
    CHECK(((*loaded)->schema().find("tokens")->classes == std::vector<std::string>{"�", "a", "b"}));
    CHECK((read(**loaded, Split::Train, 2, "next") == std::vector<float>{2, 2, 0, 0}));
}

TEST(wordsAndMarks) {
    DataSpec wanted = textSpec(3, 1);
    wanted.options["unit"] = std::string("word");
    wanted.options["lowercase"] = true;
    const auto loaded = load("t.txt", "Call me Ishmael. Don't\ncall!", wanted);
    REQUIRE(loaded.ok());
    CHECK(((*loaded)->schema().find("tokens")->classes ==
           std::vector<std::string>{"call", "!", ".", "don't", "ishmael", "me"}));
    CHECK((read(**loaded, Split::Train, 0, "next") == std::vector<float>{5, 4, 2}));
}

TEST(brokenUtf8IsTextToo) {
    const auto loaded = load("t.txt",
                             "a\xC3"
                             "b\xFF\xE2\x82",
                             textSpec(3, 1));
    REQUIRE(loaded.ok());
    CHECK_EQUAL((*loaded)->schema().find("tokens")->vocabulary, 6);
    for (const std::string& token : (*loaded)->schema().find("tokens")->classes)
        CHECK(core::isUtf8(token));
    REQUIRE((*loaded)->notes().size() == 1);
    CHECK_EQUAL((*loaded)->notes()[0].code, "text.encoding");
}

TEST(utf16TextsAreRead) {
    using namespace std::string_literals;
    const auto loaded = load("t.txt", "\xFF\xFE" "a\0b\0\xE4\0a\0b\0\xE4\0"s, textSpec(2, 1));
    REQUIRE(loaded.ok());
    CHECK(((*loaded)->schema().find("tokens")->classes == std::vector<std::string>{"a", "b", "ä"}));
    CHECK((*loaded)->notes().empty());
}

TEST(shortTextsAreRefused) {
    const auto loaded = load("t.txt", "abc", textSpec(3, 1));
    REQUIRE(!loaded.ok());
    CHECK_EQUAL(loaded.problems()[0].code, "text.too-short");
}
