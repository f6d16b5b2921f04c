#include "engine/backend/kernels/random/Philox.h"
#include "engine/core/Rng.h"
#include "tests/engine/backend/ProgramMaker.h"
#include "tests/support/Check.h"

#include <cmath>

using namespace netwright;
using namespace netwright::testing;

namespace {

struct Dropped {
    Tensor dst;
    Tensor gradient;
};

/// dst = dropout(1 …), loss = mean(dst²): the gradient is 2·dst·factor/count.
Dropped drop(const core::Shape& shape, const std::string& granularity, std::uint64_t step, int threads) {
    ProgramMaker maker(shape[0]);
    const auto src = maker.parameter("src", shape);
    const auto target = maker.input("target", shape, true);
    const auto dst = maker.emitOne("dropout", {{"rate", 0.25}, {"granularity", granularity}, {"draw", std::int64_t{0}}},
                                   {src}, shape);
    maker.output(dst, maker.emitOne("loss.mse", {}, {dst, target}, {shape[0]}));
    compile::differentiate(maker.program());
    Runner runner(std::move(maker.program()), threads);
    runner.setParameter("src", Tensor(static_cast<std::size_t>(shape.elements()), 1.0));
    runner.setInput("target", Tensor(static_cast<std::size_t>(shape.elements()), 0.0));
    runner.run(step);
    const auto prediction = runner.executor().outputs().front().prediction;
    return {{prediction.begin(), prediction.end()}, runner.gradient("src")};
}

} // namespace

TEST(dropoutDropsItsShareAndScalesTheRest) {
    const core::Shape shape{50, 41, 7};
    const Dropped result = drop(shape, "element", 3, 2);
    double zeros = 0;
    for (std::size_t i = 0; i < result.dst.size(); ++i) {
        const double y = result.dst[i];
        CHECK(y == 0 || std::abs(y - 1 / 0.75) < 1e-6);
        zeros += y == 0 ? 1 : 0;
        const double expected = 2 * y * y / static_cast<double>(shape.elements()); // factor = y, as src is 1
        CHECK(std::abs(result.gradient[i] - expected) < 1e-9);
    }
    // Five standard deviations of a binomial share.
    const auto count = static_cast<double>(shape.elements());
    CHECK(std::abs(zeros / count - 0.25) < 5 * std::sqrt(0.25 * 0.75 / count));
}

TEST(dropoutDropsWholeChannels) {
    const core::Shape shape{6, 10, 3, 5};
    const Dropped result = drop(shape, "channel", 1, 2);
    for (std::size_t channel = 0; channel < 60; ++channel)
        for (std::size_t i = 1; i < 15; ++i)
            CHECK(result.dst[channel * 15 + i] == result.dst[channel * 15]);
}

TEST(dropoutIsAFunctionOfSeedAndStep) {
    const core::Shape shape{33, 65};
    CHECK(drop(shape, "element", 5, 1).dst == drop(shape, "element", 5, 2).dst);
    CHECK(drop(shape, "element", 5, 1).dst != drop(shape, "element", 6, 1).dst);
}

TEST(tilesHoldTheNumbersOfTheGenerator) {
    std::array<std::uint32_t, backend::kernels::kTile> numbers{};
    backend::kernels::drawTile(0x123456789ABCDEF0ull, 77, 0x10000001ull, numbers);
    for (std::size_t i = 0; i < numbers.size(); ++i) {
        const auto block = core::Rng::block(0x123456789ABCDEF0ull, 77, 0x100000010ull + i % 16);
        CHECK(numbers[i] == block[i / 16]);
    }
}

TEST(randomNumbersAreStandardNormal) {
    const core::Shape shape{101, 333};
    ProgramMaker maker(shape[0]);
    const auto dst = maker.emitOne("random", {{"draw", std::int64_t{0}}}, {}, shape);
    const auto src = maker.input("src", shape);
    const auto noisy = maker.emitOne("noise", {{"deviation", 0.5}, {"draw", std::int64_t{0}}}, {src}, shape);
    maker.output(dst, operators::kNoValue);
    maker.output(noisy, operators::kNoValue);
    Runner runner(std::move(maker.program()));
    runner.setInput("src", Tensor(static_cast<std::size_t>(shape.elements()), 3.0));
    runner.run(1);
    const double deviations[] = {1, 0.5};
    const double means[] = {0, 3};
    for (std::size_t output = 0; output < 2; ++output) {
        const auto values = runner.executor().outputs()[output].prediction;
        const auto count = static_cast<double>(values.size());
        double mean = 0;
        for (const float value : values)
            mean += static_cast<double>(value) / count;
        double variance = 0;
        for (const float value : values)
            variance += (static_cast<double>(value) - mean) * (static_cast<double>(value) - mean) / count;
        CHECK(std::abs(mean - means[output]) < 5 * deviations[output] / std::sqrt(count));
        CHECK(std::abs(std::sqrt(variance) / deviations[output] - 1) < 5 / std::sqrt(2 * count));
    }
}
