#include "engine/layers/Activations.h"
#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"

namespace netwright::layers {
namespace {

Inferred infer(const InferContext& context) {
    const TensorType& in = context.input("in");
    if (auto problem = needsReal("PReLU", in))
        return *problem;
    if (in.shape.rank() == 0)
        return shapeError("shape.rank", "PReLU needs a channel axis but gets a single number.", "Insert Reshape to 1 in front.");
    return yields(in);
}

void lower(LowerContext& context) {
    const operators::ValueId src = context.input("in");
    const core::Shape shape = context.shape(src);
    const bool perChannel = context.params().boolean("per_channel");
    const Initialiser start{Initialiser::Kind::Constant, context.params().real("start")};
    auto slope = context.parameter("weight", {perChannel ? shape[1] : 1}, start, {true, false});
    if (!perChannel && shape[1] > 1)
        slope = context.emit("broadcast", {}, {slope}, {shape[1]});
    context.output("out", context.emit("prelu", {}, {src, slope}, shape));
}

} // namespace

LayerSpec preluLayer() {
    LayerSpec spec = eltwiseLayer("PReLU", "");
    spec.stem = "prelu";
    spec.summary = "A leaky ReLU that learns its own slope.";
    spec.help = "y = x for x > 0, a · x otherwise, where the slope a is learned together with the weights: one for the whole layer or one "
                "for each channel. It costs next to nothing and can fit a little better than LeakyReLU.";
    spec.keywords = {"parametric rectified linear", "learned slope", "activation", "nonlinearity"};
    spec.params = {core::booleanParam("per_channel", "One slope per channel", false, "Learns a slope for each channel instead of a single one."),
                   core::realParam("start", "Initial slope", 0.25, 0, 1, "The slope before training.")};
    spec.infer = infer;
    spec.lower = lower;
    return spec;
}

} // namespace netwright::layers
