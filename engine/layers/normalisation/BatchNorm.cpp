#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"

namespace netwright::layers {
namespace {

Inferred infer(const InferContext& context) {
    const TensorType& in = context.input("in");
    if (auto problem = needsReal("BatchNorm", in))
        return *problem;
    if (in.shape.rank() != 1 && in.shape.rank() != 3)
        return *needsRank("BatchNorm", in, in.shape.rank() == 0 ? 1 : 3);
    return yields(in);
}

void lower(LowerContext& context) {
    const operators::ValueId src = context.input("in");
    const core::Shape channels{context.shape(src)[1]};
    using Kind = Initialiser::Kind;
    const auto scale = context.parameter("weight", channels, {Kind::Ones, 0}, {true, false});
    const auto shift = context.parameter("bias", channels, {Kind::Zeros, 0}, {true, false});
    const auto mean = context.parameter("running_mean", channels, {Kind::Zeros, 0}, {false, false});
    const auto variance = context.parameter("running_var", channels, {Kind::Ones, 0}, {false, false});
    const operators::Attributes attributes{{"epsilon", context.params().real("epsilon")},
                                           {"momentum", context.params().real("momentum")},
                                           {"training", context.training()}};
    context.output("out", context.emitMany("batch_norm", attributes, {src, scale, shift, mean, variance},
                                           {context.outputShape("out"), channels, channels}).front());
}

} // namespace

LayerSpec batchNormLayer() {
    LayerSpec spec;
    spec.type = spec.title = "BatchNorm";
    spec.category = Category::Normalisation;
    spec.stem = "norm";
    spec.summary = "Brings each channel to mean 0 and deviation 1 over the batch, then rescales it.";
    spec.help = "y = γ · (x − mean) / √(variance + ε) + β, separately for each channel, with mean and variance of the current batch "
                "while training and of a running average otherwise; γ and β are learned. Networks train faster and allow larger "
                "learning rates with it. Put it between a convolution (whose bias it makes superfluous) and its activation, and "
                "use batches of at least 16 samples.";
    spec.keywords = {"batch normalization", "normalise", "batchnorm2d", "batchnorm1d", "bn"};
    spec.inputs = {inPort("An image or a list of numbers; each channel is treated by itself.")};
    spec.outputs = {outPort("The same shape.")};
    spec.params = {core::realParam("momentum", "Momentum", 0.1, 0, 1,
                                   "Weight of the newest batch in the running averages of mean and variance."),
                   core::realParam("epsilon", "Epsilon", 1e-5, 1e-12, 1, "A small number that avoids a division by zero.")};
    spec.params[1].logarithmic = true;
    spec.infer = infer;
    spec.lower = lower;
    return spec;
}

} // namespace netwright::layers
