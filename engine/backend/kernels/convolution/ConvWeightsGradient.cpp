#include "engine/backend/kernels/convolution/ConvWeightsGradient.h"

#include "engine/backend/CpuFeatures.h"
#include "engine/backend/LoopKernel.h"
#include "engine/backend/Parallel.h"
#include "engine/backend/kernels/convolution/ConvWindow.h"

#include <algorithm>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace netwright::backend::kernels {
namespace {

using operators::kNoValue;

constexpr std::int64_t kBlock = 8;          ///< channels side by side in memory: nChw8c, and OIhw8i8o for the weights
constexpr std::int64_t kStripFloats = 6144; ///< of a strip's gradient and source: what stays in the first cache

std::int64_t inBlocks(std::int64_t channels) {
    return (channels + kBlock - 1) / kBlock;
}

struct Geometry : ConvWindow {
    std::int64_t batch = 0;
    std::int64_t inputs = 0; ///< blocks of channels
    std::int64_t outputs = 0;

    std::int64_t taps() const { return kernel[0] * kernel[1]; }
    std::int64_t paddedFloats() const { return (padded(0) * padded(1) * kBlock + 15) / 16 * 16; }
    std::int64_t srcFloats() const { return src[0] * src[1] * kBlock; } ///< of a block of channels
    std::int64_t dstFloats() const { return dst[0] * dst[1] * kBlock; }
    std::int64_t stripRows() const {
        const std::int64_t perRow = (2 * dst[1] + stride[0] * padded(1)) * kBlock;
        return std::clamp<std::int64_t>(kStripFloats / perRow, 1, dst[0]);
    }
    /// Of one of the numbers that a tap and an input channel make, in the padded source.
    std::int64_t offset(std::int64_t number) const {
        const std::int64_t tap = number / kBlock;
        return (tap / kernel[1] * dilation[0] * padded(1) + tap % kernel[1] * dilation[1]) * kBlock + number % kBlock;
    }
};

Geometry geometryOf(const operators::Attributes& attributes, const core::Shape& src, const core::Shape& dst,
                    const core::Shape& weight) {
    return {{attributes, src, dst, weight}, src[0], inBlocks(src[1]), inBlocks(dst[1])};
}

/// One block of channels of a sample with zeros around it, as far as the kernel reaches.
void pad(const Geometry& g, const float* src, float* padded) {
    std::fill_n(padded, g.paddedFloats(), 0.0f);
    const std::int64_t rows = std::min(g.src[0], g.padded(0) - g.padding[0]);
    const std::int64_t columns = std::max<std::int64_t>(0, std::min(g.src[1], g.padded(1) - g.padding[1]));
    for (std::int64_t row = 0; row < rows; ++row)
        std::copy_n(src + row * g.src[1] * kBlock, columns * kBlock,
                    padded + ((row + g.padding[0]) * g.padded(1) + g.padding[1]) * kBlock);
}

#if defined(__x86_64__)

/// Brings into the second cache what the next sample needs, a part at a time, while this one is worked on: the hardware
/// foresees only what lies behind what is read now, and not over the end of a page.
class Ahead {
public:
    void add(const float* from, std::int64_t floats) { m_ranges[m_count++] = {from, from + floats}; }
    void fetch(int lines) {
        constexpr std::int64_t kLine = 16; // floats
        while (m_count > 0 && lines > 0) {
            auto& [at, end] = m_ranges[m_count - 1];
            for (; at < end && lines > 0; at += kLine, --lines)
                _mm_prefetch(reinterpret_cast<const char*>(at), _MM_HINT_T1);
            if (at >= end)
                --m_count;
        }
    }

private:
    struct Range {
        const float* at;
        const float* end;
    };
    Range m_ranges[2] = {};
    std::size_t m_count = 0;
};

/// A strip of rows of one block of input channels and of one or two blocks of output channels.
struct Strip {
    const float* padded = nullptr; ///< where the strip's first row begins
    const float* diff = nullptr;   ///< likewise; the second block lies dstFloats() behind the first
    std::int64_t rows = 0;
    float* weights = nullptr;       ///< of the first block: taps × 8 inputs × 8 outputs
    std::int64_t weightsStride = 0; ///< to those of the second block
};

/// Adds to the gradients of `Count` numbers of the source around a pixel (an input channel under a tap each), from
/// `first`.
template <int Blocks, int Count>
__attribute__((target("avx2,fma"))) void addNumbers(const Geometry& g, const Strip& strip, std::int64_t first) {
    __m256 sums[Count][Blocks];
    std::int64_t offsets[Count];
    float* weights = strip.weights + first * kBlock;
#pragma GCC unroll 6
    for (int i = 0; i < Count; ++i) {
        offsets[i] = g.offset(first + i);
#pragma GCC unroll 2
        for (int block = 0; block < Blocks; ++block)
            sums[i][block] = _mm256_loadu_ps(weights + block * strip.weightsStride + i * kBlock);
    }
    const std::int64_t step = g.stride[1] * kBlock;
    const std::int64_t second = g.dstFloats();
    const float* diff = strip.diff;
    for (std::int64_t row = 0; row < strip.rows; ++row) {
        const float* from = strip.padded + row * g.stride[0] * g.padded(1) * kBlock;
        for (std::int64_t column = 0; column < g.dst[1]; ++column, from += step, diff += kBlock) {
            __m256 gradients[Blocks];
            gradients[0] = _mm256_loadu_ps(diff);
            if constexpr (Blocks == 2)
                gradients[1] = _mm256_loadu_ps(diff + second);
#pragma GCC unroll 6
            for (int i = 0; i < Count; ++i) {
                const __m256 number = _mm256_broadcast_ss(from + offsets[i]);
#pragma GCC unroll 2
                for (int block = 0; block < Blocks; ++block)
                    sums[i][block] = _mm256_fmadd_ps(number, gradients[block], sums[i][block]);
            }
        }
    }
#pragma GCC unroll 6
    for (int i = 0; i < Count; ++i)
#pragma GCC unroll 2
        for (int block = 0; block < Blocks; ++block)
            _mm256_storeu_ps(weights + block * strip.weightsStride + i * kBlock, sums[i][block]);
}

template <int Blocks> void addStrip(const Geometry& g, const Strip& strip, Ahead& ahead) {
    constexpr int kLinesAtATime = 32;
    const std::int64_t numbers = g.taps() * kBlock; // a multiple of 8: what sixes leave is done in fours and a two
    std::int64_t first = 0;
    for (; numbers - first >= 6 && numbers - first != 8; first += 6) {
        ahead.fetch(kLinesAtATime);
        addNumbers<Blocks, 6>(g, strip, first);
    }
    for (; numbers - first >= 4; first += 4)
        addNumbers<Blocks, 4>(g, strip, first);
    if (first < numbers)
        addNumbers<Blocks, 2>(g, strip, first);
}

#else

struct Strip {
    const float* padded = nullptr;
    const float* diff = nullptr;
    std::int64_t rows = 0;
    float* weights = nullptr;
    std::int64_t weightsStride = 0;
};
struct Ahead {
    void add(const float*, std::int64_t) {}
};
template <int Blocks> void addStrip(const Geometry&, const Strip&, Ahead&) {}

#endif

/// The gradients between one block of input channels and one pair of blocks of output channels: nobody shares them, and
/// every sum runs over the samples in their order.
void sumPair(const Geometry& g, std::int64_t input, std::int64_t pair, const float* src, const float* diff,
             float* weights, float* padded) {
    const std::int64_t perBlock = g.taps() * kBlock * kBlock;
    const bool two = 2 * pair + 1 < g.outputs;
    Strip strip;
    strip.weights = weights + (2 * pair * g.inputs + input) * perBlock;
    strip.weightsStride = g.inputs * perBlock;
    std::fill_n(strip.weights, perBlock, 0.0f);
    if (two)
        std::fill_n(strip.weights + strip.weightsStride, perBlock, 0.0f);
    for (std::int64_t sample = 0; sample < g.batch; ++sample) {
        pad(g, src + (sample * g.inputs + input) * g.srcFloats(), padded);
        const float* gradient = diff + (sample * g.outputs + 2 * pair) * g.dstFloats();
        Ahead ahead;
        if (sample + 1 < g.batch) {
            ahead.add(gradient + g.outputs * g.dstFloats(), (two ? 2 : 1) * g.dstFloats());
            ahead.add(src + ((sample + 1) * g.inputs + input) * g.srcFloats(), g.srcFloats());
        }
        for (std::int64_t row = 0; row < g.dst[0]; row += strip.rows) {
            strip.rows = std::min(g.stripRows(), g.dst[0] - row);
            strip.padded = padded + row * g.stride[0] * g.padded(1) * kBlock;
            strip.diff = gradient + row * g.dst[1] * kBlock;
            if (two)
                addStrip<2>(g, strip, ahead);
            else
                addStrip<1>(g, strip, ahead);
        }
    }
}

/// Of the channels of one block of outputs, over all samples.
void sumBias(const Geometry& g, std::int64_t output, const float* diff, float* bias, std::int64_t channels) {
    float sums[kBlock] = {};
    for (std::int64_t sample = 0; sample < g.batch; ++sample) {
        const float* gradient = diff + (sample * g.outputs + output) * g.dstFloats();
        for (std::int64_t i = 0; i < g.dstFloats(); i += kBlock)
            for (std::int64_t lane = 0; lane < kBlock; ++lane)
                sums[lane] += gradient[i + lane];
    }
    std::copy_n(sums, channels, bias);
}

} // namespace

