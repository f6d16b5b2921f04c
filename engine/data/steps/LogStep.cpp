#include "engine/data/steps/Fitting.h"

namespace netwright::data {
namespace {

void fit(const FitContext& context, Preparation& preparation) {
    const std::vector<bool> changed = changedElements(context.field, context.params);
    Log log{{1.0F}};
    if (!changed.empty())
        log.applies.assign(changed.begin(), changed.end());
    preparation.emplace_back(std::move(log));
}

} // namespace

Step logStep() {
    StageSpec spec;
    spec.type = "log";
    spec.title = "Logarithm";
    spec.help = "y = sign(x) · ln(1 + |x|): draws numbers of very different size together, such as incomes, counts or "
                "populations, and keeps zero and the sign. Usually followed by Standardise. Columns of categories stay "
                "0 and 1.";
    spec.params = {fieldOption(), columnsOption()};
    return {std::move(spec), fit};
}

} // namespace netwright::data
