#include "engine/data/BatchLoader.h"
#include "engine/data/Dataset.h"
#include "tests/support/Check.h"
#include "tests/support/Files.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <set>

using namespace netwright;
using namespace netwright::data;
using testing::TemporaryFolder;

namespace {

/// Row i: x = i, y = 2 · i + 1000, colour, class (of three, with 60, 30 and 10 % of the rows).
std::string table(int rows) {
    std::string text = "x,y,colour,class\n";
    for (int i = 0; i < rows; ++i)
        text += std::to_string(i) + "," + std::to_string(2 * i + 1000) + (i % 2 ? ",red," : ",blue,") +
                (i % 10 < 6   ? "a"
                 : i % 10 < 9 ? "b"
                              : "c") +
                "\n";
    return text;
}

DataSpec spec() {
    DataSpec spec;
    spec.source = "csv";
    spec.options = {{"file", std::string("table.csv")}};
    spec.columns = {{"x", "feature", "number"},
                    {"y", "feature", "number"},
                    {"colour", "feature", "category"},
                    {"class", "target", "category"}};
    return spec;
}

std::shared_ptr<const Dataset> load(int rows, const DataSpec& wanted) {
    const TemporaryFolder folder;
    folder.write("table.csv", table(rows));
    const auto loaded = loadDataset(wanted, folder.path());
    REQUIRE(loaded.ok());
    return *loaded;
}

std::vector<std::int64_t> rowsOf(const Dataset& dataset, Split split) {
    std::vector<std::int64_t> rows;
    for (std::int64_t i = 0; i < dataset.size(split); ++i)
        rows.push_back(dataset.sourceIndex(split, i));
    return rows;
}

std::vector<float> features(const Dataset& dataset, Split split, std::int64_t index, bool raw = false) {
    std::vector<float> values(4);
    raw ? dataset.readRaw(split, index, "features", values) : dataset.read(split, index, "features", values);
    return values;
}

std::string codeOf(const DataSpec& wanted) {
    const TemporaryFolder folder;
    folder.write("table.csv", table(20));
    const auto loaded = loadDataset(wanted, folder.path());
    const auto peeked = peekSchema(wanted, folder.path());
    if (loaded.ok())
        return peeked.ok() ? "" : "only peekSchema() fails";
    return loaded.problems().front().code;
}

} // namespace

TEST(partsAreDisjointAndComplete) {
    DataSpec wanted = spec();
    wanted.testShare = 0.2;
    wanted.validationShare = 0.25;
    const auto dataset = load(100, wanted);
    CHECK_EQUAL(dataset->size(Split::Test), 20);
    CHECK_EQUAL(dataset->size(Split::Validation), 20);
    CHECK_EQUAL(dataset->size(Split::Train), 60);
    std::set<std::int64_t> all;
    for (const Split split : {Split::Train, Split::Validation, Split::Test})
        for (const std::int64_t row : rowsOf(*dataset, split))
            CHECK(all.insert(row).second);
    CHECK_EQUAL(all.size(), std::size_t{100});
}

TEST(splitDependsOnTheSeedAlone) {
    DataSpec wanted = spec();
    wanted.testShare = 0.3;
    const auto first = rowsOf(*load(100, wanted), Split::Test);
    CHECK(first == rowsOf(*load(100, wanted), Split::Test));
    // The same numbers on every machine: Philox and Fisher–Yates leave nothing to the library.
    CHECK((std::vector<std::int64_t>(first.begin(), first.begin() + 8) ==
           std::vector<std::int64_t>{0, 4, 10, 11, 16, 17, 23, 29}));
    wanted.seed = 2;
    CHECK(first != rowsOf(*load(100, wanted), Split::Test));
}

TEST(stratifiedPartsKeepTheSharesOfTheClasses) {
    DataSpec wanted = spec();
    wanted.testShare = 0.2;
    wanted.stratify = true;
    const auto dataset = load(150, wanted);
    std::array<int, 3> counts{};
    for (std::int64_t i = 0; i < dataset->size(Split::Test); ++i) {
        float label = 0;
        dataset->read(Split::Test, i, "class", {&label, 1});
        ++counts[static_cast<std::size_t>(label)];
    }
    CHECK((counts == std::array<int, 3>{18, 9, 3}));
}

TEST(sharesThatMakeNoSenseAreErrors) {
    DataSpec wanted = spec();
    CHECK_EQUAL(codeOf(wanted), "");
    for (const double share : {-0.1, 1.0, 2.0, std::nan("")}) {
        wanted.testShare = share;
        CHECK_EQUAL(codeOf(wanted), "data.split");
    }
}

TEST(standardizeIsFittedOnTheTrainingPartOnly) {
    DataSpec wanted = spec();
    wanted.testShare = 0.5;
    wanted.steps = {{"standardize", {}}};
    const auto dataset = load(100, wanted);
    const auto rows = rowsOf(*dataset, Split::Train);
    double mean = 0;
    for (const std::int64_t row : rows)
        mean += static_cast<double>(row) / static_cast<double>(rows.size());
    double variance = 0;
    for (const std::int64_t row : rows)
        variance += std::pow(static_cast<double>(row) - mean, 2) / static_cast<double>(rows.size());
    const auto values = features(*dataset, Split::Test, 3);
    const double expected = (static_cast<double>(dataset->sourceIndex(Split::Test, 3)) - mean) / std::sqrt(variance);
    CHECK(std::abs(static_cast<double>(values[0]) - expected) < 1e-5);
    CHECK(std::abs(static_cast<double>(values[1]) - expected) < 1e-3); // y is x with a large offset
    const auto raw = features(*dataset, Split::Test, 3, true);
    CHECK_EQUAL(values[2], raw[2]); // categories stay 0 and 1
    CHECK_EQUAL(values[3], raw[3]);
}

