#include "engine/core/Rng.h"

#include <cmath>
#include <numbers>

namespace netwright::core {

std::array<std::uint32_t, 4> Rng::block(std::uint64_t seed, std::uint64_t stream, std::uint64_t counter) {
    std::array<std::uint32_t, 4> c{static_cast<std::uint32_t>(counter), static_cast<std::uint32_t>(counter >> 32),
                                   static_cast<std::uint32_t>(stream), static_cast<std::uint32_t>(stream >> 32)};
    std::uint32_t key0 = static_cast<std::uint32_t>(seed);
    std::uint32_t key1 = static_cast<std::uint32_t>(seed >> 32);
    for (int round = 0; round < 10; ++round) {
        const std::uint64_t product0 = std::uint64_t{0xD2511F53u} * c[0];
        const std::uint64_t product1 = std::uint64_t{0xCD9E8D57u} * c[2];
        c = {static_cast<std::uint32_t>(product1 >> 32) ^ c[1] ^ key0, static_cast<std::uint32_t>(product1),
             static_cast<std::uint32_t>(product0 >> 32) ^ c[3] ^ key1, static_cast<std::uint32_t>(product0)};
        key0 += 0x9E3779B9u;
        key1 += 0xBB67AE85u;
    }
    return c;
}

std::uint32_t Rng::next() {
    if (m_left == 0) {
        m_buffer = block(m_state.seed, m_state.stream, m_state.counter++);
        m_left = 4;
    }
    return m_buffer[static_cast<std::size_t>(4 - m_left--)];
}

std::uint64_t Rng::below(std::uint64_t bound) {
    // Rejection keeps every value equally likely.
    const std::uint64_t limit = UINT64_MAX - UINT64_MAX % bound;
    std::uint64_t value = next64();
    while (value >= limit)
        value = next64();
    return value % bound;
}

double Rng::normal() {
    const double u = 1.0 - static_cast<double>(uniform()); // in (0, 1], so that log() is finite
    const double v = static_cast<double>(uniform());
    return std::sqrt(-2.0 * std::log(u)) * std::cos(2.0 * std::numbers::pi * v);
}

std::uint64_t streamOf(const char* text) {
    std::uint64_t hash = 14695981039346656037ull;
    for (; *text; ++text)
        hash = (hash ^ static_cast<unsigned char>(*text)) * 1099511628211ull;
    return hash;
}

} // namespace netwright::core
