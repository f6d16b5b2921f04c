#pragma once

#include "engine/data/tables/CellText.h"

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace netwright::data {

/// Classes get their codes in the order in which they appear; afterwards they are sorted: by number where all are numbers,
/// otherwise by text.
class Categories {
public:
    std::int32_t code(std::string_view cell);
    std::size_t size() const { return m_codes.size(); }
    /// The classes in their order; `codes` are changed to it. “1” and “1.0” are one class.
    std::vector<std::string> sorted(std::vector<std::int32_t>& codes) const;

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>{}(text); }
    };
    std::unordered_map<std::string, std::int32_t, Hash, std::equal_to<>> m_codes;
};

} // namespace netwright::data
