#include "engine/data/Dataset.h"
#include "tests/support/Check.h"
#include "tests/support/Files.h"

#include <algorithm>
#include <zlib.h>

using namespace netwright;
using namespace netwright::data;
using testing::TemporaryFolder;

namespace {

std::string bigEndian(std::uint32_t number) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(static_cast<unsigned char>(number >> shift));
    return bytes;
}

std::string idx(std::initializer_list<std::uint32_t> extents, const std::string& values, char type = 8) {
    std::string bytes{'\0', '\0', type, static_cast<char>(extents.size())};
    for (const std::uint32_t extent : extents)
        bytes += bigEndian(extent);
    return bytes + values;
}

/// Image i has the pixels i, i + 1, …
std::string pixels(int images, int each) {
    std::string values;
    for (int image = 0; image < images; ++image)
        for (int pixel = 0; pixel < each; ++pixel)
            values += static_cast<char>(static_cast<unsigned char>(image + pixel));
    return values;
}

std::string labels(int count, int classes) {
    std::string values;
    for (int i = 0; i < count; ++i)
        values += static_cast<char>(i % classes);
    return values;
}

void writeGzip(const std::filesystem::path& path, const std::string& content) {
    gzFile file = gzopen(path.string().c_str(), "wb");
    gzwrite(file, content.data(), static_cast<unsigned>(content.size()));
    gzclose(file);
}

DataSpec spec() {
    DataSpec spec;
    spec.source = "idx";
    spec.options = {{"trainImages", std::string("images")}, {"trainLabels", std::string("labels")}};
    return spec;
}

core::Diagnostics problemsOf(const TemporaryFolder& folder, const DataSpec& wanted) {
    const auto loaded = loadDataset(wanted, folder.path());
    return loaded.ok() ? core::Diagnostics{} : loaded.problems();
}

/// The one problem of a folder with these two files.
core::Diagnostic problemOf(const std::string& imageFile, const std::string& labelFile) {
    const TemporaryFolder folder;
    folder.write("images", imageFile);
    folder.write("labels", labelFile);
    const auto problems = problemsOf(folder, spec());
    REQUIRE(problems.size() == 1);
    return problems[0];
}

} // namespace

TEST(plainIdxIsRead) {
    const TemporaryFolder folder;
    folder.write("images", idx({20, 2, 3}, pixels(20, 6)));
    folder.write("labels", idx({20}, labels(20, 4)));
    DataSpec wanted = spec();
    wanted.validationShare = 0;
    const auto loaded = loadDataset(wanted, folder.path());
    REQUIRE(loaded.ok());
    const Dataset& dataset = **loaded;
    const core::Field* image = dataset.schema().find("image");
    REQUIRE(image);
    CHECK(image->kind == core::FieldKind::Image);
    CHECK((image->shape == core::Shape{1, 2, 3}));
    CHECK((dataset.schema().find("label")->classes == std::vector<std::string>{"0", "1", "2", "3"}));
    CHECK_EQUAL(dataset.size(Split::Train), 20);
    std::vector<float> out(6);
    dataset.read(Split::Train, 7, "image", out);
    CHECK((out == std::vector<float>{7, 8, 9, 10, 11, 12}));
    float label = -1;
    dataset.read(Split::Train, 7, "label", {&label, 1});
    CHECK_EQUAL(label, 3.0f);
}

TEST(gzipAndTestPart) {
    const TemporaryFolder folder;
    writeGzip(folder.path() / "images", idx({30, 2, 2}, pixels(30, 4)));
    writeGzip(folder.path() / "labels", idx({30}, labels(30, 3)));
    writeGzip(folder.path() / "ti", idx({5, 2, 2}, pixels(5, 4)));
    folder.write("tl", idx({5}, labels(5, 3)));
    DataSpec wanted = spec();
    wanted.options["testImages"] = std::string("ti");
    wanted.options["testLabels"] = std::string("tl");
    wanted.options["classes"] = std::string("ant, bee, cat");
    wanted.validationShare = 0.2;
    wanted.testShare = 0.9; // of no use: there is a test part
    wanted.steps = {{"scale", {}}};
    const auto loaded = loadDataset(wanted, folder.path());
    REQUIRE(loaded.ok());
    const Dataset& dataset = **loaded;
    CHECK_EQUAL(dataset.size(Split::Train), 24);
    CHECK_EQUAL(dataset.size(Split::Validation), 6);
    CHECK_EQUAL(dataset.size(Split::Test), 5);
    CHECK_EQUAL(dataset.sourceIndex(Split::Test, 3), 3);
    CHECK((dataset.schema().find("label")->classes == std::vector<std::string>{"ant", "bee", "cat"}));
    std::vector<float> out(4);
    dataset.read(Split::Test, 3, "image", out);
    CHECK_EQUAL(out[1], 4.0f * (1.0f / 255.0f));
    dataset.readRaw(Split::Test, 3, "image", out);
    CHECK_EQUAL(out[1], 4.0f);
    const Affine affine = std::get<Affine>(dataset.preprocessing("image").at(0));
    CHECK((affine.scale == std::vector<float>{1.0f / 255.0f}));
    const auto peeked = peekSchema(wanted, folder.path());
    REQUIRE(peeked.ok());
    CHECK(*peeked == dataset.schema());
}

