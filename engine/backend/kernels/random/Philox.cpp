#include "engine/backend/kernels/random/Philox.h"

#include "engine/backend/Vectorised.h"

namespace netwright::backend::kernels {
namespace {

constexpr std::size_t kBlocks = 16;

// Philox 4×32-10 as in engine/core/Rng.cpp, with each word of the state an array over the blocks.
NETWRIGHT_LOOP void drawTileLoop(std::uint64_t seed, std::uint64_t stream, std::uint64_t tile,
                                 std::array<std::uint32_t, kTile>& numbers) {
    std::uint32_t* const a = numbers.data();
    std::uint32_t* const b = a + kBlocks;
    std::uint32_t* const c = b + kBlocks;
    std::uint32_t* const d = c + kBlocks;
    for (std::size_t i = 0; i < kBlocks; ++i) {
        const std::uint64_t counter = tile * kBlocks + i;
        a[i] = static_cast<std::uint32_t>(counter);
        b[i] = static_cast<std::uint32_t>(counter >> 32);
        c[i] = static_cast<std::uint32_t>(stream);
        d[i] = static_cast<std::uint32_t>(stream >> 32);
    }
    auto key0 = static_cast<std::uint32_t>(seed);
    auto key1 = static_cast<std::uint32_t>(seed >> 32);
    for (int round = 0; round < 10; ++round) {
        for (std::size_t i = 0; i < kBlocks; ++i) {
            const std::uint64_t product0 = std::uint64_t{0xD2511F53u} * a[i];
            const std::uint64_t product1 = std::uint64_t{0xCD9E8D57u} * c[i];
            a[i] = static_cast<std::uint32_t>(product1 >> 32) ^ b[i] ^ key0;
            b[i] = static_cast<std::uint32_t>(product1);
            c[i] = static_cast<std::uint32_t>(product0 >> 32) ^ d[i] ^ key1;
            d[i] = static_cast<std::uint32_t>(product0);
        }
        key0 += 0x9E3779B9u;
        key1 += 0xBB67AE85u;
    }
}
constexpr Vectorised<drawTileLoop> drawTileVectorised;

} // namespace

void drawTile(std::uint64_t seed, std::uint64_t stream, std::uint64_t tile, std::array<std::uint32_t, kTile>& numbers) {
    drawTileVectorised(seed, stream, tile, numbers);
}

} // namespace netwright::backend::kernels
