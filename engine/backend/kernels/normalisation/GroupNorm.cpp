#include "engine/backend/Vectorised.h"
#include "engine/backend/kernels/normalisation/Normalisation.h"

#include <cmath>

namespace netwright::backend::kernels {
namespace {

NETWRIGHT_LOOP void statisticsLoop(std::int64_t count, float epsilon, const float* __restrict src, float& mean,
                                   float& deviation) {
    float sum = 0.0f;
#pragma omp simd reduction(+ : sum)
    for (std::int64_t i = 0; i < count; ++i)
        sum += src[i];
    const float middle = sum / static_cast<float>(count);
    float squares = 0.0f;
#pragma omp simd reduction(+ : squares)
    for (std::int64_t i = 0; i < count; ++i)
        squares += (src[i] - middle) * (src[i] - middle);
    mean = middle;
    deviation = 1.0f / std::sqrt(squares / static_cast<float>(count) + epsilon);
}
constexpr Vectorised<statisticsLoop> statistics;

NETWRIGHT_LOOP void normaliseLoop(std::int64_t count, const float* __restrict src, float factor, float offset,
                                  float* __restrict dst) {
#pragma omp simd
    for (std::int64_t i = 0; i < count; ++i)
        dst[i] = src[i] * factor + offset;
}
constexpr Vectorised<normaliseLoop> normalise;

NETWRIGHT_LOOP void channelSumsLoop(std::int64_t count, const float* __restrict src, const float* __restrict diffDst,
                                    float mean, float deviation, float& product, float& sum) {
    float products = 0.0f;
    float sums = 0.0f;
#pragma omp simd reduction(+ : products, sums)
    for (std::int64_t i = 0; i < count; ++i) {
        products += diffDst[i] * (src[i] - mean) * deviation;
        sums += diffDst[i];
    }
    product = products;
    sum = sums;
}
constexpr Vectorised<channelSumsLoop> channelSums;

NETWRIGHT_LOOP void channelGradientLoop(std::int64_t count, const float* __restrict src,
                                        const float* __restrict diffDst, float mean, float deviation, float scale,
                                        float meanGradient, float meanProduct, float* __restrict diffSrc) {
#pragma omp simd
    for (std::int64_t i = 0; i < count; ++i)
        diffSrc[i] = deviation * (diffDst[i] * scale - meanGradient - (src[i] - mean) * deviation * meanProduct);
}
constexpr Vectorised<channelGradientLoop> channelGradient;

} // namespace

void groupNormForward(const GroupNormShape& s, const float* src, const float* scale, const float* shift, float* dst,
                      float* mean, float* deviation) {
    const std::int64_t perGroup = s.channels / s.groups;
#pragma omp parallel for schedule(static)
    for (std::int64_t i = 0; i < s.batch * s.groups; ++i) {
        const std::int64_t first = i * perGroup * s.area;
        statistics(perGroup * s.area, s.epsilon, src + first, mean[i], deviation[i]);
        for (std::int64_t c = 0; c < perGroup; ++c) {
            const std::int64_t channel = (i % s.groups) * perGroup + c;
            const float factor = deviation[i] * (scale ? scale[channel] : 1.0f);
            const float offset = (shift ? shift[channel] : 0.0f) - mean[i] * factor;
            normalise(s.area, src + first + c * s.area, factor, offset, dst + first + c * s.area);
        }
    }
}

void groupNormBackward(const GroupNormShape& s, const float* src, const float* diffDst, const float* mean,
                       const float* deviation, const float* scale, float* diffSrc, float* diffScale, float* diffShift,
                       float* scratch) {
    const std::int64_t perGroup = s.channels / s.groups;
    float* products = scratch;                    // N×C
    float* sums = scratch + s.batch * s.channels; // N×C
#pragma omp parallel for schedule(static)
    for (std::int64_t i = 0; i < s.batch * s.groups; ++i) {
        const std::int64_t firstChannel = i * perGroup; // of N·C
        float groupSum = 0.0f;
        float groupProduct = 0.0f;
        for (std::int64_t c = firstChannel; c < firstChannel + perGroup; ++c) {
            channelSums(s.area, src + c * s.area, diffDst + c * s.area, mean[i], deviation[i], products[c], sums[c]);
            const float factor = scale ? scale[c % s.channels] : 1.0f;
            groupSum += sums[c] * factor;
            groupProduct += products[c] * factor;
        }
        const float count = static_cast<float>(perGroup * s.area);
        for (std::int64_t c = firstChannel; c < firstChannel + perGroup; ++c)
            channelGradient(s.area, src + c * s.area, diffDst + c * s.area, mean[i], deviation[i],
                            scale ? scale[c % s.channels] : 1.0f, groupSum / count, groupProduct / count,
                            diffSrc + c * s.area);
    }
    if (!diffScale)
        return;
    for (std::int64_t c = 0; c < s.channels; ++c) {
        diffScale[c] = 0.0f;
        diffShift[c] = 0.0f;
        for (std::int64_t n = 0; n < s.batch; ++n) {
            diffScale[c] += products[n * s.channels + c];
            diffShift[c] += sums[n * s.channels + c];
        }
    }
}

} // namespace netwright::backend::kernels
