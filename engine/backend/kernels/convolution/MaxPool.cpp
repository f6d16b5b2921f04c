#include "engine/backend/kernels/convolution/MaxPool.h"

#include "engine/backend/CpuFeatures.h"
#include "engine/backend/LoopKernel.h"
#include "engine/backend/Parallel.h"
#include "engine/operators/Attributes.h"
#include "engine/operators/Pooling.h"

#include <algorithm>
#include <limits>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace netwright::backend::kernels {
namespace {

using operators::kNoValue;

struct Axis {
    std::int64_t kernel = 1;
    std::int64_t stride = 1;
    std::int64_t dilation = 1;
    std::int64_t padding = 0; ///< before the first value
    std::int64_t src = 1;     ///< extent
    std::int64_t dst = 1;

    std::int64_t at(std::int64_t out, std::int64_t tap) const { return out * stride - padding + tap * dilation; }
    bool holds(std::int64_t position) const { return position >= 0 && position < src; }
    /// Every value of the source lies in exactly one window.
    bool tiles() const { return stride == kernel && dilation == 1 && padding == 0 && dst * kernel == src; }
};

/// One axis is two of which the first is a single row.
struct Pooling {
    Axis rows;
    Axis columns;
    std::int64_t images = 1; ///< N × blocks of channels
};

Pooling poolingOf(const operators::Attributes& attributes, const core::Shape& src, const core::Shape& dst) {
    const auto& kernel = operators::integersOf(attributes, "kernel");
    const auto& stride = operators::integersOf(attributes, "stride");
    const auto& padding = operators::integersOf(attributes, "padding");
    const auto axis = [&](std::size_t i) {
        Axis a{kernel[i], stride[i], 1, padding[i], src[static_cast<int>(i) + 2], dst[static_cast<int>(i) + 2]};
        if (attributes.contains("dilation"))
            a.dilation = operators::integersOf(attributes, "dilation")[i];
        return a;
    };
    Pooling pooling;
    pooling.columns = axis(kernel.size() - 1);
    if (kernel.size() == 2)
        pooling.rows = axis(0);
    const std::int64_t block = Layout::channelBlock();
    pooling.images = src[0] * ((src[1] + block - 1) / block);
    return pooling;
}

/// Calls body(tap, position in the source) for the values of a window that lie inside.
template <typename Body>
__attribute__((always_inline)) inline void forWindow(const Pooling& p, std::int64_t row, std::int64_t column,
                                                     Body body) {
    for (std::int64_t i = 0; i < p.rows.kernel; ++i) {
        const std::int64_t y = p.rows.at(row, i);
        if (!p.rows.holds(y))
            continue;
        for (std::int64_t j = 0; j < p.columns.kernel; ++j)
            if (const std::int64_t x = p.columns.at(column, j); p.columns.holds(x))
                body(static_cast<int>(i * p.columns.kernel + j), y * p.columns.src + x);
    }
}

using PoolImage = void (*)(const Pooling& p, std::int64_t block, const float* src, float* dst, std::uint8_t* argmax);
using UnpoolImage = void (*)(const Pooling& p, std::int64_t block, const float* diffDst, const std::uint8_t* argmax,
                             float* diffSrc);

constexpr float kLeast = -std::numeric_limits<float>::max();

void poolAnywhere(const Pooling& p, std::int64_t block, const float* src, float* dst, std::uint8_t* argmax) {
    for (std::int64_t i = 0; i < p.rows.dst * p.columns.dst; ++i)
        for (std::int64_t lane = 0; lane < block; ++lane) {
            float best = kLeast;
            int which = 0;
            forWindow(p, i / p.columns.dst, i % p.columns.dst, [&](int tap, std::int64_t position) {
                const float value = src[position * block + lane];
                which = value > best ? tap : which;
                best = value > best ? value : best;
            });
            dst[i * block + lane] = best;
            if (argmax)
                argmax[i * block + lane] = static_cast<std::uint8_t>(which);
        }
}

void unpoolAnywhere(const Pooling& p, std::int64_t block, const float* diffDst, const std::uint8_t* argmax,
                    float* diffSrc) {
    std::fill_n(diffSrc, p.rows.src * p.columns.src * block, 0.0f);
    for (std::int64_t i = 0; i < p.rows.dst * p.columns.dst; ++i)
        forWindow(p, i / p.columns.dst, i % p.columns.dst, [&](int tap, std::int64_t position) {
            for (std::int64_t lane = 0; lane < block; ++lane)
                if (argmax[i * block + lane] == tap)
                    diffSrc[position * block + lane] += diffDst[i * block + lane];
        });
}

#if defined(__x86_64__)

constexpr std::int64_t kLanes = 8;

// The window's loops are written out: a lambda would not be compiled for this instruction set.
__attribute__((target("avx2"))) void poolAvx2(const Pooling& p, std::int64_t block, const float* src, float* dst,
                                              std::uint8_t* argmax) {
    for (std::int64_t row = 0; row < p.rows.dst; ++row)
        for (std::int64_t place = 0; place < p.columns.dst * block; place += kLanes) {
            const std::int64_t column = place / block;
            const std::int64_t half = place % block;
            __m256 best = _mm256_set1_ps(kLeast);
            __m256i which = _mm256_setzero_si256();
            for (std::int64_t i = 0; i < p.rows.kernel; ++i) {
                const std::int64_t y = p.rows.at(row, i);
                if (!p.rows.holds(y))
                    continue;
                for (std::int64_t j = 0; j < p.columns.kernel; ++j) {
                    const std::int64_t x = p.columns.at(column, j);
                    if (!p.columns.holds(x))
                        continue;
                    const __m256 value = _mm256_loadu_ps(src + (y * p.columns.src + x) * block + half);
                    const __m256 more = _mm256_cmp_ps(value, best, _CMP_GT_OQ);
                    const __m256i tap = _mm256_set1_epi32(static_cast<int>(i * p.columns.kernel + j));
                    best = _mm256_blendv_ps(best, value, more);
                    which = _mm256_blendv_epi8(which, tap, _mm256_castps_si256(more));
                }
            }
            _mm256_storeu_ps(dst, best);
            dst += kLanes;
            if (!argmax)
                continue;
            const __m128i words = _mm_packs_epi32(_mm256_castsi256_si128(which), _mm256_extracti128_si256(which, 1));
            _mm_storel_epi64(reinterpret_cast<__m128i*>(argmax), _mm_packus_epi16(words, words));
            argmax += kLanes;
        }
}

__attribute__((target("avx2"))) void unpoolAvx2(const Pooling& p, std::int64_t block, const float* diffDst,
                                                const std::uint8_t* argmax, float* diffSrc) {
    const bool tiles = p.rows.tiles() && p.columns.tiles(); // then nothing has to be added up
    if (!tiles)
        std::fill_n(diffSrc, p.rows.src * p.columns.src * block, 0.0f);
    for (std::int64_t row = 0; row < p.rows.dst; ++row)
        for (std::int64_t place = 0; place < p.columns.dst * block; place += kLanes) {
            const std::int64_t column = place / block;
            const std::int64_t half = place % block;
            const __m256 gradient = _mm256_loadu_ps(diffDst);
            const __m256i which = _mm256_cvtepu8_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(argmax)));
            diffDst += kLanes;
            argmax += kLanes;
            for (std::int64_t i = 0; i < p.rows.kernel; ++i) {
                const std::int64_t y = p.rows.at(row, i);
                if (!p.rows.holds(y))
                    continue;
                for (std::int64_t j = 0; j < p.columns.kernel; ++j) {
                    const std::int64_t x = p.columns.at(column, j);
                    if (!p.columns.holds(x))
                        continue;
                    float* to = diffSrc + (y * p.columns.src + x) * block + half;
                    const __m256i tap = _mm256_set1_epi32(static_cast<int>(i * p.columns.kernel + j));
                    const __m256 here = _mm256_castsi256_ps(_mm256_cmpeq_epi32(which, tap));
                    const __m256 part = _mm256_and_ps(gradient, here);
                    _mm256_storeu_ps(to, tiles ? part : _mm256_add_ps(_mm256_loadu_ps(to), part));
                }
            }
        }
}

