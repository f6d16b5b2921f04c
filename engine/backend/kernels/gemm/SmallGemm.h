#pragma once

#include <cstdint>

/// Matrix products of a few dozen rows and columns on the calling thread alone: many of them at once, one per head and
/// sample, is what attention consists of. oneDNN's sgemm takes memory from the system at every call, which costs more
/// than such a product.
namespace netwright::backend::kernels {

inline constexpr std::int64_t kPanelColumns = 32; ///< a packed B is a row of panels k×32

struct SmallGemm {
    std::int64_t m = 0, n = 0, k = 0;
    bool transposeA = false;  ///< A is stored k×m
    bool transposeB = false;  ///< B is stored n×k
    std::int64_t strideA = 0; ///< elements between rows as stored
    std::int64_t strideB = 0;
    std::int64_t strideC = 0;
    bool accumulate = false;      ///< C += instead of C =
    const float* bias = nullptr;  ///< one number per column, added at the end
    bool relu = false;            ///< max(0, ·) after that
    std::int64_t panelStride = 0; ///< floats between the panels of a packed B that has more rows than k; 0: it has k

    std::int64_t packFloats() const { return (n + kPanelColumns - 1) / kPanelColumns * kPanelColumns * k; }
};

/// C[m×n] = op(A) · op(B), row-major f32. pack: packFloats() floats, aligned to 64 bytes. An element of C is always
/// summed in the same order, however the rows are dealt to threads.
void multiplySmall(const SmallGemm& shape, const float* a, const float* b, float* c, float* pack);

/// The same in two parts, for a B that many products share.
void packSmall(const SmallGemm& shape, const float* b, float* pack);
void multiplyPacked(const SmallGemm& shape, const float* a, const float* pack, float* c);
/// C[m×n] = Aᵀ · B with A k×m and B k×n, all row-major without gaps, where k is large: the gradient of weights. Uses
/// the calling thread's team; no element of C is shared. scratch: tallScratchFloats(n) for each thread.
void multiplyTall(std::int64_t m, std::int64_t n, std::int64_t k, const float* a, const float* b, float* c,
                  float* scratch);
std::int64_t tallScratchFloats(std::int64_t n);

/// `columns` rows of B, each `k` long, become the first columns of a panel; the others stay as they are.
void packTransposed(const float* b, std::int64_t strideB, std::int64_t columns, std::int64_t k, float* panel);

} // namespace netwright::backend::kernels
