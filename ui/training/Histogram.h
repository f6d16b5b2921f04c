#pragma once

#include <span>
#include <vector>

namespace netwright::training_ui {

/// Spread of a set of numbers, for drawing.
struct Histogram {
    double low = 0, high = 0;  ///< of the first and last bin
    std::vector<float> shares; ///< per bin; they sum to 1
    static Histogram of(std::span<const float> values, double low, double high, int bins = 40);
};

} // namespace netwright::training_ui
