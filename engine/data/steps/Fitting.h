#pragma once

#include "engine/data/Preprocessing.h"

#include <limits>
#include <string>
#include <vector>

/// What the steps have in common when they are fitted: which numbers share a map, and what the training part says of them.
namespace netwright::data {

/// Which elements of a field share one map: all of them, those of a channel, or each has its own.
class Grouping {
public:
    /// `per`: "auto", "element", "channel" or "field", as the user chooses.
    Grouping(const RawField& field, const std::string& per);

    std::int64_t groups() const { return m_period > 0 ? m_period : m_elements / m_size; }
    std::int64_t of(std::int64_t element) const { return m_period > 0 ? element % m_period : element / m_size; }

private:
    std::int64_t m_elements;
    std::int64_t m_size = 1;
    std::int64_t m_period = 0;
};

struct TrainingStatistics {
    double sum = 0;
    double squares = 0; ///< of the differences from the mean
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    double count = 0;

    double mean() const { return count > 0 ? sum / count : 0; }
    double deviation() const;
};

/// Of each group, behind what is prepared already.
std::vector<TrainingStatistics> gather(const FitContext& context, const Preparation& before, const Grouping& grouping);

/// The numbers of each group, sorted, behind what is prepared already; of very large groups an even selection.
std::vector<std::vector<float>> sortedNumbers(const FitContext& context, const Preparation& before, const Grouping& grouping);

/// The number below which `share` (0 … 1) of the sorted ones lie, between two of them on a straight line; 0 of none.
double quantile(const std::vector<float>& sorted, double share);

/// Which elements a step changes: those of the chosen columns, never those that stand for
/// categories, which keep their 0 and 1. Empty: all.
std::vector<bool> changedElements(const RawField& field, const core::ParamReader& params);

struct Map {
    double scale = 1;
    double offset = 0;
};
/// One map for each group, for the elements that the step changes.
void appendMaps(Preparation& preparation, const FitContext& context, const Grouping& grouping, const std::vector<Map>& maps);

core::ParamSpec fieldOption();
core::ParamSpec columnsOption();
core::ParamSpec perOption();

} // namespace netwright::data
