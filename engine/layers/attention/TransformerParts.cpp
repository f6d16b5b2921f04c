#include "engine/layers/attention/TransformerParts.h"

#include "engine/layers/Ports.h"

namespace netwright::layers {

void BodyBuilder::add(const std::string& id, const std::string& type, core::ParamMap params, const std::string& from) {
    graph::Node node;
    node.id = node.name = id;
    node.type = type;
    node.params = std::move(params);
    node.position = {static_cast<double>(m_body.nodes.size()) * 220, 0};
    m_body.nodes.push_back(std::move(node));
    if (!from.empty())
        wire(from, id, "in");
}

void BodyBuilder::input(const std::string& port) { add(port, kGroupInput, {{"name", port}}, ""); }
void BodyBuilder::output(const std::string& from, const std::string& port) { add(port, kGroupOutput, {{"name", port}}, from); }

void BodyBuilder::wire(const std::string& from, const std::string& to, const std::string& port) {
    m_body.edges.push_back({{from, "out"}, {to, port}});
}

std::vector<core::ParamSpec> transformerParams() {
    return {core::integerParam("heads", "Heads", 4, 1, 256, "How many attentions work side by side, each on its share of the features."),
            core::integerParam("hidden", "Hidden", 256, 1, 1 << 16, "Width inside the feed-forward part; four times the features is usual."),
            core::integerParam("layers", "Layers", 1, 1, 64, "How many of these blocks follow each other, each with weights of its own."),
            core::realParam("dropout", "Dropout", 0.1, 0, 0.99, "Share of the values that become zero behind each part while training."),
            core::choiceParam("activation", "Activation", "relu", {{"relu", "ReLU"}, {"gelu", "GELU"}}, "The function inside the feed-forward part."),
            core::booleanParam("norm_first", "Normalise first", false,
                               "Puts each LayerNorm in front of its part instead of behind the sum; deep stacks train more easily this way.")};
}

core::ParamMap feedForwardParams(const core::ParamReader& params) {
    return {{"hidden", params.integer("hidden")}, {"activation", params.text("activation")}, {"dropout", params.real("dropout")}};
}

std::string addResidual(BodyBuilder& body, const core::ParamReader& params, const std::string& name, const std::string& from,
                        const std::function<std::string(const std::string& source)>& part) {
    const bool normFirst = params.boolean("norm_first");
    const std::string norm = name + "_norm";
    if (normFirst)
        body.add(norm, "LayerNorm", {}, from);
    const std::string result = part(normFirst ? norm : from);
    body.add(name + "_dropout", "Dropout", {{"rate", params.real("dropout")}}, result);
    body.add(name + "_add", "Add", {}, from);
    body.wire(name + "_dropout", name + "_add", "in");
    if (normFirst)
        return name + "_add";
    body.add(norm, "LayerNorm", {}, name + "_add");
    return norm;
}

} // namespace netwright::layers
