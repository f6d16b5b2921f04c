#include "engine/exchange/c/CNode.h"

#include <cmath>

namespace netwright::exchange {

namespace {

void writeDense(CNode& node) {
    const core::Shape& in = node.inShape();
    const CBuffer result = node.result();
    node.program.call("dense", {node.in(), result, in.elements() / in[-1], in[-1], node.outShape()[-1], node.weight("weight"), node.weight("bias")});
    cActivation(node, node.params.text("activation"), result);
}

/// Mean, variance, γ and β of each channel come down to one factor and one summand.
void writeBatchNorm(CNode& node) {
    const double epsilon = node.params.real("epsilon");
    std::vector<float> scale;
    std::vector<float> shift;
    for (std::size_t i = 0; i < node.parameter("weight").data.size(); ++i) {
        const auto number = [&](const char* name) { return static_cast<double>(node.parameter(name).data[i]); };
        const double factor = number("weight") / std::sqrt(number("running_var") + epsilon);
        scale.push_back(static_cast<float>(factor));
        shift.push_back(static_cast<float>(number("bias") - number("running_mean") * factor));
    }
    const core::Shape& in = node.inShape();
    node.program.callInPlace("scale_channels", node.in(), node.result(),
                             {in.elements() / in[0], node.derived("scale", scale), node.derived("shift", shift)});
}

void writeLayerNorm(CNode& node) {
    const core::Shape& in = node.inShape();
    node.program.call("layer_norm", {node.in(), node.result(), in.elements() / in[-1], in[-1], node.weight("weight"), node.weight("bias"),
                                     cNumber(node.params.real("epsilon"))});
}

void writeGroups(CNode& node, std::int64_t groups) {
    const core::Shape& in = node.inShape();
    node.program.call("group_norm", {node.in(), node.result(), groups, in.elements() / groups, in.elements() / in[0], node.weight("weight"),
                                     node.weight("bias"), cNumber(node.params.real("epsilon"))});
}

/// Layers that act only while training.
void passOn(CNode& node) { node.yield(node.in()); }

} // namespace

void addMatrixRows(std::vector<CRow>& rows) {
    rows.push_back({"Dense", writeDense});
    rows.push_back({"BatchNorm", writeBatchNorm});
    rows.push_back({"LayerNorm", writeLayerNorm});
    rows.push_back({"GroupNorm", [](CNode& node) { writeGroups(node, node.params.integer("groups")); }});
    rows.push_back({"InstanceNorm", [](CNode& node) { writeGroups(node, node.inShape()[0]); }});
    for (const char* layer : {"Dropout", "SpatialDropout", "GaussianNoise", "StopGradient", "Reroute"})
        rows.push_back({layer, passOn});
}

} // namespace netwright::exchange
