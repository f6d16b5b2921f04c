#include "engine/exchange/pytorch/PyNode.h"
#include "engine/layers/Window.h"

#include <algorithm>

namespace netwright::exchange {

namespace {

using Integers = std::vector<std::int64_t>;

template <std::size_t N>
Integers listOf(const std::array<std::int64_t, N>& numbers) {
    return {numbers.begin(), numbers.end()};
}

bool symmetric(const layers::Window& window) { return window.padding[0] == window.padding[2] && window.padding[1] == window.padding[3]; }

/// The value with the window's border around it (PyTorch's order: left, right, top, bottom).
std::string padded(const std::string& value, const layers::Window& window, const std::string& fill) {
    const auto& p = window.padding; // top, left, bottom, right
    return "F.pad(" + value + ", " + pyTuple({p[1], p[3], p[0], p[2]}) + ", value=" + fill + ")";
}

void writeConv2d(PyNode& node) {
    const core::Shape& in = node.inShape();
    const layers::Window window = layers::placeWindow(node.type(), node.params, in[1], in[2], false).value();
    const bool inside = symmetric(window);
    const std::string layer = node.member(
        "nn.Conv2d(" + std::to_string(in[0]) + ", " + std::to_string(node.outShape()[0]) + ", " + pyTuple(listOf(window.kernel)) + ", stride=" +
        pyTuple(listOf(window.stride)) + ", padding=" + (inside ? pyTuple({window.padding[0], window.padding[1]}) : "0") + ", dilation=" +
        pyTuple(listOf(window.dilation)) + ", groups=" + std::to_string(node.params.integer("groups")) + ", bias=" + pyBool(node.hasParameter("bias")) + ")");
    const std::string result = layer + "(" + (inside ? node.in() : padded(node.in(), window, "0")) + ")";
    node.yield(pyActivation(node.params.text("activation"), result));
}

void writeConv1d(PyNode& node) {
    const layers::Window window = layers::placeStepWindow(node.type(), node.params, node.inShape()[0], false).value();
    const core::Shape& stored = node.parameter("weight").shape; // with an axis of height 1 in between
    const std::string layer = node.member(
        "nn.Conv1d(" + std::to_string(node.inShape()[1]) + ", " + std::to_string(node.outShape()[1]) + ", " + std::to_string(window.kernel[1]) +
            ", stride=" + std::to_string(window.stride[1]) + ", dilation=" + std::to_string(window.dilation[1]) + ", groups=" +
            std::to_string(node.params.integer("groups")) + ", bias=" + pyBool(node.hasParameter("bias")) + ")",
        {{"weight", "weight", {stored[0], stored[1], stored[3]}}, {"bias", "bias", {}}});
    const std::string source = "F.pad(" + node.in() + ".transpose(1, 2), " + pyTuple({window.padding[1], window.padding[3]}) + ")";
    node.yield(pyActivation(node.params.text("activation"), layer + "(" + source + ").transpose(1, 2)"));
}

void writeConvTranspose2d(PyNode& node) {
    const core::Shape& in = node.inShape();
    const Integers kernel = node.params.integers("kernel");
    const Integers stride = node.params.integers("stride");
    const Integers dilation = node.params.integers("dilation");
    Integers start{0, 0};
    if (node.params.text("padding") == "custom")
        start = {node.params.integers("padding_amounts")[0], node.params.integers("padding_amounts")[1]};
    else if (node.params.text("padding") == "same")
        for (std::size_t axis = 0; axis < 2; ++axis)
            start[axis] = std::max<std::int64_t>(0, ((kernel[axis] - 1) * dilation[axis] + 1 - stride[axis]) / 2);
    const std::string layer = node.member("nn.ConvTranspose2d(" + std::to_string(in[0]) + ", " + std::to_string(node.outShape()[0]) + ", " + pyTuple(kernel) +
                                          ", stride=" + pyTuple(stride) + ", dilation=" + pyTuple(dilation) + ", groups=" +
                                          std::to_string(node.params.integer("groups")) + ", bias=" + pyBool(node.hasParameter("bias")) + ")");
    // Computed in full; the border is cut off, or filled up where the result reaches further than any kernel.
    Integers border; // left, right, top, bottom
    for (const int axis : {1, 0}) {
        const auto i = static_cast<std::size_t>(axis);
        const std::int64_t whole = (in[axis + 1] - 1) * stride[i] + (kernel[i] - 1) * dilation[i] + 1;
        border.insert(border.end(), {-start[i], node.outShape()[axis + 1] - whole + start[i]});
    }
    const bool beyond = border[1] > 0 || border[3] > 0;
    if (beyond && node.hasParameter("bias"))
        return node.refuse("its result reaches beyond its kernels.");
    const std::string result = layer + "(" + node.in() + ")";
    const bool plain = std::ranges::all_of(border, [](std::int64_t amount) { return amount == 0; });
    node.yield(pyActivation(node.params.text("activation"), plain ? result : "F.pad(" + result + ", " + pyTuple(border) + ")"));
}

std::string windowArguments(const layers::Window& window) { return pyTuple(listOf(window.kernel)) + ", stride=" + pyTuple(listOf(window.stride)); }

void writeMaxPool2d(PyNode& node) {
    const layers::Window window = layers::placeWindow(node.type(), node.params, node.inShape()[1], node.inShape()[2], true).value();
    if (symmetric(window))
        return node.yield("F.max_pool2d(" + node.in() + ", " + windowArguments(window) + ", padding=" + pyTuple({window.padding[0], window.padding[1]}) + ")");
    node.yield("F.max_pool2d(" + padded(node.in(), window, "-math.inf") + ", " + windowArguments(window) + ")");
}

/// Sums over the window, divided by the number of pixels that count.
std::string averaged(const std::string& value, const layers::Window& window, bool countBorder) {
    const std::string arguments = windowArguments(window);
    const std::string mean = "F.avg_pool2d(" + padded(value, window, "0") + ", " + arguments + ")";
    if (countBorder || window.padding == std::array<std::int64_t, 4>{0, 0, 0, 0})
        return mean;
    return mean + " / F.avg_pool2d(" + padded("torch.ones_like(" + value + ")", window, "0") + ", " + arguments + ")";
}

void writeAvgPool2d(PyNode& node) {
    const layers::Window window = layers::placeWindow(node.type(), node.params, node.inShape()[1], node.inShape()[2], true).value();
    node.yield(averaged(node.in(), window, node.params.boolean("count_border")));
}

/// Steps × features as an image of height 1 with the features as channels.
PyRow stepPool(const char* layer, bool highest) {
    return {layer, [=](PyNode& node) {
                const layers::Window window = layers::placeStepWindow(node.type(), node.params, node.inShape()[0], true).value();
                const std::string image = node.in() + ".transpose(1, 2).unsqueeze(2)";
                const std::string pooled = highest ? "F.max_pool2d(" + padded(image, window, "-math.inf") + ", " + windowArguments(window) + ")"
                                                   : "(" + averaged(image, window, false) + ")";
                node.yield(pooled + ".squeeze(2).transpose(1, 2)");
            }};
}

void writePad(PyNode& node) {
    const Integers border = node.params.integers("amounts"); // top, left, bottom, right
    node.yield("F.pad(" + node.in() + ", " + pyTuple({border[1], border[3], border[0], border[2]}) + ", value=" + pyNumber(node.params.real("value")) + ")");
}

void writeCrop(PyNode& node) {
    const Integers border = node.params.integers("amounts");
    node.yield("F.pad(" + node.in() + ", " + pyTuple({-border[1], -border[3], -border[0], -border[2]}) + ")");
}

void writeUpsample(PyNode& node) {
    const std::string factor = pyTuple(node.params.integers("factor"));
    const bool nearest = node.params.text("algorithm") == "nearest";
    node.yield("F.interpolate(" + node.in() + ", scale_factor=" + factor + (nearest ? ", mode=\"nearest\")" : ", mode=\"bilinear\", align_corners=False)"));
}

} // namespace

void addWindowRows(std::vector<PyRow>& rows) {
    rows.push_back({"Conv2d", writeConv2d});
    rows.push_back({"Conv1d", writeConv1d});
    rows.push_back({"ConvTranspose2d", writeConvTranspose2d});
    rows.push_back({"MaxPool2d", writeMaxPool2d});
    rows.push_back({"AvgPool2d", writeAvgPool2d});
    rows.push_back(stepPool("MaxPool1d", true));
    rows.push_back(stepPool("AvgPool1d", false));
    rows.push_back({"GlobalAvgPool2d", [](PyNode& node) { node.yield(node.in() + ".mean((2, 3))"); }});
    rows.push_back({"GlobalMaxPool2d", [](PyNode& node) { node.yield(node.in() + ".amax((2, 3))"); }});
    rows.push_back({"Pad", writePad});
    rows.push_back({"Crop", writeCrop});
    rows.push_back({"Upsample", writeUpsample});
}

} // namespace netwright::exchange