#endif

PoolImage bestPool() {
#if defined(__x86_64__)
    if (cpuFeatures().has(CpuLevel::Avx2))
        return poolAvx2;
#endif
    return poolAnywhere;
}

UnpoolImage bestUnpool() {
#if defined(__x86_64__)
    if (cpuFeatures().has(CpuLevel::Avx2))
        return unpoolAvx2;
#endif
    return unpoolAnywhere;
}

std::int64_t costOf(const Pooling& p, std::int64_t block) {
    return p.rows.dst * p.columns.dst * p.rows.kernel * p.columns.kernel * block / 4;
}

} // namespace

bool supportsMaxPool(const PlanBuilder& plan, const operators::Op& op) {
    constexpr std::int64_t kMostTaps = 255;
    const bool forward = operators::isPool(op);
    const int rank = plan.shape(operators::inputOf(op, forward ? "src" : "diff_dst")).rank();
    if (operators::textOf(op.attributes, "algorithm") != "max" || rank < 3 || rank > 4)
        return false;
    std::int64_t taps = 1;
    for (const std::int64_t extent : operators::integersOf(op.attributes, "kernel"))
        taps = extent > kMostTaps ? kMostTaps + 1 : taps * extent;
    return taps <= kMostTaps;
}

void buildMaxPool(PlanBuilder& plan) {
    const core::Shape& from = plan.shape(plan.input("src"));
    const core::Shape& to = plan.shape(plan.output("dst"));
    const Pooling pooling = poolingOf(plan.op().attributes, from, to);
    const std::int64_t block = Layout::channelBlock();
    const Layout wide = Layout::channelBlocked(to);
    const BufferId src = plan.in(plan.input("src"), Layout::channelBlocked(from));
    std::vector<BufferId> writes{plan.out(plan.output("dst"), wide)};
    const bool remembers = plan.output("workspace") != kNoValue;
    if (remembers)
        writes.push_back(plan.out(plan.output("workspace"), Layout::bytes(wide.storedElements())));
    const PoolImage pool = bestPool();
    addLoop(plan, {src}, writes, [=](const LoopContext& loop) {
        const std::int64_t inside = pooling.rows.src * pooling.columns.src * block;
        const std::int64_t outside = pooling.rows.dst * pooling.columns.dst * block;
        parallelItems(pooling.images, costOf(pooling, block), [&](std::int64_t i) {
            pool(pooling, block, loop.in(0) + i * inside, loop.at(1) + i * outside,
                 remembers ? loop.at<std::uint8_t>(2) + i * outside : nullptr);
        });
    });
}

