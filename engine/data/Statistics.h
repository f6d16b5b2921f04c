#pragma once

#include "engine/data/Dataset.h"

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

/// What is in the data, for people who are about to train on them: ranges, distributions, missing values, class
/// balance.
namespace netwright::data {

/// One number of a field over all samples, before preprocessing.
struct ColumnStatistics {
    std::string name;
    std::int64_t missing = 0; ///< in the source; also those of rows that were left out
    double minimum = 0;
    double maximum = 0;
    double mean = 0;
    double deviation = 0;                ///< standard deviation, dividing by the number of samples
    std::vector<std::int64_t> histogram; ///< counts in equal steps from minimum to maximum; one bin when they are equal
    bool indicator = false;              ///< 0 or 1 for one class of a category
};

struct FieldStatistics {
    core::Field field;
    /// One for each column of features, of a sequence's points in time, and of numbers to predict; for an image one for
    /// each channel.
    std::vector<ColumnStatistics> columns;
    /// Samples of each class (of a Category) by Split.
    std::vector<std::array<std::int64_t, 3>> classCounts;
    /// For an image: the mean picture over all samples, like the field in shape.
    std::vector<float> meanImage;
};

struct Statistics {
    std::array<std::int64_t, 3> samples{}; ///< by Split
    std::vector<FieldStatistics> fields;
};

struct StatisticsOptions {
    int bins = 32;
    std::int64_t maxSamples =
        20'000; ///< of larger parts, so many evenly spaced samples are looked at; classes are all counted
};

/// Reads through the data in the order of the splits; not for the GUI thread. `progress` gets 0…1 and may return false
/// (error "data.cancelled").
core::Result<Statistics> computeStatistics(const Dataset& dataset, const StatisticsOptions& options = {},
                                           const std::function<bool(double)>& progress = {});

} // namespace netwright::data
