#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"
#include "engine/layers/normalisation/NormRule.h"

namespace netwright::layers {

LayerSpec instanceNormLayer() {
    LayerSpec spec = normLayer("InstanceNorm");
    spec.stem = "instancenorm";
    spec.summary = "Brings each channel of each picture to mean 0 and deviation 1, then rescales it.";
    spec.help = "y = γ · (x − mean) / √(variance + ε) + β, with mean and variance over the pixels of one channel of one picture; γ and β "
                "are learned per channel. It removes contrast and brightness, which is why style transfer and image translation use it.";
    spec.keywords = {"instance normalization", "normalise", "style transfer", "contrast"};
    spec.inputs = {inPort("An image: channels × height × width.")};
    spec.infer = [](const InferContext& context) -> Inferred {
        if (auto problem = needsRank("InstanceNorm", context.input("in"), 3))
            return *problem;
        return yields(context.input("in"));
    };
    spec.lower = [](LowerContext& context) {
        const core::Shape shape = context.shape(context.input("in"));
        lowerNorm(context, "group_norm", {{"epsilon", context.params().real("epsilon")}, {"groups", shape[1]}}, {shape[1]}, {shape[0], shape[1]});
    };
    return spec;
}

} // namespace netwright::layers
