#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"
#include "engine/layers/normalisation/NormRule.h"

namespace netwright::layers {
namespace {

Inferred infer(const InferContext& context) {
    const TensorType& in = context.input("in");
    if (auto problem = needsReal("LayerNorm", in))
        return *problem;
    if (in.shape.rank() == 0 || in.shape.rank() > 2)
        return shapeError("shape.rank", "LayerNorm needs numbers or a sequence but gets " + describe(in) + ".",
                          in.shape.rank() == 0 ? "Insert Reshape to 1 in front." : "Use GroupNorm with one group for images.");
    return yields(in);
}

void lower(LowerContext& context) {
    const operators::ValueId src = context.input("in");
    const core::Shape shape = context.shape(src);
    const core::Shape statistics{std::span<const std::int64_t>(shape.extents().first(static_cast<std::size_t>(shape.rank() - 1)))};
    lowerNorm(context, "layer_norm", {{"epsilon", context.params().real("epsilon")}}, {shape[-1]}, statistics);
}

} // namespace

LayerSpec layerNormLayer() {
    LayerSpec spec = normLayer("LayerNorm");
    spec.stem = "layernorm";
    spec.summary = "Brings the features of each step to mean 0 and deviation 1, then rescales them.";
    spec.help = "y = γ · (x − mean) / √(variance + ε) + β, with mean and variance over the features of one step of one sample; γ and β "
                "are learned per feature. It does not depend on the batch, so it works with any batch size and is the same in "
                "training and use. The normalisation of transformers and of recurrent networks.";
    spec.keywords = {"layer normalization", "normalise", "transformer", "ln"};
    spec.inputs = {inPort("Numbers, or a sequence whose steps are treated one by one.")};
    spec.infer = infer;
    spec.lower = lower;
    return spec;
}

} // namespace netwright::layers
