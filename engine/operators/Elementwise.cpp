#include "engine/operators/Elementwise.h"

#include "engine/operators/Attributes.h"
#include "engine/operators/Families.h"

#include <algorithm>
#include <array>

namespace netwright::operators {
namespace {

ValueId scaled(GradientContext& context, ValueId value, double factor) {
    return context.emit("eltwise", {{"algorithm", std::string("linear")}, {"alpha", factor}, {"beta", 0.0}}, {value},
                        context.value(value).shape);
}

void eltwiseGradient(GradientContext& context) {
    const Op& op = context.op();
    const std::string& algorithm = textOf(op.attributes, "algorithm");
    const ValueId diffDst = context.diffOutput(0);
    if (algorithm == "linear") {
        context.setGradient(0, scaled(context, diffDst, realOf(op.attributes, "alpha", 1)));
        return;
    }
    const bool fromDst = backwardFromDst(algorithm);
    const ValueId src = fromDst ? kNoValue : op.inputs[0];
    const ValueId dst = fromDst ? op.outputs[0] : kNoValue;
    context.setGradient(0, context.emit("eltwise.backward", op.attributes, {src, dst, diffDst},
                                        context.value(op.inputs[0]).shape));
}

void preluGradient(GradientContext& context) {
    const Op& op = context.op();
    const auto gradients =
        context.emitMany("prelu.backward", op.attributes, {op.inputs[0], op.inputs[1], context.diffOutput(0)},
                         {context.value(op.inputs[0]).shape, context.value(op.inputs[1]).shape},
                         {context.needsGradient(0), context.needsGradient(1)});
    for (std::size_t i = 0; i < 2; ++i)
        if (context.needsGradient(i))
            context.setGradient(i, gradients[i]);
}

void addGradient(GradientContext& context) {
    for (std::size_t i = 0; i < context.op().inputs.size(); ++i)
        if (context.needsGradient(i))
            context.setGradient(i, context.diffOutput(0));
}

void subGradient(GradientContext& context) {
    if (context.needsGradient(0))
        context.setGradient(0, context.diffOutput(0));
    if (context.needsGradient(1))
        context.setGradient(1, scaled(context, context.diffOutput(0), -1));
}

void mulGradient(GradientContext& context) {
    const Op& op = context.op();
    for (std::size_t i = 0; i < 2; ++i)
        if (context.needsGradient(i))
            context.setGradient(i, context.emit("mul", {}, {context.diffOutput(0), op.inputs[1 - i]},
                                                context.value(op.inputs[i]).shape));
}

} // namespace

bool backwardFromDst(std::string_view algorithm) {
    static constexpr std::array<std::string_view, 5> kAlgorithms{"relu", "leaky_relu", "elu", "sigmoid", "tanh"};
    return std::ranges::find(kAlgorithms, algorithm) != kAlgorithms.end();
}

std::vector<OperatorSchema> elementwiseOperators() {
    return {{"eltwise", eltwiseGradient, perOutputElement(1)},
            {"eltwise.backward", {}, perOutputElement(1)},
            {"prelu", preluGradient, perOutputElement(1)},
            {"prelu.backward", {}, perOutputElement(2)},
            {"add", addGradient, perOutputElement(1)},
            {"sub", subGradient, perOutputElement(1)},
            {"mul", mulGradient, perOutputElement(1)}};
}

} // namespace netwright::operators
