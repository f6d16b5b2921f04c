#include "engine/data/tables/DistinctCount.h"

#include <functional>

namespace netwright::data {
namespace {

/// Spreads what std::hash leaves close together (the finaliser of SplitMix64).
std::uint64_t mixed(std::uint64_t hash) {
    hash = (hash ^ (hash >> 30)) * 0xBF58476D1CE4E5B9U;
    hash = (hash ^ (hash >> 27)) * 0x94D049BB133111EBU;
    return hash ^ (hash >> 31);
}

} // namespace

void DistinctCount::add(std::string_view text) {
    const std::uint64_t hash = mixed(std::hash<std::string_view>{}(text));
    if ((hash & ((std::uint64_t{1} << m_level) - 1)) != 0)
        return;
    m_hashes.insert(hash);
    while (m_hashes.size() > kLimit) {
        ++m_level;
        const std::uint64_t mask = (std::uint64_t{1} << m_level) - 1;
        std::erase_if(m_hashes, [mask](std::uint64_t one) { return (one & mask) != 0; });
    }
}

} // namespace netwright::data
