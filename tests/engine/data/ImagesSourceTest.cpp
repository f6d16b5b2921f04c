#include "engine/data/Dataset.h"
#include "engine/data/ImageFile.h"
#include "tests/support/Check.h"
#include "tests/support/Files.h"
#include "tests/support/Png.h"

#include <algorithm>

using namespace netwright;
using namespace netwright::data;
using testing::TemporaryFolder;
using testing::png;
namespace fs = std::filesystem;

namespace {

DataSpec spec() {
    DataSpec spec;
    spec.source = "images";
    spec.options = {{"folder", std::string("pictures")}, {"colour", std::string("grey")}};
    spec.validationShare = 0;
    return spec;
}

void fill(const TemporaryFolder& folder, const std::string& root) {
    folder.write(root + "/cat/a.png", png(2, 2, 0, "\1\2\3\4"));
    folder.write(root + "/cat/b.png", png(2, 2, 0, "\5\6\7\10"));
    folder.write(root + "/dog/c.PNG", png(2, 2, 0, "\11\12\13\14"));
}

} // namespace

TEST(foldersBecomeClasses) {
    const TemporaryFolder folder;
    fill(folder, "pictures");
    folder.write("pictures/dog/readme.txt", "x");
    const auto loaded = loadDataset(spec(), folder.path());
    REQUIRE(loaded.ok());
    const Dataset& dataset = **loaded;
    CHECK((dataset.schema().find("image")->shape == core::Shape{1, 2, 2}));
    CHECK((dataset.schema().find("label")->classes == std::vector<std::string>{"cat", "dog"}));
    CHECK_EQUAL(dataset.size(Split::Train), 3);
    std::vector<float> pixels(4);
    dataset.read(Split::Train, 2, "image", pixels);
    CHECK((pixels == std::vector<float>{9, 10, 11, 12}));
    REQUIRE(dataset.notes().size() == 1);
    CHECK_EQUAL(dataset.notes()[0].message, "1 file is no picture and was left out.");
    const auto peeked = peekSchema(spec(), folder.path());
    REQUIRE(peeked.ok());
    CHECK(*peeked == dataset.schema());
}

TEST(foldersInLatin1BecomeClassesInUtf8) {
    const TemporaryFolder folder;
    folder.write("pictures/gr\xF6\xDF" "e/a.png", png(2, 2, 0, "1234"));
    folder.write("pictures/süß/b.png", png(2, 2, 0, "5678"));
    const auto loaded = loadDataset(spec(), folder.path());
    REQUIRE(loaded.ok());
    CHECK(((*loaded)->schema().find("label")->classes == std::vector<std::string>{"größe", "süß"}));
}

TEST(testFolderIsKeptApart) {
    const TemporaryFolder folder;
    fill(folder, "pictures");
    fill(folder, "test");
    DataSpec wanted = spec();
    wanted.options["testFolder"] = std::string("test");
    const auto loaded = loadDataset(wanted, folder.path());
    REQUIRE(loaded.ok());
    CHECK_EQUAL((*loaded)->size(Split::Train), 3);
    CHECK_EQUAL((*loaded)->size(Split::Test), 3);
    folder.write("test/mouse/d.png", png(2, 2, 0, "1234"));
    const auto wrong = loadDataset(wanted, folder.path());
    REQUIRE(!wrong.ok());
    CHECK_EQUAL(wrong.problems()[0].code, "images.classes");
}

TEST(colourPicturesBecomePlanes) {
    const TemporaryFolder folder;
    folder.write("pictures/x/a.png", png(2, 1, 2, "\1\2\3\4\5\6"));
    DataSpec wanted = spec();
    wanted.options["colour"] = std::string("colour");
    const auto loaded = loadDataset(wanted, folder.path());
    REQUIRE(loaded.ok());
    CHECK(((*loaded)->schema().find("image")->shape == core::Shape{3, 1, 2}));
    std::vector<float> pixels(6);
    (*loaded)->read(Split::Train, 0, "image", pixels);
    CHECK((pixels == std::vector<float>{1, 4, 2, 5, 3, 6}));
}

