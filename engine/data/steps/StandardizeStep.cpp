#include "engine/data/steps/Fitting.h"

#include <algorithm>
#include <cmath>

namespace netwright::data {
namespace {

void fit(const FitContext& context, Preparation& preparation) {
    // Below this the column is constant up to rounding, and dividing by it would blow up the rounding.
    constexpr double kConstant = 1e-7;
    const Grouping grouping(context.field, context.params.text("per"));
    std::vector<Map> maps;
    for (const TrainingStatistics& group : gather(context, preparation, grouping)) {
        const double deviation = group.deviation();
        const bool constant = deviation <= kConstant * std::max(1.0, std::abs(group.mean()));
        const double scale = constant ? 1 : 1 / deviation;
        maps.push_back({scale, -group.mean() * scale});
    }
    appendMaps(preparation, context, grouping, maps);
}

} // namespace

Step standardizeStep() {
    StageSpec spec;
    spec.type = "standardize";
    spec.title = "Standardise";
    spec.help = "Subtracts the mean and divides by the standard deviation, both of the training part only. Columns of "
                "categories stay 0 and 1.";
    spec.params = {fieldOption(), columnsOption(), perOption()};
    return {std::move(spec), fit};
}

} // namespace netwright::data
