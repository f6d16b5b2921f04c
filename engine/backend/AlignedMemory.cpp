#include "engine/backend/AlignedMemory.h"

#include <cstring>
#include <new>
#include <sys/mman.h>

namespace netwright::backend {
namespace {

constexpr std::size_t kLargePage = std::size_t{2} << 20; // of x86-64 and of ARM with small pages of 4 KiB

std::align_val_t alignmentOf(std::size_t bytes) {
    return std::align_val_t{bytes < kLargePage ? AlignedMemory::kAlignment : kLargePage};
}

} // namespace

AlignedMemory::AlignedMemory(std::int64_t bytes) : m_bytes(bytes) {
    const auto size = static_cast<std::size_t>(bytes);
    if (size == 0)
        return;
    m_data = ::operator new (size, alignmentOf(size));
    // Only pages that lie within the block as a whole, so that none of them takes more memory than was asked for.
    // A kernel that has no large pages to give leaves things as they are.
    if (const std::size_t whole = size / kLargePage * kLargePage; whole > 0)
        ::madvise(m_data, whole, MADV_HUGEPAGE);
    std::memset(m_data, 0, size);
}

AlignedMemory::~AlignedMemory() {
    ::operator delete (m_data, alignmentOf(static_cast<std::size_t>(m_bytes)));
}

} // namespace netwright::backend
