#include "engine/exchange/c/CNode.h"
#include "engine/layers/Window.h"

#include <algorithm>

namespace netwright::exchange {

namespace {

using Integers = std::vector<std::int64_t>;

void writeConv2d(CNode& node) {
    const core::Shape& in = node.inShape();
    const core::Shape& out = node.outShape();
    const layers::Window window = layers::placeWindow(node.type(), node.params, in[1], in[2], false).value();
    const CBuffer result = node.result();
    node.program.call("conv2d", {node.in(), result, in[0], in[1], in[2], out[0], out[1], out[2], window.kernel[0], window.kernel[1],
                                 window.stride[0], window.stride[1], window.dilation[0], window.dilation[1], window.padding[0],
                                 window.padding[1], node.params.integer("groups"), node.weight("weight"), node.weight("bias")});
    cActivation(node, node.params.text("activation"), result);
}

void writeConv1d(CNode& node) {
    const core::Shape& in = node.inShape();
    const core::Shape& out = node.outShape();
    const layers::Window window = layers::placeStepWindow(node.type(), node.params, in[0], false).value();
    const CBuffer result = node.result();
    node.program.call("conv1d", {node.in(), result, in[0], in[1], out[0], out[1], window.kernel[1], window.stride[1], window.dilation[1],
                                 window.padding[1], node.params.integer("groups"), node.weight("weight"), node.weight("bias")});
    cActivation(node, node.params.text("activation"), result);
}

/// Top and left: what reaches beyond stride × input is cut off, half of it at the start.
std::pair<std::int64_t, std::int64_t> cutOff(const core::ParamReader& params) {
    if (params.text("padding") == "custom")
        return {params.integers("padding_amounts")[0], params.integers("padding_amounts")[1]};
    if (params.text("padding") != "same")
        return {0, 0};
    const auto half = [&](std::size_t axis) {
        const std::int64_t reach = (params.integers("kernel")[axis] - 1) * params.integers("dilation")[axis] + 1;
        return std::max<std::int64_t>(0, (reach - params.integers("stride")[axis]) / 2);
    };
    return {half(0), half(1)};
}

void writeConvTranspose2d(CNode& node) {
    const core::Shape& in = node.inShape();
    const core::Shape& out = node.outShape();
    const Integers kernel = node.params.integers("kernel");
    const Integers stride = node.params.integers("stride");
    const Integers dilation = node.params.integers("dilation");
    const auto [top, left] = cutOff(node.params);
    const CBuffer result = node.result();
    node.program.call("conv_transpose2d", {node.in(), result, in[0], in[1], in[2], out[0], out[1], out[2], kernel[0], kernel[1], stride[0],
                                           stride[1], dilation[0], dilation[1], top, left, node.params.integer("groups"),
                                           node.weight("weight"), node.weight("bias")});
    cActivation(node, node.params.text("activation"), result);
}

void writeMaxPool2d(CNode& node) {
    const core::Shape& in = node.inShape();
    const core::Shape& out = node.outShape();
    const layers::Window window = layers::placeWindow(node.type(), node.params, in[1], in[2], true).value();
    node.program.call("max_pool2d", {node.in(), node.result(), in[0], in[1], in[2], out[1], out[2], window.kernel[0], window.kernel[1],
                                     window.stride[0], window.stride[1], window.padding[0], window.padding[1]});
}

void writeAvgPool2d(CNode& node) {
    const core::Shape& in = node.inShape();
    const core::Shape& out = node.outShape();
    const layers::Window window = layers::placeWindow(node.type(), node.params, in[1], in[2], true).value();
    node.program.call("avg_pool2d", {node.in(), node.result(), in[0], in[1], in[2], out[1], out[2], window.kernel[0], window.kernel[1],
                                     window.stride[0], window.stride[1], window.padding[0], window.padding[1],
                                     node.params.boolean("count_border")});
}

CRow stepPool(const char* layer, const char* helper) {
    return {layer, [=](CNode& node) {
                const core::Shape& in = node.inShape();
                const layers::Window window = layers::placeStepWindow(node.type(), node.params, in[0], true).value();
                node.program.call(helper, {node.in(), node.result(), in[0], in[1], node.outShape()[0], window.kernel[1], window.stride[1], window.padding[1]});
            }};
}

CRow globalPool(const char* layer, const char* helper) {
    return {layer, [=](CNode& node) {
                const core::Shape& in = node.inShape();
                node.program.call(helper, {node.in(), node.result(), in[0], in[1] * in[2], 1});
            }};
}

void writePad(CNode& node) {
    const core::Shape& in = node.inShape();
    const Integers border = node.params.integers("amounts"); // top, left, bottom, right
    node.program.call("pad2d", {node.in(), node.result(), in[0], in[1], in[2], node.outShape()[1], node.outShape()[2], border[0], border[1],
                                cNumber(node.params.real("value"))});
}

void writeCrop(CNode& node) {
    const core::Shape& in = node.inShape();
    const Integers border = node.params.integers("amounts");
    node.program.call("pad2d", {node.in(), node.result(), in[0], in[1], in[2], node.outShape()[1], node.outShape()[2], -border[0], -border[1], "0.0f"});
}

void writeUpsample(CNode& node) {
    const core::Shape& in = node.inShape();
    const Integers factor = node.params.integers("factor");
    const bool nearest = node.params.text("algorithm") == "nearest";
    node.program.call(nearest ? "upsample_nearest" : "upsample_bilinear", {node.in(), node.result(), in[0], in[1], in[2], factor[0], factor[1]});
}

} // namespace

void addWindowRows(std::vector<CRow>& rows) {
    rows.push_back({"Conv2d", writeConv2d});
    rows.push_back({"Conv1d", writeConv1d});
    rows.push_back({"ConvTranspose2d", writeConvTranspose2d});
    rows.push_back({"MaxPool2d", writeMaxPool2d});
    rows.push_back({"AvgPool2d", writeAvgPool2d});
    rows.push_back(stepPool("MaxPool1d", "max_pool1d"));
    rows.push_back(stepPool("AvgPool1d", "avg_pool1d"));
    rows.push_back(globalPool("GlobalAvgPool2d", "mean_axis"));
    rows.push_back(globalPool("GlobalMaxPool2d", "max_axis"));
    rows.push_back({"Pad", writePad});
    rows.push_back({"Crop", writeCrop});
    rows.push_back({"Upsample", writeUpsample});
}

} // namespace netwright::exchange
