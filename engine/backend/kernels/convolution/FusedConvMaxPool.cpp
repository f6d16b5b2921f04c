#include "engine/backend/kernels/convolution/FusedConvMaxPool.h"

#include "engine/backend/LoopKernel.h"
#include "engine/backend/Parallel.h"
#include "engine/backend/kernels/convolution/SmallChannelWindow.h"
#include "engine/operators/Attributes.h"
#include "engine/operators/Pooling.h"

#include <algorithm>
#include <limits>
#include <omp.h>
#include <vector>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace netwright::backend::kernels {
namespace {

using operators::kNoValue;

constexpr std::int64_t kBlock = SmallChannelWindow::kBlock;

struct PooledConv : SmallChannelWindow {
    bool relu = false;
    std::vector<std::int64_t> offsets; ///< of the taps

    PooledConv(const SmallChannelWindow& window, bool withRelu) : SmallChannelWindow(window), relu(withRelu) {
        for (std::int64_t tap = 0; tap < taps(); ++tap)
            offsets.push_back(offset(tap));
    }

    std::int64_t places() const { return dst[0] * dst[1] / 4; } ///< of the pooled result
    std::int64_t packedFloats() const { return blocks() * (taps() + 1) * kBlock; }
};

/// The weights as they are read: for each block of output channels its bias, then its taps.
void pack(const PooledConv& c, const float* weight, const float* bias, float* packed) {
    for (std::int64_t output = 0; output < c.blocks() * kBlock; ++output) {
        float* to = packed + output / kBlock * (c.taps() + 1) * kBlock + output % kBlock;
        const bool there = output < c.outputs;
        to[0] = there && bias ? bias[output] : 0;
        for (std::int64_t tap = 0; tap < c.taps(); ++tap)
            to[(tap + 1) * kBlock] = there ? weight[output * c.taps() + tap] : 0;
    }
}

#if defined(__x86_64__)

/// The largest of four values and which it was; of equal ones the first.
__attribute__((target("avx2"), always_inline)) inline void largest(const __m256* values, float* dst,
                                                                   std::uint8_t* argmax) {
    __m256 best = values[0];
    __m256i which = _mm256_setzero_si256();
#pragma GCC unroll 3
    for (int quarter = 1; quarter < 4; ++quarter) {
        const __m256 more = _mm256_cmp_ps(values[quarter], best, _CMP_GT_OQ);
        best = _mm256_blendv_ps(best, values[quarter], more);
        which = _mm256_blendv_epi8(which, _mm256_set1_epi32(quarter), _mm256_castps_si256(more));
    }
    _mm256_storeu_ps(dst, best);
    if (!argmax)
        return;
    const __m128i words = _mm_packs_epi32(_mm256_castsi256_si128(which), _mm256_extracti128_si256(which, 1));
    _mm_storel_epi64(reinterpret_cast<__m128i*>(argmax), _mm_packus_epi16(words, words));
}

/// `Blocks` blocks of output channels of one sample; `dst` and `argmax` (or none) of a block lie `places` × 8 behind
/// each other.
template <int Blocks>
__attribute__((target("avx2,fma"))) void convolve(const PooledConv& c, const float* padded, const float* packed,
                                                  float* dst, std::uint8_t* argmax) {
    const std::int64_t perBlock = (c.taps() + 1) * kBlock;
    const std::int64_t apart = c.places() * kBlock;
    const __m256 least = _mm256_set1_ps(c.relu ? 0 : -std::numeric_limits<float>::infinity());
    const std::int64_t quarters[] = {0, c.place(0, 1), c.place(1, 0), c.place(1, 1)};
    for (std::int64_t row = 0; row < c.dst[0]; row += 2)
        for (std::int64_t column = 0; column < c.dst[1]; column += 2, dst += kBlock) {
            const float* from = padded + c.place(row, column);
            __m256 sums[Blocks][4];
#pragma GCC unroll 2
            for (int block = 0; block < Blocks; ++block)
#pragma GCC unroll 4
                for (int quarter = 0; quarter < 4; ++quarter)
                    sums[block][quarter] = _mm256_loadu_ps(packed + block * perBlock);
            const float* weights = packed + kBlock;
            for (const std::int64_t offset : c.offsets) {
                const float* at = from + offset;
#pragma GCC unroll 4
                for (int quarter = 0; quarter < 4; ++quarter) {
                    const __m256 pixel = _mm256_broadcast_ss(at + quarters[quarter]);
#pragma GCC unroll 2
                    for (int block = 0; block < Blocks; ++block)
                        sums[block][quarter] =
                            _mm256_fmadd_ps(pixel, _mm256_loadu_ps(weights + block * perBlock), sums[block][quarter]);
                }
                weights += kBlock;
            }
#pragma GCC unroll 2
            for (int block = 0; block < Blocks; ++block) {
#pragma GCC unroll 4
                for (int quarter = 0; quarter < 4; ++quarter)
                    sums[block][quarter] = _mm256_max_ps(least, sums[block][quarter]); // passes on what is not a number
                largest(sums[block], dst + block * apart, argmax ? argmax + block * apart : nullptr);
            }
            if (argmax)
                argmax += kBlock;
        }
}

void convolveSample(const PooledConv& c, const float* padded, const float* packed, float* dst, std::uint8_t* argmax) {
    const std::int64_t perBlock = (c.taps() + 1) * kBlock;
    const std::int64_t apart = c.places() * kBlock;
    for (std::int64_t block = 0; block < c.blocks(); block += 2) {
        const bool two = block + 1 < c.blocks();
        (two ? convolve<2> : convolve<1>)(c, padded, packed + block * perBlock, dst + block * apart,
                                          argmax ? argmax + block * apart : nullptr);
    }
}

#else

void convolveSample(const PooledConv&, const float*, const float*, float*, std::uint8_t*) {}

#endif

/// The pooling that the convolution can do on the way; nothing when there is none.
const operators::Op* fusablePooling(const PlanBuilder& plan, const operators::Op& op) {
    if (plan.operands() != core::DataType::F32 ||
        !isSmallChannelConv(op.attributes, plan.shape(operators::inputOf(op, "src"))))
        return nullptr;
    if (op.attributes.contains("post") && operators::textOf(op.attributes, "post") != "relu")
        return nullptr;
    const operators::ValueId dst = operators::outputOf(op, "dst");
    const operators::Op* pool = plan.onlyReader(dst);
    return pool && operators::is2x2MaxPool(*pool, plan.shape(dst)) ? pool : nullptr;
}

} // namespace

