#include "engine/backend/kernels/gemm/SmallGemm.h"

#include "engine/backend/CpuFeatures.h"
#include "engine/backend/Parallel.h"

#include <algorithm>
#include <array>
#include <cstring>
#include <limits>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace netwright::backend::kernels {
namespace {

constexpr std::int64_t kPanel = kPanelColumns;
constexpr std::int64_t kTileRows = 6;
constexpr std::int64_t kDepth = 256; ///< at a time: half a panel of it and the rows it meets stay in the first cache
constexpr std::int64_t kTallDepth = 128; ///< of a product whose A is read across its rows: a line of the cache each
constexpr float kNoLimit = -std::numeric_limits<float>::infinity();

/// Rows of B become columns of a panel: `columns` of them, `k` long.
void transposeAnywhere(const float* b, std::int64_t strideB, std::int64_t columns, std::int64_t k, float* panel) {
    for (std::int64_t j = 0; j < columns; ++j)
        for (std::int64_t i = 0; i < k; ++i)
            panel[i * kPanel + j] = b[j * strideB + i];
}

#if defined(__x86_64__)

/// The same in blocks of 8×8 that are turned in registers.
__attribute__((target("avx2"))) void transposeAvx2(const float* b, std::int64_t strideB, std::int64_t columns,
                                                   std::int64_t k, float* panel) {
    constexpr std::int64_t kBlock = 8;
    const std::int64_t wholeColumns = columns / kBlock * kBlock;
    const std::int64_t wholeRows = k / kBlock * kBlock;
    for (std::int64_t j = 0; j < wholeColumns; j += kBlock)
        for (std::int64_t i = 0; i < wholeRows; i += kBlock) {
            __m256 row[8];
            __m256 pair[8];
            for (int r = 0; r < 8; ++r)
                row[r] = _mm256_loadu_ps(b + (j + r) * strideB + i);
            for (int r = 0; r < 8; r += 2) {
                pair[r] = _mm256_unpacklo_ps(row[r], row[r + 1]);
                pair[r + 1] = _mm256_unpackhi_ps(row[r], row[r + 1]);
            }
            for (int r = 0; r < 8; r += 4) {
                row[r] = _mm256_shuffle_ps(pair[r], pair[r + 2], 0x44);
                row[r + 1] = _mm256_shuffle_ps(pair[r], pair[r + 2], 0xEE);
                row[r + 2] = _mm256_shuffle_ps(pair[r + 1], pair[r + 3], 0x44);
                row[r + 3] = _mm256_shuffle_ps(pair[r + 1], pair[r + 3], 0xEE);
            }
            for (int r = 0; r < 4; ++r) {
                _mm256_store_ps(panel + (i + r) * kPanel + j, _mm256_permute2f128_ps(row[r], row[r + 4], 0x20));
                _mm256_store_ps(panel + (i + r + 4) * kPanel + j, _mm256_permute2f128_ps(row[r], row[r + 4], 0x31));
            }
        }
    transposeAnywhere(b + wholeRows, strideB, wholeColumns, k - wholeRows, panel + wholeRows * kPanel);
    transposeAnywhere(b + wholeColumns * strideB, strideB, columns - wholeColumns, k, panel + wholeColumns);
}

#endif

using Transpose = void (*)(const float* b, std::int64_t strideB, std::int64_t columns, std::int64_t k, float* panel);

Transpose bestTranspose() {
#if defined(__x86_64__)
    if (cpuFeatures().has(CpuLevel::Avx2))
        return transposeAvx2;
#endif
    return transposeAnywhere;
}

struct Tile {
    const float* a = nullptr;    ///< first element of the tile's first row
    std::int64_t rowStride = 0;  ///< between rows of op(A)
    std::int64_t stepStride = 0; ///< between its columns
    const float* panel = nullptr;
    std::int64_t k = 0;
    float* c = nullptr;
    std::int64_t strideC = 0;
    std::int64_t columns = 0; ///< to be stored
    bool accumulate = false;
    const float* bias = nullptr; ///< of the tile's columns
    bool relu = false;
};

/// Computes a tile of some rows and up to Tiles::width columns.
using TileFunction = void (*)(const Tile&);

/// One set of functions per instruction set.
struct Tiles {
    std::int64_t width;                         ///< a whole panel or half of one
    std::array<TileFunction, kTileRows> byRows; ///< for one row, two, …
};

#if defined(__x86_64__)

// Intrinsics, since a vector type wider than the build's instruction set is taken apart before a function of a better
// one can use it. Both keep 12 sums in registers: 6 rows by two vectors.

template <int Rows> __attribute__((target("avx512f"))) void tileAvx512(const Tile& tile) {
    const auto bits = static_cast<std::uint32_t>((std::uint64_t{1} << tile.columns) - 1);
    const auto leftMask = static_cast<__mmask16>(bits);
    const auto rightMask = static_cast<__mmask16>(bits >> 16);
    __m512 sums[Rows][2];
#pragma GCC unroll 6
    for (int r = 0; r < Rows; ++r) {
        const float* c = tile.c + r * tile.strideC;
        sums[r][0] = tile.accumulate ? _mm512_maskz_loadu_ps(leftMask, c) : _mm512_setzero_ps();
        sums[r][1] = tile.accumulate ? _mm512_maskz_loadu_ps(rightMask, c + 16) : _mm512_setzero_ps();
    }
    const float* panel = tile.panel;
    const float* a = tile.a;
    for (std::int64_t k = 0; k < tile.k; ++k, panel += kPanel, a += tile.stepStride) {
        const __m512 left = _mm512_load_ps(panel);
        const __m512 right = _mm512_load_ps(panel + 16);
#pragma GCC unroll 6
        for (int r = 0; r < Rows; ++r) {
            const __m512 factor = _mm512_set1_ps(a[r * tile.rowStride]);
            sums[r][0] = _mm512_fmadd_ps(factor, left, sums[r][0]);
            sums[r][1] = _mm512_fmadd_ps(factor, right, sums[r][1]);
        }
    }
    const __m512 leftBias = tile.bias ? _mm512_maskz_loadu_ps(leftMask, tile.bias) : _mm512_setzero_ps();
    const __m512 rightBias = tile.bias ? _mm512_maskz_loadu_ps(rightMask, tile.bias + 16) : _mm512_setzero_ps();
    const __m512 least = _mm512_set1_ps(tile.relu ? 0.0f : kNoLimit);
#pragma GCC unroll 6
    for (int r = 0; r < Rows; ++r) {
        float* c = tile.c + r * tile.strideC;
        _mm512_mask_storeu_ps(c, leftMask, _mm512_maskz_max_ps(leftMask, least, _mm512_add_ps(sums[r][0], leftBias)));
        _mm512_mask_storeu_ps(c + 16, rightMask,
                              _mm512_maskz_max_ps(rightMask, least, _mm512_add_ps(sums[r][1], rightBias)));
    }
}

/// All ones in the first `count` of eight lanes.
__attribute__((target("avx2,fma"))) __m256i firstLanes(std::int64_t count) {
    const __m256i lanes = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
    return _mm256_cmpgt_epi32(_mm256_set1_epi32(static_cast<int>(std::max<std::int64_t>(count, 0))), lanes);
}

/// Half a panel at a time.
template <int Rows> __attribute__((target("avx2,fma"))) void tileAvx2(const Tile& tile) {
    const bool whole = tile.columns == kPanel / 2;
    const __m256i leftMask = firstLanes(tile.columns);
    const __m256i rightMask = firstLanes(tile.columns - 8);
    __m256 sums[Rows][2];
#pragma GCC unroll 6
    for (int r = 0; r < Rows; ++r) {
        const float* c = tile.c + r * tile.strideC;
        sums[r][0] = tile.accumulate ? _mm256_maskload_ps(c, leftMask) : _mm256_setzero_ps();
        sums[r][1] = tile.accumulate ? _mm256_maskload_ps(c + 8, rightMask) : _mm256_setzero_ps();
    }
    const float* panel = tile.panel;
    const float* a = tile.a;
    for (std::int64_t k = 0; k < tile.k; ++k, panel += kPanel, a += tile.stepStride) {
        const __m256 left = _mm256_load_ps(panel);
        const __m256 right = _mm256_load_ps(panel + 8);
#pragma GCC unroll 6
        for (int r = 0; r < Rows; ++r) {
            const __m256 factor = _mm256_broadcast_ss(a + r * tile.rowStride);
            sums[r][0] = _mm256_fmadd_ps(factor, left, sums[r][0]);
            sums[r][1] = _mm256_fmadd_ps(factor, right, sums[r][1]);
        }
    }
    const __m256 leftBias = tile.bias ? _mm256_maskload_ps(tile.bias, leftMask) : _mm256_setzero_ps();
    const __m256 rightBias = tile.bias ? _mm256_maskload_ps(tile.bias + 8, rightMask) : _mm256_setzero_ps();
    const __m256 least = _mm256_set1_ps(tile.relu ? 0.0f : kNoLimit);
#pragma GCC unroll 6
    for (int r = 0; r < Rows; ++r) {
        float* c = tile.c + r * tile.strideC;
        const __m256 left = _mm256_max_ps(least, _mm256_add_ps(sums[r][0], leftBias));
        const __m256 right = _mm256_max_ps(least, _mm256_add_ps(sums[r][1], rightBias));
        if (whole) { // storing under a mask costs tens of cycles on some processors
            _mm256_storeu_ps(c, left);
            _mm256_storeu_ps(c + 8, right);
        } else {
            _mm256_maskstore_ps(c, leftMask, left);
            _mm256_maskstore_ps(c + 8, rightMask, right);
        }
    }
}

#endif

template <int Rows> void tileAnywhere(const Tile& tile) {
    float sums[Rows][kPanel] = {};
    const float* panel = tile.panel;
    const float* a = tile.a;
    for (std::int64_t k = 0; k < tile.k; ++k, panel += kPanel, a += tile.stepStride)
        for (int r = 0; r < Rows; ++r)
            for (std::int64_t j = 0; j < kPanel; ++j)
                sums[r][j] += a[r * tile.rowStride] * panel[j];
    for (int r = 0; r < Rows; ++r)
        for (std::int64_t j = 0; j < tile.columns; ++j) {
            float& c = tile.c[r * tile.strideC + j];
            const float sum = (tile.accumulate ? c + sums[r][j] : sums[r][j]) + (tile.bias ? tile.bias[j] : 0.0f);
            const float least = tile.relu ? 0.0f : kNoLimit;
            c = sum < least ? least : sum; // what is no number stays none
        }
}

Tiles bestTiles() {
#if defined(__x86_64__)
    if (cpuFeatures().has(CpuLevel::Avx512))
        return {kPanel, {tileAvx512<1>, tileAvx512<2>, tileAvx512<3>, tileAvx512<4>, tileAvx512<5>, tileAvx512<6>}};
    if (cpuFeatures().has(CpuLevel::Avx2))
        return {kPanel / 2, {tileAvx2<1>, tileAvx2<2>, tileAvx2<3>, tileAvx2<4>, tileAvx2<5>, tileAvx2<6>}};
#endif
    return {kPanel,
            {tileAnywhere<1>, tileAnywhere<2>, tileAnywhere<3>, tileAnywhere<4>, tileAnywhere<5>, tileAnywhere<6>}};
}

/// Rows of the next tile when so many are left: six, but never so that fewer than three remain for the last one, which
/// would leave most of the processor's adders idle.
std::int64_t tileRows(std::int64_t left) {
    if (left <= kTileRows)
        return left;
    return left >= kTileRows + 3 ? kTileRows : (left + 1) / 2; // 7 is 4 and 3, 8 two fours
}

} // namespace

