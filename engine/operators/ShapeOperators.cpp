#include "engine/operators/ShapeOperators.h"

#include "engine/operators/Attributes.h"
#include "engine/operators/Families.h"

namespace netwright::operators {
namespace {

Attributes range(std::int64_t axis, std::int64_t begin, std::int64_t end) {
    return {{"axis", axis}, {"begin", begin}, {"end", end}};
}

/// The gradient of src is an operator on that of dst alone.
void emitBackward(GradientContext& context, const char* kind, Attributes attributes) {
    context.setGradient("src",
                        context.emit(kind, std::move(attributes), {context.diffOutput("dst")}, context.shape("src")));
}

void broadcastGradient(GradientContext& context) {
    emitBackward(context, "broadcast.backward", {});
}
void sliceGradient(GradientContext& context) {
    emitBackward(context, "slice.backward", context.op().attributes);
}
void reshapeGradient(GradientContext& context) {
    emitBackward(context, "reshape", {});
}

void concatGradient(GradientContext& context) {
    const Op& op = context.op();
    const std::int64_t axis = integerOf(op.attributes, "axis");
    std::int64_t begin = 0;
    for (std::size_t i = 0; i < op.inputs.size(); ++i) {
        const core::Shape shape = context.value(op.inputs[i]).shape;
        const std::int64_t end = begin + shape[static_cast<int>(axis)];
        if (context.needsGradient(i))
            context.setGradient(i, context.emit("slice", range(axis, begin, end), {context.diffOutput("dst")}, shape));
        begin = end;
    }
}

void permuteGradient(GradientContext& context) {
    const auto& order = integersOf(context.op().attributes, "order");
    std::vector<std::int64_t> inverse(order.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        inverse[static_cast<std::size_t>(order[i])] = static_cast<std::int64_t>(i);
    emitBackward(context, "permute", {{"order", inverse}});
}

void padGradient(GradientContext& context) {
    const Attributes& attributes = context.op().attributes;
    const std::int64_t axis = integerOf(attributes, "axis");
    const std::int64_t before = integerOf(attributes, "before");
    emitBackward(context, "slice", range(axis, before, before + context.shape("src")[static_cast<int>(axis)]));
}

OperatorSchema view(OperatorSchema schema) {
    schema.isView = true;
    return schema;
}

constexpr const char* kRange = "axis: int, begin: int, end: int";

} // namespace

bool isReshape(const Op& op) {
    return op.kind == "reshape";
}

std::vector<OperatorSchema> shapeOperators() {
    return {with(declare("broadcast", "src -> dst", {},
                         "As NumPy: aligned at the last axis; missing axes and those of size 1 are repeated."),
                 broadcastGradient, {}),
            with(declare("broadcast.backward", "diff_dst -> diff_src", {}, "Summed over the repeated axes."), {},
                 perInputElement(1)),
            with(declare("concat", "src... -> dst", "axis: int"), concatGradient, {}),
            with(declare("slice", "src -> dst", kRange), sliceGradient, {}),
            with(declare("slice.backward", "diff_dst -> diff_src", kRange, "Zero outside."), {}, {}),
            with(view(declare("reshape", "src -> dst", {}, "The same elements, row-major.")), reshapeGradient, {}),
            with(declare("permute", "src -> dst", "order: ints", "Axis i of dst is axis order[i] of src."),
                 permuteGradient, {}),
            with(declare("pad", "src -> dst", "axis: int, before: int, after: int, value: real?"), padGradient, {}),
            view(declare("stop_gradient", "src -> dst", {}, "No gradient passes.")),
            declare("fill", "-> dst", "value: real", "Every number the same."),
            declare("reorder", "src -> dst", {},
                    "The same values in another memory layout or data type; the layouts pass alone inserts it.")};
}

} // namespace netwright::operators
