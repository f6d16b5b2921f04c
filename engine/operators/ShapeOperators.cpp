#include "engine/operators/Attributes.h"
#include "engine/operators/Families.h"

namespace netwright::operators {
namespace {

Attributes range(std::int64_t axis, std::int64_t begin, std::int64_t end) {
    return {{"axis", axis}, {"begin", begin}, {"end", end}};
}

void broadcastGradient(GradientContext& context) {
    context.setGradient(0, context.emit("broadcast.backward", {}, {context.diffOutput(0)},
                                        context.value(context.op().inputs[0]).shape));
}

void concatGradient(GradientContext& context) {
    const Op& op = context.op();
    const std::int64_t axis = integerOf(op.attributes, "axis");
    std::int64_t begin = 0;
    for (std::size_t i = 0; i < op.inputs.size(); ++i) {
        const core::Shape shape = context.value(op.inputs[i]).shape;
        const std::int64_t end = begin + shape[static_cast<int>(axis)];
        if (context.needsGradient(i))
            context.setGradient(i, context.emit("slice", range(axis, begin, end), {context.diffOutput(0)}, shape));
        begin = end;
    }
}

void sliceGradient(GradientContext& context) {
    const Op& op = context.op();
    context.setGradient(0, context.emit("slice.backward", op.attributes, {context.diffOutput(0)},
                                        context.value(op.inputs[0]).shape));
}

void reshapeGradient(GradientContext& context) {
    context.setGradient(
        0, context.emit("reshape", {}, {context.diffOutput(0)}, context.value(context.op().inputs[0]).shape));
}

void permuteGradient(GradientContext& context) {
    const Op& op = context.op();
    const auto& order = integersOf(op.attributes, "order");
    std::vector<std::int64_t> inverse(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        inverse[static_cast<std::size_t>(order[i])] = static_cast<std::int64_t>(i);
    context.setGradient(0, context.emit("permute", {{"order", inverse}}, {context.diffOutput(0)},
                                        context.value(op.inputs[0]).shape));
}

void padGradient(GradientContext& context) {
    const Op& op = context.op();
    const core::Shape shape = context.value(op.inputs[0]).shape;
    const std::int64_t axis = integerOf(op.attributes, "axis");
    const std::int64_t before = integerOf(op.attributes, "before");
    context.setGradient(0, context.emit("slice", range(axis, before, before + shape[static_cast<int>(axis)]),
                                        {context.diffOutput(0)}, shape));
}

} // namespace

std::vector<OperatorSchema> shapeOperators() {
    return {{"broadcast", broadcastGradient, {}},
            {"broadcast.backward", {}, perInputElement(1)},
            {"concat", concatGradient, {}},
            {"slice", sliceGradient, {}},
            {"slice.backward", {}, {}},
            {"reshape", reshapeGradient, {}},
            {"permute", permuteGradient, {}},
            {"pad", padGradient, {}},
            {"stop_gradient", {}, {}},
            {"fill", {}, {}},
            {"reorder", {}, {}}};
}

} // namespace netwright::operators
