#include "engine/exchange/onnx/OnnxRows.h"

#include <cassert>
#include <cmath>

namespace netwright::exchange {

namespace {

std::string gelu(OnnxNode& node, const std::string& value) {
    const std::string scaled = node.emit("Mul", {value, node.number("sqrt_half", std::sqrt(0.5))});
    const std::string raised = node.emit("Add", {node.emit("Erf", {scaled}), node.number("one", 1)});
    return node.emit("Mul", {node.emit("Mul", {value, raised}), node.number("half", 0.5)});
}

std::string silu(OnnxNode& node, const std::string& value) {
    return node.emit("Mul", {value, node.emit("Sigmoid", {value})});
}

/// A layer that is one ONNX operator without attributes.
OnnxRow plain(const char* layer, const char* operation) {
    return {layer, [operation](OnnxNode& node) { node.yield(node.emit(operation, {node.in()})); }};
}

void writeLeakyRelu(OnnxNode& node) {
    node.yield(node.emit("LeakyRelu", {node.in()}, {{"alpha", static_cast<float>(node.params.real("slope"))}}));
}

void writeSoftmax(OnnxNode& node) {
    node.yield(node.emit("Softmax", {node.in()}, {{"axis", onnxAxis(node.params.integer("axis"), node.inShape())}}));
}

} // namespace

std::string onnxActivation(OnnxNode& node, const std::string& choice, const std::string& value) {
    if (choice == "none") return value;
    if (choice == "relu") return node.emit("Relu", {value});
    if (choice == "leaky_relu") return node.emit("LeakyRelu", {value}, {{"alpha", 0.01F}});
    if (choice == "elu") return node.emit("Elu", {value}, {{"alpha", 1.0F}});
    if (choice == "gelu") return gelu(node, value);
    if (choice == "silu") return silu(node, value);
    if (choice == "sigmoid") return node.emit("Sigmoid", {value});
    if (choice == "tanh") return node.emit("Tanh", {value});
    if (choice == "softplus") return node.emit("Softplus", {value});
    assert(false && "an activation without its ONNX operator");
    return value;
}

void addActivationRows(std::vector<OnnxRow>& rows) {
    rows.push_back(plain("ReLU", "Relu"));
    rows.push_back({"LeakyReLU", writeLeakyRelu});
    rows.push_back(plain("Sigmoid", "Sigmoid"));
    rows.push_back(plain("Tanh", "Tanh"));
    rows.push_back({"Softmax", writeSoftmax});
}

} // namespace netwright::exchange
