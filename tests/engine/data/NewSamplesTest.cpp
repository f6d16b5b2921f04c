#include "engine/data/NewSamples.h"
#include "tests/support/Check.h"
#include "tests/support/Files.h"

#include <cmath>
#include <sstream>

using namespace netwright;
using namespace netwright::data;
using testing::TemporaryFolder;

namespace {

struct Trained {
    DataSpec spec;
    std::shared_ptr<const Dataset> dataset;

    Trained(const std::string& text, DataSpec wanted) : spec(std::move(wanted)) {
        const TemporaryFolder folder;
        folder.write("file", text);
        spec.options["file"] = std::string("file");
        const auto loaded = loadDataset(spec, folder.path());
        REQUIRE(loaded.ok());
        dataset = *loaded;
    }
    core::Result<NewSamples> read(const std::string& text) const { return samplesFromText(spec, dataset, text, "new"); }
    std::string codeOf(const std::string& text) const {
        const auto read = samplesFromText(spec, dataset, text, "new");
        return read.ok() ? "none" : read.problems().front().code;
    }
};

Trained table(const std::string& missing) {
    DataSpec spec;
    spec.source = "csv";
    spec.columns = {{"x", "feature", "number"}, {"colour", "feature", "category"}, {"class", "target", "category"}};
    spec.options["missing"] = missing;
    spec.steps = {{"scale", {{"from", std::vector<double>{0, 10}}}}};
    spec.validationShare = 0;
    return {"x,colour,class\n1,red,a\n2,blue,b\n6,blue,a\n", spec};
}

std::vector<float> sample(const NewSamples& samples, std::int64_t index) {
    const core::Field& field = samples.dataset->schema().fields.front();
    std::vector<float> values(static_cast<std::size_t>(field.shape.elements()));
    samples.dataset->read(Split::Test, index, field.name, values);
    return values;
}

} // namespace

TEST(newRowsArePreparedAsInTraining) {
    // Other order of columns, no target, a column that nobody knows.
    const auto read = table("drop").read("colour,id,x\nblue,7,5\nred,8,2.5\n");
    REQUIRE(read.ok());
    REQUIRE(read->names.size() == 2);
    CHECK_EQUAL(read->names[1], "new, row 2");
    CHECK((sample(*read, 0) == std::vector<float>{0.5F, 1, 0}));
    CHECK((sample(*read, 1) == std::vector<float>{0.25F, 0, 1}));
    float target = 1;
    read->dataset->read(Split::Test, 0, "class", {&target, 1});
    CHECK_EQUAL(target, 0.0F);
}

TEST(newRowsThatDoNotFitAreRefused) {
    const Trained trained = table("drop");
    CHECK_EQUAL(trained.codeOf("x\n1\n"), "input.column");
    CHECK_EQUAL(trained.codeOf("x,colour\n1,green\n"), "input.class");
    CHECK_EQUAL(trained.codeOf("x,colour\n1,\n"), "input.missing");
    CHECK_EQUAL(trained.codeOf("x,colour\none,red\n"), "csv.number");
    CHECK_EQUAL(trained.codeOf(""), "csv.empty");
}

TEST(missingNumbersOfNewRowsAreFilledAsInTraining) {
    const auto read = table("mean").read("x,colour\n,\n");
    REQUIRE(read.ok());
    const std::vector<float> values = sample(*read, 0);
    CHECK(std::abs(values[0] - 0.3F) < 1e-6F);
    CHECK(std::abs(values[1] - 2.0F / 3) < 1e-6F);
}

TEST(theEndOfASeriesIsItsWindow) {
    DataSpec spec;
    spec.source = "series";
    spec.options["window"] = std::int64_t{3};
    spec.columns = {{"v", "target", "number"}};
    spec.testShare = 0.2;
    const Trained trained("v\n1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n", spec);
    const auto read = trained.read("t,v\na,1\nb,2\nc,\nd,4\n");
    REQUIRE(read.ok());
    CHECK((sample(*read, 0) == std::vector<float>{2, 3, 4}));
    CHECK_EQUAL(trained.codeOf("v\n1\n2\n"), "input.too-short");
}

TEST(theEndOfATextIsItsWindow) {
    DataSpec spec;
    spec.source = "text";
    spec.options["length"] = std::int64_t{4};
    spec.options["step"] = std::int64_t{1};
    spec.testShare = 0.2;
    const Trained trained("abcabcabcabcabcabcabcabcabc", spec);
    const auto read = trained.read("xxxxcab\r\n");
    CHECK(read.ok());
    const auto more = trained.read("aaacab");
    REQUIRE(more.ok());
    const std::vector<std::string>& known = trained.dataset->schema().fields.front().classes;
    std::string text;
    for (const float token : sample(*more, 0))
        text += known[static_cast<std::size_t>(token)];
    CHECK_EQUAL(text, "acab");
    CHECK_EQUAL(trained.codeOf("abc"), "input.too-short");
}

TEST(arraysMustHaveTheShapeOfTheSamples) {
    const Trained trained = table("drop");
    const TemporaryFolder folder;
    const std::string header = "{'descr': '<f4', 'fortran_order': False, 'shape': (1, 3), }";
    const float numbers[] = {5, 1, 0};
    std::ostringstream array;
    array << "\x93NUMPY\x01" << '\0' << static_cast<char>(header.size()) << '\0' << header;
    array.write(reinterpret_cast<const char*>(numbers), sizeof numbers);
    std::string file = array.str();
    const auto read = samplesFromFiles(trained.spec, trained.dataset, {folder.write("a.npy", file)});
    REQUIRE(read.ok());
    CHECK((sample(*read, 0) == std::vector<float>{0.5F, 1, 0}));
    file.replace(file.find("(1, 3)"), 6, "(3, 1)");
    const auto wrong = samplesFromFiles(trained.spec, trained.dataset, {folder.write("b.npy", file)});
    REQUIRE(!wrong.ok());
    CHECK_EQUAL(wrong.problems().front().code, "input.shape");
    CHECK_EQUAL(samplesFromFiles(trained.spec, trained.dataset, {folder.path() / "none.csv"}).problems().front().code, "file.missing");
}
