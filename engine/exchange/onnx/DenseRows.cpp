#include "engine/exchange/onnx/OnnxRows.h"

namespace netwright::exchange {

namespace {

std::string affine(OnnxNode& node) {
    const std::string weight = node.weight("weight");
    const std::string bias = node.weight("bias");
    if (node.inShape().rank() == 1)
        return node.emit("Gemm", {node.in(), weight, bias}, {{"transB", std::int64_t{1}}});
    const std::string transposed = node.emit("Transpose", {weight}, {{"perm", std::vector<std::int64_t>{1, 0}}});
    const std::string product = node.emit("MatMul", {node.in(), transposed});
    return bias.empty() ? product : node.emit("Add", {product, bias});
}

void writeDense(OnnxNode& node) { node.yield(onnxActivation(node, node.params.text("activation"), affine(node))); }

} // namespace

void addDenseRows(std::vector<OnnxRow>& rows) { rows.push_back({"Dense", writeDense}); }

} // namespace netwright::exchange
