#include "engine/data/steps/Fitting.h"

namespace netwright::data {
namespace {

/// The map that takes [low, high] to [0, 1] · (to[1] − to[0]) + to[0]; a single value goes to to[0].
Map rangeMap(double low, double high, const std::vector<double>& to) {
    const double width = high - low;
    const double scale = width > 0 ? (to[1] - to[0]) / width : 1;
    return {scale, to[0] - low * scale};
}

void fit(const FitContext& context, Preparation& preparation) {
    const std::vector<double> to = context.params.reals("to");
    if (context.params.text("range") == "fixed") {
        const std::vector<double> from = context.params.reals("from");
        appendMaps(preparation, context, Grouping(context.field, "field"), {rangeMap(from[0], from[1], to)});
        return;
    }
    const Grouping grouping(context.field, context.params.text("per"));
    std::vector<Map> maps;
    for (const TrainingStatistics& group : gather(context, preparation, grouping))
        maps.push_back(rangeMap(group.low, group.high, to));
    appendMaps(preparation, context, grouping, maps);
}

} // namespace

Step scaleStep() {
    StageSpec spec;
    spec.type = "scale";
    spec.title = "Scale to a range";
    spec.help = "Maps the numbers linearly from one range to another, for example pixels from 0–255 to 0–1.";
    core::ParamSpec from =
        core::integersParam("from", "From", {0, 255}, 2, 0, 0, "The range that becomes the new one.");
    from.kind = core::ParamKind::Reals;
    from.defaultValue = std::vector<double>{0, 255};
    core::ParamSpec to = from;
    to.name = "to";
    to.label = "To";
    to.help = "The new range.";
    to.defaultValue = std::vector<double>{0, 1};
    constexpr double kLargest = 1e9;
    from.min = to.min = -kLargest;
    from.max = to.max = kLargest;
    from.visibleWhen = core::ParamSpec::Condition{"range", {std::string("fixed")}};
    core::ParamSpec per = perOption();
    per.visibleWhen = core::ParamSpec::Condition{"range", {std::string("found")}};
    spec.params = {fieldOption(),
                   columnsOption(),
                   core::choiceParam("range", "Range", "fixed",
                                     {{"fixed", "Given"}, {"found", "Found in the training part"}},
                                     "Whether the old range is given, or is that of the training part."),
                   std::move(from), std::move(to), std::move(per)};
    return {std::move(spec), fit};
}

} // namespace netwright::data
