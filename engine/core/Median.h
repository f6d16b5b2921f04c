#pragma once

#include <algorithm>
#include <cstddef>
#include <span>

namespace netwright::core {

/// The upper one of two middle values. Changes their order. Requires at least one value.
inline double median(std::span<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

} // namespace netwright::core
