#include "engine/backend/kernels/convolution/Upsample.h"
#include "engine/operators/Attributes.h"

#include "engine/backend/LoopKernel.h"
#include "engine/backend/kernels/Builders.h"

#include <algorithm>

namespace netwright::backend::kernels {
namespace {

/// The two source positions that a destination position mixes, and the share of the second.
struct Mix {
    std::int64_t first = 0;
    std::int64_t second = 0;
    float share = 0.0f;
};

Mix mixAt(std::int64_t position, std::int64_t srcExtent, std::int64_t dstExtent, bool bilinear) {
    if (!bilinear) {
        const std::int64_t nearest = position * srcExtent / dstExtent;
        return {nearest, nearest, 0.0f};
    }
    const float ratio = static_cast<float>(srcExtent) / static_cast<float>(dstExtent);
    const float source = std::max(0.0f, (static_cast<float>(position) + 0.5f) * ratio - 0.5f);
    const std::int64_t first = std::min(static_cast<std::int64_t>(source), srcExtent - 1);
    return {first, std::min(first + 1, srcExtent - 1), source - static_cast<float>(first)};
}

} // namespace

void upsampleForward(const UpsampleShape& s, const float* src, float* dst) {
#pragma omp parallel for schedule(static)
    for (std::int64_t plane = 0; plane < s.planes; ++plane) {
        const float* from = src + plane * s.srcHeight * s.srcWidth;
        float* to = dst + plane * s.dstHeight * s.dstWidth;
        for (std::int64_t y = 0; y < s.dstHeight; ++y) {
            const Mix row = mixAt(y, s.srcHeight, s.dstHeight, s.bilinear);
            const float* top = from + row.first * s.srcWidth;
            const float* bottom = from + row.second * s.srcWidth;
            for (std::int64_t x = 0; x < s.dstWidth; ++x) {
                const Mix column = mixAt(x, s.srcWidth, s.dstWidth, s.bilinear);
                const float upper = top[column.first] * (1.0f - column.share) + top[column.second] * column.share;
                const float lower = bottom[column.first] * (1.0f - column.share) + bottom[column.second] * column.share;
                to[y * s.dstWidth + x] = upper * (1.0f - row.share) + lower * row.share;
            }
        }
    }
}

void upsampleBackward(const UpsampleShape& s, const float* diffDst, float* diffSrc) {
#pragma omp parallel for schedule(static)
    for (std::int64_t plane = 0; plane < s.planes; ++plane) {
        const float* from = diffDst + plane * s.dstHeight * s.dstWidth;
        float* to = diffSrc + plane * s.srcHeight * s.srcWidth;
        std::fill_n(to, s.srcHeight * s.srcWidth, 0.0f);
        for (std::int64_t y = 0; y < s.dstHeight; ++y) {
            const Mix row = mixAt(y, s.srcHeight, s.dstHeight, s.bilinear);
            for (std::int64_t x = 0; x < s.dstWidth; ++x) {
                const Mix column = mixAt(x, s.srcWidth, s.dstWidth, s.bilinear);
                const float upper = from[y * s.dstWidth + x] * (1.0f - row.share);
                const float lower = from[y * s.dstWidth + x] * row.share;
                to[row.first * s.srcWidth + column.first] += upper * (1.0f - column.share);
                to[row.first * s.srcWidth + column.second] += upper * column.share;
                to[row.second * s.srcWidth + column.first] += lower * (1.0f - column.share);
                to[row.second * s.srcWidth + column.second] += lower * column.share;
            }
        }
    }
}

namespace {

UpsampleShape upsampleShape(const operators::Op& op, const core::Shape& src, const core::Shape& dst) {
    return {src[0] * src[1], src[2], src[3],
            dst[2],          dst[3], operators::textOf(op.attributes, "algorithm") == "bilinear"};
}

} // namespace

void buildUpsample(PlanBuilder& plan) {
    const UpsampleShape shape = upsampleShape(plan.op(), plan.shape(plan.input("src")), plan.shape(plan.output("dst")));
    const std::vector<BufferId> reads{plan.plainIn(plan.input("src"))};
    addLoop(plan, reads, {plan.plainOut(plan.output("dst"))},
            [=](const LoopContext& c) { upsampleForward(shape, c.in(0), c.at(1)); });
}

void buildUpsampleBackward(PlanBuilder& plan) {
    const UpsampleShape shape =
        upsampleShape(plan.op(), plan.shape(plan.output("diff_src")), plan.shape(plan.input("diff_dst")));
    const std::vector<BufferId> reads{plan.plainIn(plan.input("diff_dst"))};
    addLoop(plan, reads, {plan.plainOut(plan.output("diff_src"))},
            [=](const LoopContext& c) { upsampleBackward(shape, c.in(0), c.at(1)); });
}

} // namespace netwright::backend::kernels
