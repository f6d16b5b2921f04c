#include "engine/layers/Activations.h"
#include "engine/layers/Builtin.h"
#include "engine/layers/LowerContext.h"
#include "engine/layers/Rules.h"
#include "engine/layers/Weights.h"
#include "engine/layers/convolution/GroupRule.h"

#include <algorithm>
#include <array>
#include <iterator>

namespace netwright::layers {
namespace {

/// Per axis: what the kernel reaches, and what is cut off at the start and end.
struct Spread {
    std::array<std::int64_t, 2> output{};
    std::vector<std::int64_t> kernel, stride, dilation;
    std::vector<std::int64_t> padding{0, 0, 0, 0}; ///< top, left, bottom, right
    std::vector<std::int64_t> outputPadding{0, 0};
};

Spread spreadOf(const core::ParamReader& params, std::int64_t height, std::int64_t width) {
    Spread spread;
    spread.kernel = params.integers("kernel");
    spread.stride = params.integers("stride");
    spread.dilation = params.integers("dilation");
    const std::string& padding = params.text("padding");
    if (padding == "custom") {
        spread.padding = params.integers("padding_amounts");
        spread.outputPadding = params.integers("output_padding");
    }
    const std::array<std::int64_t, 2> image{height, width};
    for (std::size_t axis = 0; axis < 2; ++axis) {
        const std::int64_t covered = (spread.kernel[axis] - 1) * spread.dilation[axis] + 1;
        const std::int64_t full = (image[axis] - 1) * spread.stride[axis] + covered;
        const std::int64_t surplus = full - image[axis] * spread.stride[axis];
        if (padding == "same" && surplus >= 0) {
            spread.padding[axis] = surplus / 2;
            spread.padding[axis + 2] = surplus - surplus / 2;
        } else if (padding == "same") {
            spread.outputPadding[axis] = -surplus;
        }
        spread.output[axis] = full - spread.padding[axis] - spread.padding[axis + 2] + spread.outputPadding[axis];
    }
    return spread;
}

Inferred infer(const InferContext& context) {
    const TensorType& in = context.input("in");
    if (auto problem = needsRank("ConvTranspose2d", in, 3))
        return *problem;
    const std::int64_t filters = context.params.integer("filters");
    if (auto problem = checkGroups(in.shape[0], filters, context.params.integer("groups")))
        return *problem;
    const Spread spread = spreadOf(context.params, in.shape[1], in.shape[2]);
    for (std::size_t axis = 0; axis < 2; ++axis)
        if (spread.outputPadding[axis] >= std::max(spread.stride[axis], spread.dilation[axis]) && spread.outputPadding[axis] > 0)
            return paramError("param.output-padding", "output_padding", "The extra output must be smaller than the stride or the dilation.",
                              "Choose at most " + std::to_string(std::max(spread.stride[axis], spread.dilation[axis]) - 1) + ".");
    if (spread.output[0] < 1 || spread.output[1] < 1)
        return paramError("param.padding", "padding_amounts", "The border cuts off everything that ConvTranspose2d yields.", "Choose a smaller border.");
    return yields(reshaped(in, {filters, spread.output[0], spread.output[1]}));
}

void lower(LowerContext& context) {
    const auto& params = context.params();
    const operators::ValueId src = context.input("in");
    const core::Shape in = context.shape(src);
    const Spread spread = spreadOf(params, in[2], in[3]);
    const std::int64_t filters = params.integer("filters");
    const std::int64_t groups = params.integer("groups");
    const std::int64_t area = spread.kernel[0] * spread.kernel[1];
    const std::int64_t fanIn = filters / groups * area; // as PyTorch counts it: from the weight's second axis
    const auto weight = context.parameter("weight", {in[1], filters / groups, spread.kernel[0], spread.kernel[1]},
                                          weightInitialiser(params, fanIn, in[1] * area), {true, true});
    const auto bias = params.boolean("bias")
                          ? context.parameter("bias", {filters}, biasInitialiser(params, fanIn), {true, false})
                          : operators::kNoValue;
    const auto dst = context.emit("deconv",
                                  {{"stride", spread.stride}, {"padding", spread.padding}, {"dilation", spread.dilation},
                                   {"output_padding", spread.outputPadding}, {"groups", groups}},
                                  {src, weight, bias}, context.outputShape("out"));
    context.output("out", applyActivation(context, params.text("activation"), dst));
}

std::vector<core::ParamSpec> params() {
    const auto pixels = [](core::ParamSpec spec) {
        spec.unit = "px";
        return spec;
    };
    const auto custom = [](core::ParamSpec spec) {
        spec.visibleWhen = core::ParamSpec::Condition{"padding", {std::string("custom")}};
        return spec;
    };
    std::vector<core::ParamSpec> specs{
        core::integerParam("filters", "Filters", 32, 1, 1 << 16, "The channels of the result."),
        pixels(core::integersParam("kernel", "Kernel", {2, 2}, 2, 1, 1024, "Height and width of the patch that each pixel is spread to.")),
        pixels(core::integersParam("stride", "Stride", {2, 2}, 2, 1, 1024, "Distance between the patches. A stride of 2 doubles the image.")),
        core::choiceParam("padding", "Padding", "same", {{"same", "Same"}, {"valid", "Valid (none)"}, {"custom", "Custom"}},
                          "Same: the output is exactly the stride times as large as the input. Valid: nothing is cut off. Custom: the border you give is cut off."),
        custom(pixels(core::integersParam("padding_amounts", "Border", {0, 0, 0, 0}, 4, 0, 1024, "Pixels cut off at the top, left, bottom and right."))),
        custom(pixels(core::integersParam("output_padding", "Extra output", {0, 0}, 2, 0, 1024, "Pixels added at the bottom and right."))),
        core::integersParam("dilation", "Dilation", {1, 1}, 2, 1, 1024, "Distance between the pixels that the kernel writes to; 1 means neighbours."),
        core::integerParam("groups", "Groups", 1, 1, 1 << 16, "Splits channels and filters into groups that do not see each other."),
        core::booleanParam("bias", "Bias", true, "Adds a learned constant to each filter."),
        activationParam()};
    std::ranges::move(weightParams(), std::back_inserter(specs));
    return specs;
}

} // namespace

LayerSpec convTranspose2dLayer() {
    LayerSpec spec;
    spec.type = spec.title = "ConvTranspose2d";
    spec.category = Category::Convolution;
    spec.stem = "deconv";
    spec.summary = "Makes an image larger with learned patterns.";
    spec.help = "The reverse of a strided convolution: every pixel is spread over a patch of the output, weighted by a learned kernel, and "
                "overlapping patches are added: y[o, i · stride + u, j · stride + v] += w[c, o, u, v] · x[c, i, j]. Decoders, U-Nets and generators grow "
                "their images with it. A kernel that the stride divides, such as 2 or 4 with stride 2, avoids checkerboard patterns.";
    spec.keywords = {"deconvolution", "transposed convolution", "upsample", "decoder", "generator", "unet", "upscale"};
    spec.inputs = {inPort("An image: channels × height × width.")};
    spec.outputs = {outPort("The larger image: filters × height × width.")};
    spec.params = params();
    spec.infer = infer;
    spec.lower = lower;
    return spec;
}

} // namespace netwright::layers