bool supportsFusedConvMaxPool(const PlanBuilder& plan, const operators::Op& op) {
    return fusablePooling(plan, op) != nullptr;
}

void buildFusedConvMaxPool(PlanBuilder& plan) {
    const operators::Op& pool = *fusablePooling(plan, plan.op());
    const operators::ValueId pooled = operators::outputOf(pool, "dst");
    const operators::ValueId workspace = operators::outputOf(pool, "workspace");
    const operators::Attributes& attributes = plan.op().attributes;
    const PooledConv conv(
        {attributes, plan.shape(plan.input("src")), plan.shape(plan.output("dst")), plan.shape(plan.input("weight"))},
        attributes.contains("post"));
    const bool bias = plan.input("bias") != kNoValue;
    std::vector<BufferId> reads{plan.plainIn(plan.input("src")), plan.plainIn(plan.input("weight"))};
    if (bias)
        reads.push_back(plan.plainIn(plan.input("bias")));
    const Layout wide = Layout::channelBlocked(plan.shape(pooled));
    std::vector<BufferId> writes{plan.out(pooled, wide)};
    const bool remembers = workspace != kNoValue;
    if (remembers)
        writes.push_back(plan.out(workspace, Layout::bytes(wide.storedElements())));
    const std::size_t result = reads.size();
    const std::int64_t padded = conv.paddedFloats();
    const std::int64_t scratch = (conv.packedFloats() + 15) / 16 * 16 + padded * plan.device().threads();
    addLoop(
        plan, reads, writes,
        [=](const LoopContext& loop) {
            auto* packed = reinterpret_cast<float*>(loop.scratch);
            float* images = packed + (conv.packedFloats() + 15) / 16 * 16;
            pack(conv, loop.in(1), bias ? loop.in(2) : nullptr, packed);
            const std::int64_t outside = conv.blocks() * conv.places() * kBlock;
            parallelItems(conv.batch, outside * conv.taps() * 4, [&](std::int64_t n) {
                float* image = images + omp_get_thread_num() * padded;
                conv.pad(loop.in(0) + n * conv.srcFloats(), image);
                convolveSample(conv, image, packed, loop.at(result) + n * outside,
                               remembers ? loop.at<std::uint8_t>(result + 1) + n * outside : nullptr);
            });
        },
        {}, scratch * static_cast<std::int64_t>(sizeof(float)));
}

} // namespace netwright::backend::kernels
