#include "engine/data/Augmentation.h"
#include "engine/data/BatchLoader.h"
#include "tests/support/Check.h"
#include "tests/support/Files.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

using namespace netwright;
using namespace netwright::data;
using testing::TemporaryFolder;

namespace {

RawField picture(std::int64_t height, std::int64_t width, std::vector<std::uint8_t> pixels) {
    RawField field;
    field.field = {"image", core::FieldKind::Image, {1, height, width}, {}, 0, {}};
    field.stride = height * width;
    field.bytes = std::make_shared<std::vector<std::uint8_t>>(std::move(pixels));
    return field;
}

std::vector<float> moved(const RawField& field, const Augmentation& plan, std::uint64_t seed) {
    core::Rng rng(seed);
    std::vector<float> out(static_cast<std::size_t>(field.elements()));
    readMoved(field, 0, plan, rng, out);
    return out;
}

/// Ten pictures of 6 × 6 pixels with noise, two classes.
DataSpec digits(const TemporaryFolder& folder) {
    std::string images("\0\0\10\3\0\0\0\12\0\0\0\6\0\0\0\6", 16);
    std::uint32_t state = 1;
    for (int i = 0; i < 360; ++i)
        images += static_cast<char>((state = state * 1664525 + 1013904223) >> 24);
    folder.write("i", images);
    folder.write("l", std::string("\0\0\10\1\0\0\0\12\0\1\0\1\0\1\0\1\0\1", 18));
    DataSpec spec;
    spec.source = "idx";
    spec.options = {{"trainImages", std::string("i")}, {"trainLabels", std::string("l")}};
    spec.steps = {{"scale", {}}};
    spec.validationShare = 0;
    return spec;
}

std::shared_ptr<const Dataset> load(const DataSpec& spec, const TemporaryFolder& folder) {
    const auto loaded = loadDataset(spec, folder.path());
    REQUIRE(loaded.ok());
    return *loaded;
}

std::vector<float> dealt(const std::shared_ptr<const Dataset>& dataset, std::uint64_t seed, int batches,
                         Split split = Split::Train, bool shuffle = true) {
    BatchLoader loader(dataset, split, 10, seed, shuffle);
    std::vector<float> values(360);
    const BatchSlot slot{"image", values};
    for (int i = 0; i < batches; ++i)
        loader.next({&slot, 1});
    return values;
}

} // namespace

TEST(nothingMovesWithoutAPlan) {
    const RawField field = picture(2, 3, {1, 2, 3, 4, 5, 6});
    CHECK((moved(field, {}, 1) == std::vector<float>{1, 2, 3, 4, 5, 6}));
}

TEST(flipsMirrorThePicture) {
    const RawField field = picture(2, 3, {1, 2, 3, 4, 5, 6});
    Augmentation plan;
    plan.flipHorizontally = true;
    int mirrored = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto out = moved(field, plan, seed);
        const bool same = out == std::vector<float>{1, 2, 3, 4, 5, 6};
        CHECK((same || out == std::vector<float>{3, 2, 1, 6, 5, 4}));
        mirrored += same ? 0 : 1;
    }
    CHECK(mirrored > 70 && mirrored < 130);
    plan = {};
    plan.flipVertically = true;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        const auto out = moved(field, plan, seed);
        CHECK((out == std::vector<float>{1, 2, 3, 4, 5, 6} || out == std::vector<float>{4, 5, 6, 1, 2, 3}));
    }
}

TEST(shiftsStayWithinTheirLimit) {
    std::vector<std::uint8_t> ramp(21 * 21);
    for (std::size_t i = 0; i < ramp.size(); ++i)
        ramp[i] = static_cast<std::uint8_t>(10 * (i % 21));
    const RawField field = picture(21, 21, ramp);
    Augmentation plan;
    plan.shift = 3;
    float largest = 0;
    for (std::uint64_t seed = 0; seed < 100; ++seed)
        largest = std::max(largest, std::abs(moved(field, plan, seed)[10 * 21 + 10] - 100));
    CHECK(largest <= 30.001f);
    CHECK(largest > 20);
}

TEST(turnsAndZoomsKeepTheMiddle) {
    std::vector<std::uint8_t> ramp(21 * 21);
    for (std::size_t i = 0; i < ramp.size(); ++i)
        ramp[i] = static_cast<std::uint8_t>(5 * (i % 21) + 3 * (i / 21));
    const RawField field = picture(21, 21, ramp);
    Augmentation plan;
    plan.angle = 0.5;
    plan.zoom = 0.3;
    bool changed = false;
    for (std::uint64_t seed = 0; seed < 50; ++seed) {
        const auto out = moved(field, plan, seed);
        CHECK(std::abs(out[10 * 21 + 10] - 80) < 1e-3f);
        CHECK(*std::ranges::min_element(out) >= 0 && *std::ranges::max_element(out) <= 160);
        changed = changed || std::abs(out[5 * 21 + 5] - 40) > 2;
    }
    CHECK(changed);
}

