#include "engine/layers/Activations.h"
#include "engine/layers/Builtin.h"
#include "engine/layers/Weights.h"
#include "engine/layers/Window.h"
#include "engine/layers/convolution/GroupRule.h"
#include "engine/layers/shape/Steps.h"

#include <algorithm>
#include <iterator>

namespace netwright::layers {
namespace {

Inferred infer(const InferContext& context) {
    const TensorType& in = context.input("in");
    if (auto problem = needsRank("Conv1d", in, 2))
        return *problem;
    const std::int64_t filters = context.params.integer("filters");
    if (auto problem = checkGroups(in.shape[1], filters, context.params.integer("groups")))
        return *problem;
    const auto window = placeStepWindow("Conv1d", context.params, in.shape[0], false);
    if (!window)
        return window.problems();
    return yields(reshaped(in, {window->output[1], filters}));
}

/// The weight has the shape O×I/g×1×k: that of PyTorch's with the height of the image in between.
void lower(LowerContext& context) {
    const auto& params = context.params();
    const operators::ValueId image = stepsToImage(context, context.input("in"));
    const core::Shape in = context.shape(image);
    const Window window = placeStepWindow("Conv1d", params, in[3], false).value();
    const std::int64_t filters = params.integer("filters");
    const std::int64_t groups = params.integer("groups");
    const std::int64_t fanIn = in[1] / groups * window.kernel[1];
    const auto weight = context.parameter("weight", {filters, in[1] / groups, 1, window.kernel[1]},
                                          weightInitialiser(params, fanIn, filters * window.kernel[1]), {true, true});
    const auto bias = params.boolean("bias")
                          ? context.parameter("bias", {filters}, biasInitialiser(params, fanIn), {true, false})
                          : operators::kNoValue;
    operators::Attributes attributes = window.attributes();
    attributes.erase("kernel");
    attributes["groups"] = groups;
    auto dst = context.emit("conv", std::move(attributes), {image, weight, bias}, {in[0], filters, 1, window.output[1]});
    dst = applyActivation(context, params.text("activation"), dst);
    context.output("out", imageToSteps(context, dst));
}

std::vector<core::ParamSpec> params() {
    std::vector<core::ParamSpec> specs{
        core::integerParam("filters", "Filters", 32, 1, 1 << 16, "How many patterns are learned: the features of the result.")};
    std::ranges::move(stepWindowParams(3, 1, "same", true), std::back_inserter(specs));
    specs.push_back(core::integerParam("groups", "Groups", 1, 1, 1 << 16,
                                       "Splits features and filters into groups that do not see each other."));
    specs.push_back(core::booleanParam("bias", "Bias", true, "Adds a learned constant to each filter."));
    specs.push_back(activationParam());
    std::ranges::move(weightParams(), std::back_inserter(specs));
    return specs;
}

} // namespace

LayerSpec conv1dLayer() {
    LayerSpec spec;
    spec.type = spec.title = "Conv1d";
    spec.category = Category::Convolution;
    spec.stem = "conv";
    spec.summary = "Looks for learned patterns everywhere in a sequence.";
    spec.help = "Slides small learned windows over the steps of a sequence and yields one feature per filter: y[t, o] = b[o] + Σ over "
                "features f and window steps u of w[o, f, u] · x[t · stride + u · dilation, f]. For sensor signals, sound and text; much "
                "faster than a recurrent layer. Stacks with growing dilation see far back; with causal padding they never look ahead.";
    spec.keywords = {"convolution", "temporal", "tcn", "wavenet", "filter", "kernel", "signal", "text", "causal"};
    spec.inputs = {inPort("A sequence: steps × features.")};
    spec.outputs = {outPort("One feature per filter: steps × filters.")};
    spec.params = params();
    spec.infer = infer;
    spec.lower = lower;
    return spec;
}

} // namespace netwright::layers
