#include "engine/exchange/c/CNode.h"

#include <map>

namespace netwright::exchange {

namespace {

CRow plainRow(const char* layer, const char* helper) {
    return {layer, [helper](CNode& node) { node.program.callInPlace(helper, node.in(), node.result()); }};
}

CRow withReal(const char* layer, const char* helper, const char* param) {
    return {layer, [=](CNode& node) { node.program.callInPlace(helper, node.in(), node.result(), {cNumber(node.params.real(param))}); }};
}

/// Along one axis of the sample.
CRow alongAxis(const char* layer, const char* helper) {
    return {layer, [helper](CNode& node) {
                const core::Shape& shape = node.inShape();
                const int axis = cAxis(node.params.integer("axis"), shape);
                node.program.call(helper, {node.in(), node.result(), shape.elements(0, axis), shape[axis], shape.elements(axis + 1, shape.rank())});
            }};
}

void writePRelu(CNode& node) {
    const core::Shape& shape = node.inShape();
    const bool perChannel = node.parameter("weight").shape[0] > 1;
    node.program.callInPlace("prelu", node.in(), node.result(), {shape.elements() / shape[0], node.weight("weight"), perChannel});
}

void writeGelu(CNode& node) {
    node.program.callInPlace(node.params.text("form") == "tanh" ? "gelu_tanh" : "gelu", node.in(), node.result());
}

} // namespace

void cActivation(CNode& node, const std::string& choice, CBuffer buffer) {
    static const std::map<std::string, std::pair<const char*, const char*>> kHelpers{
        {"relu", {"relu", ""}},       {"leaky_relu", {"leaky_relu", "0.01f"}},      {"elu", {"elu", "1.0f"}},
        {"gelu", {"gelu", ""}},       {"silu", {"silu", ""}},                       {"sigmoid", {"sigmoid", ""}},
        {"tanh", {"hyperbolic_tangent", ""}}, {"softplus", {"softplus", "1.0f"}}};
    if (choice == "none")
        return;
    const auto& [helper, number] = kHelpers.at(choice);
    if (*number)
        node.program.callInPlace(helper, buffer, buffer, {number});
    else
        node.program.callInPlace(helper, buffer, buffer);
}

void addActivationRows(std::vector<CRow>& rows) {
    rows.push_back(plainRow("ReLU", "relu"));
    rows.push_back(withReal("LeakyReLU", "leaky_relu", "slope"));
    rows.push_back({"PReLU", writePRelu});
    rows.push_back(withReal("ELU", "elu", "alpha"));
    rows.push_back(plainRow("SELU", "selu"));
    rows.push_back({"GELU", writeGelu});
    rows.push_back(plainRow("SiLU", "silu"));
    rows.push_back(plainRow("Mish", "mish"));
    rows.push_back(plainRow("Sigmoid", "sigmoid"));
    rows.push_back(plainRow("HardSigmoid", "hard_sigmoid"));
    rows.push_back(plainRow("HardSwish", "hard_swish"));
    rows.push_back(plainRow("Tanh", "hyperbolic_tangent"));
    rows.push_back(withReal("Softplus", "softplus", "beta"));
    rows.push_back(alongAxis("Softmax", "softmax"));
    rows.push_back(alongAxis("LogSoftmax", "log_softmax"));
}

} // namespace netwright::exchange
