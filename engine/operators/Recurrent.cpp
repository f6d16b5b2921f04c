#include "engine/operators/Recurrent.h"

#include "engine/operators/Families.h"

#include <array>

namespace netwright::operators {
namespace {

constexpr std::array<const char*, 5> kLearned{"src", "weight_ih", "weight_hh", "bias_ih", "bias_hh"};

void recurrentGradient(GradientContext& context) {
    std::vector<core::Shape> shapes;
    std::vector<bool> wanted;
    for (const char* name : kLearned) {
        shapes.push_back(context.shape(name));
        wanted.push_back(context.input(name) != kNoValue && context.needsGradient(name));
    }
    const auto gradients = context.emitMany(context.op().kind + ".backward", context.op().attributes,
                                            {context.input("weight_ih"), context.input("weight_hh"),
                                             context.input("bias_ih"), context.input("bias_hh"), context.input("mask"),
                                             context.output("dst"), context.output("cache"), context.diffOutput("dst")},
                                            shapes, wanted);
    for (std::size_t i = 0; i < kLearned.size(); ++i)
        if (wanted[i])
            context.setGradient(kLearned[i], gradients[i]);
}

double productCost(const Op& op, const std::vector<Value>& values) {
    const core::Shape& src = shapeIn(values, inputOf(op, "src"));
    const core::Shape& dst = shapeIn(values, outputOf(op, "dst"));
    return 2.0 * static_cast<double>(dst.elements()) * static_cast<double>(gatesOf(op.kind) * (src[-1] + dst[-1]));
}

/// Weight and data gradients: two products for each one of the forward pass.
double backwardCost(const Op& op, const std::vector<Value>& values) {
    const core::Shape& weight = shapeIn(values, inputOf(op, "weight_ih"));
    const core::Shape& dst = shapeIn(values, inputOf(op, "dst"));
    return 4.0 * static_cast<double>(dst.elements()) * static_cast<double>(gatesOf(op.kind) * (weight[1] + dst[-1]));
}

constexpr const char* kForward =
    "src N×T×I, weight_ih G·H×I, weight_hh G·H×H, bias_ih? G·H, bias_hh? G·H, mask? N×T -> dst N×T×H, cache?";
constexpr const char* kBackward = "weight_ih, weight_hh, bias_ih?, bias_hh?, mask?, dst, cache, diff_dst "
                                  "-> diff_src?, diff_weight_ih?, diff_weight_hh?, diff_bias_ih?, diff_bias_hh?";
constexpr const char* kAttributes = "reverse: flag?, activation: text?";
constexpr const char* kDescription =
    "One layer in one direction, initial state zero, every step in dst; gates in PyTorch's order (LSTM: i f g o, GRU: "
    "r z n). "
    "Mask: 0 or 1; a step with 0 leaves the state as it was. Activation, of rnn: tanh, relu.";

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
        schemas.push_back(with(declare(kind, kForward, kAttributes, kDescription), recurrentGradient, productCost));
        schemas.push_back(with(declare(std::string(kind) + ".backward", kBackward, kAttributes), {}, backwardCost));
    }
    return schemas;
}

} // namespace netwright::operators
