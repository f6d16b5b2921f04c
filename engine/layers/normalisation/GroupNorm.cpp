#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"
#include "engine/layers/normalisation/NormRule.h"

namespace netwright::layers {
namespace {

Inferred infer(const InferContext& context) {
    const TensorType& in = context.input("in");
    if (auto problem = needsRank("GroupNorm", in, in.shape.rank() == 1 ? 1 : 3))
        return *problem;
    const std::int64_t groups = context.params.integer("groups");
    if (in.shape[0] % groups != 0)
        return paramError("param.groups", "groups",
                          "The " + std::to_string(in.shape[0]) + " channels cannot be split evenly into " + std::to_string(groups) + " groups.",
                          "Choose a number that divides " + std::to_string(in.shape[0]) + ".");
    return yields(in);
}

} // namespace

LayerSpec groupNormLayer() {
    LayerSpec spec = normLayer("GroupNorm");
    spec.stem = "groupnorm";
    spec.summary = "Brings groups of channels of each sample to mean 0 and deviation 1, then rescales them.";
    spec.help = "y = γ · (x − mean) / √(variance + ε) + β, with mean and variance over one group of channels of one sample; γ and β are "
                "learned per channel. Unlike BatchNorm it does not depend on the batch, so use it when batches are small. One group "
                "normalises all channels together; as many groups as channels make an InstanceNorm.";
    spec.keywords = {"group normalization", "normalise", "small batch", "gn"};
    spec.inputs = {inPort("An image: channels × height × width.")};
    spec.params.insert(spec.params.begin(), core::integerParam("groups", "Groups", 8, 1, 1 << 16, "How many groups the channels are split into."));
    spec.infer = infer;
    spec.lower = [](LowerContext& context) {
        const core::Shape shape = context.shape(context.input("in"));
        const std::int64_t groups = context.params().integer("groups");
        lowerNorm(context, "group_norm", {{"epsilon", context.params().real("epsilon")}, {"groups", groups}}, {shape[1]}, {shape[0], groups});
    };
    return spec;
}

} // namespace netwright::layers
