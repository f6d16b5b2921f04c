#include "engine/layers/Activations.h"
#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"

#include <cmath>

namespace netwright::layers {
namespace {

using operators::ValueId;

Inferred infer(const InferContext& context) {
    const TensorType& in = context.input("in");
    if (auto problem = needsRank("FeedForward", in, in.shape.rank() == 1 ? 1 : 2))
        return *problem;
    return yields(in);
}

ValueId emitLinear(LowerContext& context, const std::string& name, ValueId src, std::int64_t outputs) {
    core::Shape shape = context.shape(src);
    const Initialiser uniform{Initialiser::Kind::Uniform, 1 / std::sqrt(static_cast<double>(shape[-1]))};
    const auto weight = context.parameter(name + "_weight", {outputs, shape[-1]}, uniform, {true, true});
    const auto bias = context.parameter(name + "_bias", {outputs}, uniform, {true, false});
    shape.set(-1, outputs);
    return context.emit("dense", {}, {src, weight, bias}, shape);
}

void lower(LowerContext& context) {
    const auto& params = context.params();
    const ValueId src = context.input("in");
    const double rate = params.real("dropout");
    ValueId value = emitLinear(context, "linear1", src, params.integer("hidden"));
    value = applyActivation(context, params.text("activation"), value);
    if (context.training() && rate > 0)
        value = context.emit("dropout", {{"rate", rate}, {"granularity", std::string("element")}}, {value}, context.shape(value));
    context.output("out", emitLinear(context, "linear2", value, context.shape(src)[-1]));
}

} // namespace

LayerSpec feedForwardLayer() {
    LayerSpec spec;
    spec.type = spec.title = "FeedForward";
    spec.category = Category::Attention;
    spec.stem = "feedforward";
    spec.summary = "Widens each step, applies an activation and narrows it again.";
    spec.help = "y = W₂ · f(W₁ · x + b₁) + b₂, for each step by itself, with as many outputs as inputs and a wider layer in between. The second "
                "half of every transformer block, where most of its weights are.";
    spec.keywords = {"mlp", "transformer", "position-wise", "expansion", "ffn"};
    spec.inputs = {inPort("A sequence whose steps are treated one by one, or numbers.")};
    spec.outputs = {outPort("The same shape.")};
    core::ParamSpec activation = activationParam();
    activation.defaultValue = std::string("relu");
    activation.help = "The function between the two halves.";
    spec.params = {core::integerParam("hidden", "Hidden", 256, 1, 1 << 16, "Width in between; four times the features is usual."),
                   std::move(activation),
                   core::realParam("dropout", "Dropout", 0.1, 0, 0.99, "Share of the values in between that become zero while training."),
                   core::realParam("l1", "L1 penalty", 0, 0, 1000, "Adds this factor times the sum of the absolute weights to the loss."),
                   core::realParam("l2", "L2 penalty", 0, 0, 1000, "Adds half this factor times the sum of the squared weights to the loss.")};
    spec.infer = infer;
    spec.lower = lower;
    return spec;
}

} // namespace netwright::layers
