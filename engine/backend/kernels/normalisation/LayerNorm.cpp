#include "engine/backend/Vectorised.h"
#include "engine/backend/kernels/normalisation/Normalisation.h"

#include <algorithm>
#include <cmath>
#include <omp.h>

namespace netwright::backend::kernels {
namespace {

NETWRIGHT_LOOP void forwardRowLoop(std::int64_t width, float epsilon, const float* __restrict src,
                                   const float* __restrict scale, const float* __restrict shift, float* __restrict dst,
                                   float& mean, float& deviation) {
    float sum = 0.0f;
#pragma omp simd reduction(+ : sum)
    for (std::int64_t i = 0; i < width; ++i)
        sum += src[i];
    mean = sum / static_cast<float>(width);
    // A second pass over the row, which is in the cache by now: the difference of squares would cancel.
    const float middle = mean;
    float squares = 0.0f;
#pragma omp simd reduction(+ : squares)
    for (std::int64_t i = 0; i < width; ++i)
        squares += (src[i] - middle) * (src[i] - middle);
    const float factor = 1.0f / std::sqrt(squares / static_cast<float>(width) + epsilon);
    deviation = factor;
    if (scale) {
#pragma omp simd
        for (std::int64_t i = 0; i < width; ++i)
            dst[i] = (src[i] - middle) * factor * scale[i] + shift[i];
    } else {
#pragma omp simd
        for (std::int64_t i = 0; i < width; ++i)
            dst[i] = (src[i] - middle) * factor;
    }
}
constexpr Vectorised<forwardRowLoop> forwardRow;

NETWRIGHT_LOOP void backwardRowLoop(std::int64_t width, const float* __restrict src, const float* __restrict diffDst,
                                    float mean, float deviation, const float* __restrict scale,
                                    float* __restrict diffSrc, float* __restrict diffScale,
                                    float* __restrict diffShift) {
    float sum = 0.0f;
    float product = 0.0f;
#pragma omp simd reduction(+ : sum, product)
    for (std::int64_t i = 0; i < width; ++i) {
        const float normal = (src[i] - mean) * deviation;
        const float gradient = diffDst[i] * (scale ? scale[i] : 1.0f);
        sum += gradient;
        product += gradient * normal;
    }
    sum /= static_cast<float>(width);
    product /= static_cast<float>(width);
#pragma omp simd
    for (std::int64_t i = 0; i < width; ++i) {
        const float normal = (src[i] - mean) * deviation;
        const float gradient = diffDst[i] * (scale ? scale[i] : 1.0f);
        diffSrc[i] = deviation * (gradient - sum - normal * product);
        diffScale[i] += diffDst[i] * normal;
        diffShift[i] += diffDst[i];
    }
}
constexpr Vectorised<backwardRowLoop> backwardRow;

} // namespace

void layerNormForward(const LayerNormShape& shape, const float* src, const float* scale, const float* shift, float* dst,
                      float* mean, float* deviation) {
    const std::int64_t width = shape.width;
#pragma omp parallel for schedule(static)
    for (std::int64_t row = 0; row < shape.rows; ++row)
        forwardRow(width, shape.epsilon, src + row * width, scale, shift, dst + row * width, mean[row], deviation[row]);
}

void layerNormBackward(const LayerNormShape& shape, const float* src, const float* diffDst, const float* mean,
                       const float* deviation, const float* scale, float* diffSrc, float* diffScale, float* diffShift,
                       float* scratch, int threads) {
    const std::int64_t width = shape.width;
    std::fill_n(scratch, 2 * width * threads, 0.0f);
#pragma omp parallel num_threads(threads)
    {
        // Each thread sums its own rows; the sums are added in the order of the threads below.
        float* ownScale = scratch + 2 * width * omp_get_thread_num();
        float* ownShift = ownScale + width;
#pragma omp for schedule(static)
        for (std::int64_t row = 0; row < shape.rows; ++row)
            backwardRow(width, src + row * width, diffDst + row * width, mean[row], deviation[row], scale,
                        diffSrc + row * width, ownScale, ownShift);
    }
    if (!diffScale)
        return;
    std::fill_n(diffScale, width, 0.0f);
    std::fill_n(diffShift, width, 0.0f);
    for (int thread = 0; thread < threads; ++thread) {
        const float* partScale = scratch + 2 * width * thread;
        for (std::int64_t i = 0; i < width; ++i) {
            diffScale[i] += partScale[i];
            diffShift[i] += partScale[width + i];
        }
    }
}

} // namespace netwright::backend::kernels
