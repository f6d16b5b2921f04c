#include "engine/data/NumpyArray.h"
#include "engine/data/Dataset.h"
#include "tests/support/Check.h"
#include "tests/support/Files.h"

#include <limits>

using namespace netwright;
using namespace netwright::data;
using testing::TemporaryFolder;

namespace {

template <typename T> std::string bytesOf(const std::vector<T>& values) {
    return {reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T)};
}

std::string npy(const std::string& type, const std::string& shape, const std::string& bytes,
                const std::string& order = "False") {
    std::string header = "{'descr': '" + type + "', 'fortran_order': " + order + ", 'shape': " + shape + ", }";
    header.resize(118, ' ');
    return std::string("\x93NUMPY\x01\x00", 8) + std::string{'v', '\0'} + header + bytes;
}

DataSpec spec() {
    DataSpec spec;
    spec.source = "numpy";
    spec.options = {{"inputs", std::string("x.npy")}, {"targets", std::string("y.npy")}};
    spec.validationShare = 0;
    return spec;
}

core::Result<std::shared_ptr<const Dataset>> load(const std::string& x, const std::string& y) {
    const TemporaryFolder folder;
    folder.write("x.npy", x);
    folder.write("y.npy", y);
    auto loaded = loadDataset(spec(), folder.path());
    if (loaded.ok()) {
        const auto peeked = peekSchema(spec(), folder.path());
        CHECK(peeked.ok() && *peeked == (*loaded)->schema());
    }
    return loaded;
}

std::string codeOf(const std::string& x, const std::string& y) {
    const auto loaded = load(x, y);
    return loaded.ok() ? "" : loaded.problems()[0].code;
}

const std::string kTable = npy("<f4", "(3, 2)", bytesOf<float>({1, 2, 3, 4, 5, 6}));
const std::string kClasses = npy("<i8", "(3,)", bytesOf<std::int64_t>({0, 2, 1}));

} // namespace

TEST(arraysBecomeTablesAndClasses) {
    const auto loaded = load(kTable, kClasses);
    REQUIRE(loaded.ok());
    CHECK(((*loaded)->schema().fields[0].shape == core::Shape{2}));
    CHECK(((*loaded)->schema().find("label")->classes == std::vector<std::string>{"0", "1", "2"}));
    std::vector<float> values(2);
    (*loaded)->read(Split::Train, 2, "features", values);
    CHECK((values == std::vector<float>{5, 6}));
    float label = 0;
    (*loaded)->read(Split::Train, 1, "label", {&label, 1});
    CHECK_EQUAL(label, 2.0f);
}

TEST(axesDecideWhatAnArrayIs) {
    const auto images = load(npy("|u1", "(2, 1, 2, 2)", std::string("\1\2\3\4\5\6\7\xFF")),
                             npy("<f8", "(2, 3)", bytesOf<double>({1, 2, 3, 4, 5, 6})));
    REQUIRE(images.ok());
    CHECK((*images)->schema().fields[0].kind == core::FieldKind::Image);
    CHECK(((*images)->schema().fields[0].shape == core::Shape{1, 2, 2}));
    CHECK(((*images)->schema().find("target")->shape == core::Shape{3}));
    std::vector<float> values(4);
    (*images)->read(Split::Train, 1, "image", values);
    CHECK((values == std::vector<float>{5, 6, 7, 255}));
    const auto sequences =
        load(npy("<i2", "(2, 2, 1)", bytesOf<std::int16_t>({-1, 2, 3, 4})), npy("|b1", "(2,)", std::string("\0\1", 2)));
    REQUIRE(sequences.ok());
    CHECK((*sequences)->schema().fields[0].kind == core::FieldKind::Sequence);
}

TEST(arraysInFortranOrderAreTurned) {
    const TemporaryFolder folder;
    std::vector<float> columnMajor; // of the numbers 0 … 23 as 2×3×4, the first axis changing fastest
    for (int k = 0; k < 4; ++k)
        for (int j = 0; j < 3; ++j)
            for (int i = 0; i < 2; ++i)
                columnMajor.push_back(static_cast<float>((i * 3 + j) * 4 + k));
    const auto array = readNumpyArray(folder.write("x.npy", npy("<f4", "(2, 3, 4)", bytesOf(columnMajor), "True")), true);
    REQUIRE(array.ok());
    for (std::size_t i = 0; i < array->values.size(); ++i)
        CHECK_EQUAL(array->values[i], static_cast<float>(i));
}

TEST(numpyErrors) {
    CHECK_EQUAL(codeOf("PK", kClasses), "numpy.format");
    CHECK_EQUAL(codeOf(kTable.substr(0, 60), kClasses), "numpy.format");
    CHECK_EQUAL(codeOf(kTable.substr(0, kTable.size() - 1), kClasses), "numpy.truncated");
    CHECK_EQUAL(codeOf(npy("<f4", "(1099511627776, 2)", "x"), kClasses), "data.too-large");
    CHECK_EQUAL(codeOf(npy("<f4", "(99999999999999999999999, 2)", "x"), kClasses), "data.too-large");
    CHECK_EQUAL(codeOf(npy(">f4", "(3, 2)", std::string(24, 'x')), kClasses), "numpy.type");
    CHECK_EQUAL(codeOf(npy("<c8", "(3, 2)", std::string(48, 'x')), kClasses), "numpy.type");
    CHECK_EQUAL(codeOf(npy("<f4", "()", "abcd"), kClasses), "numpy.format");
    CHECK_EQUAL(codeOf(npy("<f4", "(3, 0)", ""), kClasses), "numpy.format");
    CHECK_EQUAL(codeOf(npy("<f4", "(2, 2)", bytesOf<float>({1, 2, 3, 4})), kClasses), "numpy.length-mismatch");
    CHECK_EQUAL(codeOf(npy("<f4", "(3, 1)", bytesOf<float>({1, std::numeric_limits<float>::quiet_NaN(), 3})), kClasses),
                "numpy.not-finite");
    CHECK_EQUAL(codeOf(kTable, npy("<i8", "(3,)", bytesOf<std::int64_t>({0, -1, 1}))), "numpy.classes");
}

TEST(allMissingArraysAreNamed) {
    const auto loaded = loadDataset(spec(), "/nowhere");
    REQUIRE(!loaded.ok());
    CHECK_EQUAL(loaded.problems().size(), std::size_t{2});
}
