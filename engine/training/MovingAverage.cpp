#include "engine/training/MovingAverage.h"

#include "engine/backend/Vectorised.h"

#include <algorithm>

namespace netwright::training {
namespace {

constexpr std::int64_t kParallelFrom = 8; ///< chunks

NETWRIGHT_LOOP void moveTowardsLoop(float* average, const float* numbers, std::int64_t count, float share) {
#pragma omp simd
    for (std::int64_t i = 0; i < count; ++i)
        average[i] += share * (numbers[i] - average[i]);
}
constexpr backend::Vectorised<moveTowardsLoop> moveTowards;

} // namespace

MovingAverage::MovingAverage(backend::ParameterStore& store, double decay) : m_store(store), m_decay(decay) {
    if (decay <= 0)
        return;
    m_chunks = divide(store.parameters(), 0, 0);
    m_average.assign(store.values().begin(), store.values().end());
}

void MovingAverage::follow(std::int64_t step) {
    if (!isOn())
        return;
    // While the average is young it follows faster, so that the initial values do not linger in it.
    const auto n = static_cast<double>(step);
    const auto share = static_cast<float>(1.0 - std::min(m_decay, (1.0 + n) / (10.0 + n)));
    const float* values = m_store.values().data();
    const auto count = static_cast<std::int64_t>(m_chunks.size());
#pragma omp parallel for schedule(static) if (count >= kParallelFrom)
    for (std::int64_t i = 0; i < count; ++i) {
        const Chunk& chunk = m_chunks[static_cast<std::size_t>(i)];
        moveTowards(m_average.data() + chunk.begin, values + chunk.begin, chunk.size, share);
    }
}

void MovingAverage::swap() {
    if (isOn())
        std::ranges::swap_ranges(m_store.values(), m_average);
}

} // namespace netwright::training
