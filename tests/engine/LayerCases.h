#pragma once

#include "engine/core/DataSchema.h"
#include "engine/graph/Graph.h"
#include "engine/layers/CheckGraph.h"

#include <nlohmann/json.hpp>

#include <fstream>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

/// The configurations in which every layer is tested (tests/engine/layer_cases.json), for shape rules, gradient checks,
/// fixtures of other software and export alike. A case gives the parameters, per input port the shape of each wire, the
/// batch size, for an Input layer the `field` and for an Output layer the `target` it is bound to; `tokens` is the
/// vocabulary of the first port's wires where they are tokens; with `stacked` the wires are joined along the batch first.
namespace netwright::testing {

struct LayerCase {
    std::string layer;
    int index = 0; ///< within the layer
    core::ParamMap params;
    std::map<std::string, std::vector<core::Shape>> inputs; ///< per port, one shape per wire
    std::int64_t batch = 2;
    std::optional<core::Field> field;
    std::optional<core::Field> target;
    std::int64_t tokens = 0;
    bool cuts = false;    ///< lets no gradient back on purpose: difference quotients are not its gradient
    bool stacked = false; ///< the wires are further views of each sample: they are joined along the batch

    std::string label() const { return layer + " case " + std::to_string(index); }
};

namespace detail {

inline core::ParamValue paramFrom(const nlohmann::json& json) {
    if (json.is_boolean())
        return json.get<bool>();
    if (json.is_number_integer())
        return json.get<std::int64_t>();
    if (json.is_number())
        return json.get<double>();
    if (json.is_string())
        return json.get<std::string>();
    for (const auto& entry : json)
        if (!entry.is_number_integer())
            return json.get<std::vector<double>>();
    return json.get<std::vector<std::int64_t>>();
}

inline core::Shape shapeFrom(const nlohmann::json& json) {
    return core::Shape(std::span<const std::int64_t>(json.get<std::vector<std::int64_t>>()));
}

inline core::Field fieldFrom(const nlohmann::json& json, std::string name) {
    core::Field field;
    field.name = std::move(name);
    const std::string kind = json.at("kind");
    for (const auto known : {core::FieldKind::Image, core::FieldKind::Features, core::FieldKind::Sequence, core::FieldKind::Tokens,
                             core::FieldKind::Category, core::FieldKind::Number})
        if (kind == core::nameOf(known))
            field.kind = known;
    if (json.contains("shape"))
        field.shape = shapeFrom(json.at("shape"));
    field.vocabulary = json.value("vocabulary", 0);
    for (int i = 0; i < json.value("classes", 0); ++i)
        field.classes.push_back("class " + std::to_string(i));
    return field;
}

} // namespace detail

inline std::vector<LayerCase> layerCases() {
    std::ifstream file(NETWRIGHT_SOURCE_DIR "/tests/engine/layer_cases.json");
    if (!file)
        throw std::runtime_error("tests/engine/layer_cases.json is missing");
    std::vector<LayerCase> cases;
    const nlohmann::json all = nlohmann::json::parse(file);
    for (const auto& [layer, descriptions] : all.items()) {
        int index = 0;
        for (const auto& json : descriptions) {
            LayerCase one;
            one.layer = layer;
            one.index = index++;
            for (const auto& [port, shapes] : json.at("inputs").items())
                for (const auto& shape : shapes)
                    one.inputs[port].push_back(detail::shapeFrom(shape));
            if (json.contains("params"))
                for (const auto& [key, value] : json.at("params").items())
                    one.params[key] = detail::paramFrom(value);
            if (json.contains("field"))
                one.field = detail::fieldFrom(json.at("field"), "field");
            if (json.contains("target"))
                one.target = detail::fieldFrom(json.at("target"), "target");
            one.batch = json.value("batch", 2);
            one.tokens = json.value("tokens", 0);
            one.cuts = json.value("cuts", false);
            one.stacked = json.value("stacked", false);
            cases.push_back(std::move(one));
        }
    }
    return cases;
}

/// A network around one case. Its nodes: "x_<port>_<wire>" feed the layer from the fields of the same names; "layer" is the
/// layer itself; where it is no output and yields real numbers, a Regression "<port>" follows each output port, with the
/// target field "target_<port>".
struct CaseNetwork {
    graph::Graph graph;
    core::DataSchema schema;
};

namespace detail {

inline void addNode(graph::Graph& graph, const std::string& id, const std::string& type, core::ParamMap params = {}) {
    graph::Node node;
    node.id = node.name = id;
    node.type = type;
    node.params = std::move(params);
    graph.nodes.push_back(std::move(node));
}

inline void addSource(CaseNetwork& network, const std::string& id, const core::Shape& shape, std::int64_t vocabulary) {
    using core::FieldKind;
    core::Field field;
    field.name = id;
    field.shape = shape;
    field.vocabulary = vocabulary;
    field.kind = vocabulary > 0 ? FieldKind::Tokens : shape.rank() == 3 ? FieldKind::Image : shape.rank() == 2 ? FieldKind::Sequence : FieldKind::Features;
    const char* type = vocabulary > 0 ? "Tokens" : shape.rank() == 3 ? "Image" : shape.rank() == 2 ? "Sequence" : "Features";
    network.schema.fields.push_back(std::move(field));
    addNode(network.graph, id, type, {{"field", id}});
}

inline void addRegressions(CaseNetwork& network, const layers::LayerSpec& spec) {
    const auto info = layers::checkGraph(network.graph, layers::builtinLayers(), &network.schema);
    const auto& outputs = info.nodes.at("layer").outputs;
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        if (outputs[i].tokens || outputs[i].views != 1)
            continue;
        const std::string port = spec.outputs[i].name;
        core::Field field;
        field.name = "target_" + port;
        field.kind = core::FieldKind::Number;
        field.shape = outputs[i].shape;
        network.schema.fields.push_back(field);
        addNode(network.graph, port, "Regression", {{"target", field.name}});
        network.graph.edges.push_back({{"layer", port}, {port, "in"}});
    }
}

} // namespace detail

inline CaseNetwork networkOf(const LayerCase& one) {
    CaseNetwork network;
    const layers::LayerSpec* spec = layers::builtinLayers().find(one.layer);
    if (!spec)
        throw std::runtime_error("a case for an unknown layer: " + one.layer);
    if (one.stacked) {
        detail::addNode(network.graph, "stacked", "Concat", {{"batch", true}});
        network.graph.edges.push_back({{"stacked", "out"}, {"layer", spec->inputs.front().name}});
    }
    for (const layers::PortSpec& port : spec->inputs) {
        const auto wires = one.inputs.find(port.name);
        for (std::size_t wire = 0; wires != one.inputs.end() && wire < wires->second.size(); ++wire) {
            const std::string id = "x_" + port.name + "_" + std::to_string(wire);
            detail::addSource(network, id, wires->second[wire], &port == &spec->inputs.front() ? one.tokens : 0);
            network.graph.edges.push_back({{id, "out"}, one.stacked ? graph::PortRef{"stacked", "in"} : graph::PortRef{"layer", port.name}});
        }
    }
    core::ParamMap params = one.params;
    if (one.field)
        network.schema.fields.push_back(*one.field);
    if (one.target)
        network.schema.fields.push_back(*one.target);
    if (one.target)
        params["target"] = std::string("target");
    detail::addNode(network.graph, "layer", one.layer, params);
    if (spec->category != layers::Category::Output)
        detail::addRegressions(network, *spec);
    return network;
}

} // namespace netwright::testing
