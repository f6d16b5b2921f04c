#include "engine/data/SampleCount.h"
#include "engine/data/Suggestion.h"
#include "tests/support/Check.h"
#include "tests/support/Files.h"
#include "tests/support/Png.h"

using namespace netwright;
using testing::TemporaryFolder;

namespace {

std::string option(const core::Result<data::DataSpec>& spec, const char* name) {
    if (!spec)
        return "(" + spec.problems().front().code + ")";
    const auto found = spec->options.find(name);
    return found == spec->options.end() ? std::string() : std::get<std::string>(found->second);
}

} // namespace

TEST(tablesTextsAndArraysAreRecognised) {
    const TemporaryFolder folder;
    const auto table = data::suggestFor(folder.write("flowers.csv", "a,b,kind\n1,2,x\n3,4,y\n"));
    REQUIRE(table.ok());
    CHECK_EQUAL(table->source, "csv");
    CHECK_EQUAL(table->columns.size(), std::size_t{3});
    CHECK(option(table, "file").ends_with("flowers.csv"));
    const auto text = data::suggestFor(folder.write("prose.txt", "Call me."));
    REQUIRE(text.ok());
    CHECK_EQUAL(text->source, "text");
    const auto inputs = folder.write("x_train.npy", "");
    folder.write("y_train.npy", "");
    const auto arrays = data::suggestFor(inputs);
    CHECK(option(arrays, "inputs").ends_with("x_train.npy"));
    CHECK(option(arrays, "targets").ends_with("y_train.npy"));
}

TEST(idxFilesBringTheirCompanions) {
    const TemporaryFolder folder;
    for (const char* name : {"train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz", "t10k-images-idx3-ubyte.gz",
                             "t10k-labels-idx1-ubyte.gz"})
        folder.write(name, "");
    for (const std::filesystem::path& pointed : {folder.path(), folder.path() / "t10k-labels-idx1-ubyte.gz"}) {
        const auto spec = data::suggestFor(pointed);
        CHECK(option(spec, "trainImages").ends_with("train-images-idx3-ubyte.gz"));
        CHECK(option(spec, "trainLabels").ends_with("train-labels-idx1-ubyte.gz"));
        CHECK(option(spec, "testImages").ends_with("t10k-images-idx3-ubyte.gz"));
        CHECK(spec.ok() && spec->testShare == 0);
    }
}

TEST(picturesAreFoundByTheirFolders) {
    const TemporaryFolder folder;
    for (const char* name : {"train/cat/1.png", "train/dog/1.JPG", "test/cat/2.png", "test/dog/2.png"}) {
        std::filesystem::create_directories((folder.path() / name).parent_path());
        folder.write(name, "");
    }
    const auto whole = data::suggestFor(folder.path());
    CHECK(option(whole, "folder").ends_with("train"));
    CHECK(option(whole, "testFolder").ends_with("test"));
    const auto one = data::suggestFor(folder.path() / "train" / "cat" / "1.png");
    CHECK(option(one, "folder").ends_with("train"));
    CHECK(one.ok() && one->testShare > 0);
}

namespace {

/// Two classes with pictures of these sizes each; the side that is suggested, 0: none.
std::int64_t suggestedSide(const std::vector<std::pair<std::uint32_t, std::uint32_t>>& sizes) {
    const TemporaryFolder folder;
    int number = 0;
    for (const char* name : {"cat", "dog"})
        for (const auto& [width, height] : sizes) {
            std::filesystem::create_directories(folder.path() / name);
            folder.write(std::string(name) + "/" + std::to_string(number++) + ".png",
                         testing::png(width, height, 0, std::string(static_cast<std::size_t>(width) * height, '1')));
        }
    const auto spec = data::suggestFor(folder.path());
    REQUIRE(spec.ok());
    const auto found = spec->options.find("width");
    if (found == spec->options.end())
        return 0;
    CHECK(spec->options.at("height") == found->second);
    return std::get<std::int64_t>(found->second);
}

} // namespace

TEST(picturesAreBroughtToAUsualSize) {
    CHECK_EQUAL(suggestedSide({{65, 63}, {60, 70}, {58, 71}}), 64);
    CHECK_EQUAL(suggestedSide({{30, 40}}), 32);
    CHECK_EQUAL(suggestedSide({{100, 90}}), 96);
    CHECK_EQUAL(suggestedSide({{400, 300}}), 128);
    CHECK_EQUAL(suggestedSide({{28, 28}, {28, 28}}), 28); // all alike, and it halves twice
    CHECK_EQUAL(suggestedSide({{224, 224}}), 224);
}

TEST(ofFewSamplesMoreValidate) {
    const TemporaryFolder folder;
    std::string few = "x,y\n", many = "x,y\n";
    for (int row = 0; row < 6000; ++row)
        (row < 200 ? few : many) += std::to_string(row % 97) + "." + std::to_string(row) + "," + std::to_string(row % 89) + ".5\n";
    const auto first = data::suggestFor(folder.write("few.csv", few)), second = data::suggestFor(folder.write("many.csv", many));
    REQUIRE(first.ok() && second.ok());
    CHECK_EQUAL(first->validationShare, 0.2);
    CHECK_EQUAL(second->validationShare, 0.1);
    CHECK_EQUAL(data::roughSampleCount(*first, {}), 200);
}

TEST(whatIsUnknownIsSaid) {
    const TemporaryFolder folder;
    for (const std::filesystem::path& pointed : {folder.path(), std::filesystem::path(folder.write("a.xyz", "")),
                                                 folder.path() / "missing.npy"}) {
        const auto spec = data::suggestFor(pointed);
        REQUIRE(!spec.ok());
        CHECK_EQUAL(spec.problems().front().code, "data.unknown-kind");
        CHECK(!spec.problems().front().fix.empty());
    }
}
