#include "engine/backend/kernels/convolution/SmallChannelConv.h"

#include "engine/backend/CpuFeatures.h"
#include "engine/backend/LoopKernel.h"
#include "engine/backend/kernels/convolution/SmallChannelWindow.h"

#include <algorithm>
#include <omp.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace netwright::backend::kernels {
namespace {

constexpr std::int64_t kBlock = SmallChannelWindow::kBlock;

struct Thin : SmallChannelWindow {
    using SmallChannelWindow::SmallChannelWindow;

    /// Sums of a thread: of each block and tap, and one more for the bias.
    std::int64_t sumFloats() const { return blocks() * (taps() + 1) * kBlock; }
    std::int64_t scratchFloats() const { return paddedFloats() + (sumFloats() + 15) / 16 * 16; }
};

#if defined(__x86_64__)

/// Some taps of one block of output channels over a whole sample: diff is H×W×8.
template <int Taps>
__attribute__((target("avx2,fma"))) void addTaps(const Thin& t, const float* padded, const float* diff,
                                                 std::int64_t firstTap, float* sums) {
    const float* from[Taps];
    __m256 sum[Taps];
#pragma GCC unroll 9
    for (int i = 0; i < Taps; ++i) {
        from[i] = padded + t.offset(firstTap + i);
        sum[i] = _mm256_loadu_ps(sums + i * kBlock);
    }
    for (std::int64_t row = 0; row < t.dst[0]; ++row)
        for (std::int64_t column = 0; column < t.dst[1]; ++column, diff += kBlock) {
            const std::int64_t place = t.place(row, column);
            const __m256 gradient = _mm256_loadu_ps(diff);
#pragma GCC unroll 9
            for (int i = 0; i < Taps; ++i)
                sum[i] = _mm256_fmadd_ps(_mm256_broadcast_ss(from[i] + place), gradient, sum[i]);
        }
#pragma GCC unroll 9
    for (int i = 0; i < Taps; ++i)
        _mm256_storeu_ps(sums + i * kBlock, sum[i]);
}

/// The same from the gradient of a pooling by 2×2: (H/2)×(W/2)×8 numbers, and which of its four places each belongs to.
template <int Taps>
__attribute__((target("avx2,fma"))) void addPooledTaps(const Thin& t, const float* padded, const float* diff,
                                                       const std::uint8_t* argmax, std::int64_t firstTap, float* sums) {
    const float* from[Taps];
    __m256 sum[Taps];
#pragma GCC unroll 9
    for (int i = 0; i < Taps; ++i) {
        from[i] = padded + t.offset(firstTap + i);
        sum[i] = _mm256_loadu_ps(sums + i * kBlock);
    }
    for (std::int64_t row = 0; row < t.dst[0]; row += 2)
        for (std::int64_t column = 0; column < t.dst[1]; column += 2, diff += kBlock, argmax += kBlock) {
            const __m256 gradient = _mm256_loadu_ps(diff);
            const __m256i which = _mm256_cvtepu8_epi32(_mm_loadl_epi64(reinterpret_cast<const __m128i*>(argmax)));
            for (int quarter = 0; quarter < 4; ++quarter) {
                const std::int64_t place = t.place(row + quarter / 2, column + quarter % 2);
                const __m256 here = _mm256_castsi256_ps(_mm256_cmpeq_epi32(which, _mm256_set1_epi32(quarter)));
                const __m256 part = _mm256_and_ps(gradient, here);
#pragma GCC unroll 9
                for (int i = 0; i < Taps; ++i)
                    sum[i] = _mm256_fmadd_ps(_mm256_broadcast_ss(from[i] + place), part, sum[i]);
            }
        }
#pragma GCC unroll 9
    for (int i = 0; i < Taps; ++i)
        _mm256_storeu_ps(sums + i * kBlock, sum[i]);
}

__attribute__((target("avx2"))) void addBias(const float* diff, std::int64_t places, float* sums) {
    __m256 sum = _mm256_loadu_ps(sums);
    for (std::int64_t i = 0; i < places; ++i)
        sum = _mm256_add_ps(sum, _mm256_loadu_ps(diff + i * kBlock));
    _mm256_storeu_ps(sums, sum);
}

/// `argmax` is that of an unspread gradient, or nothing.
template <int Taps>
void addTaps(const Thin& t, const float* padded, const float* diff, const std::uint8_t* argmax, std::int64_t firstTap,
             float* sums) {
    if (argmax)
        addPooledTaps<Taps>(t, padded, diff, argmax, firstTap, sums);
    else
        addTaps<Taps>(t, padded, diff, firstTap, sums);
}

void addSample(const Thin& t, const float* padded, const float* diff, const std::uint8_t* argmax, float* sums) {
    const std::int64_t places = t.dst[0] * t.dst[1] / (argmax ? 4 : 1);
    for (std::int64_t block = 0; block < t.blocks();
         ++block, diff += places * kBlock, sums += (t.taps() + 1) * kBlock) {
        std::int64_t tap = 0;
        for (; tap + 9 <= t.taps(); tap += 9)
            addTaps<9>(t, padded, diff, argmax, tap, sums + tap * kBlock);
        for (; tap + 3 <= t.taps(); tap += 3)
            addTaps<3>(t, padded, diff, argmax, tap, sums + tap * kBlock);
        for (; tap < t.taps(); ++tap)
            addTaps<1>(t, padded, diff, argmax, tap, sums + tap * kBlock);
        addBias(diff, places, sums + t.taps() * kBlock);
        if (argmax)
            argmax += places * kBlock;
    }
}

#else

void addSample(const Thin&, const float*, const float*, const std::uint8_t*, float*) {}

#endif

/// The threads' sums, in the order of the threads, to O×I×kH×kW and to the bias.
void gather(const Thin& t, const float* scratch, int threads, float* diffWeight, float* diffBias) {
    for (std::int64_t output = 0; output < t.outputs; ++output)
        for (std::int64_t tap = 0; tap <= t.taps(); ++tap) {
            const std::int64_t place = (output / kBlock * (t.taps() + 1) + tap) * kBlock + output % kBlock;
            float sum = 0;
            for (int thread = 0; thread < threads; ++thread)
                sum += scratch[thread * t.scratchFloats() + t.paddedFloats() + place];
            if (tap < t.taps())
                diffWeight[output * t.taps() + tap] = sum;
            else if (diffBias)
                diffBias[output] = sum;
        }
}

} // namespace