void buildMaxPoolBackward(PlanBuilder& plan) {
    const core::Shape& from = plan.shape(plan.output("diff_src"));
    const core::Shape& to = plan.shape(plan.input("diff_dst"));
    if (plan.input("workspace") == kNoValue)
        plan.unsupported("needs the workspace of its forward form");
    const Pooling pooling = poolingOf(plan.op().attributes, from, to);
    const std::int64_t block = Layout::channelBlock();
    const std::vector<BufferId> reads{plan.in(plan.input("diff_dst"), Layout::channelBlocked(to)),
                                      plan.in(plan.input("workspace"))};
    const UnpoolImage unpool = bestUnpool();
    addLoop(plan, reads, {plan.out(plan.output("diff_src"), Layout::channelBlocked(from))},
            [=](const LoopContext& loop) {
                const std::int64_t inside = pooling.rows.src * pooling.columns.src * block;
                const std::int64_t outside = pooling.rows.dst * pooling.columns.dst * block;
                parallelItems(pooling.images, costOf(pooling, block), [&](std::int64_t i) {
                    unpool(pooling, block, loop.in(0) + i * outside, loop.in<std::uint8_t>(1) + i * outside,
                           loop.at(2) + i * inside);
                });
            });
}

bool supportsKeptPooledGradient(const PlanBuilder& plan, const operators::Op& op) {
    const operators::ValueId diffSrc = operators::outputOf(op, "diff_src");
    return operators::inputOf(op, "workspace") != kNoValue && operators::is2x2MaxPool(op, plan.shape(diffSrc)) &&
           plan.readerTakesPooledGradient(diffSrc);
}

void buildKeptPooledGradient(PlanBuilder& plan) {
    const core::Shape& pooled = plan.shape(plan.input("diff_dst"));
    plan.setPooledGradient(plan.output("diff_src"), {plan.in(plan.input("diff_dst"), Layout::channelBlocked(pooled)),
                                                     plan.in(plan.input("workspace"))});
}

} // namespace netwright::backend::kernels
