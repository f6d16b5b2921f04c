#include "engine/data/Dataset.h"
#include "tests/support/Check.h"

#include <array>
#include <cmath>

using namespace netwright;
using namespace netwright::data;

namespace {

DataSpec spec(const std::string& shape) {
    DataSpec spec;
    spec.source = "synthetic";
    spec.options = {{"shape", shape}, {"samples", std::int64_t{300}}, {"noise", 0.0}};
    spec.validationShare = 0;
    return spec;
}

std::shared_ptr<const Dataset> load(const DataSpec& wanted) {
    const auto loaded = loadDataset(wanted, ".");
    REQUIRE(loaded.ok());
    return *loaded;
}

struct Sample {
    std::array<float, 2> point{};
    float target = 0;
};

Sample sample(const Dataset& dataset, std::int64_t index, const char* target) {
    Sample read;
    dataset.read(Split::Train, index, "features", read.point);
    dataset.read(Split::Train, index, target, {&read.target, 1});
    return read;
}

} // namespace

TEST(everyShapeIsMadeAndKnownBeforehand) {
    for (const char* shape : {"spirals", "circles", "xor", "blobs", "sine"}) {
        const auto dataset = load(spec(shape));
        CHECK_EQUAL(dataset->size(Split::Train), 300);
        const auto peeked = peekSchema(spec(shape), ".");
        REQUIRE(peeked.ok());
        CHECK(*peeked == dataset->schema());
        for (std::int64_t i = 0; i < 300; ++i)
            for (const float value : sample(*dataset, i, dataset->schema().fields[1].name.c_str()).point)
                CHECK(std::isfinite(value));
    }
}

TEST(xorIsTheSignOfTheProduct) {
    const auto dataset = load(spec("xor"));
    for (std::int64_t i = 0; i < 300; ++i) {
        const Sample s = sample(*dataset, i, "class");
        CHECK_EQUAL(s.target == 0.0f, s.point[0] * s.point[1] > 0);
    }
}

TEST(circlesHaveTheirRadii) {
    DataSpec wanted = spec("circles");
    wanted.options["classes"] = std::int64_t{4};
    const auto dataset = load(wanted);
    for (std::int64_t i = 0; i < 300; ++i) {
        const Sample s = sample(*dataset, i, "class");
        CHECK(std::abs(std::hypot(s.point[0], s.point[1]) - (s.target + 1) / 4) < 1e-5f);
    }
}

TEST(sineIsASine) {
    const auto dataset = load(spec("sine"));
    for (std::int64_t i = 0; i < 300; ++i) {
        const Sample s = sample(*dataset, i, "y");
        CHECK(std::abs(s.target - std::sin(s.point[0])) < 1e-6f);
    }
}

TEST(pointsDependOnTheSeedAlone) {
    DataSpec wanted = spec("blobs");
    const Sample first = sample(*load(wanted), 5, "class");
    CHECK(first.point == sample(*load(wanted), 5, "class").point);
    wanted.options["seed"] = std::int64_t{2};
    CHECK(first.point != sample(*load(wanted), 5, "class").point);
}
