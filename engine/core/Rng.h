#pragma once

#include <array>
#include <cstdint>

namespace netwright::core {

/// Counter-based random generator (Philox 4×32-10; Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as
/// 1, 2, 3", SC'11). The i-th block of a stream is a pure function of (seed, stream, i), so parallel loops draw the
/// same numbers for any number of threads, and the whole state is one counter that can be saved.
class Rng {
public:
    struct State {
        std::uint64_t seed = 0;
        std::uint64_t stream = 0;
        std::uint64_t counter = 0; ///< in blocks of four 32-bit numbers
        bool operator==(const State&) const = default;
    };

    explicit Rng(std::uint64_t seed, std::uint64_t stream = 0) : m_state{seed, stream, 0} {}
    explicit Rng(const State& state) : m_state(state) {}

    /// The block at a position, without changing any state.
    static std::array<std::uint32_t, 4> block(std::uint64_t seed, std::uint64_t stream, std::uint64_t counter);

    std::uint32_t next();
    std::uint64_t next64() { return (std::uint64_t{next()} << 32) | next(); }
    /// Uniform in [0, 1) with 24 random bits.
    float uniform() { return toUniform(next()); }
    double uniform(double low, double high) { return low + (high - low) * static_cast<double>(uniform()); }
    /// Uniform integer in [0, bound). Requires bound > 0.
    std::uint64_t below(std::uint64_t bound);
    /// Standard normal (Box–Muller on two uniforms).
    double normal();

    const State& state() const { return m_state; }

    static float toUniform(std::uint32_t bits) { return static_cast<float>(bits >> 8) * 0x1.0p-24f; }

private:
    State m_state;
    std::array<std::uint32_t, 4> m_buffer{};
    int m_left = 0; ///< unread numbers in m_buffer; not part of the state: a saved generator goes on at the next block
};

/// Folds a text (a node id, say) into a stream number that is the same on every machine (FNV-1a).
std::uint64_t streamOf(const char* text);

} // namespace netwright::core
