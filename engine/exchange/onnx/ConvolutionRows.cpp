#include "engine/exchange/onnx/OnnxRows.h"

#include "engine/layers/Window.h"

namespace netwright::exchange {

namespace {

template <typename Numbers>
std::vector<std::int64_t> listOf(const Numbers& numbers) {
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

} // namespace

void addConvolutionRows(std::vector<OnnxRow>& rows) { rows.push_back({"Conv2d", writeConv2d}); }

} // namespace netwright::exchange
