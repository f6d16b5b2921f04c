#include "engine/operators/Families.h"

namespace netwright::operators {
namespace {

/// batch_norm, layer_norm and group_norm keep mean and variance of the forward pass for the backward one.
void normGradient(GradientContext& context) {
    const Op& op = context.op();
    const ValueId src = op.inputs[0];
    const ValueId scale = op.inputs[1];
    const ValueId shift = op.inputs[2];
    const std::vector<bool> wanted{context.needsGradient(0), context.needsGradient(1), context.needsGradient(2)};
    const auto gradients =
        context.emitMany(op.kind + ".backward", op.attributes,
                         {src, context.diffOutput(0), op.outputs[1], op.outputs[2], scale},
                         {context.value(src).shape, context.value(scale).shape, context.value(shift).shape}, wanted);
    for (std::size_t i = 0; i < 3; ++i)
        if (wanted[i])
            context.setGradient(i, gradients[i]);
}

void softmaxGradient(GradientContext& context) {
    const Op& op = context.op();
    context.setGradient(0, context.emit("softmax.backward", op.attributes, {op.outputs[0], context.diffOutput(0)},
                                        context.value(op.inputs[0]).shape));
}

} // namespace

std::vector<OperatorSchema> normalisationOperators() {
    std::vector<OperatorSchema> schemas;
    for (const char* kind : {"batch_norm", "layer_norm", "group_norm"}) {
        schemas.push_back({kind, normGradient, perOutputElement(6)});
        schemas.push_back({std::string(kind) + ".backward", {}, perInputElement(10)});
    }
    schemas.push_back({"softmax", softmaxGradient, perOutputElement(5)});
    schemas.push_back({"softmax.backward", {}, perOutputElement(4)});
    return schemas;
}

} // namespace netwright::operators
