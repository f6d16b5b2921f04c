#include "engine/exchange/onnx/OnnxRows.h"

namespace netwright::exchange {

namespace {

void writeClassification(OnnxNode& node) {
    node.emitOutput("Softmax", {node.in()}, {{"axis", std::int64_t{-1}}});
    node.builder.output(node.place(), node.inShape(), "Probabilities of the classes.");
}

void writeRegression(OnnxNode& node) {
    const std::string values = onnxPrepared(node, node.in(), data::inverseOf(node.preprocessing()), node.inShape());
    node.emitOutput("Identity", {values});
    node.builder.output(node.place(), node.inShape(), "Predicted values, in the units of the data.");
}

void writeBinaryCrossEntropy(OnnxNode& node) {
    node.emitOutput("Sigmoid", {node.in()});
    node.builder.output(node.place(), node.inShape(), "Probability of yes, for each question.");
}

void writeResult(OnnxNode& node) {
    const OnnxValue& value = node.inputs("in").front();
    const std::string inUnits = onnxPrepared(node, value.name, data::inverseOf(node.preprocessing()), node.inShape());
    node.emitOutput("Identity", {inUnits});
    node.builder.output(node.place(), node.inShape(), node.field() ? "Result, in the units of the data." : "Result.", value.type.views);
}

/// Outputs that only shape the training: what they look at leaves as it is.
OnnxRow passedOn(const char* layer, const char* port, const char* help) {
    return {layer, [=](OnnxNode& node) {
                const OnnxValue& value = node.inputs(port).front();
                node.emitOutput("Identity", {value.name});
                node.builder.output(node.place(), value.type.shape, help, value.type.views);
            }};
}

} // namespace

void addOutputRows(std::vector<OnnxRow>& rows) {
    rows.push_back({"Classification", writeClassification});
    rows.push_back({"Regression", writeRegression});
    rows.push_back({"BinaryCrossEntropy", writeBinaryCrossEntropy});
    rows.push_back({"Result", writeResult});
    rows.push_back(passedOn("KLNormal", "mean", "Means of the latent distribution."));
    rows.push_back(passedOn("CosineSimilarity", "in", "The first of the two lists that were brought together."));
    rows.push_back(passedOn("Contrastive", "in", "The representation of each view."));
    rows.push_back(passedOn("Adversarial", "in", "Scores of the discriminator."));
}

} // namespace netwright::exchange
