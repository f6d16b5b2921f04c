#include "engine/backend/AddBias.h"

#include "engine/backend/Vectorised.h"

#include <algorithm>

namespace netwright::backend {
namespace {

NETWRIGHT_LOOP void addToBlocksLoop(const float* bias, std::int64_t channels, std::int64_t block, float* values,
                                    std::int64_t pixels) {
    float lanes[16] = {}; // twice where a block has eight, so that one loop serves both
    for (std::int64_t i = 0; i < 16; ++i)
        lanes[i] = i % block < channels ? bias[i % block] : 0.0f;
    const std::int64_t whole = pixels * block / 16 * 16;
    for (std::int64_t i = 0; i < whole; i += 16)
#pragma omp simd
        for (std::int64_t lane = 0; lane < 16; ++lane)
            values[i + lane] += lanes[lane];
    for (std::int64_t i = whole; i < pixels * block; ++i)
        values[i] += lanes[i - whole];
}
constexpr Vectorised<addToBlocksLoop> addToBlocksVectorised;

} // namespace

void addToBlocks(const float* bias, std::int64_t channels, std::int64_t block, float* values, std::int64_t pixels) {
    addToBlocksVectorised(bias, channels, block, values, pixels);
}

} // namespace netwright::backend
