#include "engine/backend/kernels/random/Random.h"

#include "engine/backend/LoopKernel.h"
#include "engine/backend/Parallel.h"
#include "engine/backend/Vectorised.h"
#include "engine/backend/kernels/Builders.h"
#include "engine/backend/kernels/random/Philox.h"
#include "engine/core/Rng.h"
#include "engine/operators/Attributes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace netwright::backend::kernels {
namespace {

constexpr std::int64_t kDrawCost = 4;

struct Mask {
    std::uint64_t stream = 0;
    std::uint32_t threshold = 0; ///< numbers below are dropped
    float scale = 1;
    std::int64_t run = 1; ///< elements that share one number
};

Mask maskOf(const operators::Op& op, const core::Shape& shape) {
    Mask mask;
    mask.stream = streamOf(op);
    const double rate = operators::realOf(op.attributes, "rate", 0.5);
    constexpr double kRange = 4294967296.0;
    mask.threshold = static_cast<std::uint32_t>(std::min(rate * kRange, kRange - 1));
    mask.scale = rate < 1 ? static_cast<float>(1 / (1 - rate)) : 0.0f;
    if (op.attributes.contains("granularity") && operators::textOf(op.attributes, "granularity") == "channel")
        mask.run = shape.elements(2, shape.rank());
    return mask;
}

/// src and dst point at the first of `count` values, which have a number each.
NETWRIGHT_LOOP void maskValuesLoop(const Mask& mask, const std::uint32_t* numbers, const float* src, float* dst,
                                   std::int64_t count) {
    const std::uint32_t threshold = mask.threshold;
    const float scale = mask.scale;
    for (std::int64_t i = 0; i < count; ++i)
        dst[i] = src[i] * (numbers[i] < threshold ? 0.0f : scale);
}
constexpr Vectorised<maskValuesLoop> maskValues;

void maskRuns(const Mask& mask, const std::uint32_t* numbers, const float* src, float* dst, std::int64_t count) {
    for (std::int64_t i = 0; i < count; ++i) {
        const float factor = numbers[i] < mask.threshold ? 0.0f : mask.scale;
        for (std::int64_t k = i * mask.run; k < (i + 1) * mask.run; ++k)
            dst[k] = src[k] * factor;
    }
}

void applyMask(const Mask& mask, std::uint64_t seed, std::uint64_t stream, const float* src, float* dst,
               std::int64_t count) {
    const std::int64_t draws = count / mask.run;
    parallelFor((draws + kTile - 1) / kTile, kTile * (kDrawCost + mask.run),
                [&](std::int64_t first, std::int64_t last) {
                    alignas(64) std::array<std::uint32_t, kTile> numbers;
                    for (std::int64_t tile = first; tile < last; ++tile) {
                        drawTile(seed, stream, static_cast<std::uint64_t>(tile), numbers);
                        const std::int64_t begin = tile * kTile * mask.run;
                        const std::int64_t here = std::min(kTile, draws - tile * kTile);
                        (mask.run == 1 ? maskValues : maskRuns)(mask, numbers.data(), src + begin, dst + begin, here);
                    }
                });
}

void addMask(PlanBuilder& plan, operators::ValueId from, operators::ValueId to, const Layout& layout) {
    const Mask mask = maskOf(plan.op(), plan.shape(to));
    const BufferId src = plan.in(from, layout);
    const std::int64_t count = layout.storedElements();
    addLoop(plan, {src}, {plan.out(to, layout)},
            [=](const LoopContext& loop) {
                applyMask(mask, loop.run.seed, streamAt(mask.stream, loop.run.step), loop.in(0), loop.at(1), count);
            },
            {{0, 0}});
}

/// The two normal numbers that a block of the generator yields (Box and Muller 1958).
std::array<float, 2> normalPair(const std::array<std::uint32_t, 4>& numbers) {
    constexpr double kStep = 1.0 / 4294967296.0;
    const double radius = std::sqrt(-2 * std::log((static_cast<double>(numbers[0]) + 0.5) * kStep));
    const double angle = 2 * std::numbers::pi * static_cast<double>(numbers[1]) * kStep;
    return {static_cast<float>(radius * std::cos(angle)), static_cast<float>(radius * std::sin(angle))};
}

/// dst = src + deviation · normal; without src, the normal numbers alone.
void addNormal(std::uint64_t seed, std::uint64_t stream, float deviation, const float* src, float* dst,
               std::int64_t count) {
    constexpr std::int64_t kPairCost = 64;
    parallelFor((count + 1) / 2, kPairCost, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t pair = first; pair < last; ++pair) {
            const auto normal = normalPair(core::Rng::block(seed, stream, static_cast<std::uint64_t>(pair)));
            for (std::int64_t i = 2 * pair; i < std::min(2 * pair + 2, count); ++i)
                dst[i] = (src ? src[i] : 0.0f) + deviation * normal[static_cast<std::size_t>(i - 2 * pair)];
        }
    });
}

} // namespace

