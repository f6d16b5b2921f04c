#include "engine/operators/Families.h"

namespace netwright::operators {
namespace {

void attentionGradient(GradientContext& context) {
    const Op& op = context.op();
    const std::vector<bool> wanted{context.needsGradient(0), context.needsGradient(1), context.needsGradient(2)};
    const auto gradients = context.emitMany(
        "attention.backward", op.attributes,
        {op.inputs[0], op.inputs[1], op.inputs[2], op.outputs[1], context.diffOutput(0)},
        {context.value(op.inputs[0]).shape, context.value(op.inputs[1]).shape, context.value(op.inputs[2]).shape},
        wanted);
    for (std::size_t i = 0; i < wanted.size(); ++i)
        if (wanted[i])
            context.setGradient(i, gradients[i]);
}

double attentionCost(const Op& op, const std::vector<Value>& values) {
    const core::Shape& query = values[static_cast<std::size_t>(op.inputs[0])].shape;
    const core::Shape& key = values[static_cast<std::size_t>(op.inputs[1])].shape;
    const double products = op.kind == "attention" ? 2 : 4;
    return 2.0 * products * static_cast<double>(query.elements()) * static_cast<double>(key[1]);
}

} // namespace

std::vector<OperatorSchema> attentionOperators() {
    return {{"attention", attentionGradient, attentionCost}, {"attention.backward", {}, attentionCost}};
}

} // namespace netwright::operators