TEST(idxErrorsHaveCodeAndFile) {
    const std::string goodImages = idx({4, 2, 2}, pixels(4, 4));
    const std::string goodLabels = idx({4}, labels(4, 2));
    const auto check = [](const core::Diagnostic& problem, const std::string& code, const std::string& file) {
        CHECK_EQUAL(problem.code, code);
        CHECK(problem.where.file.ends_with(file));
        CHECK(!problem.message.empty() && !problem.fix.empty());
    };
    check(problemOf(goodImages.substr(0, goodImages.size() - 1), goodLabels), "idx.truncated", "images");
    check(problemOf(goodImages.substr(0, 9), goodLabels), "idx.truncated", "images");
    check(problemOf(goodImages.substr(0, 2), goodLabels), "idx.truncated", "images");
    check(problemOf("PK" + goodImages, goodLabels), "idx.magic", "images");
    check(problemOf(idx({4, 2, 2}, pixels(4, 4), 13), goodLabels), "idx.type", "images");
    check(problemOf(goodLabels, goodLabels), "idx.axes", "images");
    check(problemOf(goodImages, goodImages), "idx.axes", "labels");
    check(problemOf(goodImages, idx({3}, labels(3, 2))), "idx.length-mismatch", "labels");
    check(problemOf(idx({4, 0, 2}, ""), goodLabels), "idx.size", "images");
    check(problemOf(idx({0, 2, 2}, ""), goodLabels), "data.empty", "images");
}

TEST(missingFilesAreAllNamed) {
    const TemporaryFolder folder;
    const auto problems = problemsOf(folder, spec());
    REQUIRE(problems.size() == 2);
    CHECK(problems[0].code == "file.missing" && problems[1].code == "file.missing");
    CHECK(problems[0].where.file.ends_with("images"));
    CHECK(problems[1].where.file.ends_with("labels"));
}

TEST(nothingChosenIsSaid) {
    DataSpec wanted;
    wanted.source = "idx";
    const auto loaded = loadDataset(wanted, ".");
    REQUIRE(!loaded.ok());
    CHECK_EQUAL(loaded.problems().size(), std::size_t{2});
    CHECK_EQUAL(loaded.problems()[0].code, "data.no-file");
}

TEST(hugeAnnouncementsAreRefusedWithBothNumbers) {
    // 2^40 bytes: 2^20 images of 1024 × 1024 pixels.
    const std::string header = idx({1u << 20, 1024, 1024}, std::string(16, 'x'));
    for (const bool compressed : {false, true}) {
        const TemporaryFolder folder;
        if (compressed)
            writeGzip(folder.path() / "images", header);
        else
            folder.write("images", header);
        folder.write("labels", idx({4}, labels(4, 2)));
        const auto problems = problemsOf(folder, spec());
        REQUIRE(problems.size() == 1);
        CHECK_EQUAL(problems[0].code, "idx.truncated");
        CHECK(problems[0].message.find("1,099,511,627,776") != std::string::npos);
        CHECK(problems[0].message.find("16") != std::string::npos);
    }
    const core::Diagnostic overflow = problemOf(idx({0xFFFFFFFFu, 0xFFFFFFFFu, 0xFFFFFFFFu}, "x"), idx({1}, "\1"));
    CHECK_EQUAL(overflow.code, "idx.truncated");
}

TEST(announcementsBelowTheLimitTakeNoMemoryEither) {
    // 4 GB announced, 16 bytes there.
    const core::Diagnostic problem = problemOf(idx({1u << 12, 1024, 1024}, std::string(16, 'x')), idx({1}, "\1"));
    CHECK_EQUAL(problem.code, "idx.truncated");
}

TEST(damagedGzipIsAnError) {
    const TemporaryFolder folder;
    folder.write("labels", idx({1000}, labels(1000, 2)));
    std::string noise = pixels(1000, 16);
    std::uint32_t state = 1;
    for (char& byte : noise)
        byte = static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
    writeGzip(folder.path() / "images", idx({1000, 4, 4}, noise));
    std::ifstream stream(folder.path() / "images", std::ios::binary);
    std::string bytes((std::istreambuf_iterator<char>(stream)), {});
    stream.close();
    folder.write("images", bytes.substr(0, bytes.size() / 2));
    auto problems = problemsOf(folder, spec());
    REQUIRE(problems.size() == 1);
    CHECK_EQUAL(problems[0].code, "gzip.corrupt");
    bytes[bytes.size() / 2] = static_cast<char>(~bytes[bytes.size() / 2]);
    folder.write("images", bytes);
    problems = problemsOf(folder, spec());
    REQUIRE(problems.size() == 1);
    CHECK_EQUAL(problems[0].code, "gzip.corrupt");
}

TEST(testPartMustFit) {
    const TemporaryFolder folder;
    folder.write("images", idx({4, 2, 2}, pixels(4, 4)));
    folder.write("labels", idx({4}, labels(4, 2)));
    DataSpec wanted = spec();
    wanted.options["testImages"] = std::string("ti");
    CHECK(problemsOf(folder, wanted).at(0).code == "data.no-file");
    wanted.options["testLabels"] = std::string("tl");
    folder.write("ti", idx({2, 3, 3}, pixels(2, 9)));
    folder.write("tl", idx({2}, labels(2, 2)));
    CHECK(problemsOf(folder, wanted).at(0).code == "idx.size");
    folder.write("ti", idx({2, 2, 2}, pixels(2, 4)));
    folder.write("tl", idx({2}, std::string("\0\5", 2)));
    CHECK(problemsOf(folder, wanted).at(0).code == "idx.classes");
    folder.write("tl", idx({2}, labels(2, 2)));
    wanted.options["classes"] = std::string("only one");
    CHECK(problemsOf(folder, wanted).at(0).code == "idx.classes");
}

TEST(loadingCanBeCancelled) {
    const TemporaryFolder folder;
    folder.write("images", idx({4, 2, 2}, pixels(4, 4)));
    folder.write("labels", idx({4}, labels(4, 2)));
    const auto loaded = loadDataset(spec(), folder.path(), [](double) { return false; });
    REQUIRE(!loaded.ok());
    CHECK_EQUAL(loaded.problems()[0].code, "data.cancelled");
}
