#include "engine/layers/recurrent/RecurrentRule.h"

#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"
#include "engine/layers/shape/Axes.h"
#include "engine/operators/Recurrent.h"

#include <cmath>

namespace netwright::layers {
namespace {

using operators::kNoValue;
using operators::ValueId;

Inferred infer(const std::string& type, const InferContext& context) {
    const TensorType& in = context.input("in");
    if (auto problem = needsRank(type, in, 2))
        return *problem;
    if (context.has("mask")) {
        const TensorType& mask = context.input("mask");
        if (mask.tokens || mask.shape.rank() != 1 || mask.shape[0] != in.shape[0] || mask.views != in.views)
            return shapeError("shape.mask", "The mask needs one number per step, " + std::to_string(in.shape[0]) + ", but gets " + describe(mask) + ".",
                              "Connect PaddingMask, or a field of the data with one number per step.", "mask");
    }
    const std::int64_t features = context.params.integer("units") * (context.params.boolean("bidirectional") ? 2 : 1);
    return yields(reshaped(in, context.params.text("output") == "last" ? core::Shape{features} : core::Shape{in.shape[0], features}));
}

struct Direction {
    std::string suffix; ///< of the parameter names
    bool reverse = false;
};

/// One layer in one direction over the whole sequence: N×T×I → N×T×H.
ValueId emitDirection(LowerContext& context, const std::string& kind, ValueId src, const Direction& direction) {
    const auto& params = context.params();
    const core::Shape in = context.shape(src);
    const std::int64_t units = params.integer("units");
    const std::int64_t rows = operators::gatesOf(kind) * units;
    const Initialiser uniform{Initialiser::Kind::Uniform, 1 / std::sqrt(static_cast<double>(units))};
    std::vector<ValueId> inputs{src, context.parameter("weight_ih" + direction.suffix, {rows, in[2]}, uniform, {true, true}),
                                context.parameter("weight_hh" + direction.suffix, {rows, units}, uniform, {true, true})};
    for (const char* name : {"bias_ih", "bias_hh"})
        inputs.push_back(params.boolean("bias") ? context.parameter(name + direction.suffix, {rows}, uniform, {true, false}) : kNoValue);
    if (context.has("mask"))
        inputs.push_back(context.input("mask"));
    operators::Attributes attributes{{"reverse", direction.reverse}};
    if (kind == "rnn")
        attributes["activation"] = params.text("activation");
    return context.emitMany(kind, std::move(attributes), std::move(inputs),
                            {{in[0], in[1], units}, operators::recurrentCacheShape(kind, in, units)}).front();
}

ValueId concatFeatures(LowerContext& context, const std::vector<ValueId>& parts) {
    if (parts.size() == 1)
        return parts.front();
    core::Shape shape = context.shape(parts.front());
    shape.set(-1, shape[-1] * static_cast<std::int64_t>(parts.size()));
    return context.emit("concat", {{"axis", static_cast<std::int64_t>(shape.rank() - 1)}}, parts, shape);
}

/// The state after the whole sequence: that of the last step, or of the first one for the backward direction.
ValueId lastState(LowerContext& context, ValueId sequence, bool reverse) {
    const core::Shape shape = context.shape(sequence);
    const std::int64_t step = reverse ? 0 : shape[1] - 1;
    return context.emit("reshape", {}, {emitSlice(context, sequence, 1, step, step + 1)}, {shape[0], shape[2]});
}

void lower(const std::string& kind, LowerContext& context) {
    const auto& params = context.params();
    const std::int64_t layerCount = params.integer("layers");
    const double rate = params.real("dropout");
    ValueId value = context.input("in");
    for (std::int64_t layer = 0; layer < layerCount; ++layer) {
        if (layer > 0 && context.training() && rate > 0)
            value = context.emit("dropout", {{"rate", rate}, {"granularity", std::string("element")}, {"index", layer}}, {value}, context.shape(value));
        const bool last = layer == layerCount - 1 && params.text("output") == "last";
        const std::string suffix = "_l" + std::to_string(layer);
        std::vector<ValueId> parts;
        for (const bool reverse : {false, true}) {
            if (reverse && !params.boolean("bidirectional"))
                continue;
            const ValueId steps = emitDirection(context, kind, value, {reverse ? suffix + "_reverse" : suffix, reverse});
            parts.push_back(last ? lastState(context, steps, reverse) : steps);
        }
        value = concatFeatures(context, parts);
    }
    context.output("out", value);
}

std::vector<core::ParamSpec> params(const std::string& kind) {
    std::vector<core::ParamSpec> specs{
        core::integerParam("units", "Units", 64, 1, 1 << 14, "Length of the state that the layer carries from step to step."),
        core::integerParam("layers", "Layers", 1, 1, 16, "How many of these layers are stacked; each reads the states of the one before."),
        core::booleanParam("bidirectional", "Both directions", false,
                           "A second layer reads the sequence backwards, and both states are joined: twice as many features. Not for data that is still to come."),
        core::choiceParam("output", "Yields", "last", {{"last", "Last state"}, {"sequence", "Every state"}},
                          "Last state: one list of numbers for the whole sequence, for classification. Every state: a sequence again, for a label at each step or another layer."),
        core::realParam("dropout", "Dropout between layers", 0, 0, 0.99, "Share of the values between stacked layers that become zero while training."),
        core::booleanParam("bias", "Bias", true, "Adds learned constants."),
        core::realParam("l1", "L1 penalty", 0, 0, 1000, "Adds this factor times the sum of the absolute weights to the loss."),
        core::realParam("l2", "L2 penalty", 0, 0, 1000, "Adds half this factor times the sum of the squared weights to the loss.")};
    if (kind == "rnn")
        specs.insert(specs.begin() + 1, core::choiceParam("activation", "Activation", "tanh", {{"tanh", "Tanh"}, {"relu", "ReLU"}},
                                                          "The function applied to the state at every step."));
    return specs;
}

} // namespace

LayerSpec recurrentLayer(std::string type, std::string kind) {
    LayerSpec spec;
    spec.title = type;
    spec.category = Category::Recurrent;
    spec.stem = kind;
    spec.inputs = {inPort("A sequence: steps × features."),
                   {"mask", "Mask", "One number per step: 1 for a real step, 0 for padding, which leaves the state as it was.", false, true}};
    spec.outputs = {outPort("The last state, or the states of all steps.")};
    spec.params = params(kind);
    spec.infer = [type](const InferContext& context) { return infer(type, context); };
    spec.lower = [kind = std::move(kind)](LowerContext& context) { lower(kind, context); };
    spec.type = std::move(type);
    return spec;
}

} // namespace netwright::layers
