#pragma once

#include "engine/backend/CpuFeatures.h"
#include "engine/backend/kernels/convolution/ConvWindow.h"
#include "engine/operators/Attributes.h"

#include <algorithm>

namespace netwright::backend::kernels {

/// Whether the kernels for few channels take a convolution over such a source: processors with AVX2 but without
/// AVX-512.
inline bool isSmallChannelConv(const operators::Attributes& attributes, const core::Shape& src) {
    constexpr std::int64_t kFewChannels = 4;
    return cpuFeatures().level == CpuLevel::Avx2 && src.rank() == 4 && src[1] <= kFewChannels &&
           operators::integerOf(attributes, "groups", 1) == 1;
}

/// A convolution over images of few channels, which stay row-major: N×C×H×W → N×O/8×H×W×8.
struct SmallChannelWindow : ConvWindow {
    static constexpr std::int64_t kBlock = 8; ///< output channels that are worked on at once

    std::int64_t batch = 0;
    std::int64_t channels = 0; ///< of the source
    std::int64_t outputs = 0;

    SmallChannelWindow(const operators::Attributes& attributes, const core::Shape& srcShape,
                       const core::Shape& dstShape, const core::Shape& weightShape)
        : ConvWindow(attributes, srcShape, dstShape, weightShape), batch(srcShape[0]), channels(srcShape[1]),
          outputs(dstShape[1]) {}

    std::int64_t blocks() const { return (outputs + kBlock - 1) / kBlock; }
    std::int64_t taps() const { return channels * kernel[0] * kernel[1]; }
    std::int64_t srcFloats() const { return channels * src[0] * src[1]; } ///< of a sample
    std::int64_t paddedFloats() const { return (channels * padded(0) * padded(1) + 15) / 16 * 16; }

    /// Of what a tap reads in the padded source, for the first place of the result.
    std::int64_t offset(std::int64_t tap) const {
        const std::int64_t column = tap % kernel[1];
        const std::int64_t row = tap / kernel[1] % kernel[0];
        const std::int64_t channel = tap / (kernel[1] * kernel[0]);
        return (channel * padded(0) + row * dilation[0]) * padded(1) + column * dilation[1];
    }
    /// How much further the taps of another place read.
    std::int64_t place(std::int64_t row, std::int64_t column) const {
        return row * stride[0] * padded(1) + column * stride[1];
    }

    /// One sample's source with zeros around it.
    void pad(const float* from, float* to) const {
        std::fill_n(to, paddedFloats(), 0.0f);
        const std::int64_t columns = std::max<std::int64_t>(std::min(src[1], padded(1) - padding[1]), 0);
        for (std::int64_t channel = 0; channel < channels; ++channel)
            for (std::int64_t row = 0; row < std::min(src[0], padded(0) - padding[0]); ++row)
                std::copy_n(from + (channel * src[0] + row) * src[1], columns,
                            to + (channel * padded(0) + row + padding[0]) * padded(1) + padding[1]);
    }
};

} // namespace netwright::backend::kernels
