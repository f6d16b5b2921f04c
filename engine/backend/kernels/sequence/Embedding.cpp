#include "engine/backend/kernels/sequence/Embedding.h"

#include <algorithm>

namespace netwright::backend::kernels {
namespace {

/// The row that a token means, or -1.
std::int64_t rowOf(float token, std::int64_t vocabulary) {
    return token >= 0.0f && token < static_cast<float>(vocabulary) ? static_cast<std::int64_t>(token) : -1;
}

} // namespace

void embeddingForward(const EmbeddingShape& shape, const float* tokens, const float* weight, float* dst) {
#pragma omp parallel for schedule(static)
    for (std::int64_t i = 0; i < shape.tokens; ++i) {
        const std::int64_t row = rowOf(tokens[i], shape.vocabulary);
        float* target = dst + i * shape.width;
        if (row < 0)
            std::fill_n(target, shape.width, 0.0f);
        else
            std::copy_n(weight + row * shape.width, shape.width, target);
    }
}

void embeddingBackward(const EmbeddingShape& shape, const float* tokens, const float* diffDst, float* diffWeight) {
    // Threads share out the columns, not the tokens: two tokens of the same row never meet.
    constexpr std::int64_t kChunk = 16;
#pragma omp parallel for schedule(static)
    for (std::int64_t first = 0; first < shape.width; first += kChunk) {
        const std::int64_t last = std::min(first + kChunk, shape.width);
        for (std::int64_t row = 0; row < shape.vocabulary; ++row)
            std::fill(diffWeight + row * shape.width + first, diffWeight + row * shape.width + last, 0.0f);
        for (std::int64_t i = 0; i < shape.tokens; ++i) {
            const std::int64_t row = rowOf(tokens[i], shape.vocabulary);
            if (row < 0)
                continue;
            for (std::int64_t c = first; c < last; ++c)
                diffWeight[row * shape.width + c] += diffDst[i * shape.width + c];
        }
    }
}

} // namespace netwright::backend::kernels
