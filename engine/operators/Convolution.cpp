#include "engine/operators/Families.h"

namespace netwright::operators {
namespace {

/// conv and deconv differ only in what they compute, not in how their gradients are wired.
void convolutionGradient(GradientContext& context) {
    const Op& op = context.op();
    const ValueId diffDst = context.diffOutput("dst");
    if (context.needsGradient("src"))
        context.setGradient("src", context.emit(op.kind + ".backward_data", op.attributes,
                                                {diffDst, context.input("weight")}, context.shape("src")));
    const std::vector<bool> wanted{context.needsGradient("weight"), context.needsGradient("bias")};
    if (!wanted[0] && !wanted[1])
        return;
    const auto gradients =
        context.emitMany(op.kind + ".backward_weights", op.attributes, {context.input("src"), diffDst},
                         {context.shape("weight"), context.shape("bias")}, wanted);
    if (wanted[0])
        context.setGradient("weight", gradients[0]);
    if (wanted[1])
        context.setGradient("bias", gradients[1]);
}

/// 2 · (numbers on the side that is computed from whole kernels) · (weights that each of them meets).
double costOf(const core::Shape& weight, const core::Shape& produced) {
    return 2.0 * static_cast<double>(produced.elements()) * static_cast<double>(weight.elements(1, weight.rank()));
}

/// `produced` is an input or an output of the operator.
CostRule costOf(const char* weight, const char* produced, bool producedIsOutput) {
    return [=](const Op& op, const std::vector<Value>& values) {
        return costOf(shapeIn(values, inputOf(op, weight)),
                      shapeIn(values, producedIsOutput ? outputOf(op, produced) : inputOf(op, produced)));
    };
}

CostRule weightsCost(const char* produced) {
    return [=](const Op& op, const std::vector<Value>& values) {
        const ValueId weight = outputOf(op, "diff_weight");
        if (weight == kNoValue)
            return static_cast<double>(shapeIn(values, inputOf(op, "diff_dst")).elements());
        return costOf(shapeIn(values, weight), shapeIn(values, inputOf(op, produced)));
    };
}

constexpr const char* kData = "diff_dst, weight -> diff_src";
constexpr const char* kWeights = "src, diff_dst -> diff_weight?, diff_bias?";
constexpr const char* kConv = "stride: ints, padding: ints, dilation: ints?, groups: int?";
constexpr const char* kDeconv = "stride: ints, padding: ints, dilation: ints?, groups: int?, output_padding: ints?";

OperatorSchema conv() {
    return with(foldingActivations(declare(
                    "conv", "src N×C×H×W, weight O×C/g×kH×kW, bias? O -> dst N×O×H×W", kConv,
                    "Padding: top, left, bottom, right. A dilation of 1 is none. As torch.nn.functional.conv2d.")),
                convolutionGradient, costOf("weight", "dst", true));
}

OperatorSchema deconv() {
    return with(foldingActivations(declare("deconv", "src N×C×H×W, weight C×O/g×kH×kW, bias? O -> dst N×O×H×W", kDeconv,
                                           "As torch.nn.functional.conv_transpose2d.")),
                convolutionGradient, costOf("weight", "src", false));
}

} // namespace

std::vector<OperatorSchema> convolutionOperators() {
    return {conv(),
            with(declare("conv.backward_data", kData, kConv), {}, costOf("weight", "diff_dst", false)),
            with(declare("conv.backward_weights", kWeights, kConv), {}, weightsCost("diff_dst")),
            deconv(),
            with(declare("deconv.backward_data", kData, kDeconv), {}, costOf("weight", "diff_src", true)),
            with(declare("deconv.backward_weights", kWeights, kDeconv), {}, weightsCost("src"))};
}

} // namespace netwright::operators
