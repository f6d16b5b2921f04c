#pragma once

#include <array>
#include <cstdint>

namespace netwright::backend::kernels {

inline constexpr std::int64_t kTile = 64;

/// Sixteen blocks of core::Rng at once, which is several times faster than one after the other. The i-th number of a
/// tile is lane i / 16 of block 16 · tile + i % 16.
void drawTile(std::uint64_t seed, std::uint64_t stream, std::uint64_t tile, std::array<std::uint32_t, kTile>& numbers);

} // namespace netwright::backend::kernels
