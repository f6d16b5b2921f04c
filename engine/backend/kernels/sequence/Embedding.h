#pragma once

#include <cstdint>

/// A table of vectors looked up by whole numbers. Tokens outside [0, V) read as zeros and get no gradient, so that a
/// wrong index can neither crash nor train anything. Row-major f32; trainer thread.
namespace netwright::backend::kernels {

struct EmbeddingShape {
    std::int64_t tokens = 0;     ///< number of look-ups: N·T
    std::int64_t vocabulary = 0; ///< V
    std::int64_t width = 0;      ///< F
};

/// tokens: whole numbers as floats; weight V×F; dst tokens×F.
void embeddingForward(const EmbeddingShape& shape, const float* tokens, const float* weight, float* dst);

/// diffWeight V×F is overwritten; contributions to a row are added in the order of the tokens.
void embeddingBackward(const EmbeddingShape& shape, const float* tokens, const float* diffDst, float* diffWeight);

} // namespace netwright::backend::kernels
