#include "engine/exchange/pytorch/PyNode.h"

#include <map>

namespace netwright::exchange {

namespace {

PyRow function(const char* layer, const char* name) {
    return {layer, [name](PyNode& node) { node.yield(std::string(name) + "(" + node.in() + ")"); }};
}

PyRow withReal(const char* layer, const char* name, const char* param) {
    return {layer, [=](PyNode& node) { node.yield(std::string(name) + "(" + node.in() + ", " + pyNumber(node.params.real(param)) + ")"); }};
}

PyRow alongAxis(const char* layer, const char* name) {
    return {layer, [name](PyNode& node) {
                node.yield(std::string(name) + "(" + node.in() + ", " + std::to_string(pyAxis(node.params.integer("axis"), node.inShape())) + ")");
            }};
}

void writePRelu(PyNode& node) {
    const std::string layer = node.member("nn.PReLU(" + std::to_string(node.parameter("weight").shape[0]) + ")");
    node.yield(layer + "(" + node.in() + ")");
}

void writeGelu(PyNode& node) {
    node.yield("F.gelu(" + node.in() + (node.params.text("form") == "tanh" ? ", approximate=\"tanh\")" : ")"));
}

} // namespace

std::string pyActivation(const std::string& choice, const std::string& value) {
    static const std::map<std::string, std::string> kFunctions{{"relu", "F.relu("}, {"leaky_relu", "F.leaky_relu("}, {"elu", "F.elu("},
                                                               {"gelu", "F.gelu("}, {"silu", "F.silu("},             {"sigmoid", "torch.sigmoid("},
                                                               {"tanh", "torch.tanh("}, {"softplus", "F.softplus("}};
    return choice == "none" ? value : kFunctions.at(choice) + value + ")";
}

void addActivationRows(std::vector<PyRow>& rows) {
    rows.push_back(function("ReLU", "F.relu"));
    rows.push_back(withReal("LeakyReLU", "F.leaky_relu", "slope"));
    rows.push_back({"PReLU", writePRelu});
    rows.push_back(withReal("ELU", "F.elu", "alpha"));
    rows.push_back(function("SELU", "F.selu"));
    rows.push_back({"GELU", writeGelu});
    rows.push_back(function("SiLU", "F.silu"));
    rows.push_back(function("Mish", "F.mish"));
    rows.push_back(function("Sigmoid", "torch.sigmoid"));
    rows.push_back(function("HardSigmoid", "F.hardsigmoid"));
    rows.push_back(function("HardSwish", "F.hardswish"));
    rows.push_back(function("Tanh", "torch.tanh"));
    rows.push_back(withReal("Softplus", "F.softplus", "beta"));
    rows.push_back(alongAxis("Softmax", "torch.softmax"));
    rows.push_back(alongAxis("LogSoftmax", "torch.log_softmax"));
}

} // namespace netwright::exchange
