#include "engine/exchange/onnx/OnnxRows.h"

namespace netwright::exchange {

namespace {

void writeDense(OnnxNode& node) {
    const std::string result = onnxLinear(node, node.in(), node.inShape(), "weight", "bias");
    node.yield(onnxActivation(node, node.params.text("activation"), result));
}

void writeEmbedding(OnnxNode& node) { node.yield(node.emit("Gather", {node.weight("weight"), node.in()})); }

} // namespace

std::string onnxLinear(OnnxNode& node, const std::string& value, const core::Shape& sampleShape, const std::string& weight,
                       const std::string& bias) {
    const std::string biasName = node.weight(bias);
    if (sampleShape.rank() == 1)
        return node.emit("Gemm", {value, node.weight(weight), biasName}, {{"transB", std::int64_t{1}}});
    const std::string transposed = node.emit("Transpose", {node.weight(weight)}, {{"perm", std::vector<std::int64_t>{1, 0}}});
    const std::string product = node.emit("MatMul", {value, transposed});
    return biasName.empty() ? product : node.emit("Add", {product, biasName});
}

void addDenseRows(std::vector<OnnxRow>& rows) {
    rows.push_back({"Dense", writeDense});
    rows.push_back({"Embedding", writeEmbedding});
}

} // namespace netwright::exchange
