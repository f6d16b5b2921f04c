#include "engine/data/Suggestion.h"
#include "tests/support/Check.h"
#include "tests/support/Files.h"

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
