#include "engine/exchange/onnx/OnnxRows.h"

namespace netwright::exchange {

namespace {

void writeBatchNorm(OnnxNode& node) {
    node.yield(node.emit("BatchNormalization",
                         {node.in(), node.weight("weight"), node.weight("bias"), node.weight("running_mean"),
                          node.weight("running_var")},
                         {{"epsilon", static_cast<float>(node.params.real("epsilon"))}}));
}

/// Layers that act only while training.
void passOn(OnnxNode& node) { node.yield(node.in()); }

} // namespace

void addNormalisationRows(std::vector<OnnxRow>& rows) {
    rows.push_back({"BatchNorm", writeBatchNorm});
    rows.push_back({"Dropout", passOn});
}

} // namespace netwright::exchange