TEST(aQuarterTurnIsExact) {
    // At 90° every pixel falls on another one; among many draws some come close.
    const RawField field = picture(3, 3, {1, 2, 3, 4, 5, 6, 7, 8, 9});
    Augmentation plan;
    plan.angle = std::numbers::pi / 2;
    float least = 100;
    for (std::uint64_t seed = 0; seed < 4000; ++seed) {
        const auto out = moved(field, plan, seed);
        const std::vector<float> turned{3, 6, 9, 2, 5, 8, 1, 4, 7};
        float worst = 0;
        for (std::size_t i = 0; i < 9; ++i)
            worst = std::max(worst, std::abs(out[i] - turned[i]));
        least = std::min(least, worst);
    }
    CHECK(least < 0.05f);
}

TEST(trainingSamplesChangeEveryEpochAndCanBeRepeated) {
    const TemporaryFolder folder;
    DataSpec spec = digits(folder);
    spec.augmentation = {{"shift", {}}, {"rotate", {}}, {"noise", {}}};
    const auto dataset = load(spec, folder);
    CHECK(dealt(dataset, 1, 3) == dealt(dataset, 1, 3));
    auto first = dealt(dataset, 1, 1);
    auto second = dealt(dataset, 1, 2);
    auto plain = dealt(load(digits(folder), folder), 1, 1);
    std::ranges::sort(first);
    std::ranges::sort(second);
    std::ranges::sort(plain);
    CHECK(first != second); // another order alone would leave the same numbers
    CHECK(first != plain);
    for (const float value : first)
        CHECK(value > -0.5f && value < 1.5f);
}

TEST(onlyTrainingIsAugmented) {
    const TemporaryFolder folder;
    DataSpec spec = digits(folder);
    const auto plain = load(spec, folder);
    spec.augmentation = {{"shift", {}}, {"noise", {}}};
    const auto dataset = load(spec, folder);
    CHECK(dealt(plain, 1, 1, Split::Train, false) == dealt(dataset, 1, 1, Split::Train, false));
}

TEST(noiseHasItsDeviation) {
    DataSpec spec;
    spec.source = "synthetic";
    spec.options = {{"samples", std::int64_t{5000}}};
    spec.validationShare = 0;
    spec.augmentation = {{"noise", {{"deviation", 0.5}}}};
    const auto loaded = loadDataset(spec, ".");
    REQUIRE(loaded.ok());
    double squares = 0;
    for (std::int64_t i = 0; i < 5000; ++i) {
        std::vector<float> plain(2);
        std::vector<float> noisy(2);
        (*loaded)->read(Split::Train, i, "features", plain);
        (*loaded)->readAugmented(Split::Train, i, "features", noisy, 7);
        squares += std::pow(static_cast<double>(noisy[0] - plain[0]), 2) / 5000;
    }
    CHECK(std::abs(std::sqrt(squares) - 0.5) < 0.02);
}

TEST(augmentationIsChecked) {
    const TemporaryFolder folder;
    DataSpec spec = digits(folder);
    const auto code = [&] {
        const auto loaded = loadDataset(spec, folder.path());
        return loaded.ok() ? std::string() : loaded.problems()[0].code;
    };
    spec.augmentation = {{"shfit", {}}};
    CHECK_EQUAL(code(), "data.unknown-augmentation");
    spec.augmentation = {{"shift", {{"pixels", -1.0}}}};
    CHECK_EQUAL(code(), "param.range");
    spec.augmentation = {{"shift", {{"field", std::string("label")}}}};
    CHECK_EQUAL(code(), "data.step-field");
    spec.source = "synthetic";
    spec.options = {};
    spec.steps = {};
    spec.augmentation = {{"flip", {}}};
    CHECK_EQUAL(code(), "data.step-field");
}

TEST(views_of_a_sample_are_augmented_each_in_its_own_way) {
    const TemporaryFolder folder;
    DataSpec spec = digits(folder);
    spec.augmentation = {{"shift", {}}};
    const auto dataset = load(spec, folder);
    const auto both = [&dataset](int view) {
        BatchLoader loader(dataset, Split::Train, 10, 5, true);
        std::vector<float> first(360);
        std::vector<float> second(360);
        const BatchSlot slots[] = {{"image", first}, {"image", second, view}};
        loader.next(slots);
        return std::pair(first, second);
    };
    const auto [image, same] = both(0); // an image and a target of the same field
    CHECK(image == same);
    const auto [view1, view2] = both(1);
    CHECK(view1 == image);
    CHECK(view2 != view1);
}
