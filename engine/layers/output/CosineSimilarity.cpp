#include "engine/layers/Builtin.h"
#include "engine/layers/output/OutputRules.h"

namespace netwright::layers {
namespace {

Inferred infer(const InferContext& context) {
    const TensorType& a = context.input("in");
    const TensorType& b = context.input("other");
    if (auto problem = needsRank("CosineSimilarity", a, 1))
        return *problem;
    if (auto problem = needsRank("CosineSimilarity", b, 1, "other"))
        return *problem;
    if (auto problem = needsOneView("CosineSimilarity", a))
        return *problem;
    if (!(a.shape == b.shape) || b.views != 1)
        return shapeError("shape.mismatch", "CosineSimilarity compares lists of equal length but gets " + describe(a) + " and " + describe(b) + ".",
                          "Set the outputs of the two layers in front to the same number.", "other");
    return std::vector<TensorType>{};
}

} // namespace

LayerSpec cosineSimilarityLayer() {
    LayerSpec spec = outputLayer("CosineSimilarity", {});
    spec.stem = "cosine";
    spec.summary = "Makes two lists of numbers point in the same direction.";
    spec.help = "loss = 1 − a · b / (|a| · |b|): 0 when both point in the same direction, 2 when they are opposed; their lengths do not matter. Brings two "
                "representations of the same thing together, such as a picture and its caption, or a prediction and a target that the network "
                "makes itself (put StopGradient in front of the latter).";
    spec.keywords = {"output", "loss", "cosine", "embedding", "similarity", "angle", "siamese", "byol"};
    spec.inputs = {inPort("A list of numbers."), {"other", "Other", "The list it is compared with.", false, false}};
    spec.params = {lossWeightParam()};
    spec.infer = infer;
    spec.lower = [](LowerContext& context) {
        const double weight = context.params().real("weight");
        const operators::ValueId a = context.input("in");
        context.result(a, context.emit("loss.cosine", {{"seed", weight}}, {a, context.input("other")}, {context.shape(a)[0]}), weight);
    };
    return spec;
}

} // namespace netwright::layers
