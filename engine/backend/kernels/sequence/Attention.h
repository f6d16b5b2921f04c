#pragma once

#include <cstdint>

/// Scaled dot-product attention with several heads, softmax(q·kᵀ/√d)·v (Vaswani et al. 2017; the core of
/// torch.nn.MultiheadAttention, between its projections). A head is a range of columns, so nothing is permuted.
/// Row-major f32; heads and samples are shared out among the threads; deterministic; trainer thread; nothing is
/// allocated.
namespace netwright::backend::kernels {

struct AttentionShape {
    std::int64_t batch = 0;   ///< N
    std::int64_t queries = 0; ///< Q
    std::int64_t keys = 0;    ///< K
    std::int64_t width = 0;   ///< D, a multiple of heads
    std::int64_t heads = 1;   ///< H; d = D/H
    bool causal = false;      ///< query i sees keys 0 … i only

    std::int64_t probabilities() const { return batch * heads * queries * keys; }
    std::int64_t operations() const {
        return 2 * queries * keys * (width / heads);
    }                                   ///< multiply-adds of one head, forward
    std::int64_t packFloats() const;    ///< of the largest of the products
    std::int64_t scratchFloats() const; ///< of one thread, a multiple of 16
};

/// query, dst N×Q×D; key, value N×K×D; mask N×K (0: padding, not seen) or nullptr; probabilities N×H×Q×K. A query that
/// sees nothing yields zeros. scratch: scratchFloats() for each thread, aligned to 64 bytes.
void attentionForward(const AttentionShape& shape, const float* query, const float* key, const float* value,
                      const float* mask, float* dst, float* probabilities, float* scratch);

/// Overwrites the three gradients.
void attentionBackward(const AttentionShape& shape, const float* query, const float* key, const float* value,
                       const float* probabilities, const float* diffDst, float* diffQuery, float* diffKey,
                       float* diffValue, float* scratch);

} // namespace netwright::backend::kernels
