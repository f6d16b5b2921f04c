#include "engine/backend/kernels/SmallGemm.h"

#include <algorithm>
#include <cstring>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace netwright::backend::kernels {
namespace {

constexpr std::int64_t kPanel = 32; ///< columns of a tile
constexpr std::int64_t kTileRows = 6;

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
    if (__builtin_cpu_supports("avx2"))
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
};

/// Computes a tile of some rows and up to 32 columns.
using TileFunction = void (*)(const Tile&);

/// One set of functions per instruction set: by number of rows.
struct Tiles {
    TileFunction six;
    TileFunction four;
    TileFunction one;
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
#pragma GCC unroll 6
    for (int r = 0; r < Rows; ++r) {
        float* c = tile.c + r * tile.strideC;
        _mm512_mask_storeu_ps(c, leftMask, sums[r][0]);
        _mm512_mask_storeu_ps(c + 16, rightMask, sums[r][1]);
    }
}

/// All ones in the first `count` of eight lanes.
__attribute__((target("avx2,fma"))) __m256i firstLanes(std::int64_t count) {
    const __m256i lanes = _mm256_setr_epi32(0, 1, 2, 3, 4, 5, 6, 7);
    return _mm256_cmpgt_epi32(_mm256_set1_epi32(static_cast<int>(std::max<std::int64_t>(count, 0))), lanes);
}

/// Half a panel at a time.
template <int Rows> __attribute__((target("avx2,fma"))) void tileAvx2(const Tile& tile) {
    constexpr std::int64_t kHalf = kPanel / 2;
    for (std::int64_t first = 0; first < tile.columns; first += kHalf) {
        const bool whole = tile.columns - first >= kHalf;
        const __m256i leftMask = firstLanes(tile.columns - first);
        const __m256i rightMask = firstLanes(tile.columns - first - 8);
        __m256 sums[Rows][2];
#pragma GCC unroll 6
        for (int r = 0; r < Rows; ++r) {
            const float* c = tile.c + r * tile.strideC + first;
            sums[r][0] = tile.accumulate ? _mm256_maskload_ps(c, leftMask) : _mm256_setzero_ps();
            sums[r][1] = tile.accumulate ? _mm256_maskload_ps(c + 8, rightMask) : _mm256_setzero_ps();
        }
        const float* panel = tile.panel + first;
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
#pragma GCC unroll 6
        for (int r = 0; r < Rows; ++r) {
            float* c = tile.c + r * tile.strideC + first;
            if (whole) { // storing under a mask costs tens of cycles on some processors
                _mm256_storeu_ps(c, sums[r][0]);
                _mm256_storeu_ps(c + 8, sums[r][1]);
            } else {
                _mm256_maskstore_ps(c, leftMask, sums[r][0]);
                _mm256_maskstore_ps(c + 8, rightMask, sums[r][1]);
            }
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
            c = tile.accumulate ? c + sums[r][j] : sums[r][j];
        }
}

Tiles bestTiles() {
#if defined(__x86_64__)
    if (__builtin_cpu_supports("avx512f"))
        return {tileAvx512<6>, tileAvx512<4>, tileAvx512<1>};
    if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"))
        return {tileAvx2<6>, tileAvx2<4>, tileAvx2<1>};
#endif
    return {tileAnywhere<6>, tileAnywhere<4>, tileAnywhere<1>};
}

} // namespace

void multiplySmall(const SmallGemm& s, const float* a, const float* b, float* c, float* pack) {
    packSmall(s, b, pack);
    multiplyPacked(s, a, pack, c);
}

/// B in panels of 32 columns, row after row, zeros beyond the last column.
void packSmall(const SmallGemm& s, const float* b, float* pack) {
    static const Transpose transpose = bestTranspose();
    for (std::int64_t first = 0; first < s.n; first += kPanel, pack += s.k * kPanel) {
        const std::int64_t count = std::min(kPanel, s.n - first);
        if (s.transposeB)
            transpose(b + first * s.strideB, s.strideB, count, s.k, pack);
        else
            for (std::int64_t k = 0; k < s.k; ++k)
                std::copy_n(b + k * s.strideB + first, count, pack + k * kPanel);
        if (count < kPanel)
            for (std::int64_t k = 0; k < s.k; ++k)
                std::fill_n(pack + k * kPanel + count, kPanel - count, 0.0f);
    }
}

void multiplyPacked(const SmallGemm& s, const float* a, const float* pack, float* c) {
    static const Tiles tiles = bestTiles();
    Tile tile;
    tile.accumulate = s.accumulate;
    tile.rowStride = s.transposeA ? 1 : s.strideA;
    tile.stepStride = s.transposeA ? s.strideA : 1;
    tile.k = s.k;
    tile.strideC = s.strideC;
    for (std::int64_t first = 0; first < s.n; first += kPanel) {
        tile.panel = pack + first * s.k;
        tile.columns = std::min(kPanel, s.n - first);
        for (std::int64_t row = 0; row < s.m;) {
            tile.a = a + row * tile.rowStride;
            tile.c = c + row * s.strideC + first;
            const std::int64_t left = s.m - row;
            if (left >= kTileRows && left != 8) { // 8 rows are two fours
                tiles.six(tile);
                row += 6;
            } else if (left >= 4) {
                tiles.four(tile);
                row += 4;
            } else {
                tiles.one(tile);
                row += 1;
            }
        }
    }
}

} // namespace netwright::backend::kernels
