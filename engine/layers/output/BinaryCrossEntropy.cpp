#include "engine/layers/Activations.h"
#include "engine/layers/Builtin.h"
#include "engine/layers/output/OutputRules.h"

namespace netwright::layers {
namespace {

const std::vector<core::FieldKind> kKinds{core::FieldKind::Number, core::FieldKind::Category, core::FieldKind::Features,
                                          core::FieldKind::Image};

Inferred infer(const InferContext& context) {
    const TensorType& in = context.input("in");
    if (auto problem = needsReal("BinaryCrossEntropy", in))
        return *problem;
    if (auto problem = needsOneView("BinaryCrossEntropy", in))
        return *problem;
    const auto field = targetField(kKinds, context);
    if (!field)
        return field.problems();
    if (*field == nullptr)
        return std::vector<TensorType>{};
    const bool category = (*field)->kind == core::FieldKind::Category;
    if (category && (*field)->classes.size() != 2)
        return paramError("output.not-binary", "target",
                          "“" + (*field)->name + "” has " + std::to_string((*field)->classes.size()) + " classes, but BinaryCrossEntropy decides between two.",
                          "Use Classification, or choose a target of two classes.");
    const std::int64_t expected = category ? 1 : (*field)->shape.elements();
    if (in.shape.elements() != expected)
        return shapeError("output.target-size",
                          "“" + (*field)->name + "” has " + std::to_string(expected) + (expected == 1 ? " yes or no" : " yes or no answers") + " per sample, but " +
                              describe(in) + " reaches this output.",
                          howToGetOutputs(context, expected));
    return std::vector<TensorType>{};
}

void lower(LowerContext& context) {
    const operators::ValueId logits = context.input("in");
    const core::Shape shape = context.shape(logits);
    const double weight = context.params().real("weight");
    const operators::ValueId target = context.target(shape);
    if (target == operators::kNoValue)
        return context.result(emitEltwise(context, "sigmoid", 0, 0, logits), operators::kNoValue, weight);
    const auto values = context.emitMany("loss.binary_cross_entropy", {{"seed", weight}}, {logits, target}, {{shape[0]}, shape});
    context.result(values[1], values[0], weight);
}

} // namespace

LayerSpec binaryCrossEntropyLayer() {
    LayerSpec spec = outputLayer("BinaryCrossEntropy", kKinds);
    spec.stem = "output";
    spec.summary = "The network answers one or several questions with yes or no.";
    spec.help = "Takes one score per question, turns each into a probability with the sigmoid, p = σ(x), and compares it with the target t of 0 or 1: "
                "loss = −(t · ln p + (1 − t) · ln(1 − p)), averaged over the questions. For labels that do not exclude each other (a picture "
                "can show a cat and a dog), and for decisions between two classes. Feed it plain scores, without Sigmoid.";
    spec.keywords = {"output", "loss", "bce", "sigmoid", "multi-label", "binary", "logistic", "tags"};
    spec.inputs = {inPort("One score per question (logits).")};
    spec.params = {targetParam("The numbers of 0 or 1, or the category with two classes, that is to be predicted. Empty: the only field of numbers to predict."),
                   lossWeightParam()};
    spec.infer = infer;
    spec.lower = lower;
    return spec;
}

} // namespace netwright::layers
