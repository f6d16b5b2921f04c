#pragma once

#include "engine/layers/Rules.h"
#include "engine/operators/Op.h"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

/// Kernels that slide over an image: convolution and pooling share this arithmetic.
namespace netwright::layers {

struct Window {
    std::array<std::int64_t, 2> kernel{1, 1}; ///< height, width
    std::array<std::int64_t, 2> stride{1, 1};
    std::array<std::int64_t, 2> dilation{1, 1};
    std::array<std::int64_t, 4> padding{0, 0, 0, 0}; ///< top, left, bottom, right
    std::array<std::int64_t, 2> output{1, 1};        ///< positions of the window: height, width

    /// The attributes of conv and pool operators.
    operators::Attributes attributes() const;
};

std::vector<core::ParamSpec> windowParams(std::int64_t kernel, std::int64_t stride, const std::string& padding,
                                          bool withDilation);

/// The same for a window over the steps of a sequence: one number each, padding_amounts before and after, and the padding
/// "causal" (all of it before, so that no step sees a later one) where that makes sense.
std::vector<core::ParamSpec> stepWindowParams(std::int64_t kernel, std::int64_t stride, const std::string& padding,
                                              bool forConvolution);

/// Places the window of a declaration with windowParams() on an image of that height and width. `pooling` limits the
/// padding to half the kernel, so that no window lies outside of the image. Errors "shape.kernel-too-large",
/// "param.padding".
core::Result<Window> placeWindow(const std::string& title, const core::ParamReader& params, std::int64_t height,
                                 std::int64_t width, bool pooling);

/// The same with stepWindowParams(); the window has height 1, the steps are its width.
core::Result<Window> placeStepWindow(const std::string& title, const core::ParamReader& params, std::int64_t steps,
                                     bool pooling);

} // namespace netwright::layers
