#include "engine/operators/Families.h"

namespace netwright::operators {
namespace {

void dropoutGradient(GradientContext& context) {
    const Op& op = context.op();
    context.setGradient(0, context.emit("dropout.backward", op.attributes, {context.diffOutput(0)},
                                        context.value(op.inputs[0]).shape));
}

void identityGradient(GradientContext& context) { context.setGradient(0, context.diffOutput(0)); }

void embeddingGradient(GradientContext& context) {
    const Op& op = context.op();
    if (context.needsGradient(1))
        context.setGradient(1, context.emit("embedding.backward", op.attributes, {op.inputs[0], context.diffOutput(0)},
                                            context.value(op.inputs[1]).shape));
}

} // namespace

std::vector<OperatorSchema> randomOperators() {
    return {{"dropout", dropoutGradient, perOutputElement(1)},
            {"dropout.backward", {}, perOutputElement(1)},
            {"noise", identityGradient, perOutputElement(1)},
            {"random", {}, {}},
            {"positional", identityGradient, perOutputElement(1)},
            {"padding_mask", {}, {}},
            {"embedding", embeddingGradient, {}},
            {"embedding.backward", {}, perInputElement(1)}};
}

} // namespace netwright::operators
