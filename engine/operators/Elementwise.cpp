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
    const ValueId diffDst = context.diffOutput("dst");
    if (algorithm == "linear") {
        context.setGradient(0, scaled(context, diffDst, realOf(op.attributes, "alpha", 1)));
        return;
    }
    const bool fromDst = backwardFromDst(algorithm);
    context.setGradient(0, context.emit("eltwise.backward", op.attributes,
                                        {fromDst ? kNoValue : context.input("src"),
                                         fromDst ? context.output("dst") : kNoValue, diffDst},
                                        context.shape("src")));
}

void preluGradient(GradientContext& context) {
    const std::vector<bool> wanted{context.needsGradient("src"), context.needsGradient("slope")};
    const auto gradients = context.emitMany("prelu.backward", context.op().attributes,
                                            {context.input("src"), context.input("slope"), context.diffOutput("dst")},
                                            {context.shape("src"), context.shape("slope")}, wanted);
    for (std::size_t i = 0; i < wanted.size(); ++i)
        if (wanted[i])
            context.setGradient(i, gradients[i]);
}

void addGradient(GradientContext& context) {
    for (std::size_t i = 0; i < context.op().inputs.size(); ++i)
        if (context.needsGradient(i))
            context.setGradient(i, context.diffOutput("dst"));
}

void subGradient(GradientContext& context) {
    if (context.needsGradient("a"))
        context.setGradient("a", context.diffOutput("dst"));
    if (context.needsGradient("b"))
        context.setGradient("b", scaled(context, context.diffOutput("dst"), -1));
}

void mulGradient(GradientContext& context) {
    const auto times = [&](const char* input, const char* other) {
        if (context.needsGradient(input))
            context.setGradient(input, context.emit("mul", {}, {context.diffOutput("dst"), context.input(other)},
                                                    context.shape(input)));
    };
    times("a", "b");
    times("b", "a");
}

constexpr const char* kAlgorithms =
    "relu, leaky_relu, elu (alpha: the slope), selu (alpha, beta: the scale), gelu_erf, gelu_tanh, sigmoid, tanh, "
    "silu (x·σ(alpha·x)), hard_sigmoid (clamp(alpha·x + beta, 0, 1)), hard_swish (x·clamp(alpha·x + beta, 0, 1)), "
    "softplus (ln(1 + e^(alpha·x)) / alpha), mish, linear (alpha·x + beta), exp, log, sqrt, square, abs.";

constexpr const char* kAlgorithm = "algorithm: text, alpha: real?, beta: real?";

} // namespace

bool backwardFromDst(std::string_view algorithm) {
    static constexpr std::array<std::string_view, 5> kFromDst{"relu", "leaky_relu", "elu", "sigmoid", "tanh"};
    return std::ranges::find(kFromDst, algorithm) != kFromDst.end();
}

bool isEltwise(const Op& op) {
    return op.kind == "eltwise";
}
bool isEltwiseBackward(const Op& op) {
    return op.kind == "eltwise.backward";
}
bool isReluBackward(const Op& op) {
    return isEltwiseBackward(op) && textOf(op.attributes, "algorithm") == "relu";
}

std::vector<OperatorSchema> elementwiseOperators() {
    return {with(declare("eltwise", "src -> dst", kAlgorithm, kAlgorithms), eltwiseGradient, perOutputElement(1)),
            with(declare("eltwise.backward", "src?, dst?, diff_dst -> diff_src", kAlgorithm,
                         "Reads dst where that suffices (relu, leaky_relu, elu, sigmoid, tanh), otherwise src."),
                 {}, perOutputElement(1)),
            with(declare("prelu", "src N×C…, slope C -> dst"), preluGradient, perOutputElement(1)),
            with(declare("prelu.backward", "src, slope, diff_dst -> diff_src?, diff_slope?"), {}, perOutputElement(2)),
            with(declare("add", "src... -> dst", {}, "Of equal shapes."), addGradient, perOutputElement(1)),
            with(declare("sub", "a, b -> dst", {}, "Of equal shapes."), subGradient, perOutputElement(1)),
            with(declare("mul", "a, b -> dst", {}, "Of equal shapes."), mulGradient, perOutputElement(1))};
}

} // namespace netwright::operators
