#include "engine/layers/Builtin.h"
#include "engine/layers/output/OutputRules.h"

namespace netwright::layers {
namespace {

const std::vector<core::FieldKind> kKinds{core::FieldKind::Category};

Inferred infer(const InferContext& context) {
    const TensorType& in = context.input("in");
    if (auto problem = needsRank("Classification", in, 1))
        return *problem;
    if (auto problem = needsOneView("Classification", in))
        return *problem;
    const auto field = targetField(kKinds, context);
    if (!field)
        return field.problems();
    if (*field == nullptr)
        return std::vector<TensorType>{};
    const std::int64_t classes = static_cast<std::int64_t>((*field)->classes.size());
    if (in.shape[0] != classes)
        return shapeError("output.class-count",
                          "“" + (*field)->name + "” has " + std::to_string(classes) + " classes, but " + describe(in) +
                              (in.shape[0] == 1 ? " arrives." : " arrive."),
                          howToGetOutputs(context, classes));
    return std::vector<TensorType>{};
}

void lower(LowerContext& context) {
    const operators::ValueId logits = context.input("in");
    const core::Shape shape = context.shape(logits);
    const double weight = context.params().real("weight");
    const operators::ValueId target = context.target({shape[0]});
    if (target == operators::kNoValue) {
        const auto probabilities =
            context.emit("softmax", {{"axis", std::int64_t{1}}, {"log", false}}, {logits}, shape);
        return context.result(probabilities, operators::kNoValue, weight);
    }
    const auto values = context.emitMany("loss.softmax_cross_entropy",
                                         {{"label_smoothing", context.params().real("label_smoothing")}, {"seed", weight}},
                                         {logits, target}, {{shape[0]}, shape});
    context.result(values[1], values[0], weight);
}

} // namespace

LayerSpec classificationLayer() {
    LayerSpec spec = outputLayer("Classification", kKinds);
    spec.stem = "output";
    spec.summary = "The network names one class out of several.";
    spec.help = "Takes one score per class, turns the scores into probabilities with softmax, p = e^x / Σ e^x, and compares them with the "
                "true class: loss = −log p[true class] (cross-entropy). Reports accuracy, the share of samples whose largest score is "
                "that of the true class. Feed it plain scores: the last layer in front is a Dense with as many outputs as there are "
                "classes and without activation.";
    spec.keywords = {"output", "loss", "cross-entropy", "softmax", "accuracy", "classes", "label", "categories"};
    spec.inputs = {inPort("One score per class (logits).")};
    spec.params = {targetParam("The category of the data that is to be predicted. Empty: the only one there is."),
                   core::realParam("label_smoothing", "Label smoothing", 0, 0, 0.99,
                                   "Share of the target spread evenly over all classes. About 0.1 keeps the network from being "
                                   "overconfident."),
                   lossWeightParam()};
    spec.infer = infer;
    spec.lower = lower;
    return spec;
}

} // namespace netwright::layers
