#include "engine/backend/kernels/sequence/Attention.h"

#include "engine/backend/Parallel.h"
#include "engine/backend/Vectorised.h"
#include "engine/backend/kernels/VectorMath.h"
#include "engine/backend/kernels/gemm/SmallGemm.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace netwright::backend::kernels {
namespace {

NETWRIGHT_LOOP void softmaxRowLoop(float* __restrict row, std::int64_t visible, std::int64_t width, float scale) {
    float largest = -std::numeric_limits<float>::infinity();
#pragma omp simd reduction(max : largest)
    for (std::int64_t i = 0; i < visible; ++i)
        largest = row[i] > largest ? row[i] : largest;
    float sum = 0.0f;
#pragma omp simd reduction(+ : sum)
    for (std::int64_t i = 0; i < visible; ++i) {
        row[i] = vectorExp((row[i] - largest) * scale);
        sum += row[i];
    }
    const float factor = 1.0f / sum;
#pragma omp simd
    for (std::int64_t i = 0; i < visible; ++i)
        row[i] *= factor;
    for (std::int64_t i = visible; i < width; ++i)
        row[i] = 0.0f;
}
constexpr Vectorised<softmaxRowLoop> softmaxRow;

/// Softmax over the keys that the mask leaves; zeros when it leaves none.
void maskedSoftmaxRow(float* row, const float* mask, std::int64_t visible, std::int64_t width, float scale) {
    float largest = -std::numeric_limits<float>::infinity();
    for (std::int64_t i = 0; i < visible; ++i)
        if (mask[i] != 0.0f)
            largest = std::max(largest, row[i]);
    float sum = 0.0f;
    for (std::int64_t i = 0; i < visible; ++i) {
        row[i] = mask[i] != 0.0f ? vectorExp((row[i] - largest) * scale) : 0.0f;
        sum += row[i];
    }
    const float factor = sum > 0.0f ? 1.0f / sum : 0.0f;
    for (std::int64_t i = 0; i < visible; ++i)
        row[i] *= factor;
    std::fill(row + visible, row + width, 0.0f);
}

/// dS = P ∘ (dP − Σ dP∘P) · scale, in place.
NETWRIGHT_LOOP void softmaxGradientRowLoop(const float* __restrict probabilities, float* __restrict gradient,
                                           std::int64_t width, float scale) {
    float product = 0.0f;
#pragma omp simd reduction(+ : product)
    for (std::int64_t i = 0; i < width; ++i)
        product += probabilities[i] * gradient[i];
#pragma omp simd
    for (std::int64_t i = 0; i < width; ++i)
        gradient[i] = probabilities[i] * (gradient[i] - product) * scale;
}
constexpr Vectorised<softmaxGradientRowLoop> softmaxGradientRow;

} // namespace

std::int64_t AttentionShape::packFloats() const {
    const std::int64_t depth = width / heads;
    return std::max({SmallGemm{queries, keys, depth}.packFloats(), SmallGemm{queries, depth, keys}.packFloats(),
                     SmallGemm{keys, depth, queries}.packFloats()});
}

std::int64_t AttentionShape::scratchFloats() const {
    return (packFloats() + queries * keys + 15) / 16 * 16;
}

void attentionForward(const AttentionShape& s, const float* query, const float* key, const float* value,
                      const float* mask, float* dst, float* probabilities, float* scratch) {
    const std::int64_t depth = s.width / s.heads;
    const float scale = 1.0f / std::sqrt(static_cast<float>(depth));
    parallelItems(s.batch * s.heads, s.operations(), [&](std::int64_t i) {
        const std::int64_t n = i / s.heads;
        const std::int64_t column = i % s.heads * depth;
        const float* k = key + n * s.keys * s.width + column;
        const float* v = value + n * s.keys * s.width + column;
        float* p = probabilities + i * s.queries * s.keys;
        float* pack = scratch + omp_get_thread_num() * s.scratchFloats();
        multiplySmall({s.queries, s.keys, depth, false, true, s.width, s.width, s.keys},
                      query + n * s.queries * s.width + column, k, p, pack);
        for (std::int64_t row = 0; row < s.queries; ++row) {
            const std::int64_t visible = s.causal ? std::min(row + 1, s.keys) : s.keys;
            if (mask)
                maskedSoftmaxRow(p + row * s.keys, mask + n * s.keys, visible, s.keys, scale);
            else
                softmaxRow(p + row * s.keys, visible, s.keys, scale);
        }
        multiplySmall({s.queries, depth, s.keys, false, false, s.keys, s.width, s.width}, p, v,
                      dst + n * s.queries * s.width + column, pack);
    });
}

void attentionBackward(const AttentionShape& s, const float* query, const float* key, const float* value,
                       const float* probabilities, const float* diffDst, float* diffQuery, float* diffKey,
                       float* diffValue, float* scratch) {
    const std::int64_t depth = s.width / s.heads;
    const float scale = 1.0f / std::sqrt(static_cast<float>(depth));
    parallelItems(s.batch * s.heads, s.operations(), [&](std::int64_t i) {
        const std::int64_t n = i / s.heads;
        const std::int64_t column = i % s.heads * depth;
        const std::int64_t queries = n * s.queries * s.width + column;
        const std::int64_t keys = n * s.keys * s.width + column;
        const float* p = probabilities + i * s.queries * s.keys;
        float* pack = scratch + omp_get_thread_num() * s.scratchFloats();
        float* gradient = pack + s.packFloats();
        multiplySmall({s.keys, depth, s.queries, true, false, s.keys, s.width, s.width}, p, diffDst + queries,
                      diffValue + keys, pack);
        multiplySmall({s.queries, s.keys, depth, false, true, s.width, s.width, s.keys}, diffDst + queries,
                      value + keys, gradient, pack);
        for (std::int64_t row = 0; row < s.queries; ++row)
            softmaxGradientRow(p + row * s.keys, gradient + row * s.keys, s.keys, scale);
        multiplySmall({s.queries, depth, s.keys, false, false, s.keys, s.width, s.width}, gradient, key + keys,
                      diffQuery + queries, pack);
        multiplySmall({s.keys, depth, s.queries, true, false, s.keys, s.width, s.width}, gradient, query + queries,
                      diffKey + keys, pack);
    });
}

} // namespace netwright::backend::kernels