void multiplySmall(const SmallGemm& s, const float* a, const float* b, float* c, float* pack) {
    packSmall(s, b, pack);
    multiplyPacked(s, a, pack, c);
}

void packTransposed(const float* b, std::int64_t strideB, std::int64_t columns, std::int64_t k, float* panel) {
    static const Transpose transpose = bestTranspose();
    transpose(b, strideB, columns, k, panel);
}

/// B in panels of 32 columns, row after row, zeros beyond the last column.
void packSmall(const SmallGemm& s, const float* b, float* pack) {
    for (std::int64_t first = 0; first < s.n; first += kPanel, pack += s.k * kPanel) {
        const std::int64_t count = std::min(kPanel, s.n - first);
        if (s.transposeB)
            packTransposed(b + first * s.strideB, s.strideB, count, s.k, pack);
        else if (count == kPanel) // of known length: no call for every row
            for (std::int64_t k = 0; k < s.k; ++k)
                std::memcpy(pack + k * kPanel, b + k * s.strideB + first, kPanel * sizeof(float));
        else
            for (std::int64_t k = 0; k < s.k; ++k)
                std::copy_n(b + k * s.strideB + first, count, pack + k * kPanel);
        if (count < kPanel)
            for (std::int64_t k = 0; k < s.k; ++k)
                std::fill_n(pack + k * kPanel + count, kPanel - count, 0.0f);
    }
}

