#include "engine/operators/Attributes.h"
#include "engine/operators/Families.h"

namespace netwright::operators {
namespace {

void denseGradient(GradientContext& context) {
    const ValueId src = context.input("src");
    const ValueId diffDst = context.diffOutput("dst");
    if (context.needsGradient("src"))
        context.setGradient(
            "src", context.emit("dense.backward_data", {}, {diffDst, context.input("weight")}, context.shape("src")));
    const std::vector<bool> wanted{context.needsGradient("weight"), context.needsGradient("bias")};
    if (!wanted[0] && !wanted[1])
        return;
    const auto gradients = context.emitMany("dense.backward_weights", {}, {src, diffDst},
                                            {context.shape("weight"), context.shape("bias")}, wanted);
    if (wanted[0])
        context.setGradient("weight", gradients[0]);
    if (wanted[1])
        context.setGradient("bias", gradients[1]);
}

double rowsOf(const core::Shape& shape) {
    return static_cast<double>(shape.elements(0, shape.rank() - 1));
}

/// Rows × in × out, whichever of the three matrices is the result.
CostRule denseCost(const char* left) {
    return [=](const Op& op, const std::vector<Value>& values) {
        return 2.0 * rowsOf(shapeIn(values, inputOf(op, left))) *
               static_cast<double>(shapeIn(values, inputOf(op, "weight")).elements());
    };
}

double denseWeightsCost(const Op& op, const std::vector<Value>& values) {
    const core::Shape& src = shapeIn(values, inputOf(op, "src"));
    return 2.0 * rowsOf(src) * static_cast<double>(src[-1]) *
           static_cast<double>(shapeIn(values, inputOf(op, "diff_dst"))[-1]);
}

Attributes product(const Op& op, bool transposeA, bool transposeB) {
    return {{"transpose_a", transposeA}, {"transpose_b", transposeB}, {"scale", realOf(op.attributes, "scale", 1)}};
}

/// C = s·A'·B' with A' = A or Aᵀ: ∂A' = s·∂C·B'ᵀ and ∂B' = s·A'ᵀ·∂C, each written so that no operand is transposed twice.
void matmulGradient(GradientContext& context) {
    const Op& op = context.op();
    const ValueId a = context.input("a");
    const ValueId b = context.input("b");
    const ValueId diff = context.diffOutput("dst");
    const bool ta = flagOf(op.attributes, "transpose_a");
    const bool tb = flagOf(op.attributes, "transpose_b");
    if (context.needsGradient("a")) {
        const auto shape = context.value(a).shape;
        context.setGradient("a", ta ? context.emit("matmul", product(op, tb, true), {b, diff}, shape)
                                    : context.emit("matmul", product(op, false, !tb), {diff, b}, shape));
    }
    if (context.needsGradient("b")) {
        const auto shape = context.value(b).shape;
        context.setGradient("b", tb ? context.emit("matmul", product(op, true, ta), {diff, a}, shape)
                                    : context.emit("matmul", product(op, !ta, false), {a, diff}, shape));
    }
}

double matmulCost(const Op& op, const std::vector<Value>& values) {
    const std::int64_t inner = shapeIn(values, inputOf(op, "a"))[flagOf(op.attributes, "transpose_a") ? -2 : -1];
    return 2.0 * static_cast<double>(shapeIn(values, outputOf(op, "dst")).elements()) * static_cast<double>(inner);
}

OperatorSchema dense() {
    return with(foldingActivations(declare("dense", "src …×I, weight O×I, bias? O -> dst …×O")), denseGradient,
                denseCost("src"));
}

} // namespace

std::vector<OperatorSchema> productOperators() {
    return {dense(), with(declare("dense.backward_data", "diff_dst, weight -> diff_src"), {}, denseCost("diff_dst")),
            with(declare("dense.backward_weights", "src, diff_dst -> diff_weight?, diff_bias?"), {}, denseWeightsCost),
            with(declare("matmul", "a B…×M×K, b B…×K×N -> dst B…×M×N",
                         "transpose_a: flag?, transpose_b: flag?, scale: real?",
                         "Scale: of the product. The gradient consists of matmuls."),
                 matmulGradient, matmulCost)};
}

} // namespace netwright::operators
