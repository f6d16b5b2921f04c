#pragma once

#include <cstdint>

/// Layer and group normalisation: y = (x - mean) / sqrt(variance + epsilon) · scale + shift, with the biased variance
/// (torch.nn.LayerNorm, GroupNorm; Ba, Kiros, Hinton 2016; Wu, He 2018). Own loops because oneDNN 2.6 has no fast layer
/// normalisation and no group normalisation. Row-major f32; deterministic for a given number of threads; trainer
/// thread.
namespace netwright::backend::kernels {

struct LayerNormShape {
    std::int64_t rows = 0;  ///< R: everything before the last axis
    std::int64_t width = 0; ///< F
    float epsilon = 1e-5f;
};

/// src, dst R×F; scale, shift F or nullptr; mean, deviation R: for the backward pass (deviation holds 1/sqrt(variance +
/// epsilon)).
void layerNormForward(const LayerNormShape& shape, const float* src, const float* scale, const float* shift, float* dst,
                      float* mean, float* deviation);

/// diffScale, diffShift: F or nullptr. scratch: 2·F·threads floats.
void layerNormBackward(const LayerNormShape& shape, const float* src, const float* diffDst, const float* mean,
                       const float* deviation, const float* scale, float* diffSrc, float* diffScale, float* diffShift,
                       float* scratch, int threads);

struct GroupNormShape {
    std::int64_t batch = 0;    ///< N
    std::int64_t channels = 0; ///< C
    std::int64_t area = 0;     ///< S: elements of a channel
    std::int64_t groups = 1;   ///< divides C
    float epsilon = 1e-5f;
};

/// src, dst N×C×S; scale, shift C or nullptr; mean, deviation N×groups.
void groupNormForward(const GroupNormShape& shape, const float* src, const float* scale, const float* shift, float* dst,
                      float* mean, float* deviation);

/// scratch: 2·N·C floats.
void groupNormBackward(const GroupNormShape& shape, const float* src, const float* diffDst, const float* mean,
                       const float* deviation, const float* scale, float* diffSrc, float* diffScale, float* diffShift,
                       float* scratch);

} // namespace netwright::backend::kernels