namespace {

/// A product that is not deep; the panels belong to one that may be.
void multiplyShallow(const SmallGemm& s, const float* a, const float* pack, float* c) {
    static const Tiles tiles = bestTiles();
    Tile tile;
    tile.accumulate = s.accumulate;
    tile.relu = s.relu;
    tile.rowStride = s.transposeA ? 1 : s.strideA;
    tile.stepStride = s.transposeA ? s.strideA : 1;
    tile.k = s.k;
    tile.strideC = s.strideC;
    for (std::int64_t first = 0; first < s.n; first += tiles.width) {
        tile.panel = pack + first / kPanel * s.panelStride + first % kPanel;
        tile.columns = std::min(tiles.width, s.n - first);
        tile.bias = s.bias ? s.bias + first : nullptr;
        for (std::int64_t row = 0; row < s.m;) {
            tile.a = a + row * tile.rowStride;
            tile.c = c + row * s.strideC + first;
            const std::int64_t rows = tileRows(s.m - row);
            tiles.byRows[static_cast<std::size_t>(rows - 1)](tile);
            row += rows;
        }
    }
}

} // namespace

void multiplyPacked(const SmallGemm& s, const float* a, const float* pack, float* c) {
    SmallGemm part = s;
    part.panelStride = s.panelStride > 0 ? s.panelStride : s.k * kPanel;
    const std::int64_t blocks = std::max<std::int64_t>(1, (s.k + kDepth - 1) / kDepth);
    for (std::int64_t i = 0; i < blocks; ++i) {
        const std::int64_t first = s.k * i / blocks;
        const bool last = i + 1 == blocks;
        part.k = s.k * (i + 1) / blocks - first;
        part.accumulate = s.accumulate || i > 0;
        part.bias = last ? s.bias : nullptr;
        part.relu = last && s.relu;
        multiplyShallow(part, a + first * (s.transposeA ? s.strideA : 1), pack + first * kPanel, c);
    }
}

std::int64_t tallScratchFloats(std::int64_t n) {
    return SmallGemm{0, n, kTallDepth}.packFloats();
}

void multiplyTall(std::int64_t m, std::int64_t n, std::int64_t k, const float* a, const float* b, float* c,
                  float* scratch) {
    parallelFor(m, n * k, [&](std::int64_t firstRow, std::int64_t lastRow) {
        float* pack = scratch + omp_get_thread_num() * tallScratchFloats(n);
        SmallGemm part{lastRow - firstRow, n, 0, true, false, m, n, n};
        const std::int64_t blocks = (k + kTallDepth - 1) / kTallDepth;
        for (std::int64_t i = 0; i < blocks; ++i) {
            const std::int64_t first = k * i / blocks;
            part.k = k * (i + 1) / blocks - first;
            part.accumulate = i > 0;
            packSmall(part, b + first * n, pack);
            multiplyPacked(part, a + first * m + firstRow, pack, c + firstRow * n);
        }
    });
}

} // namespace netwright::backend::kernels