TEST(affineSaysWhatReadDoes) {
    DataSpec wanted = spec();
    wanted.steps = {{"scale", {{"range", std::string("found")}}}, {"standardize", {}}};
    const auto dataset = load(50, wanted);
    const Affine affine = std::get<Affine>(dataset->preprocessing("features").at(0));
    REQUIRE(affine.scale.size() == 4 && affine.offset.size() == 4);
    for (std::int64_t i = 0; i < dataset->size(Split::Train); ++i) {
        const auto raw = features(*dataset, Split::Train, i, true);
        const auto values = features(*dataset, Split::Train, i);
        for (std::size_t k = 0; k < 4; ++k)
            CHECK_EQUAL(values[k], raw[k] * affine.scale[k] + affine.offset[k]);
    }
    CHECK(dataset->preprocessing("class").empty());
}

TEST(scaleToAFoundRange) {
    DataSpec wanted = spec();
    wanted.validationShare = 0;
    wanted.steps = {{"scale", {{"range", std::string("found")}, {"to", std::vector<std::int64_t>{-1, 1}}}}};
    const auto dataset = load(11, wanted);
    CHECK_EQUAL(features(*dataset, Split::Train, 0)[0], -1.0f);
    CHECK_EQUAL(features(*dataset, Split::Train, 5)[0], 0.0f);
    CHECK_EQUAL(features(*dataset, Split::Train, 10)[0], 1.0f);
}

TEST(constantColumnsStayFinite) {
    DataSpec wanted = spec();
    wanted.validationShare = 0;
    const auto dataset = load(1, wanted);
    for (const char* step : {"standardize", "scale"}) {
        wanted.steps = {{step, {}}};
        if (wanted.steps[0].type == "scale")
            wanted.steps[0].params["range"] = std::string("found");
        for (const float value : features(*load(1, wanted), Split::Train, 0))
            CHECK(std::isfinite(value));
    }
}

TEST(stepsAreChecked) {
    DataSpec wanted = spec();
    wanted.steps = {{"standardise", {}}};
    CHECK_EQUAL(codeOf(wanted), "data.unknown-step");
    wanted.steps = {{"standardize", {{"field", std::string("feature")}}}};
    CHECK_EQUAL(codeOf(wanted), "data.step-field");
    wanted.steps = {{"standardize", {{"field", std::string("class")}}}};
    CHECK_EQUAL(codeOf(wanted), "data.step-field");
    wanted.steps = {{"scale", {{"too", 3.0}}}};
    CHECK_EQUAL(codeOf(wanted), "param.unknown");
    wanted.steps = {};
    wanted.source = "cvs";
    CHECK_EQUAL(codeOf(wanted), "data.unknown-source");
    wanted.source = "";
    CHECK_EQUAL(codeOf(wanted), "data.none");
}

TEST(loaderDealsEverySampleOncePerEpoch) {
    DataSpec wanted = spec();
    wanted.validationShare = 0;
    BatchLoader loader(load(25, wanted), Split::Train, 8, 7, true);
    CHECK_EQUAL(loader.batchesPerEpoch(), 4);
    std::vector<float> values(8 * 4);
    const BatchSlot slot{"features", values};
    std::vector<std::vector<float>> orders(2);
    for (auto& order : orders)
        for (const std::int64_t size : {8, 8, 8, 1}) {
            CHECK_EQUAL(loader.nextSize(), size);
            CHECK_EQUAL(loader.next({&slot, 1}), size);
            for (std::int64_t i = 0; i < size; ++i)
                order.push_back(values[static_cast<std::size_t>(i) * 4]);
        }
    CHECK(orders[0] != orders[1]);
    CHECK((loader.position() == BatchLoader::Position{2, 0}));
    for (auto& order : orders) {
        std::ranges::sort(order);
        for (std::size_t i = 0; i < order.size(); ++i)
            CHECK_EQUAL(order[i], static_cast<float>(i));
    }
}

TEST(loaderGoesOnWhereItWasSaved) {
    const auto dataset = load(40, spec());
    std::vector<float> a(5 * 4);
    std::vector<float> b(5 * 4);
    const BatchSlot slotA{"features", a};
    const BatchSlot slotB{"features", b};
    BatchLoader first(dataset, Split::Train, 5, 3, true);
    for (int i = 0; i < 10; ++i)
        first.next({&slotA, 1});
    BatchLoader second(dataset, Split::Train, 5, 3, true);
    second.seek(first.position());
    for (int i = 0; i < 20; ++i) {
        CHECK_EQUAL(first.next({&slotA, 1}), second.next({&slotB, 1}));
        CHECK(a == b);
    }
}

TEST(unshuffledLoaderKeepsTheOrderAndFillsSeveralSlots) {
    DataSpec wanted = spec();
    wanted.validationShare = 0;
    BatchLoader loader(load(10, wanted), Split::Train, 10, 1, false);
    std::vector<float> x(10 * 4);
    std::vector<float> y(10);
    const std::array<BatchSlot, 2> slots{BatchSlot{"features", x}, BatchSlot{"class", y}};
    loader.next(slots);
    for (std::size_t i = 0; i < 10; ++i) {
        CHECK_EQUAL(x[i * 4], static_cast<float>(i));
        CHECK_EQUAL(y[i], i < 6 ? 0.0f : i < 9 ? 1.0f : 2.0f);
    }
}
