#pragma once

#include "engine/core/Shape.h"
#include "engine/operators/Attributes.h"

#include <cstdint>

namespace netwright::backend::kernels {

/// How a convolution's kernel moves over an image; rows first, then columns.
struct ConvWindow {
    std::int64_t src[2] = {}; ///< extents
    std::int64_t dst[2] = {};
    std::int64_t kernel[2] = {};
    std::int64_t stride[2] = {};
    std::int64_t dilation[2] = {};
    std::int64_t padding[2] = {}; ///< before the first value

    ConvWindow() = default;
    /// `src` is N×C×H×W, `dst` N×O×H×W, `weight` O×C×kH×kW; the attributes are those of the operator.
    ConvWindow(const operators::Attributes& attributes, const core::Shape& srcShape, const core::Shape& dstShape,
               const core::Shape& weightShape) {
        for (int axis = 0; axis < 2; ++axis) {
            const auto i = static_cast<std::size_t>(axis);
            src[axis] = srcShape[axis + 2];
            dst[axis] = dstShape[axis + 2];
            kernel[axis] = weightShape[axis + 2];
            stride[axis] = operators::integersOf(attributes, "stride")[i];
            dilation[axis] = operators::integersOf(attributes, "dilation")[i];
            padding[axis] = operators::integersOf(attributes, "padding")[i];
        }
    }

    /// Extents of the source with its border, as far as the kernel reaches.
    std::int64_t padded(int axis) const {
        return (dst[axis] - 1) * stride[axis] + (kernel[axis] - 1) * dilation[axis] + 1;
    }
};

} // namespace netwright::backend::kernels
