#include "engine/exchange/onnx/OnnxRows.h"

#include "engine/layers/Window.h"

namespace netwright::exchange {

namespace {

OnnxAttributes windowAttributes(OnnxNode& node) {
    const core::Shape& in = node.inShape();
    const layers::Window window = layers::placeWindow(node.type(), node.params, in[1], in[2], true).value();
    return {{"kernel_shape", std::vector<std::int64_t>(window.kernel.begin(), window.kernel.end())},
            {"strides", std::vector<std::int64_t>(window.stride.begin(), window.stride.end())},
            {"pads", std::vector<std::int64_t>(window.padding.begin(), window.padding.end())}};
}

void writeMaxPool2d(OnnxNode& node) { node.yield(node.emit("MaxPool", {node.in()}, windowAttributes(node))); }

void writeAvgPool2d(OnnxNode& node) {
    OnnxAttributes attributes = windowAttributes(node);
    attributes.emplace_back("count_include_pad", std::int64_t{node.params.boolean("count_border")});
    node.yield(node.emit("AveragePool", {node.in()}, attributes));
}

void writeGlobalAvgPool2d(OnnxNode& node) {
    node.yield(node.emit("ReduceMean", {node.in()},
                         {{"axes", std::vector<std::int64_t>{2, 3}}, {"keepdims", std::int64_t{0}}}));
}

} // namespace

void addPoolingRows(std::vector<OnnxRow>& rows) {
    rows.push_back({"MaxPool2d", writeMaxPool2d});
    rows.push_back({"AvgPool2d", writeAvgPool2d});
    rows.push_back({"GlobalAvgPool2d", writeGlobalAvgPool2d});
}

} // namespace netwright::exchange