TEST(transparentBecomesWhite) {
    const TemporaryFolder folder;
    const auto picture = readPicture(folder.write("a.png", png(2, 1, 6, std::string("\1\2\3\0\4\5\6\xFF", 8))), true);
    REQUIRE(picture.ok());
    CHECK((picture->pixels == std::vector<std::uint8_t>{255, 255, 255, 4, 5, 6}));
}

TEST(jpegIsRead) {
    const fs::path file = fs::path(NETWRIGHT_SOURCE_DIR) / "tests/engine/data/samples/red-blue.jpg";
    const auto picture = readPicture(file, true);
    REQUIRE(picture.ok());
    CHECK(picture->width == 16 && picture->height == 8 && picture->channels == 3);
    CHECK(picture->pixels[0] > 230 && picture->pixels[1] < 25 && picture->pixels[2] < 25);
    CHECK(picture->pixels[45] < 25 && picture->pixels[47] > 230);
    const auto grey = readPicture(file, false);
    REQUIRE(grey.ok());
    CHECK_EQUAL(grey->pixels.size(), std::size_t{128});
}

TEST(shrinkingTakesTheMeanOfTheArea) {
    const Picture picture{4, 2, 1, {0, 100, 10, 20, 200, 100, 30, 40}};
    CHECK((resized(picture, 2, 1, false).pixels == std::vector<std::uint8_t>{100, 25}));
    CHECK((resized(picture, 2, 2, true).pixels == std::vector<std::uint8_t>{100, 10, 100, 30}));
    CHECK((resized(picture, 4, 2, true).pixels == picture.pixels));
    CHECK((resized(picture, 8, 4, false).pixels[0] == 0 && resized(picture, 8, 4, false).pixels[31] == 40));
    CHECK((resized(picture, 3, 1, false).pixels.size() == 3));
}

TEST(picturesOfOtherSizesAreBroughtToOne) {
    const TemporaryFolder folder;
    fill(folder, "pictures");
    folder.write("pictures/dog/z.png", png(4, 4, 0, std::string(16, '\7')));
    const auto loaded = loadDataset(spec(), folder.path());
    REQUIRE(loaded.ok());
    std::vector<float> pixels(4);
    (*loaded)->read(Split::Train, 3, "image", pixels);
    CHECK((pixels == std::vector<float>{7, 7, 7, 7}));
}

TEST(brokenPicturesAreAllNamed) {
    const TemporaryFolder folder;
    fill(folder, "pictures");
    const std::string good = png(2, 2, 0, "1234");
    folder.write("pictures/dog/d1.png", good.substr(0, 40));
    folder.write("pictures/dog/d2.jpg", "\xFF\xD8\xFF garbage");
    folder.write("pictures/dog/d3.jpg", "text");
    folder.write("pictures/dog/d4.png", png(1u << 30, 1u << 30, 0, ""));
    const auto loaded = loadDataset(spec(), folder.path());
    REQUIRE(loaded.ok());
    CHECK_EQUAL((*loaded)->size(Split::Train), 3);
    core::Diagnostics problems = (*loaded)->notes();
    REQUIRE(problems.size() == 5);
    CHECK_EQUAL(problems[0].message, "4 of 7 pictures cannot be read and were left out.");
    for (const auto& problem : problems)
        CHECK(problem.severity == core::Severity::Warning);
    CHECK_EQUAL(problems[1].code, "image.damaged");
    CHECK_EQUAL(problems[1].message, "The picture is damaged or cut off."); // not in libpng's words
    CHECK(problems[1].where.file.ends_with("d1.png"));
    CHECK_EQUAL(problems[2].code, "image.damaged");
    CHECK_EQUAL(problems[3].code, "image.format");
    CHECK(problems[4].code == "image.size" || problems[4].code == "image.damaged");

    DataSpec strict = spec();
    strict.options["damaged"] = std::string("error");
    const auto refused = loadDataset(strict, folder.path());
    REQUIRE(!refused.ok());
    REQUIRE(refused.problems().size() == 5);
    CHECK_EQUAL(refused.problems()[0].code, "images.damaged");
    CHECK(refused.problems()[1].severity == core::Severity::Error);
}

