#include "engine/exchange/Inverse.h"
#include "engine/exchange/onnx/OnnxRows.h"

namespace netwright::exchange {

namespace {

void writeClassification(OnnxNode& node) {
    node.emitOutput("Softmax", {node.in()}, {{"axis", std::int64_t{-1}}});
    node.builder.output(node.place(), node.inShape(), "Probabilities of the classes.");
}

void writeRegression(OnnxNode& node) {
    const std::string values = onnxAffine(node, node.in(), inverseOf(node.preprocessing()), node.inShape());
    node.emitOutput("Identity", {values});
    node.builder.output(node.place(), node.inShape(), "Predicted values, in the units of the data.");
}

} // namespace

void addOutputRows(std::vector<OnnxRow>& rows) {
    rows.push_back({"Classification", writeClassification});
    rows.push_back({"Regression", writeRegression});
}

} // namespace netwright::exchange
