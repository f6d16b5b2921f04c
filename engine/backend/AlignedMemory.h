#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <new>
#include <span>

namespace netwright::backend {

/// A block of memory, zeroed, at a multiple of 64 bytes: a cache line and the widest vector.
class AlignedMemory {
public:
    static constexpr std::size_t kAlignment = 64;

    AlignedMemory() = default;
    explicit AlignedMemory(std::int64_t bytes)
        : m_bytes(bytes),
          m_data(bytes ? ::operator new (static_cast<std::size_t>(bytes), std::align_val_t{kAlignment}) : nullptr) {
        if (m_data)
            std::memset(m_data, 0, static_cast<std::size_t>(bytes));
    }
    ~AlignedMemory() { ::operator delete (m_data, std::align_val_t{kAlignment}); }
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
