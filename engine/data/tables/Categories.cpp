#include "engine/data/tables/Categories.h"

#include "engine/data/tables/Table.h"

#include <algorithm>
#include <optional>

namespace netwright::data {

std::string_view withoutZeroDecimals(std::string_view text) {
    const std::size_t point = text.find('.');
    if (point == std::string_view::npos || point == 0 || text.find_first_not_of('0', point + 1) != std::string_view::npos)
        return text;
    const std::string_view whole = text.substr(0, point);
    return isWhole(whole) ? whole : text;
}

std::int32_t Categories::code(std::string_view cell) {
    cell = trimmed(cell);
    if (const auto found = m_codes.find(cell); found != m_codes.end())
        return found->second;
    return m_codes.emplace(std::string(cell), static_cast<std::int32_t>(m_codes.size())).first->second;
}

std::vector<std::string> Categories::sorted(std::vector<std::int32_t>& codes) const {
    struct Class {
        std::string name;
        std::int32_t code;
        std::optional<double> number;
    };
    std::vector<Class> all;
    for (const auto& [name, code] : m_codes) {
        const std::string_view whole = withoutZeroDecimals(name);
        const bool twin = whole.size() < name.size() && m_codes.contains(whole);
        all.push_back({std::string(twin ? whole : std::string_view(name)), code, numberIn(name)});
    }
    const bool numeric = std::ranges::all_of(all, [](const Class& c) { return c.number.has_value(); });
    std::ranges::sort(all, [numeric](const Class& a, const Class& b) {
        return numeric && *a.number != *b.number ? *a.number < *b.number : a.name < b.name;
    });
    std::vector<std::string> classes;
    std::vector<std::int32_t> place(all.size());
    for (const Class& one : all) {
        if (classes.empty() || classes.back() != one.name)
            classes.push_back(one.name);
        place[static_cast<std::size_t>(one.code)] = static_cast<std::int32_t>(classes.size()) - 1;
    }
    for (std::int32_t& code : codes)
        if (code >= 0)
            code = place[static_cast<std::size_t>(code)];
    return classes;
}

} // namespace netwright::data
