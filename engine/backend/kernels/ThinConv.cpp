#include "engine/backend/kernels/ThinConv.h"

#include "engine/backend/kernels/ConvWindow.h"
#include "engine/backend/kernels/LoopKernel.h"

#include <algorithm>
#include <omp.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace netwright::backend::kernels {
namespace {

constexpr std::int64_t kBlock = 8; ///< output channels that are summed at once

struct Thin : ConvWindow {
    std::int64_t batch = 0;
    std::int64_t channels = 0; ///< of the source
    std::int64_t outputs = 0;

    std::int64_t blocks() const { return (outputs + kBlock - 1) / kBlock; }
    std::int64_t taps() const { return channels * kernel[0] * kernel[1]; }
    std::int64_t paddedFloats() const { return (channels * padded(0) * padded(1) + 15) / 16 * 16; }
    /// Sums of a thread: of each block and tap, and one more for the bias.
    std::int64_t sumFloats() const { return blocks() * (taps() + 1) * kBlock; }
    std::int64_t scratchFloats() const { return paddedFloats() + (sumFloats() + 15) / 16 * 16; }

    std::int64_t offset(std::int64_t tap) const {
        const std::int64_t column = tap % kernel[1];
        const std::int64_t row = tap / kernel[1] % kernel[0];
        const std::int64_t channel = tap / (kernel[1] * kernel[0]);
        return (channel * padded(0) + row * dilation[0]) * padded(1) + column * dilation[1];
    }
};

Thin thinOf(const operators::Attributes& attributes, const core::Shape& src, const core::Shape& dst,
            const core::Shape& weight) {
    return {{attributes, src, dst, weight}, src[0], src[1], dst[1]};
}

/// One sample's source with zeros around it.
void pad(const Thin& t, const float* src, float* padded) {
    std::fill_n(padded, t.paddedFloats(), 0.0f);
    for (std::int64_t channel = 0; channel < t.channels; ++channel)
        for (std::int64_t row = 0; row < std::min(t.src[0], t.padded(0) - t.padding[0]); ++row) {
            const std::int64_t count = std::min(t.src[1], t.padded(1) - t.padding[1]);
            std::copy_n(src + (channel * t.src[0] + row) * t.src[1], std::max<std::int64_t>(count, 0),
                        padded + (channel * t.padded(0) + row + t.padding[0]) * t.padded(1) + t.padding[1]);
        }
}

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
            const std::int64_t place = row * t.stride[0] * t.padded(1) + column * t.stride[1];
            const __m256 gradient = _mm256_loadu_ps(diff);
#pragma GCC unroll 9
            for (int i = 0; i < Taps; ++i)
                sum[i] = _mm256_fmadd_ps(_mm256_broadcast_ss(from[i] + place), gradient, sum[i]);
        }
#pragma GCC unroll 9
    for (int i = 0; i < Taps; ++i)
        _mm256_storeu_ps(sums + i * kBlock, sum[i]);
}

__attribute__((target("avx2"))) void addBias(const Thin& t, const float* diff, float* sums) {
    __m256 sum = _mm256_loadu_ps(sums);
    for (std::int64_t i = 0; i < t.dst[0] * t.dst[1]; ++i)
        sum = _mm256_add_ps(sum, _mm256_loadu_ps(diff + i * kBlock));
    _mm256_storeu_ps(sums, sum);
}

void addSample(const Thin& t, const float* padded, const float* diff, float* sums) {
    const std::int64_t image = t.dst[0] * t.dst[1] * kBlock;
    for (std::int64_t block = 0; block < t.blocks(); ++block, diff += image, sums += (t.taps() + 1) * kBlock) {
        std::int64_t tap = 0;
        for (; tap + 9 <= t.taps(); tap += 9)
            addTaps<9>(t, padded, diff, tap, sums + tap * kBlock);
        for (; tap + 3 <= t.taps(); tap += 3)
            addTaps<3>(t, padded, diff, tap, sums + tap * kBlock);
        for (; tap < t.taps(); ++tap)
            addTaps<1>(t, padded, diff, tap, sums + tap * kBlock);
        addBias(t, diff, sums + t.taps() * kBlock);
    }
}

#else

void addSample(const Thin&, const float*, const float*, float*) {}

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

bool takesThinConv(const operators::Attributes& attributes, const core::Shape& src) {
#if defined(__x86_64__)
    constexpr std::int64_t kFewChannels = 4;
    return Layout::channelBlock() == kBlock && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma") &&
           src.rank() == 4 && src[1] <= kFewChannels && operators::integerOf(attributes, "groups", 1) == 1;
#else
    return false;
#endif
}

void buildThinConvBackwardWeights(PlanBuilder& plan) {
    const core::Shape& dst = plan.shape(plan.input(1));
    const Thin thin = thinOf(plan.op().attributes, plan.shape(plan.input(0)), dst, plan.shape(plan.output(0)));
    const int threads = plan.device().threads();
    const std::vector<BufferId> reads{plan.plainIn(plan.input(0)), plan.in(plan.input(1), Layout::channelBlocked(dst))};
    std::vector<BufferId> writes{plan.plainOut(plan.output(0))};
    const bool bias = plan.output(1) != operators::kNoValue;
    if (bias)
        writes.push_back(plan.plainOut(plan.output(1)));
    addLoop(
        plan, reads, writes,
        [=](const LoopContext& loop) {
            auto* scratch = reinterpret_cast<float*>(loop.scratch);
            const std::int64_t sample = thin.channels * thin.src[0] * thin.src[1];
            const std::int64_t gradient = thin.blocks() * kBlock * thin.dst[0] * thin.dst[1];
#pragma omp parallel num_threads(threads)
            {
                float* padded = scratch + omp_get_thread_num() * thin.scratchFloats();
                float* sums = padded + thin.paddedFloats();
                std::fill_n(sums, thin.sumFloats(), 0.0f);
                const std::int64_t thread = omp_get_thread_num();
                for (std::int64_t n = thin.batch * thread / threads; n < thin.batch * (thread + 1) / threads; ++n) {
                    pad(thin, loop.in(0) + n * sample, padded);
                    addSample(thin, padded, loop.in(1) + n * gradient, sums);
                }
            }
            gather(thin, scratch, threads, loop.at(2), bias ? loop.at(3) : nullptr);
        },
        {}, thin.scratchFloats() * threads * static_cast<std::int64_t>(sizeof(float)));
}

} // namespace netwright::backend::kernels
