#include "engine/operators/Normalisation.h"

#include "engine/operators/Families.h"

namespace netwright::operators {
namespace {

/// batch_norm, layer_norm and group_norm keep mean and variance of the forward pass for the backward one.
void normGradient(GradientContext& context) {
    const Op& op = context.op();
    const std::vector<bool> wanted{context.needsGradient("src"), context.needsGradient("scale"),
                                   context.needsGradient("shift")};
    const auto gradients =
        context.emitMany(op.kind + ".backward", op.attributes,
                         {context.input("src"), context.diffOutput("dst"), context.output("mean"),
                          context.output("variance"), context.input("scale")},
                         {context.shape("src"), context.shape("scale"), context.shape("shift")}, wanted);
    for (std::size_t i = 0; i < wanted.size(); ++i)
        if (wanted[i])
            context.setGradient(i, gradients[i]);
}

void softmaxGradient(GradientContext& context) {
    context.setGradient("src", context.emit("softmax.backward", context.op().attributes,
                                            {context.output("dst"), context.diffOutput("dst")}, context.shape("src")));
}

constexpr const char* kBackward = "src, diff_dst, mean, variance, scale -> diff_src?, diff_scale?, diff_shift?";
constexpr const char* kBatch = "epsilon: real, momentum: real?, training: flag?";
constexpr const char* kLayer = "epsilon: real?";
constexpr const char* kGroup = "epsilon: real?, groups: int";
constexpr const char* kSoftmax = "axis: int, log: flag?";

} // namespace

bool isBatchNormBackward(const Op& op) {
    return op.kind == "batch_norm.backward";
}

std::vector<OperatorSchema> normalisationOperators() {
    return {with(declare("batch_norm",
                         "src N×C…, scale C, shift C, running_mean C, running_var C -> dst, mean? C, variance? C",
                         kBatch, "Momentum: PyTorch's, the weight of the new value."),
                 normGradient, perOutputElement(6)),
            with(declare("batch_norm.backward", kBackward, kBatch), {}, perInputElement(10)),
            with(declare("layer_norm", "src …×F, scale F, shift F -> dst, mean?, variance?", kLayer), normGradient,
                 perOutputElement(6)),
            with(declare("layer_norm.backward", kBackward, kLayer), {}, perInputElement(10)),
            with(declare("group_norm", "src N×C…, scale C, shift C -> dst, mean?, variance?", kGroup,
                         "Instance normalisation: as many groups as channels."),
                 normGradient, perOutputElement(6)),
            with(declare("group_norm.backward", kBackward, kGroup), {}, perInputElement(10)),
            with(declare("softmax", "src -> dst", kSoftmax), softmaxGradient, perOutputElement(5)),
            with(declare("softmax.backward", "dst, diff_dst -> diff_src", kSoftmax), {}, perOutputElement(4))};
}

} // namespace netwright::operators
