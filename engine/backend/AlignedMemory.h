#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>

namespace netwright::backend {

/// A block of memory, zeroed, at a multiple of 64 bytes: a cache line and the widest vector. Large blocks ask for large
/// pages, because a step that goes through many megabytes otherwise waits for address translations.
class AlignedMemory {
public:
    static constexpr std::size_t kAlignment = 64;

    AlignedMemory() = default;
    explicit AlignedMemory(std::int64_t bytes); ///< throws std::bad_alloc
    ~AlignedMemory();
    AlignedMemory(AlignedMemory&& other) noexcept
        : m_bytes(std::exchange(other.m_bytes, 0)), m_data(std::exchange(other.m_data, nullptr)) {}
    AlignedMemory& operator=(AlignedMemory&&) = delete;
    AlignedMemory(const AlignedMemory&) = delete;
    AlignedMemory& operator=(const AlignedMemory&) = delete;

    std::byte* data() const { return static_cast<std::byte*>(m_data); }
    std::int64_t size() const { return m_bytes; }
    std::span<float> floats() const {
        return {static_cast<float*>(m_data), static_cast<std::size_t>(m_bytes) / sizeof(float)};
    }

private:
    std::int64_t m_bytes = 0;
    void* m_data = nullptr;
};

} // namespace netwright::backend
