#include "engine/backend/LoopKernel.h"
#include "engine/backend/Parallel.h"
#include "engine/backend/kernels/Builders.h"

/// x where it is positive, slope·x elsewhere, with a learned slope for each channel or one for all (He et al. 2015).
namespace netwright::backend::kernels {
namespace {

using operators::kNoValue;

struct PreluShape {
    std::int64_t batch = 1;
    std::int64_t channels = 1;
    std::int64_t area = 1;
    bool shared = false; ///< one slope for all channels
};

PreluShape shapeOf(const core::Shape& src, const core::Shape& slope) {
    const bool hasChannels = src.rank() > 1;
    return {src[0], hasChannels ? src[1] : 1, hasChannels ? src.elements(2, src.rank()) : 1, slope.elements() == 1};
}

void forwardRows(const PreluShape& s, const float* src, const float* slope, float* dst) {
    parallelFor(s.batch * s.channels, s.area, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t row = first; row < last; ++row) {
            const float a = slope[s.shared ? 0 : row % s.channels];
            for (std::int64_t i = row * s.area; i < (row + 1) * s.area; ++i)
                dst[i] = src[i] > 0 ? src[i] : a * src[i];
        }
    });
}

void backwardRows(const PreluShape& s, const float* src, const float* slope, const float* diffDst, float* diffSrc) {
    parallelFor(s.batch * s.channels, s.area, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t row = first; row < last; ++row) {
            const float a = slope[s.shared ? 0 : row % s.channels];
            for (std::int64_t i = row * s.area; i < (row + 1) * s.area; ++i)
                diffSrc[i] = src[i] > 0 ? diffDst[i] : a * diffDst[i];
        }
    });
}

double channelSum(const PreluShape& s, const float* src, const float* diffDst, std::int64_t channel) {
    double sum = 0;
    for (std::int64_t n = 0; n < s.batch; ++n) {
        const std::int64_t begin = (n * s.channels + channel) * s.area;
        for (std::int64_t i = begin; i < begin + s.area; ++i)
            if (src[i] <= 0)
                sum += static_cast<double>(src[i] * diffDst[i]);
    }
    return sum;
}

void backwardSlope(const PreluShape& s, const float* src, const float* diffDst, float* diffSlope) {
    if (s.shared) {
        double sum = 0;
        for (std::int64_t c = 0; c < s.channels; ++c)
            sum += channelSum(s, src, diffDst, c);
        *diffSlope = static_cast<float>(sum);
        return;
    }
    parallelFor(s.channels, s.batch * s.area, [&](std::int64_t first, std::int64_t last) {
        for (std::int64_t c = first; c < last; ++c)
            diffSlope[c] = static_cast<float>(channelSum(s, src, diffDst, c));
    });
}

} // namespace

void buildPrelu(PlanBuilder& plan) {
    const PreluShape shape = shapeOf(plan.shape(plan.input("src")), plan.shape(plan.input("slope")));
    const BufferId src = plan.plainIn(plan.input("src"));
    const BufferId slope = plan.plainIn(plan.input("slope"));
    addLoop(plan, {src, slope}, {plan.plainOut(plan.output("dst"))},
            [=](const LoopContext& loop) { forwardRows(shape, loop.in(0), loop.in(1), loop.at(2)); }, {{0, 0}});
}

void buildPreluBackward(PlanBuilder& plan) {
    const PreluShape shape = shapeOf(plan.shape(plan.input("src")), plan.shape(plan.input("slope")));
    const std::vector<BufferId> reads{plan.plainIn(plan.input("src")), plan.plainIn(plan.input("slope")),
                                      plan.plainIn(plan.input("diff_dst"))};
    if (plan.output("diff_slope") != kNoValue)
        addLoop(plan, reads, {plan.plainOut(plan.output("diff_slope"))},
                [=](const LoopContext& loop) { backwardSlope(shape, loop.in(0), loop.in(2), loop.at(3)); });
    if (plan.output("diff_src") != kNoValue)
        addLoop(plan, reads, {plan.plainOut(plan.output("diff_src"))},
                [=](const LoopContext& loop) { backwardRows(shape, loop.in(0), loop.in(1), loop.in(2), loop.at(3)); },
                {{2, 0}});
}

} // namespace netwright::backend::kernels
