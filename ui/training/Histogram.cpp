#include "ui/training/Histogram.h"

#include <algorithm>
#include <cmath>

namespace netwright::training_ui {

Histogram Histogram::of(std::span<const float> values, double low, double high, int bins) {
    Histogram result{low, high, std::vector<float>(static_cast<std::size_t>(bins), 0.0F)};
    if (values.empty() || !(low < high))
        return result;
    const float unit = 1.0F / static_cast<float>(values.size());
    for (const float value : values) {
        if (!std::isfinite(value))
            continue;
        const double place = (static_cast<double>(value) - low) / (high - low) * bins;
        result.shares[static_cast<std::size_t>(std::clamp(place, 0.0, bins - 1.0))] += unit;
    }
    return result;
}

} // namespace netwright::training_ui
