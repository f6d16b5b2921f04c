#pragma once

#include <cstdint>

namespace netwright::backend {

/// values is pixels×block; adds bias[c] to lane c < channels of every pixel.
void addToBlocks(const float* bias, std::int64_t channels, std::int64_t block, float* values, std::int64_t pixels);

} // namespace netwright::backend
