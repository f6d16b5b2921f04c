#include "engine/backend/kernels/MaxPool.h"

#include "engine/backend/CpuFeatures.h"
#include "engine/backend/Parallel.h"
#include "engine/backend/kernels/LoopKernel.h"
#include "engine/backend/kernels/ThinConv.h"
#include "engine/operators/Attributes.h"

#include <algorithm>
#include <limits>
#include <string>

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
__attribute__((always_inline)) inline void forWindow(const Pooling& p, std::int64_t row, std::int64_t column, Body body) {
    for (std::int64_t i = 0; i < p.rows.kernel; ++i) {
        const std::int64_t y = p.rows.at(row, i);
        if (!p.rows.holds(y))
            continue;
        for (std::int64_t j = 0; j < p.columns.kernel; ++j)
            if (const std::int64_t x = p.columns.at(column, j); p.columns.holds(x))
                body(static_cast<int>(i * p.columns.kernel + j), y * p.columns.src + x);
    }
}

using PoolImage = void (*)(const Pooling& p, std::int64_t block, const float* src, float* dst, std::uint8_t* taken);
using UnpoolImage = void (*)(const Pooling& p, std::int64_t block, const float* diffDst, const std::uint8_t* taken,
                             float* diffSrc);

constexpr float kLeast = -std::numeric_limits<float>::max();

void poolAnywhere(const Pooling& p, std::int64_t block, const float* src, float* dst, std::uint8_t* taken) {
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
            if (taken)
                taken[i * block + lane] = static_cast<std::uint8_t>(which);
        }
}

void unpoolAnywhere(const Pooling& p, std::int64_t block, const float* diffDst, const std::uint8_t* taken, float* diffSrc) {
    std::fill_n(diffSrc, p.rows.src * p.columns.src * block, 0.0f);
    for (std::int64_t i = 0; i < p.rows.dst * p.columns.dst; ++i)
        forWindow(p, i / p.columns.dst, i % p.columns.dst, [&](int tap, std::int64_t position) {
            for (std::int64_t lane = 0; lane < block; ++lane)
                if (taken[i * block + lane] == tap)
                    diffSrc[position * block + lane] += diffDst[i * block + lane];
        });
}

#if defined(__x86_64__)

constexpr std::int64_t kLanes = 8;

// The window's loops are written out: a lambda would not be compiled for this instruction set.
__attribute__((target("avx2"))) void poolAvx2(const Pooling& p, std::int64_t block, const float* src, float* dst,
                                              std::uint8_t* taken) {
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
            if (!taken)
                continue;
            const __m128i words = _mm_packs_epi32(_mm256_castsi256_si128(which), _mm256_extracti128_si256(which, 1));
            _mm_storel_epi64(reinterpret_cast<__m128i*>(taken), _mm_packus_epi16(words, words));
            taken += kLanes;
        }
}

__attribute__((target("avx2"))) void unpoolAvx2(const Pooling& p, std::int64_t block, const float* diffDst,
                                                const std::uint8_t* taken, float* diffSrc) {
    const bool tiles = p.rows.tiles() && p.columns.tiles(); // then nothing has to be added up
    if (!tiles)
        std::fill_n(diffSrc, p.rows.src * p.columns.src * block, 0.0f);
    for (std::int64_t row = 0; row < p.rows.dst; ++row)
        for (std::int64_t place = 0; place < p.columns.dst * block; place += kLanes) {
            const std::int64_t column = place / block;
            const std::int64_t half = place % block;
            const __m256 gradient = _mm256_loadu_ps(diffDst);
            const __m256i which = _mm256_cvtepu8_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(taken)));
            diffDst += kLanes;
            taken += kLanes;
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

/// Four values in each window, and every value in one window.
bool quarters(const Pooling& p) { return p.rows.tiles() && p.columns.tiles() && p.rows.kernel == 2 && p.columns.kernel == 2; }

std::string unspreadKey(operators::ValueId id) { return "unspread:" + std::to_string(id); }

std::int64_t costOf(const Pooling& p, std::int64_t block) {
    return p.rows.dst * p.columns.dst * p.rows.kernel * p.columns.kernel * block / 4;
}

} // namespace

bool takesMaxPool(const operators::Attributes& attributes, int rank) {
    constexpr std::int64_t kMostTaps = 255;
    if (operators::textOf(attributes, "algorithm") != "max" || rank < 3 || rank > 4)
        return false;
    std::int64_t taps = 1;
    for (const std::int64_t extent : operators::integersOf(attributes, "kernel"))
        taps = extent > kMostTaps ? kMostTaps + 1 : taps * extent;
    return taps <= kMostTaps;
}

bool isQuartering(const PlanBuilder& plan, const operators::Op& pool) {
    const core::Shape& from = plan.shape(pool.inputs[0]);
    return takesMaxPool(pool.attributes, from.rank()) && from.rank() == 4 && quarters(poolingOf(pool.attributes, from, plan.shape(pool.outputs[0])));
}

void buildMaxPool(PlanBuilder& plan) {
    if (!plan.isOpen(plan.output(0)))
        return; // its convolution has pooled already
    const core::Shape& from = plan.shape(plan.input(0));
    const core::Shape& to = plan.shape(plan.output(0));
    const Pooling pooling = poolingOf(plan.op().attributes, from, to);
    const std::int64_t block = Layout::channelBlock();
    const Layout wide = Layout::channelBlocked(to);
    const BufferId src = plan.in(plan.input(0), Layout::channelBlocked(from));
    std::vector<BufferId> writes{plan.out(plan.output(0), wide)};
    const bool remembers = plan.output(1) != kNoValue;
    if (remembers)
        writes.push_back(plan.out(plan.output(1), Layout::bytes(wide.storedElements())));
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
    const core::Shape& from = plan.shape(plan.output(0));
    const core::Shape& to = plan.shape(plan.input(1));
    if (plan.input(2) == kNoValue)
        plan.unsupported("needs the workspace of its forward form");
    const Pooling pooling = poolingOf(plan.op().attributes, from, to);
    const std::int64_t block = Layout::channelBlock();
    const std::vector<BufferId> reads{plan.in(plan.input(1), Layout::channelBlocked(to)), plan.in(plan.input(2))};
    const operators::Op* reader = plan.onlyReader(plan.output(0));
    if (reader && quarters(pooling) && readsUnspread(plan, *reader, plan.output(0))) {
        plan.remember(unspreadKey(plan.output(0)), Unspread{reads[0], reads[1]});
        return;
    }
    const UnpoolImage unpool = bestUnpool();
    addLoop(plan, reads, {plan.out(plan.output(0), Layout::channelBlocked(from))}, [=](const LoopContext& loop) {
        const std::int64_t inside = pooling.rows.src * pooling.columns.src * block;
        const std::int64_t outside = pooling.rows.dst * pooling.columns.dst * block;
        parallelItems(pooling.images, costOf(pooling, block), [&](std::int64_t i) {
            unpool(pooling, block, loop.in(0) + i * outside, loop.in<std::uint8_t>(1) + i * outside, loop.at(2) + i * inside);
        });
    });
}

const Unspread* unspreadGradient(const PlanBuilder& plan, operators::ValueId id) { return plan.recall<Unspread>(unspreadKey(id)); }

} // namespace netwright::backend::kernels
