#include "engine/operators/Pooling.h"

#include "engine/operators/Attributes.h"
#include "engine/operators/Families.h"

#include <algorithm>

namespace netwright::operators {
namespace {

void poolGradient(GradientContext& context) {
    const Op& op = context.op();
    const bool max = textOf(op.attributes, "algorithm") == "max";
    context.setGradient("src", context.emit("pool.backward", op.attributes,
                                            {max ? context.input("src") : kNoValue, context.diffOutput("dst"),
                                             max ? context.output("workspace") : kNoValue},
                                            context.shape("src")));
}

double windowsCost(const Op& op, const core::Shape& windows) {
    const auto& kernel = integersOf(op.attributes, "kernel");
    double taps = 1;
    for (const std::int64_t extent : kernel)
        taps *= static_cast<double>(extent);
    return static_cast<double>(windows.elements()) * taps;
}

double poolCost(const Op& op, const std::vector<Value>& values) {
    return windowsCost(op, shapeIn(values, outputOf(op, "dst")));
}

double poolBackwardCost(const Op& op, const std::vector<Value>& values) {
    return windowsCost(op, shapeIn(values, inputOf(op, "diff_dst")));
}

void upsampleGradient(GradientContext& context) {
    context.setGradient("src", context.emit("upsample.backward", context.op().attributes, {context.diffOutput("dst")},
                                            context.shape("src")));
}

void reduceGradient(GradientContext& context) {
    const Op& op = context.op();
    const bool max = textOf(op.attributes, "algorithm") == "max";
    context.setGradient("src", context.emit("reduce.backward", op.attributes,
                                            {max ? context.input("src") : kNoValue,
                                             max ? context.output("dst") : kNoValue, context.diffOutput("dst")},
                                            context.shape("src")));
}

constexpr const char* kPool = "algorithm: text, kernel: ints, stride: ints, padding: ints, dilation: ints?";
constexpr const char* kReduce = "algorithm: text, axis: int";

} // namespace

bool isPool(const Op& op) {
    return op.kind == "pool";
}
bool isPoolBackward(const Op& op) {
    return op.kind == "pool.backward";
}

bool is2x2MaxPool(const Op& op, const core::Shape& src) {
    const auto all = [&](const char* name, std::int64_t value) {
        return !op.attributes.contains(name) ||
               std::ranges::all_of(integersOf(op.attributes, name), [value](std::int64_t one) { return one == value; });
    };
    return (isPool(op) || isPoolBackward(op)) && textOf(op.attributes, "algorithm") == "max" && src.rank() == 4 &&
           src[2] % 2 == 0 && src[3] % 2 == 0 && all("kernel", 2) && all("stride", 2) && all("padding", 0) &&
           all("dilation", 1);
}

std::vector<OperatorSchema> poolingOperators() {
    return {with(declare("pool", "src N×C×H×W -> dst, workspace?", kPool,
                         "Algorithms: max, avg (padding is not counted), avg_padded. Padding: top, left, bottom, "
                         "right. The workspace "
                         "is what the backward form of max needs."),
                 poolGradient, poolCost),
            with(declare("pool.backward", "src?, diff_dst, workspace? -> diff_src", kPool), {}, poolBackwardCost),
            with(declare("upsample", "src N×C×H×W -> dst", "algorithm: text",
                         "Algorithms: nearest, bilinear (align_corners = false)."),
                 upsampleGradient, perOutputElement(1)),
            with(declare("upsample.backward", "diff_dst -> diff_src", "algorithm: text"), {}, perInputElement(1)),
            with(declare("reduce", "src -> dst", kReduce, "Algorithms: sum, mean, max. The axis is removed."),
                 reduceGradient, perInputElement(1)),
            with(declare("reduce.backward", "src?, dst?, diff_dst -> diff_src", kReduce), {}, perOutputElement(1))};
}

} // namespace netwright::operators
