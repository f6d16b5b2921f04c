#include "engine/exchange/onnx/OnnxRows.h"

namespace netwright::exchange {

namespace {

std::string helpFor(const core::Field& field) {
    const std::string shape = " (N × " + field.shape.toString() + ")";
    if (field.kind == core::FieldKind::Image)
        return "Raw pixels as in the image files, 0 to 255; channels × height × width" + shape + ".";
    if (field.kind == core::FieldKind::Tokens)
        return "Token numbers" + shape + ".";
    return "Raw numbers as in the data" + shape + ".";
}

void writeDataInput(OnnxNode& node) {
    node.builder.input(node.place(), node.outShape(), helpFor(*node.field()));
    node.yield(onnxPrepared(node, node.place(), node.preprocessing(), node.outShape()));
}

void writeTokens(OnnxNode& node) {
    node.builder.input(node.place(), node.outShape(), helpFor(*node.field()), OnnxBuilder::Element::Whole);
    node.yield(node.place());
}

/// A generator is fed by its user: the same noise, the same result.
void writeNoise(OnnxNode& node) {
    node.builder.input(node.place(), node.outShape(), "Random numbers, normally distributed with mean 0 and deviation 1.");
    node.yield(node.place());
}

} // namespace

void addInputRows(std::vector<OnnxRow>& rows) {
    rows.push_back({"Image", writeDataInput});
    rows.push_back({"Features", writeDataInput});
    rows.push_back({"Sequence", writeDataInput});
    rows.push_back({"Tokens", writeTokens});
    rows.push_back({"Noise", writeNoise});
}

} // namespace netwright::exchange
