#include "engine/operators/Attributes.h"
#include "engine/operators/Families.h"

namespace netwright::operators {
namespace {

void denseGradient(GradientContext& context) {
    const Op& op = context.op();
    const ValueId src = op.inputs[0];
    const ValueId weight = op.inputs[1];
    const ValueId bias = op.inputs[2];
    const ValueId diffDst = context.diffOutput(0);
    if (context.needsGradient(0))
        context.setGradient(0, context.emit("dense.backward_data", {}, {diffDst, weight}, context.value(src).shape));
    const bool wantsBias = bias != kNoValue && context.needsGradient(2);
    if (!context.needsGradient(1) && !wantsBias)
        return;
    const auto gradients =
        context.emitMany("dense.backward_weights", {}, {src, diffDst},
                         {context.value(weight).shape, shapeOf(context, bias)}, {context.needsGradient(1), wantsBias});
    if (context.needsGradient(1))
        context.setGradient(1, gradients[0]);
    if (wantsBias)
        context.setGradient(2, gradients[1]);
}

double denseCost(const Op& op, const std::vector<Value>& values) {
    const auto shape = [&](ValueId id) { return values[static_cast<std::size_t>(id)].shape; };
    // Rows × in × out, whichever of the three matrices is the result.
    if (op.kind == "dense.backward_weights") {
        const core::Shape src = shape(op.inputs[0]);
        const double rows = static_cast<double>(src.elements(0, src.rank() - 1));
        return 2.0 * rows * static_cast<double>(src[-1]) * static_cast<double>(shape(op.inputs[1])[-1]);
    }
    const core::Shape left = shape(op.inputs[0]);
    return 2.0 * static_cast<double>(left.elements(0, left.rank() - 1)) *
           static_cast<double>(shape(op.inputs[1]).elements());
}

Attributes product(const Op& op, bool transposeA, bool transposeB) {
    return {{"transpose_a", transposeA}, {"transpose_b", transposeB}, {"scale", realOf(op.attributes, "scale", 1)}};
}

/// C = s·A'·B' with A' = A or Aᵀ: ∂A' = s·∂C·B'ᵀ and ∂B' = s·A'ᵀ·∂C, each written so that no operand is transposed twice.
void matmulGradient(GradientContext& context) {
    const Op& op = context.op();
    const ValueId a = op.inputs[0];
    const ValueId b = op.inputs[1];
    const ValueId diff = context.diffOutput(0);
    const bool ta = flagOf(op.attributes, "transpose_a");
    const bool tb = flagOf(op.attributes, "transpose_b");
    if (context.needsGradient(0)) {
        const auto shape = context.value(a).shape;
        context.setGradient(0, ta ? context.emit("matmul", product(op, tb, true), {b, diff}, shape)
                                  : context.emit("matmul", product(op, false, !tb), {diff, b}, shape));
    }
    if (context.needsGradient(1)) {
        const auto shape = context.value(b).shape;
        context.setGradient(1, tb ? context.emit("matmul", product(op, true, ta), {diff, a}, shape)
                                  : context.emit("matmul", product(op, !ta, false), {a, diff}, shape));
    }
}

double matmulCost(const Op& op, const std::vector<Value>& values) {
    const core::Shape& a = values[static_cast<std::size_t>(op.inputs[0])].shape;
    const core::Shape& dst = values[static_cast<std::size_t>(op.outputs[0])].shape;
    const std::int64_t inner = a[flagOf(op.attributes, "transpose_a") ? -2 : -1];
    return 2.0 * static_cast<double>(dst.elements()) * static_cast<double>(inner);
}

} // namespace

std::vector<OperatorSchema> productOperators() {
    return {{"dense", denseGradient, denseCost},
            {"dense.backward_data", {}, denseCost},
            {"dense.backward_weights", {}, denseCost},
            {"matmul", matmulGradient, matmulCost}};
}

} // namespace netwright::operators
