#include "engine/layers/Activations.h"
#include "engine/layers/Builtin.h"
#include "engine/layers/Rules.h"
#include "engine/layers/Weights.h"

#include <iterator>

namespace netwright::layers {
namespace {

Inferred infer(const InferContext& context) {
    const TensorType& in = context.input("in");
    if (auto problem = needsReal("Dense", in))
        return *problem;
    if (in.shape.rank() == 0)
        return shapeError("shape.rank", "Dense needs a list of numbers but gets a single number.", "Insert Reshape to 1 in front.");
    if (in.shape.rank() > 2)
        return *needsRank("Dense", in, 1);
    TensorType out = in;
    out.shape.set(-1, context.params.integer("outputs"));
    return yields(out);
}

void lower(LowerContext& context) {
    const auto& params = context.params();
    const operators::ValueId src = context.input("in");
    const std::int64_t in = context.shape(src)[-1];
    const std::int64_t out = params.integer("outputs");
    const auto weight = context.parameter("weight", {out, in}, weightInitialiser(params, in, out), {true, true});
    const auto bias = params.boolean("bias")
                          ? context.parameter("bias", {out}, biasInitialiser(params, in), {true, false})
                          : operators::kNoValue;
    const auto dst = context.emit("dense", {}, {src, weight, bias}, context.outputShape("out"));
    context.output("out", applyActivation(context, params.text("activation"), dst));
}

} // namespace

LayerSpec denseLayer() {
    LayerSpec spec;
    spec.type = spec.title = "Dense";
    spec.category = Category::Dense;
    spec.stem = "dense";
    spec.summary = "Every output is a weighted sum of all inputs.";
    spec.help = "The fully connected layer: y = W · x + b, with one row of weights for each output. It mixes everything with "
                "everything, so it stands at the end of most networks and makes up the whole of a plain one (with an activation "
                "between two of them, since two in a row without one are no more than a single one). On a sequence it works on "
                "each step by itself. Images are flattened first.";
    spec.keywords = {"linear", "fully connected", "fc", "inner product", "perceptron", "mlp", "hidden", "neurons"};
    spec.inputs = {inPort("Numbers, or a sequence whose steps are treated one by one.")};
    spec.outputs = {outPort("As many numbers as there are outputs.")};
    spec.params = {core::integerParam("outputs", "Outputs", 64, 1, 1 << 20, "How many numbers the layer yields (its neurons)."),
                   core::booleanParam("bias", "Bias", true, "Adds a learned constant to each output. Not needed in front of BatchNorm."),
                   activationParam()};
    std::ranges::move(weightParams(), std::back_inserter(spec.params));
    spec.infer = infer;
    spec.lower = lower;
    return spec;
}

} // namespace netwright::layers
