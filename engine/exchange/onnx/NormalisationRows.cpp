#include "engine/exchange/onnx/OnnxRows.h"

namespace netwright::exchange {

namespace {

float epsilonOf(const OnnxNode& node) { return static_cast<float>(node.params.real("epsilon")); }

void writeBatchNorm(OnnxNode& node) {
    node.yield(node.emit("BatchNormalization",
                         {node.in(), node.weight("weight"), node.weight("bias"), node.weight("running_mean"),
                          node.weight("running_var")},
                         {{"epsilon", epsilonOf(node)}}));
}

void writeLayerNorm(OnnxNode& node) {
    node.yield(node.emit("LayerNormalization", {node.in(), node.weight("weight"), node.weight("bias")},
                         {{"axis", std::int64_t{-1}}, {"epsilon", epsilonOf(node)}}));
}

/// One scale and shift per channel, whatever the rank behind the channels.
core::Shape perChannel(const core::Shape& sampleShape) {
    core::Shape shape{sampleShape[0]};
    for (int axis = 1; axis < sampleShape.rank(); ++axis)
        shape = shape.append(1);
    return shape;
}

/// Operator set 17 has no group normalisation: each group becomes a channel of an instance normalisation.
void writeGroupNorm(OnnxNode& node) {
    const std::int64_t groups = node.params.integer("groups");
    const std::vector<float> ones(static_cast<std::size_t>(groups), 1.0F);
    const std::vector<float> zeros(static_cast<std::size_t>(groups), 0.0F);
    const std::string grouped = node.reshape(node.in(), {groups, node.inShape().elements() / groups});
    const std::string normalised = node.emit(
        "InstanceNormalization", {grouped, node.constant("ones", {groups}, ones), node.constant("zeros", {groups}, zeros)},
        {{"epsilon", epsilonOf(node)}});
    const core::Shape channels = perChannel(node.inShape());
    const std::string scaled = node.emit("Mul", {node.reshape(normalised, node.inShape()), node.weight("weight", channels)});
    node.yield(node.emit("Add", {scaled, node.weight("bias", channels)}));
}

void writeInstanceNorm(OnnxNode& node) {
    node.yield(node.emit("InstanceNormalization", {node.in(), node.weight("weight"), node.weight("bias")},
                         {{"epsilon", epsilonOf(node)}}));
}

} // namespace

void addNormalisationRows(std::vector<OnnxRow>& rows) {
    rows.push_back({"BatchNorm", writeBatchNorm});
    rows.push_back({"LayerNorm", writeLayerNorm});
    rows.push_back({"GroupNorm", writeGroupNorm});
    rows.push_back({"InstanceNorm", writeInstanceNorm});
    for (const char* layer : {"Dropout", "SpatialDropout", "GaussianNoise"})
        rows.push_back(trainingOnlyRow(layer));
}

} // namespace netwright::exchange
