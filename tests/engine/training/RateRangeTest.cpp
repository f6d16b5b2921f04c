#include "engine/training/RateRange.h"
#include "tests/engine/training/Fakes.h"
#include "tests/support/Check.h"

#include <cmath>

using namespace netwright;
using namespace netwright::training;

namespace {

RunPlan plan() {
    RunPlan plan;
    plan.dataset = std::make_shared<fakes::FakeDataset>();
    plan.settings.batch = 8;
    plan.settings.optimizer = {"sgd", {{"momentum", 0.0}}};
    return plan;
}

ModelFactory fake() {
    return [](const RunPlan&, const core::DataSchema&, const backend::ModelOptions&)
               -> core::Result<std::unique_ptr<backend::Model>> {
        return std::unique_ptr<backend::Model>(std::make_unique<fakes::FakeModel>());
    };
}

} // namespace

TEST(the_suggestion_is_where_the_loss_falls_fastest) {
    // A smooth step down around 1e-2, a rise from 1 on.
    RateRange range;
    for (int i = 0; i < 100; ++i) {
        const double rate = std::pow(10.0, -6 + 0.07 * i);
        const double x = std::log10(rate);
        range.points.push_back({rate, 2 - std::tanh(2 * (x + 2)) + (x > 0 ? 3 * x * x : 0), 0});
    }
    judge(range);
    REQUIRE(range.suggestion.has_value());
    CHECK(*range.suggestion > 5e-3 && *range.suggestion < 1e-1); // the average runs a little behind
    CHECK_EQUAL(range.points[0].smoothed, range.points[0].loss);
    for (RateRange::Point& point : range.points)
        point.loss = point.rate;
    judge(range);
    CHECK(!range.suggestion.has_value());
}

TEST(the_test_grows_the_rate_and_ends_when_the_loss_does) {
    const std::atomic<bool> never{false};
    std::size_t seen = 0;
    RateRangeOptions options;
    options.from = 1e-3;
    options.to = 1e3;
    options.steps = 200;
    const auto range = testRates(plan(), options, never, [&](const RateRange::Point&) { ++seen; }, fake());
    REQUIRE(range.ok());
    CHECK(range->points.size() > 20 && range->points.size() < 200); // plain descent diverges beyond a rate of about one
    CHECK(seen == range->points.size());
    CHECK(std::abs(range->points[0].rate - 1e-3) < 1e-12);
    const double growth = std::pow(1e6, 1.0 / 199);
    for (std::size_t i = 1; i < range->points.size(); ++i)
        CHECK(std::abs(range->points[i].rate / range->points[i - 1].rate / growth - 1) < 1e-9);
    REQUIRE(range->suggestion.has_value());
    CHECK(*range->suggestion > 1e-3 && *range->suggestion < 3);
}

TEST(the_test_can_be_stopped_and_passes_problems_on) {
    const std::atomic<bool> now{true};
    const auto stopped = testRates(plan(), {}, now, {}, fake());
    REQUIRE(!stopped.ok());
    CHECK_EQUAL(stopped.problems().front().code, "rates.cancelled");
    RunPlan wrong = plan();
    wrong.settings.l2 = -1;
    const std::atomic<bool> never{false};
    const auto refused = testRates(wrong, {}, never, {}, fake());
    REQUIRE(!refused.ok());
    CHECK_EQUAL(refused.problems().front().where.parameter, "l2");
    RunPlan large = plan();
    large.settings.batch = 51; // of 50 samples: it is made smaller
    CHECK(testRates(large, {}, never, {}, fake()).ok());
}