std::uint64_t streamOf(const operators::Op& op) {
    constexpr std::uint64_t kOddConstant = 0x9E3779B97F4A7C15ull; // 2^64 / golden ratio, as in SplitMix64
    return core::streamOf(op.node.c_str()) +
           kOddConstant * static_cast<std::uint64_t>(operators::integerOf(op.attributes, "draw", 0));
}

/// SplitMix64's finaliser (Steele, Lea, Flood, 2014).
std::uint64_t streamAt(std::uint64_t stream, std::uint64_t step) {
    std::uint64_t z = stream ^ (step + 1) * 0xD1B54A32D192ED03ull;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
    return z ^ (z >> 31);
}

void buildDropout(PlanBuilder& plan) {
    const operators::Op& op = plan.op();
    const bool channels = maskOf(op, plan.shape(plan.output("dst"))).run > 1;
    const Layout layout = channels ? Layout::plain(plan.shape(plan.input("src"))) : plan.commonLayout(op.inputs);
    addMask(plan, plan.input("src"), plan.output("dst"), layout);
}

/// The numbers of the mask go along the memory, so it takes the layout in which the forward form worked.
void buildDropoutBackward(PlanBuilder& plan) {
    const operators::Op* forward = plan.findOp([&](const operators::Op& op) {
        return op.phase == operators::Phase::Forward && operators::schemaOf(op).drawsNumbers &&
               op.node == plan.op().node &&
               operators::integerOf(op.attributes, "draw", 0) == operators::integerOf(plan.op().attributes, "draw", 0);
    });
    if (!forward)
        plan.unsupported("has no forward form in the program");
    addMask(plan, plan.input("diff_dst"), plan.output("diff_src"), plan.layout(operators::outputOf(*forward, "dst")));
}

void buildNoise(PlanBuilder& plan) {
    const std::uint64_t stream = streamOf(plan.op());
    const auto deviation = static_cast<float>(operators::realOf(plan.op().attributes, "deviation", 1));
    const std::int64_t count = plan.shape(plan.output("dst")).elements();
    const BufferId src = plan.plainIn(plan.input("src"));
    addLoop(plan, {src}, {plan.plainOut(plan.output("dst"))},
            [=](const LoopContext& loop) {
                addNormal(loop.run.seed, streamAt(stream, loop.run.step), deviation, loop.in(0), loop.at(1), count);
            },
            {{0, 0}});
}

void buildRandom(PlanBuilder& plan) {
    const std::uint64_t stream = streamOf(plan.op());
    const std::int64_t count = plan.shape(plan.output("dst")).elements();
    addLoop(plan, {}, {plan.plainOut(plan.output("dst"))}, [=](const LoopContext& loop) {
        addNormal(loop.run.seed, streamAt(stream, loop.run.step), 1, nullptr, loop.at(0), count);
    });
}

} // namespace netwright::backend::kernels
