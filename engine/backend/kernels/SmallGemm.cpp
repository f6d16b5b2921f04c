#include "engine/backend/kernels/SmallGemm.h"

#include "engine/backend/kernels/VectorMath.h"

#include <algorithm>
#include <cstring>

namespace netwright::backend::kernels {
namespace {

using Vector = float __attribute__((vector_size(64)));
constexpr std::int64_t kLanes = 16;
constexpr std::int64_t kPanel = 2 * kLanes; ///< columns of a tile
constexpr std::int64_t kTileRows = 6;       ///< 6×2 sums and 2 factors fit into the registers

/// B in panels of 32 columns, row after row, zeros beyond the last column.
NETWRIGHT_VECTOR_CLONES
void packPanels(const SmallGemm& s, const float* __restrict b, float* __restrict pack) {
    for (std::int64_t first = 0; first < s.n; first += kPanel) {
        const std::int64_t count = std::min(kPanel, s.n - first);
        for (std::int64_t k = 0; k < s.k; ++k, pack += kPanel) {
            if (s.transposeB) {
                for (std::int64_t j = 0; j < count; ++j)
                    pack[j] = b[(first + j) * s.strideB + k];
            } else if (count == kPanel) {
                std::memcpy(pack, b + k * s.strideB + first, kPanel * sizeof(float));
            } else {
                std::copy_n(b + k * s.strideB + first, count, pack);
            }
            std::fill(pack + count, pack + kPanel, 0.0f);
        }
    }
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
};

template <int Rows>
__attribute__((always_inline)) inline void computeTile(const Tile& tile) {
    Vector sums[Rows][2] = {};
    const float* panel = tile.panel;
    const float* a = tile.a;
    for (std::int64_t k = 0; k < tile.k; ++k, panel += kPanel, a += tile.stepStride) {
        const Vector left = *reinterpret_cast<const Vector*>(panel);
        const Vector right = *reinterpret_cast<const Vector*>(panel + kLanes);
#pragma GCC unroll 6
        for (int r = 0; r < Rows; ++r) {
            const float factor = a[r * tile.rowStride];
            sums[r][0] += factor * left;
            sums[r][1] += factor * right;
        }
    }
#pragma GCC unroll 6
    for (int r = 0; r < Rows; ++r)
        std::memcpy(tile.c + r * tile.strideC, sums[r], static_cast<std::size_t>(tile.columns) * sizeof(float));
}

NETWRIGHT_VECTOR_CLONES void tileOf6(const Tile& tile) { computeTile<6>(tile); }
NETWRIGHT_VECTOR_CLONES void tileOf4(const Tile& tile) { computeTile<4>(tile); }
NETWRIGHT_VECTOR_CLONES void tileOf1(const Tile& tile) { computeTile<1>(tile); }

} // namespace

void multiplySmall(const SmallGemm& s, const float* a, const float* b, float* c, float* pack) {
    packPanels(s, b, pack);
    Tile tile;
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
                tileOf6(tile);
                row += 6;
            } else if (left >= 4) {
                tileOf4(tile);
                row += 4;
            } else {
                tileOf1(tile);
                row += 1;
            }
        }
    }
}

} // namespace netwright::backend::kernels
