#include "app/cli/PlotScale.h"

#include "app/cli/Report.h"

#include <algorithm>
#include <cmath>

namespace netwright::cli {

namespace {

constexpr int kIntervals = 4;

/// The next larger of 1, 2, 2.5, 5 × 10ⁿ.
double roundStep(double step) {
    const double magnitude = std::pow(10.0, std::floor(std::log10(step)));
    for (const double factor : {1.0, 2.0, 2.5, 5.0})
        if (factor * magnitude >= step * (1 - 1e-9))
            return factor * magnitude;
    return 10 * magnitude;
}

} // namespace

double PlotScale::place(double value) const {
    if (!logarithmic)
        return (value - low) / (high - low);
    const double smallest = low * 1e-3; // zero has no place on this scale
    return (std::log(std::max(value, smallest)) - std::log(low)) / (std::log(high) - std::log(low));
}

PlotScale linearScale(double low, double high) {
    if (!(high > low))
        high = low + 1;
    const double step = roundStep((high - low) / kIntervals);
    PlotScale scale;
    scale.low = std::floor(low / step + 1e-9) * step;
    scale.high = std::ceil(high / step - 1e-9) * step;
    const auto intervals = static_cast<int>(std::lround((scale.high - scale.low) / step));
    for (int i = 0; i <= intervals; ++i)
        scale.marks.push_back(scale.low + i * step);
    return scale;
}

PlotScale logarithmicScale(double low, double high) {
    if (!(high > low * 1.01))
        high = low * 10;
    PlotScale scale{low, high, true, {}};
    std::vector<double> candidates;
    for (auto exponent = static_cast<int>(std::floor(std::log10(low))); std::pow(10.0, exponent) <= high; ++exponent)
        for (const double digit : {1.0, 3.0})
            if (const double mark = digit * std::pow(10.0, exponent); mark >= low && mark <= high)
                candidates.push_back(mark);
    const std::size_t stride = std::max<std::size_t>(1, (candidates.size() + kIntervals) / (kIntervals + 1));
    for (std::size_t i = 0; i < candidates.size(); i += stride)
        scale.marks.push_back(candidates[i]);
    return scale;
}

std::string markText(double mark) {
    if (std::abs(mark) >= 1000)
        return grouped(std::llround(mark));
    return significant(std::abs(mark) < 1e-12 ? 0 : mark, 3);
}

} // namespace netwright::cli
