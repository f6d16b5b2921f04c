#pragma once

#include <cstdint>

/// Larger images by repetition or bilinear interpolation, as torch.nn.Upsample with align_corners = false.
/// Planes of row-major f32; trainer thread.
namespace netwright::backend::kernels {

struct UpsampleShape {
    std::int64_t planes = 0; ///< N·C
    std::int64_t srcHeight = 0, srcWidth = 0;
    std::int64_t dstHeight = 0, dstWidth = 0;
    bool bilinear = false;
};

void upsampleForward(const UpsampleShape& shape, const float* src, float* dst);
void upsampleBackward(const UpsampleShape& shape, const float* diffDst, float* diffSrc); ///< overwrites diffSrc

} // namespace netwright::backend::kernels
