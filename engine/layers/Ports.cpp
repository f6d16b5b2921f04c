#include "engine/layers/Ports.h"

#include "engine/layers/Rules.h"

#include <algorithm>

namespace netwright::layers {
namespace {

LayerSpec groupSpec() {
    LayerSpec spec;
    spec.type = kGroup;
    spec.title = "Group";
    spec.stem = "group";
    spec.summary = "Several layers folded into one block.";
    spec.help = "A block with its own inside: double-click to open it. Its ports are the group inputs and group outputs "
                "inside. With a repeat count the block is applied several times in a row, the result of one repetition "
                "feeding the next, as in the stages of a ResNet or the layers of a transformer.";
    spec.keywords = {"block", "repeat", "collapse", "subgraph", "module"};
    spec.params = {core::integerParam("repeat", "Repeat", 1, 1, 1000,
                                      "How often the block is applied, one after the other. From the second time on its "
                                      "inputs are its own outputs; inputs without an output keep their wire."),
                   core::booleanParam("share", "Share weights", false,
                                      "All repetitions use the same weights, instead of each its own.")};
    return spec;
}

LayerSpec groupPortSpec(bool input) {
    LayerSpec spec;
    spec.type = input ? kGroupInput : kGroupOutput;
    spec.title = input ? "Group input" : "Group output";
    spec.stem = input ? "in" : "out";
    spec.summary = input ? "What flows into the group through one of its ports."
                         : "What flows out of the group through one of its ports.";
    spec.help = input ? "Stands inside a group for one input port of the group."
                      : "Stands inside a group for one output port of the group.";
    spec.keywords = {"port", "group"};
    const PortSpec port{input ? "out" : "in", input ? "Output" : "Input",
                        input ? "What arrives at the group's port." : "What the group's port yields.", false, false};
    (input ? spec.outputs : spec.inputs).push_back(port);
    spec.params = {core::textParam("name", "Port name", "", "Name of the port on the group. Empty: the name of this node.")};
    return spec;
}

LayerSpec sharedWeightsSpec() {
    LayerSpec spec;
    spec.type = kSharedWeights;
    spec.title = "Shared weights";
    spec.stem = "shared";
    spec.summary = "Applies another layer or group once more, with the same weights.";
    spec.help = "Names a layer or group of the same canvas and does to its own input what that one does to its own, with the very "
                "same weights; the gradients of all applications are added. Siamese networks compare two pictures this way, and a "
                "GAN shows real and generated pictures to one discriminator.";
    spec.keywords = {"siamese", "tied", "reuse", "copy", "twin"};
    spec.inputs = {inPort("What goes into the first input of the shared layer.")};
    spec.outputs = {outPort("What the first output of the shared layer yields.")};
    spec.params = {core::textParam("layer", "Layer", "", "The layer or group whose weights are used.")};
    return spec;
}

const LayerSpec* structuralSpec(const std::string& type) {
    const auto& specs = structuralLayers();
    const auto found = std::ranges::find(specs, type, &LayerSpec::type);
    return found == specs.end() ? nullptr : &*found;
}

std::vector<PortSpec> portsInside(const graph::Node& group, const char* type) {
    std::vector<PortSpec> ports;
    if (!group.body)
        return ports;
    for (const graph::Node& inner : (*group.body)->nodes)
        if (inner.type == type)
            ports.push_back({groupPortName(inner), inner.name.empty() ? groupPortName(inner) : inner.name, "", false, false});
    return ports;
}

} // namespace

const std::vector<LayerSpec>& structuralLayers() {
    static const std::vector<LayerSpec> specs{groupSpec(), groupPortSpec(true), groupPortSpec(false), sharedWeightsSpec()};
    return specs;
}

const LayerSpec* specOf(const graph::Node& node, const LayerRegistry& registry) {
    const LayerSpec* structural = structuralSpec(node.type);
    return structural ? structural : registry.find(node.type);
}

std::vector<PortSpec> inputPorts(const graph::Node& node, const LayerRegistry& registry) {
    if (node.type == kGroup)
        return portsInside(node, kGroupInput);
    const LayerSpec* spec = specOf(node, registry);
    return spec ? spec->inputs : std::vector<PortSpec>{};
}

std::vector<PortSpec> outputPorts(const graph::Node& node, const LayerRegistry& registry) {
    if (node.type == kGroup)
        return portsInside(node, kGroupOutput);
    const LayerSpec* spec = specOf(node, registry);
    return spec ? spec->outputs : std::vector<PortSpec>{};
}

std::string groupPortName(const graph::Node& inner) {
    const auto found = inner.params.find("name");
    const auto* text = found == inner.params.end() ? nullptr : std::get_if<std::string>(&found->second);
    return text && !text->empty() ? *text : inner.id;
}

const graph::Node* sharedTarget(const graph::Graph& graph, const graph::Node& shared) {
    const auto found = shared.params.find("layer");
    const auto* id = found == shared.params.end() ? nullptr : std::get_if<std::string>(&found->second);
    const graph::Node* target = id ? graph.find(*id) : nullptr;
    const bool allowed = target && target->type != kSharedWeights && target->type != kGroupInput &&
                         target->type != kGroupOutput && target->type != kReroute;
    return allowed ? target : nullptr;
}

} // namespace netwright::layers
