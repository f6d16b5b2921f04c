#include "engine/exchange/pytorch/PyNode.h"

namespace netwright::exchange {

namespace {

std::string epsilonOf(const PyNode& node) { return ", eps=" + pyNumber(node.params.real("epsilon")); }

void writeDense(PyNode& node) {
    const std::string layer = node.member("nn.Linear(" + std::to_string(node.inShape()[-1]) + ", " + std::to_string(node.outShape()[-1]) +
                                          ", bias=" + pyBool(node.hasParameter("bias")) + ")");
    node.yield(pyActivation(node.params.text("activation"), layer + "(" + node.in() + ")"));
}

void writeBatchNorm(PyNode& node) {
    const std::string kind = node.inShape().rank() == 1 ? "nn.BatchNorm1d(" : "nn.BatchNorm2d(";
    const std::string layer = node.member(kind + std::to_string(node.inShape()[0]) + epsilonOf(node) + ")",
                                          {{"weight", "weight", {}}, {"bias", "bias", {}}, {"running_mean", "running_mean", {}}, {"running_var", "running_var", {}}});
    node.yield(layer + "(" + node.in() + ")");
}

void writeLayerNorm(PyNode& node) {
    node.yield(node.member("nn.LayerNorm(" + std::to_string(node.inShape()[-1]) + epsilonOf(node) + ")") + "(" + node.in() + ")");
}

/// InstanceNorm is a GroupNorm with as many groups as channels.
void writeGroups(PyNode& node, std::int64_t groups) {
    const std::string layer = node.member("nn.GroupNorm(" + std::to_string(groups) + ", " + std::to_string(node.inShape()[0]) + epsilonOf(node) + ")");
    node.yield(layer + "(" + node.in() + ")");
}

void writeDropout(PyNode& node) {
    const char* kind = node.type() == "Dropout" ? "nn.Dropout(" : node.inShape().rank() == 3 ? "nn.Dropout2d(" : "nn.Dropout1d(";
    node.yield(node.member(kind + pyNumber(node.params.real("rate")) + ")", {}) + "(" + node.in() + ")");
}

void passOn(PyNode& node) { node.pass({node.in()}); }

} // namespace

void addMatrixRows(std::vector<PyRow>& rows) {
    rows.push_back({"Dense", writeDense});
    rows.push_back({"BatchNorm", writeBatchNorm});
    rows.push_back({"LayerNorm", writeLayerNorm});
    rows.push_back({"GroupNorm", [](PyNode& node) { writeGroups(node, node.params.integer("groups")); }});
    rows.push_back({"InstanceNorm", [](PyNode& node) { writeGroups(node, node.inShape()[0]); }});
    rows.push_back({"Dropout", writeDropout});
    rows.push_back({"SpatialDropout", writeDropout});
    rows.push_back({"GaussianNoise", passOn}); // acts only while Netwright trains
    rows.push_back({"StopGradient", [](PyNode& node) { node.yield(node.in() + ".detach()"); }});
    rows.push_back({"Reroute", passOn});
}

} // namespace netwright::exchange
