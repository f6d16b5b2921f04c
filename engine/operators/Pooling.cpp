#include "engine/operators/Attributes.h"
#include "engine/operators/Families.h"

namespace netwright::operators {
namespace {

void poolGradient(GradientContext& context) {
    const Op& op = context.op();
    const bool max = textOf(op.attributes, "algorithm") == "max";
    const ValueId src = max ? op.inputs[0] : kNoValue;
    const ValueId workspace = max ? op.outputs[1] : kNoValue;
    context.setGradient(0, context.emit("pool.backward", op.attributes, {src, context.diffOutput(0), workspace},
                                        context.value(op.inputs[0]).shape));
}

double poolCost(const Op& op, const std::vector<Value>& values) {
    const auto& kernel = integersOf(op.attributes, "kernel");
    const bool forward = op.kind == "pool";
    const ValueId windows = forward ? op.outputs[0] : op.inputs[1];
    return static_cast<double>(values[static_cast<std::size_t>(windows)].shape.elements()) *
           static_cast<double>(kernel[0] * kernel[1]);
}

void upsampleGradient(GradientContext& context) {
    const Op& op = context.op();
    context.setGradient(0, context.emit("upsample.backward", op.attributes, {context.diffOutput(0)},
                                        context.value(op.inputs[0]).shape));
}

void reduceGradient(GradientContext& context) {
    const Op& op = context.op();
    const bool max = textOf(op.attributes, "algorithm") == "max";
    context.setGradient(0, context.emit("reduce.backward", op.attributes,
                                        {max ? op.inputs[0] : kNoValue, max ? op.outputs[0] : kNoValue,
                                         context.diffOutput(0)},
                                        context.value(op.inputs[0]).shape));
}

} // namespace

std::vector<OperatorSchema> poolingOperators() {
    return {{"pool", poolGradient, poolCost},
            {"pool.backward", {}, poolCost},
            {"upsample", upsampleGradient, perOutputElement(1)},
            {"upsample.backward", {}, perInputElement(1)},
            {"reduce", reduceGradient, perInputElement(1)},
            {"reduce.backward", {}, perOutputElement(1)}};
}

} // namespace netwright::operators
