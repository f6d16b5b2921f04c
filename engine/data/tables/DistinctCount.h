#pragma once

#include <cstdint>
#include <string_view>
#include <unordered_set>

namespace netwright::data {

/// How many different texts there were: exactly up to a limit, then estimated from a sample of their hashes that halves
/// whenever it is full (Wegman's adaptive sampling). Memory is bounded.
class DistinctCount {
public:
    void add(std::string_view text);
    std::int64_t value() const { return static_cast<std::int64_t>(m_hashes.size()) << m_level; }
    bool isExact() const { return m_level == 0; }

private:
    static constexpr std::size_t kLimit = 20'000;
    std::unordered_set<std::uint64_t> m_hashes;
    int m_level = 0; ///< only hashes with so many zeros at their end are kept
};

} // namespace netwright::data
