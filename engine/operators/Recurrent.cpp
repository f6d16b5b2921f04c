#include "engine/operators/Recurrent.h"

#include "engine/operators/Attributes.h"
#include "engine/operators/Families.h"

namespace netwright::operators {
namespace {

constexpr std::size_t kParameters = 5; ///< src, two weights, two biases; then the mask

void recurrentGradient(GradientContext& context) {
    const Op& op = context.op();
    std::vector<ValueId> inputs(op.inputs.begin() + 1, op.inputs.end());
    inputs.resize(kParameters, kNoValue); // without src, with a mask
    inputs.insert(inputs.end(), {op.outputs[0], op.outputs[1], context.diffOutput(0)});
    std::vector<core::Shape> shapes;
    std::vector<bool> wanted;
    for (std::size_t i = 0; i < kParameters; ++i) {
        const bool present = i < op.inputs.size() && op.inputs[i] != kNoValue;
        shapes.push_back(present ? context.value(op.inputs[i]).shape : core::Shape());
        wanted.push_back(present && context.needsGradient(i));
    }
    const auto gradients = context.emitMany(op.kind + ".backward", op.attributes, inputs, shapes, wanted);
    for (std::size_t i = 0; i < kParameters; ++i)
        if (wanted[i])
            context.setGradient(i, gradients[i]);
}

double productCost(const Op& op, const std::vector<Value>& values) {
    const core::Shape& src = values[static_cast<std::size_t>(op.inputs[0])].shape;
    const core::Shape& dst = values[static_cast<std::size_t>(op.outputs[0])].shape;
    return 2.0 * static_cast<double>(dst.elements()) * static_cast<double>(gatesOf(op.kind) * (src[-1] + dst[-1]));
}

/// Weight and data gradients: two products for each one of the forward pass.
double backwardCost(const Op& op, const std::vector<Value>& values) {
    const core::Shape& weight = values[static_cast<std::size_t>(op.inputs[0])].shape;
    const core::Shape& dst = values[static_cast<std::size_t>(op.inputs[5])].shape;
    return 4.0 * static_cast<double>(dst.elements()) * static_cast<double>(gatesOf(op.kind) * (weight[1] + dst[-1]));
}

} // namespace

std::int64_t gatesOf(std::string_view kind) { return kind.starts_with("lstm") ? 4 : kind.starts_with("gru") ? 3 : 1; }

core::Shape recurrentCacheShape(std::string_view kind, const core::Shape& src, std::int64_t units) {
    const std::int64_t gates = gatesOf(kind);
    const std::int64_t extra = gates > 1 ? 1 : 0;
    return {src[0], src[1], src[2] + (gates + 1 + extra) * units};
}

std::vector<OperatorSchema> recurrentOperators() {
    std::vector<OperatorSchema> schemas;
    for (const char* kind : {"lstm", "gru", "rnn"}) {
        schemas.push_back({kind, recurrentGradient, productCost});
        schemas.push_back({std::string(kind) + ".backward", {}, backwardCost});
    }
    return schemas;
}

} // namespace netwright::operators
