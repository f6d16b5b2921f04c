#include "engine/exchange/onnx/OnnxRows.h"

#include <cassert>
#include <cmath>
#include <numbers>

namespace netwright::exchange {

namespace {

std::string product(OnnxNode& node, const std::string& value, const char* name, double factor) {
    return node.emit("Mul", {value, node.number(name, factor)});
}

std::string gelu(OnnxNode& node, const std::string& value) {
    const std::string error = node.emit("Erf", {product(node, value, "sqrt_half", std::sqrt(0.5))});
    const std::string raised = node.emit("Add", {error, node.number("one", 1)});
    return product(node, node.emit("Mul", {value, raised}), "half", 0.5);
}

std::string geluTanh(OnnxNode& node, const std::string& value) {
    const std::string cube = node.emit("Mul", {node.emit("Mul", {value, value}), value});
    const std::string sum = node.emit("Add", {value, product(node, cube, "cubic", 0.044715)});
    const std::string bent = node.emit("Tanh", {product(node, sum, "steepness", std::sqrt(2 / std::numbers::pi))});
    const std::string raised = node.emit("Add", {bent, node.number("one", 1)});
    return product(node, node.emit("Mul", {value, raised}), "half", 0.5);
}

std::string silu(OnnxNode& node, const std::string& value) {
    return node.emit("Mul", {value, node.emit("Sigmoid", {value})});
}

void writeMish(OnnxNode& node) {
    node.yield(node.emit("Mul", {node.in(), node.emit("Tanh", {node.emit("Softplus", {node.in()})})}));
}

void writeGelu(OnnxNode& node) {
    node.yield(node.params.text("form") == "tanh" ? geluTanh(node, node.in()) : gelu(node, node.in()));
}

void writeSoftplus(OnnxNode& node) {
    const double beta = node.params.real("beta");
    if (beta == 1)
        return node.yield(node.emit("Softplus", {node.in()}));
    node.yield(product(node, node.emit("Softplus", {product(node, node.in(), "beta", beta)}), "inverse_beta", 1 / beta));
}

/// One slope for all, or one per channel, shaped so that it meets the channel axis.
void writePRelu(OnnxNode& node) {
    core::Shape shape{node.parameter("weight").shape[0]};
    for (int axis = 1; axis < node.inShape().rank(); ++axis)
        shape = shape.append(1);
    node.yield(node.emit("PRelu", {node.in(), node.weight("weight", shape)}));
}

/// A layer that is one ONNX operator whose attribute is a parameter of the layer.
OnnxRow withReal(const char* layer, const char* operation, const char* attribute, const char* param) {
    return {layer, [=](OnnxNode& node) {
                node.yield(node.emit(operation, {node.in()}, {{attribute, static_cast<float>(node.params.real(param))}}));
            }};
}

/// A layer that is one ONNX operator along an axis.
OnnxRow alongAxis(const char* layer, const char* operation) {
    return {layer, [=](OnnxNode& node) {
                node.yield(node.emit(operation, {node.in()}, {{"axis", onnxAxis(node.params.integer("axis"), node.inShape())}}));
            }};
}

void writeHardSigmoid(OnnxNode& node) {
    node.yield(node.emit("HardSigmoid", {node.in()}, {{"alpha", 1.0F / 6}, {"beta", 0.5F}}));
}

void writeSelu(OnnxNode& node) {
    node.yield(node.emit("Selu", {node.in()}, {{"alpha", 1.6732632423543772F}, {"gamma", 1.0507009873554805F}}));
}

} // namespace

OnnxRow plainRow(const char* layer, const char* operation) {
    return {layer, [operation](OnnxNode& node) { node.yield(node.emit(operation, {node.in()})); }};
}

OnnxRow trainingOnlyRow(const char* layer) {
    return {layer, [](OnnxNode& node) { node.yield(node.in()); }};
}

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
    rows.push_back(plainRow("ReLU", "Relu"));
    rows.push_back(withReal("LeakyReLU", "LeakyRelu", "alpha", "slope"));
    rows.push_back({"PReLU", writePRelu});
    rows.push_back(withReal("ELU", "Elu", "alpha", "alpha"));
    rows.push_back({"SELU", writeSelu});
    rows.push_back({"GELU", writeGelu});
    rows.push_back({"SiLU", [](OnnxNode& node) { node.yield(silu(node, node.in())); }});
    rows.push_back({"Mish", writeMish});
    rows.push_back(plainRow("Sigmoid", "Sigmoid"));
    rows.push_back({"HardSigmoid", writeHardSigmoid});
    rows.push_back(plainRow("HardSwish", "HardSwish"));
    rows.push_back(plainRow("Tanh", "Tanh"));
    rows.push_back({"Softplus", writeSoftplus});
    rows.push_back(alongAxis("Softmax", "Softmax"));
    rows.push_back(alongAxis("LogSoftmax", "LogSoftmax"));
}

} // namespace netwright::exchange
