#pragma once

#include <string>
#include <vector>

namespace netwright::cli {

/// Maps values to [0, 1] along an axis, with round numbers to mark. Linear or logarithmic.
struct PlotScale {
    double low = 0;
    double high = 1;
    bool logarithmic = false;
    std::vector<double> marks; ///< four to six round numbers within [low, high]

    /// Position along the axis; beyond [0, 1] for values outside of the scale.
    double place(double value) const;
};

/// Holds all finite values with round ends. Values of a logarithmic scale must be positive.
PlotScale linearScale(double low, double high);
PlotScale logarithmicScale(double low, double high);

/// A mark as short text: "0.05", "1,200".
std::string markText(double mark);

} // namespace netwright::cli