bool supportsSmallChannelConv(const PlanBuilder& plan, const operators::Op& op) {
    return operators::outputOf(op, "diff_weight") != operators::kNoValue &&
           isSmallChannelConv(op.attributes, plan.shape(operators::inputOf(op, "src")));
}

void buildSmallChannelConvBackwardWeights(PlanBuilder& plan) {
    const core::Shape& dst = plan.shape(plan.input("diff_dst"));
    const Thin thin(plan.op().attributes, plan.shape(plan.input("src")), dst, plan.shape(plan.output("diff_weight")));
    const int threads = plan.device().threads();
    const PlanBuilder::PooledGradient* pooled = plan.pooledGradient(plan.input("diff_dst"));
    std::vector<BufferId> reads{plan.plainIn(plan.input("src")),
                                pooled ? pooled->gradient
                                       : plan.in(plan.input("diff_dst"), Layout::channelBlocked(dst))};
    if (pooled)
        reads.push_back(pooled->argmax);
    const std::size_t result = reads.size();
    std::vector<BufferId> writes{plan.plainOut(plan.output("diff_weight"))};
    const bool bias = plan.output("diff_bias") != operators::kNoValue;
    if (bias)
        writes.push_back(plan.plainOut(plan.output("diff_bias")));
    addLoop(
        plan, reads, writes,
        [=, pooled = pooled != nullptr](const LoopContext& loop) {
            auto* scratch = reinterpret_cast<float*>(loop.scratch);
            const std::int64_t sample = thin.srcFloats();
            const std::int64_t gradient = thin.blocks() * kBlock * thin.dst[0] * thin.dst[1] / (pooled ? 4 : 1);
#pragma omp parallel num_threads(threads)
            {
                float* padded = scratch + omp_get_thread_num() * thin.scratchFloats();
                float* sums = padded + thin.paddedFloats();
                std::fill_n(sums, thin.sumFloats(), 0.0f);
                const std::int64_t thread = omp_get_thread_num();
                for (std::int64_t n = thin.batch * thread / threads; n < thin.batch * (thread + 1) / threads; ++n) {
                    thin.pad(loop.in(0) + n * sample, padded);
                    addSample(thin, padded, loop.in(1) + n * gradient,
                              pooled ? loop.in<std::uint8_t>(2) + n * gradient : nullptr, sums);
                }
            }
            gather(thin, scratch, threads, loop.at(result), bias ? loop.at(result + 1) : nullptr);
        },
        {}, thin.scratchFloats() * threads * static_cast<std::int64_t>(sizeof(float)));
}

} // namespace netwright::backend::kernels
