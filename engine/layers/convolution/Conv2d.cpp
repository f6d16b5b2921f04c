#include "engine/layers/Activations.h"
#include "engine/layers/Builtin.h"
#include "engine/layers/Weights.h"
#include "engine/layers/Window.h"
#include "engine/layers/convolution/GroupRule.h"

#include <algorithm>
#include <iterator>

namespace netwright::layers {
namespace {

Inferred infer(const InferContext& context) {
    const TensorType& in = context.input("in");
    if (auto problem = needsRank("Conv2d", in, 3))
        return *problem;
    const std::int64_t filters = context.params.integer("filters");
    if (auto problem = checkGroups(in.shape[0], filters, context.params.integer("groups")))
        return *problem;
    const auto window = placeWindow("Conv2d", context.params, in.shape[1], in.shape[2], false);
    if (!window)
        return window.problems();
    return yields(reshaped(in, {filters, window->output[0], window->output[1]}));
}

void lower(LowerContext& context) {
    const auto& params = context.params();
    const operators::ValueId src = context.input("in");
    const core::Shape& in = context.shape(src);
    const Window window = placeWindow("Conv2d", params, in[2], in[3], false).value();
    const std::int64_t filters = params.integer("filters");
    const std::int64_t groups = params.integer("groups");
    const std::int64_t area = window.kernel[0] * window.kernel[1];
    const std::int64_t fanIn = in[1] / groups * area;
    const core::Shape weightShape{filters, in[1] / groups, window.kernel[0], window.kernel[1]};
    const auto weight = context.parameter("weight", weightShape, weightInitialiser(params, fanIn, filters * area), {true, true});
    const auto bias = params.boolean("bias")
                          ? context.parameter("bias", {filters}, biasInitialiser(params, fanIn), {true, false})
                          : operators::kNoValue;
    operators::Attributes attributes = window.attributes();
    attributes.erase("kernel");
    attributes["groups"] = groups;
    const auto dst = context.emit("conv", std::move(attributes), {src, weight, bias}, context.outputShape("out"));
    context.output("out", applyActivation(context, params.text("activation"), dst));
}

std::vector<core::ParamSpec> params() {
    std::vector<core::ParamSpec> specs{
        core::integerParam("filters", "Filters", 32, 1, 1 << 16, "How many patterns are learned: the channels of the result.")};
    std::ranges::move(windowParams(3, 1, "same", true), std::back_inserter(specs));
    specs.push_back(core::integerParam("groups", "Groups", 1, 1, 1 << 16,
                                       "Splits channels and filters into groups that do not see each other. As many groups as "
                                       "channels make a depthwise convolution."));
    specs.push_back(core::booleanParam("bias", "Bias", true, "Adds a learned constant to each filter. Not needed in front of BatchNorm."));
    specs.push_back(activationParam());
    std::ranges::move(weightParams(), std::back_inserter(specs));
    return specs;
}

} // namespace

LayerSpec conv2dLayer() {
    LayerSpec spec;
    spec.type = spec.title = "Conv2d";
    spec.category = Category::Convolution;
    spec.stem = "conv";
    spec.summary = "Looks for learned patterns everywhere in an image.";
    spec.help = "Slides small learned windows (filters) over the image and yields one map per filter that tells where its pattern "
                "is: y[o, i, j] = b[o] + Σ over channels c and window positions (u, v) of w[o, c, u, v] · x[c, i·stride + u·dilation, "
                "j·stride + v·dilation]. The same few weights serve the whole image, which is why it is the layer of choice for "
                "pictures. Stacks of 3 × 3 convolutions with pooling in between are a good start.";
    spec.keywords = {"convolution", "cnn", "filter", "kernel", "feature map", "depthwise", "dilated", "strided", "image"};
    spec.inputs = {inPort("An image: channels × height × width.")};
    spec.outputs = {outPort("One map per filter: filters × height × width.")};
    spec.params = params();
    spec.infer = infer;
    spec.lower = lower;
    return spec;
}

} // namespace netwright::layers
