#include "engine/data/Dataset.h"
#include "tests/support/Check.h"
#include "tests/support/Files.h"

#include <algorithm>
#include <cmath>

using namespace netwright;
using namespace netwright::data;
using testing::TemporaryFolder;

namespace {

/// x = 0, 1, …, 99 with one wild value, y = −x³; all rows train.
std::string table() {
    std::string text = "x,y,colour,class\n";
    for (int i = 0; i < 100; ++i)
        text += (i == 7 ? "1000000" : std::to_string(i)) + "," + std::to_string(-i * i * i) + (i % 2 ? ",red," : ",blue,") + (i % 3 ? "a\n" : "b\n");
    return text;
}

DataSpec spec(std::vector<DataSpec::Step> steps) {
    DataSpec spec;
    spec.source = "csv";
    spec.options = {{"file", std::string("table.csv")}};
    spec.columns = {{"x", "feature", "number"}, {"y", "feature", "number"}, {"colour", "feature", "category"}, {"class", "target", "category"}};
    spec.steps = std::move(steps);
    spec.validationShare = 0;
    return spec;
}

core::Result<std::shared_ptr<const Dataset>> load(const DataSpec& wanted, const std::string& text = table()) {
    const TemporaryFolder folder;
    folder.write("table.csv", text);
    return loadDataset(wanted, folder.path());
}

std::vector<float> row(const Dataset& dataset, std::int64_t source, bool raw = false) {
    std::vector<float> values(4);
    for (std::int64_t i = 0; i < dataset.size(Split::Train); ++i)
        if (dataset.sourceIndex(Split::Train, i) == source)
            raw ? dataset.readRaw(Split::Train, i, "features", values) : dataset.read(Split::Train, i, "features", values);
    return values;
}

std::string codeOf(const DataSpec& wanted) {
    const auto loaded = load(wanted);
    return loaded.ok() ? "none" : loaded.problems().front().code;
}

bool near(float a, double b) { return std::abs(static_cast<double>(a) - b) <= 1e-5 * std::max(1.0, std::abs(b)); }

} // namespace

TEST(logarithmKeepsZeroSignAndCategories) {
    const auto dataset = load(spec({{"log", {}}}));
    REQUIRE(dataset.ok());
    CHECK_EQUAL(row(**dataset, 0)[0], 0.0F);
    CHECK(near(row(**dataset, 9)[0], std::log(10.0)));
    CHECK(near(row(**dataset, 9)[1], -std::log(730.0)));
    CHECK_EQUAL(row(**dataset, 9)[2], row(**dataset, 9, true)[2]);
    CHECK_EQUAL(row(**dataset, 9)[3], row(**dataset, 9, true)[3]);
}

TEST(stepsActOnTheColumnsThatAreNamed) {
    const auto dataset = load(spec({{"log", {{"columns", std::string(" y ")}}}, {"standardize", {{"columns", std::string("x")}}}}));
    REQUIRE(dataset.ok());
    CHECK(near(row(**dataset, 3)[1], -std::log(28.0)));
    CHECK(row(**dataset, 3)[0] < 0);
    CHECK_EQUAL(codeOf(spec({{"log", {{"columns", std::string("x, z")}}}})), "data.step-column");
}

/// The numbers are those of numpy.percentile.
TEST(outliersAreLimited) {
    const auto limits = [](core::ParamMap params) {
        const auto dataset = load(spec({{"clip", std::move(params)}}));
        REQUIRE(dataset.ok());
        return std::get<Clip>((*dataset)->preprocessing("features").at(0));
    };
    // x holds 0 … 99 without 7, and 1,000,000: sorted, place p of 99 is p below 7 and p + 1 above.
    const Clip percentiles = limits({{"percent", std::vector<double>{5, 95}}});
    CHECK(near(percentiles.low[0], 4.95));
    CHECK(near(percentiles.high[0], 95.05));
    CHECK(std::isinf(percentiles.low[2]) && std::isinf(percentiles.high[3]));
    const Clip fences = limits({{"limits", std::string("quartiles")}, {"reach", 1.0}});
    CHECK(near(fences.low[0], 25.75 - 49.5));
    CHECK(near(fences.high[0], 75.25 + 49.5));
    const Clip given = limits({{"limits", std::string("fixed")}, {"range", std::vector<double>{-5, 50}}});
    CHECK_EQUAL(given.low[0], -5.0F);
    CHECK_EQUAL(given.high[1], 50.0F);
    const auto dataset = load(spec({{"clip", {{"limits", std::string("deviations")}, {"deviations", 1.0}}}}));
    REQUIRE(dataset.ok());
    CHECK(row(**dataset, 7)[0] < 200000.0F);
    CHECK_EQUAL(row(**dataset, 8)[0], 8.0F);
}

TEST(stepsAreFittedBehindOneAnother) {
    const auto dataset = load(spec({{"clip", {{"percent", std::vector<double>{0, 95}}}}, {"log", {}}, {"standardize", {}}}));
    REQUIRE(dataset.ok());
    double sum = 0;
    double squares = 0;
    for (std::int64_t i = 0; i < 100; ++i) {
        const auto value = static_cast<double>(row(**dataset, i)[0]);
        sum += value;
        squares += value * value;
    }
    CHECK(std::abs(sum / 100) < 1e-5);
    CHECK(std::abs(squares / 100 - 1) < 1e-4);
}

TEST(preparationCanBeUndone) {
    const Preparation preparation{Log{{1, 0}}, Affine{{2, 3}, {-1, 4}}};
    for (const float value : {-700.0F, -0.25F, 0.0F, 3.0F, 1e6F}) {
        std::vector<float> sample{value, value};
        prepare(preparation, sample);
        CHECK_EQUAL(sample[0], prepared(preparation, 0, value));
        prepare(inverseOf(preparation), sample);
        CHECK(near(sample[0], static_cast<double>(value)));
        CHECK(near(sample[1], static_cast<double>(value)));
    }
}

TEST(missingNumbersBecomeTheMedianOrZero) {
    const std::string text = "x,y,colour,class\n1,1,red,a\n2,1,red,a\n9,1,blue,b\n,1,,b\n4,1,red,b\n";
    DataSpec wanted = spec({});
    for (const auto& [rule, expected, red] : {std::tuple{"median", 3.0F, 0.75F}, {"zero", 0.0F, 0.0F}, {"mean", 4.0F, 0.75F}}) {
        wanted.options["missing"] = std::string(rule);
        const auto dataset = load(wanted, text);
        REQUIRE(dataset.ok());
        CHECK_EQUAL(row(**dataset, 3)[0], expected);
        CHECK_EQUAL(row(**dataset, 3)[3], red);
        CHECK(std::isnan(row(**dataset, 3, true)[0]));
    }
}
