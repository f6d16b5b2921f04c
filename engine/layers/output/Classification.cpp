#include "engine/layers/Builtin.h"
#include "engine/layers/output/OutputRules.h"

namespace netwright::layers {
namespace {

using operators::ValueId;

const std::vector<core::FieldKind> kKinds{core::FieldKind::Category, core::FieldKind::Tokens};

Inferred checkWeights(const InferContext& context, std::int64_t classes) {
    const auto weights = context.params.reals("class_weights");
    if (!weights.empty() && static_cast<std::int64_t>(weights.size()) != classes)
        return paramError("param.class-weights", "class_weights",
                          "There are " + std::to_string(weights.size()) + " class weights for " + std::to_string(classes) + " classes.",
                          "Give one weight per class, or none.");
    if (context.params.text("loss") == "hinge" && context.input("in").shape.rank() == 2)
        return paramError("param.loss", "loss", "The hinge loss is there for one class per sample only.", "Choose cross-entropy for tokens.");
    return std::vector<TensorType>{};
}

/// One class for the sample, or (with tokens as the target) one for each step.
Inferred infer(const InferContext& context) {
    const TensorType& in = context.input("in");
    const auto field = targetField(kKinds, context);
    if (!field)
        return field.problems();
    const bool perStep = *field ? (*field)->kind == core::FieldKind::Tokens : in.shape.rank() == 2;
    if (auto problem = needsRank("Classification", in, perStep ? 2 : 1))
        return *problem;
    if (auto problem = needsOneView("Classification", in))
        return *problem;
    if (*field == nullptr)
        return checkWeights(context, in.shape[-1]);
    if (perStep && (*field)->shape[0] != in.shape[0])
        return shapeError("output.target-size",
                          "“" + (*field)->name + "” has " + std::to_string((*field)->shape[0]) + " tokens per sample, but " + std::to_string(in.shape[0]) +
                              " steps arrive.",
                          "Bring the prediction to " + std::to_string((*field)->shape[0]) + " steps.");
    const std::int64_t classes = perStep ? (*field)->vocabulary : static_cast<std::int64_t>((*field)->classes.size());
    if (in.shape[-1] != classes)
        return shapeError("output.class-count",
                          "“" + (*field)->name + "” has " + std::to_string(classes) + (perStep ? " different tokens" : " classes") + ", but " + describe(in) +
                              (in.shape[0] == 1 || perStep ? " arrives." : " arrive."),
                          howToGetOutputs(context, classes));
    return checkWeights(context, classes);
}

operators::Attributes attributesOf(const core::ParamReader& params) {
    operators::Attributes attributes{{"seed", params.real("weight")}};
    if (params.text("loss") == "focal")
        attributes["gamma"] = params.real("gamma");
    else
        attributes["label_smoothing"] = params.real("label_smoothing");
    if (params.integer("ignore_class") >= 0)
        attributes["ignore_index"] = params.integer("ignore_class");
    if (const auto weights = params.reals("class_weights"); !weights.empty())
        attributes["class_weights"] = weights;
    return attributes;
}

ValueId emitSoftmax(LowerContext& context, ValueId logits) {
    const core::Shape shape = context.shape(logits);
    return context.emit("softmax", {{"axis", static_cast<std::int64_t>(shape.rank() - 1)}, {"log", false}}, {logits}, shape);
}

void lower(LowerContext& context) {
    const auto& params = context.params();
    const ValueId logits = context.input("in");
    const core::Shape shape = context.shape(logits);
    const core::Shape positions = shape.rank() == 3 ? core::Shape{shape[0], shape[1]} : core::Shape{shape[0]};
    const double weight = params.real("weight");
    const ValueId target = context.target(positions);
    if (target == operators::kNoValue)
        return context.result(emitSoftmax(context, logits), operators::kNoValue, weight);
    if (params.text("loss") == "hinge") {
        const auto loss = context.emit("loss.multi_margin", {{"margin", params.real("margin")}, {"seed", weight}}, {logits, target}, {shape[0]});
        return context.result(emitSoftmax(context, logits), loss, weight);
    }
    const std::string kind = params.text("loss") == "focal" ? "loss.focal" : "loss.softmax_cross_entropy";
    const auto values = context.emitMany(kind, attributesOf(params), {logits, target}, {{shape[0]}, shape});
    context.result(values[1], values[0], weight);
}

std::vector<core::ParamSpec> params() {
    const auto shownFor = [](core::ParamSpec spec, std::vector<core::ParamValue> losses) {
        spec.visibleWhen = core::ParamSpec::Condition{"loss", std::move(losses)};
        return spec;
    };
    core::ParamSpec weights;
    weights.name = "class_weights";
    weights.label = "Class weights";
    weights.kind = core::ParamKind::Reals;
    weights.defaultValue = std::vector<double>{};
    weights.min = 0;
    weights.max = 1e6;
    weights.count = 0;
    weights.help = "How much a mistake on each class counts, in the order of the classes; rare classes deserve more. Empty: all the same.";
    const std::string cross = "cross_entropy";
    const std::string focal = "focal";
    return {targetParam("The category of the data that is to be predicted; or tokens, one at each step. Empty: the only category there is."),
            core::choiceParam("loss", "Loss", cross, {{cross, "Cross-entropy"}, {focal, "Focal"}, {"hinge", "Hinge"}},
                              "Cross-entropy is the standard. Focal pays less heed to what is already right, for very uneven classes. Hinge asks for a "
                              "margin between the scores, as support vector machines do."),
            shownFor(core::realParam("label_smoothing", "Label smoothing", 0, 0, 0.99,
                                     "Share of the target spread evenly over all classes. About 0.1 keeps the network from being overconfident."), {cross}),
            shownFor(core::realParam("gamma", "Gamma", 2, 0, 10, "How strongly the focal loss passes over easy samples; 0 is cross-entropy."), {focal}),
            shownFor(core::realParam("margin", "Margin", 1, 1e-3, 1e3, "How far the true class must be ahead of the others."), {std::string("hinge")}),
            shownFor(std::move(weights), {cross, focal}),
            shownFor(core::integerParam("ignore_class", "Ignore class", -1, -1, 1 << 24, "Targets with this number do not count, such as the padding of texts. −1: all count."), {cross, focal}),
            lossWeightParam()};
}

} // namespace

LayerSpec classificationLayer() {
    LayerSpec spec = outputLayer("Classification", kKinds);
    spec.stem = "output";
    spec.summary = "The network names one class out of several.";
    spec.help = "Takes one score per class, turns the scores into probabilities with softmax, p = e^x / Σ e^x, and compares them with the "
                "true class: loss = −ln p[true class] (cross-entropy). Reports accuracy, the share of samples whose largest score is "
                "that of the true class. Feed it plain scores: the last layer in front is a Dense with as many outputs as there are "
                "classes and without activation. With tokens as the target it names one for each step, as language models do.";
    spec.keywords = {"output", "loss", "cross-entropy", "softmax", "accuracy", "classes", "label", "categories", "focal", "hinge", "language model"};
    spec.inputs = {inPort("One score per class (logits), or a sequence of them.")};
    spec.params = params();
    spec.infer = infer;
    spec.lower = lower;
    return spec;
}

} // namespace netwright::layers
