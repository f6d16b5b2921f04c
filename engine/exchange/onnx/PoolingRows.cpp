#include "engine/exchange/onnx/OnnxRows.h"

#include "engine/layers/Window.h"

namespace netwright::exchange {

namespace {

using Integers = std::vector<std::int64_t>;

OnnxAttributes windowAttributes(OnnxNode& node) {
    const core::Shape& in = node.inShape();
    const layers::Window window = layers::placeWindow(node.type(), node.params, in[1], in[2], true).value();
    return {{"kernel_shape", Integers(window.kernel.begin(), window.kernel.end())},
            {"strides", Integers(window.stride.begin(), window.stride.end())},
            {"pads", Integers(window.padding.begin(), window.padding.end())}};
}

void writeMaxPool2d(OnnxNode& node) { node.yield(node.emit("MaxPool", {node.in()}, windowAttributes(node))); }

void writeAvgPool2d(OnnxNode& node) {
    OnnxAttributes attributes = windowAttributes(node);
    attributes.emplace_back("count_include_pad", std::int64_t{node.params.boolean("count_border")});
    node.yield(node.emit("AveragePool", {node.in()}, attributes));
}

/// Steps × features: the steps are the axis that the window slides along.
OnnxRow stepPool(const char* layer, const char* operation) {
    return {layer, [=](OnnxNode& node) {
                const layers::Window window = layers::placeStepWindow(node.type(), node.params, node.inShape()[0], true).value();
                const OnnxAttributes attributes{{"kernel_shape", Integers{window.kernel[1]}},
                                                {"strides", Integers{window.stride[1]}},
                                                {"pads", Integers{window.padding[1], window.padding[3]}}};
                const std::string pooled = node.emit(operation, {onnxSwapSteps(node, node.in())}, attributes);
                node.yield(onnxSwapSteps(node, pooled));
            }};
}

OnnxRow globalPool(const char* layer, const char* operation) {
    return {layer, [=](OnnxNode& node) {
                node.yield(node.emit(operation, {node.in()}, {{"axes", Integers{2, 3}}, {"keepdims", std::int64_t{0}}}));
            }};
}

} // namespace

void addPoolingRows(std::vector<OnnxRow>& rows) {
    rows.push_back({"MaxPool2d", writeMaxPool2d});
    rows.push_back({"AvgPool2d", writeAvgPool2d});
    rows.push_back(stepPool("MaxPool1d", "MaxPool"));
    rows.push_back(stepPool("AvgPool1d", "AveragePool"));
    rows.push_back(globalPool("GlobalAvgPool2d", "ReduceMean"));
    rows.push_back(globalPool("GlobalMaxPool2d", "ReduceMax"));
}

} // namespace netwright::exchange