TEST(damagedPicturesMoveNoOthers) {
    const TemporaryFolder folder;
    fill(folder, "pictures");
    fill(folder, "test");
    folder.write("pictures/cat/a.png", "damaged"); // the first one, which also gives the size
    DataSpec wanted = spec();
    wanted.options["testFolder"] = std::string("test");
    const auto loaded = loadDataset(wanted, folder.path());
    REQUIRE(loaded.ok());
    REQUIRE((*loaded)->size(Split::Train) == 2);
    CHECK_EQUAL((*loaded)->size(Split::Test), 3);
    CHECK_EQUAL((*loaded)->sourceIndex(Split::Train, 0), 1);
    std::vector<float> pixels(4), label(1);
    (*loaded)->read(Split::Train, 1, "image", pixels);
    (*loaded)->read(Split::Train, 1, "label", label);
    CHECK((pixels == std::vector<float>{9, 10, 11, 12} && label[0] == 1));
    (*loaded)->read(Split::Test, 0, "image", pixels);
    CHECK((pixels == std::vector<float>{1, 2, 3, 4}));
    CHECK(peekSchema(wanted, folder.path()).ok());
}

TEST(nothingButDamagedPicturesIsAnError) {
    const TemporaryFolder folder;
    folder.write("pictures/cat/a.png", "damaged");
    folder.write("pictures/dog/b.png", "damaged too");
    DataSpec wanted = spec();
    wanted.options["width"] = wanted.options["height"] = std::int64_t{8};
    const auto loaded = loadDataset(wanted, folder.path());
    REQUIRE(!loaded.ok());
    CHECK_EQUAL(loaded.problems()[0].code, "images.damaged");
}

TEST(cutOffJpegsNeverCrash) {
    std::ifstream stream(fs::path(NETWRIGHT_SOURCE_DIR) / "tests/engine/data/samples/red-blue.jpg", std::ios::binary);
    const std::string good((std::istreambuf_iterator<char>(stream)), {});
    const TemporaryFolder folder;
    for (std::size_t length = 0; length < good.size(); length += 7) {
        std::string bad = good.substr(0, length);
        const auto cut = readPicture(folder.write("a.jpg", bad), true);
        CHECK(cut.ok() || !cut.problems().empty());
        bad = good;
        bad[length] = static_cast<char>(~bad[length]);
        const auto flipped = readPicture(folder.write("a.jpg", bad), true);
        CHECK(flipped.ok() || !flipped.problems().empty());
    }
}

TEST(foldersWithoutPicturesAreNoClasses) {
    const TemporaryFolder folder;
    fill(folder, "pictures");
    folder.write("pictures/__MACOSX/._a.png", "attributes");
    folder.write("pictures/__MACOSX/b.png", "attributes");
    folder.write("pictures/notes/readme.txt", "text");
    fs::create_directories(folder.path() / "pictures/zebra");
    const auto loaded = loadDataset(spec(), folder.path());
    REQUIRE(loaded.ok());
    const auto& classes = (*loaded)->schema().fields[1].classes;
    CHECK((classes == std::vector<std::string>{"cat", "dog"}));
}

TEST(emptyFoldersAreSaid) {
    const TemporaryFolder folder;
    auto loaded = loadDataset(spec(), folder.path());
    REQUIRE(!loaded.ok());
    CHECK_EQUAL(loaded.problems()[0].code, "file.missing");
    fs::create_directories(folder.path() / "pictures/cat");
    loaded = loadDataset(spec(), folder.path());
    REQUIRE(!loaded.ok());
    CHECK_EQUAL(loaded.problems()[0].code, "images.empty");
}
