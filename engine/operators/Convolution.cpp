#include "engine/operators/Families.h"

namespace netwright::operators {
namespace {

/// conv and deconv differ only in what they compute, not in how their gradients are wired.
void convolutionGradient(GradientContext& context) {
    const Op& op = context.op();
    const ValueId src = op.inputs[0];
    const ValueId weight = op.inputs[1];
    const ValueId bias = op.inputs[2];
    const ValueId diffDst = context.diffOutput(0);
    if (context.needsGradient(0))
        context.setGradient(0, context.emit(op.kind + ".backward_data", op.attributes, {diffDst, weight},
                                            context.value(src).shape));
    const bool wantsBias = bias != kNoValue && context.needsGradient(2);
    if (!context.needsGradient(1) && !wantsBias)
        return;
    const auto gradients =
        context.emitMany(op.kind + ".backward_weights", op.attributes, {src, diffDst},
                         {context.value(weight).shape, shapeOf(context, bias)}, {context.needsGradient(1), wantsBias});
    if (context.needsGradient(1))
        context.setGradient(1, gradients[0]);
    if (wantsBias)
        context.setGradient(2, gradients[1]);
}

/// 2 · (numbers on the side that is computed from whole kernels) · (weights that each of them meets).
double costOf(const core::Shape& weight, const core::Shape& produced) {
    return 2.0 * static_cast<double>(produced.elements()) * static_cast<double>(weight.elements(1, weight.rank()));
}

double cost(const Op& op, const std::vector<Value>& values) {
    const auto shape = [&](ValueId id) { return values[static_cast<std::size_t>(id)].shape; };
    if (op.kind == "conv")
        return costOf(shape(op.inputs[1]), shape(op.outputs[0]));
    if (op.kind == "conv.backward_data")
        return costOf(shape(op.inputs[1]), shape(op.inputs[0]));
    if (op.kind == "deconv")
        return costOf(shape(op.inputs[1]), shape(op.inputs[0]));
    if (op.kind == "deconv.backward_data")
        return costOf(shape(op.inputs[1]), shape(op.outputs[0]));
    if (op.outputs[0] == kNoValue)
        return static_cast<double>(shape(op.inputs[1]).elements());
    return costOf(shape(op.outputs[0]), shape(op.inputs[op.kind == "conv.backward_weights" ? 1 : 0]));
}

} // namespace

std::vector<OperatorSchema> convolutionOperators() {
    return {{"conv", convolutionGradient, cost},           {"conv.backward_data", {}, cost},
            {"conv.backward_weights", {}, cost},           {"deconv", convolutionGradient, cost},
            {"deconv.backward_data", {}, cost},            {"deconv.backward_weights", {}, cost}};
}

} // namespace netwright::operators
