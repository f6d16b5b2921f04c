#include "engine/data/steps/Fitting.h"

#include <algorithm>
#include <limits>

namespace netwright::data {
namespace {

struct Limits {
    double low = 0;
    double high = 0;
};

std::vector<Limits> fromQuantiles(const FitContext& context, const Preparation& before, const Grouping& grouping) {
    const std::vector<double> percent = context.params.reals("percent");
    const bool fences = context.params.text("limits") == "quartiles";
    std::vector<Limits> all;
    for (const std::vector<float>& numbers : sortedNumbers(context, before, grouping)) {
        if (!fences) {
            all.push_back({quantile(numbers, percent[0] / 100), quantile(numbers, percent[1] / 100)});
            continue;
        }
        const double first = quantile(numbers, 0.25);
        const double third = quantile(numbers, 0.75);
        const double reach = context.params.real("reach") * (third - first);
        all.push_back({first - reach, third + reach});
    }
    return all;
}

std::vector<Limits> limitsOf(const FitContext& context, const Preparation& before, const Grouping& grouping) {
    const std::string& kind = context.params.text("limits");
    if (kind == "percentiles" || kind == "quartiles")
        return fromQuantiles(context, before, grouping);
    std::vector<Limits> all;
    if (kind == "fixed") {
        const std::vector<double> given = context.params.reals("range");
        all.assign(static_cast<std::size_t>(grouping.groups()), {std::min(given[0], given[1]), std::max(given[0], given[1])});
        return all;
    }
    for (const TrainingStatistics& group : gather(context, before, grouping)) {
        const double reach = context.params.real("deviations") * group.deviation();
        all.push_back({group.mean() - reach, group.mean() + reach});
    }
    return all;
}

void fit(const FitContext& context, Preparation& preparation) {
    const Grouping grouping(context.field, context.params.text("per"));
    const std::vector<Limits> limits = limitsOf(context, preparation, grouping);
    const std::vector<bool> changed = changedElements(context.field, context.params);
    const auto elements = grouping.groups() == 1 && changed.empty() ? std::size_t{1} : static_cast<std::size_t>(context.field.elements());
    constexpr float kNone = std::numeric_limits<float>::infinity();
    Clip clip{std::vector<float>(elements, -kNone), std::vector<float>(elements, kNone)};
    for (std::size_t element = 0; element < elements; ++element) {
        if (!changed.empty() && !changed[element])
            continue;
        const Limits& limit = limits[static_cast<std::size_t>(grouping.of(static_cast<std::int64_t>(element)))];
        clip.low[element] = static_cast<float>(limit.low);
        clip.high[element] = static_cast<float>(limit.high);
    }
    preparation.emplace_back(std::move(clip));
}

core::ParamSpec shownFor(core::ParamSpec spec, const char* limits) {
    spec.visibleWhen = core::ParamSpec::Condition{"limits", {std::string(limits)}};
    return spec;
}

core::ParamSpec realsParam(const char* name, const char* label, std::vector<double> value, double min, double max, const char* help) {
    core::ParamSpec spec;
    spec.name = name;
    spec.label = label;
    spec.kind = core::ParamKind::Reals;
    spec.count = static_cast<int>(value.size());
    spec.defaultValue = std::move(value);
    spec.min = min;
    spec.max = max;
    spec.help = help;
    return spec;
}

} // namespace

Step clipStep() {
    constexpr double kLargest = 1e9;
    StageSpec spec;
    spec.type = "clip";
    spec.title = "Limit outliers";
    spec.help = "Numbers beyond a lower and an upper limit are set to the limit, so that a few wild ones do not rule the "
                "training. The limits are given, or found in the training part. Columns of categories stay 0 and 1.";
    spec.params = {
        fieldOption(),
        columnsOption(),
        core::choiceParam("limits", "Limits", "percentiles",
                          {{"percentiles", "Percentiles"}, {"deviations", "Standard deviations"}, {"quartiles", "Quartiles"}, {"fixed", "Given"}},
                          "Where an outlier begins: beyond two percentiles, so many standard deviations from the mean, so many "
                          "quartile distances beyond the quartiles (1.5 are Tukey's fences), or beyond given numbers."),
        shownFor(realsParam("percent", "Percentiles", {1, 99}, 0, 100, "The share of the training numbers below each limit."), "percentiles"),
        shownFor(core::realParam("deviations", "Deviations", 3, 0.1, 100, "How many standard deviations from the mean are allowed."), "deviations"),
        shownFor(core::realParam("reach", "Quartile distances", 1.5, 0, 100, "How many distances between the quartiles are allowed beyond them."), "quartiles"),
        shownFor(realsParam("range", "Range", {0, 1}, -kLargest, kLargest, "The smallest and the largest number."), "fixed"),
        perOption()};
    return {std::move(spec), fit};
}

} // namespace netwright::data
