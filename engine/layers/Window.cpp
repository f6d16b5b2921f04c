#include "engine/layers/Window.h"

#include <algorithm>

namespace netwright::layers {
namespace {

constexpr std::int64_t kLargestExtent = 1 << 16;

std::string pair(std::int64_t height, std::int64_t width) { return core::Shape{height, width}.toString(); }

template <typename Numbers>
std::vector<std::int64_t> listOf(const Numbers& numbers) {
    return {numbers.begin(), numbers.end()};
}

/// Padding so that the output has ceil(extent / stride) positions; an odd rest goes to the end.
std::array<std::int64_t, 2> samePadding(std::int64_t extent, std::int64_t covered, std::int64_t stride) {
    const std::int64_t positions = (extent + stride - 1) / stride;
    const std::int64_t total = std::max<std::int64_t>(0, (positions - 1) * stride + covered - extent);
    return {total / 2, total - total / 2};
}

core::Diagnostic tooLarge(const std::string& title, const Window& window, std::array<std::int64_t, 2> covered,
                          std::array<std::int64_t, 2> image, bool steps) {
    const auto size = [steps](std::int64_t height, std::int64_t width) {
        return steps ? std::to_string(width) + (width == 1 ? " step" : " steps") : pair(height, width);
    };
    const bool dilated = window.dilation[0] > 1 || window.dilation[1] > 1;
    const bool padded = std::ranges::any_of(window.padding, [](std::int64_t p) { return p > 0; });
    std::string message = "The kernel of " + size(window.kernel[0], window.kernel[1]);
    if (dilated)
        message += ", spread by its dilation to " + size(covered[0], covered[1]) + ",";
    message += std::string(" is larger than the ") + (steps ? "sequence of " : "image of ") + size(image[0], image[1]) + " that reaches this " + title;
    message += padded ? ", even with its padding." : ".";
    return core::error("shape.kernel-too-large", core::atNode("", "in", "kernel"), message,
                       "Choose a kernel of at most " + size(std::min(window.kernel[0], image[0]), std::min(window.kernel[1], image[1])) +
                           ", padding “same”, or remove a pooling or stride in front of it.");
}

/// Fills in the padding by its name and counts the positions. Kernel, stride, dilation and custom amounts are set.
core::Result<Window> place(Window window, const std::string& title, const std::string& padding,
                           std::array<std::int64_t, 2> image, bool pooling, bool steps) {
    std::array<std::int64_t, 2> covered{};
    for (std::size_t axis = 0; axis < 2; ++axis) {
        covered[axis] = (window.kernel[axis] - 1) * window.dilation[axis] + 1;
        if (padding == "causal")
            window.padding[axis] = covered[axis] - 1;
        if (padding == "same") {
            const auto border = samePadding(image[axis], covered[axis], window.stride[axis]);
            window.padding[axis] = border[0];
            window.padding[axis + 2] = border[1];
        }
        if (pooling && std::max(window.padding[axis], window.padding[axis + 2]) > window.kernel[axis] / 2)
            return paramError("param.padding", "padding_amounts", "The border is wider than half the pooling window.",
                              "Choose a border of at most " + std::to_string(window.kernel[axis] / 2) + ".");
        const std::int64_t room = image[axis] + window.padding[axis] + window.padding[axis + 2];
        window.output[axis] = room < covered[axis] ? 0 : (room - covered[axis]) / window.stride[axis] + 1;
    }
    if (window.output[0] == 0 || window.output[1] == 0)
        return tooLarge(title, window, covered, image, steps);
    if (window.output[0] > kLargestExtent || window.output[1] > kLargestExtent)
        return paramError("shape.too-large", "padding_amounts", "The output would be " + pair(window.output[0], window.output[1]) + ".",
                          "Choose a smaller border.");
    return window;
}

} // namespace

operators::Attributes Window::attributes() const {
    return {{"kernel", listOf(kernel)}, {"stride", listOf(stride)}, {"padding", listOf(padding)}, {"dilation", listOf(dilation)}};
}

std::vector<core::ParamSpec> windowParams(std::int64_t kernel, std::int64_t stride, const std::string& padding,
                                          bool withDilation) {
    std::vector<core::ParamSpec> params;
    params.push_back(core::integersParam("kernel", "Kernel", {kernel, kernel}, 2, 1, 1024,
                                         "Height and width of the window that slides over the image."));
    params.back().unit = "px";
    params.push_back(core::integersParam("stride", "Stride", {stride, stride}, 2, 1, 1024,
                                         "How far the window moves each time, down and right. A stride of 2 halves the image."));
    params.back().unit = "px";
    params.push_back(core::choiceParam(
        "padding", "Padding", padding, {{"same", "Same"}, {"valid", "Valid (none)"}, {"custom", "Custom"}},
        "Same: a border is added so that the output has the size of the input divided by the stride. Valid: no border, the "
        "window stays inside the image. Custom: the border you give."));
    params.push_back(core::integersParam("padding_amounts", "Border", {0, 0, 0, 0}, 4, 0, 1024,
                                         "Width of the border at the top, left, bottom and right."));
    params.back().unit = "px";
    params.back().visibleWhen = core::ParamSpec::Condition{"padding", {std::string("custom")}};
    if (withDilation)
        params.push_back(core::integersParam("dilation", "Dilation", {1, 1}, 2, 1, 1024,
                                             "Distance between the pixels that the kernel looks at; 1 means neighbours. "
                                             "Larger values see further with the same number of weights."));
    return params;
}

core::Result<Window> placeWindow(const std::string& title, const core::ParamReader& params, std::int64_t height,
                                 std::int64_t width, bool pooling) {
    Window window;
    std::ranges::copy(params.integers("kernel"), window.kernel.begin());
    std::ranges::copy(params.integers("stride"), window.stride.begin());
    if (!pooling)
        std::ranges::copy(params.integers("dilation"), window.dilation.begin());
    const std::string& padding = params.text("padding");
    if (padding == "custom")
        std::ranges::copy(params.integers("padding_amounts"), window.padding.begin());
    return place(window, title, padding, {height, width}, pooling, false);
}

std::vector<core::ParamSpec> stepWindowParams(std::int64_t kernel, std::int64_t stride, const std::string& padding,
                                              bool forConvolution) {
    std::vector<core::ParamSpec> params;
    params.push_back(core::integerParam("kernel", "Kernel", kernel, 1, 1024, "How many steps the window covers."));
    params.back().unit = "steps";
    params.push_back(core::integerParam("stride", "Stride", stride, 1, 1024,
                                        "How many steps the window moves each time. A stride of 2 halves the sequence."));
    params.back().unit = "steps";
    std::vector<core::ParamChoice> choices{{"same", "Same"}, {"valid", "Valid (none)"}, {"custom", "Custom"}};
    if (forConvolution)
        choices.insert(choices.begin() + 2, {"causal", "Causal"});
    params.push_back(core::choiceParam("padding", "Padding", padding, std::move(choices),
                                       std::string("Same: the ends are extended so that the output has as many steps as the input, divided by "
                                                   "the stride. Valid: the window stays inside. Custom: the ends you give.") +
                                           (forConvolution ? " Causal: only the start is extended, so that no step sees a later one." : "")));
    params.push_back(core::integersParam("padding_amounts", "Ends", {0, 0}, 2, 0, 1024, "How many steps are added before and after."));
    params.back().unit = "steps";
    params.back().visibleWhen = core::ParamSpec::Condition{"padding", {std::string("custom")}};
    if (forConvolution)
        params.push_back(core::integerParam("dilation", "Dilation", 1, 1, 1024,
                                            "Distance between the steps that the kernel looks at; 1 means neighbours."));
    return params;
}

core::Result<Window> placeStepWindow(const std::string& title, const core::ParamReader& params, std::int64_t steps,
                                     bool pooling) {
    Window window;
    window.kernel[1] = params.integer("kernel");
    window.stride[1] = params.integer("stride");
    if (!pooling)
        window.dilation[1] = params.integer("dilation");
    const std::string& padding = params.text("padding");
    if (padding == "custom") {
        window.padding[1] = params.integers("padding_amounts")[0];
        window.padding[3] = params.integers("padding_amounts")[1];
    }
    return place(window, title, padding, {1, steps}, pooling, true);
}

} // namespace netwright::layers