bool supportsConvWeightsGradient(const PlanBuilder& plan, const operators::Op& op) {
    const operators::ValueId diffWeight = operators::outputOf(op, "diff_weight");
    if (cpuFeatures().level != CpuLevel::Avx2 || diffWeight == operators::kNoValue)
        return false;
    const core::Shape& weight = plan.shape(diffWeight);
    return plan.shape(operators::inputOf(op, "src")).rank() == 4 && weight[2] * weight[3] > 1 &&
           operators::integerOf(op.attributes, "groups", 1) == 1 &&
           std::ranges::all_of(operators::integersOf(op.attributes, "stride"),
                               [](std::int64_t step) { return step == 1; });
}

void buildConvWeightsGradient(PlanBuilder& plan) {
    const core::Shape& src = plan.shape(plan.input("src"));
    const core::Shape& dst = plan.shape(plan.input("diff_dst"));
    const core::Shape& weight = plan.shape(plan.output("diff_weight"));
    const Geometry g = geometryOf(plan.op().attributes, src, dst, weight);
    const std::int64_t threads = plan.device().threads();
    const std::int64_t channels = dst[1];
    const bool bias = plan.output("diff_bias") != kNoValue;
    const std::vector<BufferId> reads{plan.in(plan.input("src"), Layout::channelBlocked(src)),
                                      plan.in(plan.input("diff_dst"), Layout::channelBlocked(dst))};
    std::vector<BufferId> writes{plan.out(plan.output("diff_weight"), Layout::weightBlocks(weight))};
    if (bias)
        writes.push_back(plan.plainOut(plan.output("diff_bias")));
    const std::int64_t pairs = (g.outputs + 1) / 2;
    const std::int64_t perPair = g.batch * g.dstFloats() * g.taps() * 2 * kBlock;
    addLoop(
        plan, reads, writes,
        [=](const LoopContext& loop) {
            parallelItems(g.inputs * pairs, perPair, [&](std::int64_t i) {
                float* padded = reinterpret_cast<float*>(loop.scratch) + omp_get_thread_num() * g.paddedFloats();
                sumPair(g, i % g.inputs, i / g.inputs, loop.in(0), loop.in(1), loop.at(2), padded);
            });
            parallelItems(bias ? g.outputs : 0, g.batch * g.dstFloats(), [&](std::int64_t output) {
                sumBias(g, output, loop.in(1), loop.at(3) + output * kBlock,
                        std::min(kBlock, channels - output * kBlock));
            });
        },
        {}, g.paddedFloats() * threads * static_cast<std::int64_t>(sizeof(float)));
}

} // namespace netwright::backend::kernels
