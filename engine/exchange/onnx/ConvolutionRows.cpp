#include "engine/exchange/onnx/OnnxRows.h"

#include "engine/layers/Window.h"

#include <algorithm>

namespace netwright::exchange {

namespace {

using Integers = std::vector<std::int64_t>;

template <typename Numbers>
Integers listOf(const Numbers& numbers) {
    return {numbers.begin(), numbers.end()};
}

void writeConv2d(OnnxNode& node) {
    const core::Shape& in = node.inShape();
    const layers::Window window = layers::placeWindow(node.type(), node.params, in[1], in[2], false).value();
    const std::string result = node.emit("Conv", {node.in(), node.weight("weight"), node.weight("bias")},
                                         {{"kernel_shape", listOf(window.kernel)},
                                          {"strides", listOf(window.stride)},
                                          {"dilations", listOf(window.dilation)},
                                          {"pads", listOf(window.padding)},
                                          {"group", node.params.integer("groups")}});
    node.yield(onnxActivation(node, node.params.text("activation"), result));
}

/// Netwright keeps sequences as steps × features and the weights with an axis of height 1 in between.
void writeConv1d(OnnxNode& node) {
    const layers::Window window = layers::placeStepWindow(node.type(), node.params, node.inShape()[0], false).value();
    const core::Shape& stored = node.parameter("weight").shape;
    const std::string weight = node.weight("weight", {stored[0], stored[1], stored[3]});
    const std::string result = node.emit("Conv", {onnxSwapSteps(node, node.in()), weight, node.weight("bias")},
                                         {{"kernel_shape", Integers{window.kernel[1]}},
                                          {"strides", Integers{window.stride[1]}},
                                          {"dilations", Integers{window.dilation[1]}},
                                          {"pads", Integers{window.padding[1], window.padding[3]}},
                                          {"group", node.params.integer("groups")}});
    node.yield(onnxSwapSteps(node, onnxActivation(node, node.params.text("activation"), result)));
}

void writeConvTranspose2d(OnnxNode& node) {
    const Integers kernel = node.params.integers("kernel");
    const Integers stride = node.params.integers("stride");
    const Integers dilation = node.params.integers("dilation");
    Integers pads{0, 0, 0, 0}; // top, left, bottom, right
    Integers extra{0, 0};
    if (node.params.text("padding") == "custom") {
        pads = node.params.integers("padding_amounts");
        extra = node.params.integers("output_padding");
    } else if (node.params.text("padding") == "same") {
        // What reaches beyond stride × input is cut off, half of it at the start.
        for (std::size_t axis = 0; axis < 2; ++axis) {
            const std::int64_t surplus = (kernel[axis] - 1) * dilation[axis] + 1 - stride[axis];
            pads[axis] = std::max<std::int64_t>(0, surplus / 2);
            pads[axis + 2] = std::max<std::int64_t>(0, surplus - surplus / 2);
            extra[axis] = std::max<std::int64_t>(0, -surplus);
        }
    }
    const std::string result = node.emit("ConvTranspose", {node.in(), node.weight("weight"), node.weight("bias")},
                                         {{"kernel_shape", kernel},
                                          {"strides", stride},
                                          {"dilations", dilation},
                                          {"pads", pads},
                                          {"output_padding", extra},
                                          {"group", node.params.integer("groups")}});
    node.yield(onnxActivation(node, node.params.text("activation"), result));
}

} // namespace

std::string onnxSwapSteps(OnnxNode& node, const std::string& value) {
    return node.emit("Transpose", {value}, {{"perm", Integers{0, 2, 1}}});
}

void addConvolutionRows(std::vector<OnnxRow>& rows) {
    rows.push_back({"Conv2d", writeConv2d});
    rows.push_back({"Conv1d", writeConv1d});
    rows.push_back({"ConvTranspose2d", writeConvTranspose2d});
}

} // namespace netwright::exchange
