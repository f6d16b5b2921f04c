#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>

namespace netwright::core {

/// The extents of a tensor, outermost first (row-major). At most kMaxRank axes; an empty shape is a scalar.
/// In graphs and layer declarations a shape is that of one sample (`C×H×W`); in programs the batch axis comes first
/// (`N×C×H×W`).
class Shape {
public:
    static constexpr int kMaxRank = 6;

    Shape() = default;
    Shape(std::initializer_list<std::int64_t> extents);
    explicit Shape(std::span<const std::int64_t> extents);

    int rank() const { return m_rank; }
    bool isScalar() const { return m_rank == 0; }
    /// Negative axes count from the end, as in PyTorch. Requires -rank <= axis < rank.
    std::int64_t operator[](int axis) const { return m_extents[static_cast<std::size_t>(axis < 0 ? axis + m_rank : axis)]; }
    void set(int axis, std::int64_t extent) {
        m_extents[static_cast<std::size_t>(axis < 0 ? axis + m_rank : axis)] = extent;
    }
    std::span<const std::int64_t> extents() const { return {m_extents.data(), static_cast<std::size_t>(m_rank)}; }

    /// Number of elements; 1 for a scalar. Saturates at INT64_MAX instead of overflowing.
    std::int64_t elements() const;
    /// Number of elements of the axes from `first` (inclusive) to `last` (exclusive).
    std::int64_t elements(int first, int last) const;

    Shape withBatch(std::int64_t batch) const; ///< `N` in front. Requires rank < kMaxRank.
    Shape withoutBatch() const;                ///< drops the first axis. Requires rank > 0.
    Shape append(std::int64_t extent) const;

    std::string toString() const; ///< "32 × 14 × 14"; "scalar" when empty

    friend bool operator==(const Shape& a, const Shape& b);

private:
    std::array<std::int64_t, kMaxRank> m_extents{};
    int m_rank = 0;
};

} // namespace netwright::core
