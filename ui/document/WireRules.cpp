#include "ui/document/WireRules.h"

#include "engine/graph/QualifiedId.h"
#include "engine/graph/Results.h"
#include "engine/layers/CheckNodes.h"
#include "engine/layers/InferGraph.h"
#include "engine/layers/Ports.h"
#include "ui/document/GraphEdits.h"
#include "ui/document/ProblemText.h"

#include <QCoreApplication>

#include <algorithm>

namespace netwright::document {
namespace {

constexpr char kGiven[] = "(given)"; ///< no layer and no node is called so

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WireRules)
};

std::ptrdiff_t indexOf(const std::vector<layers::PortSpec>& ports, std::string_view name) {
    const auto found = std::ranges::find(ports, name, &layers::PortSpec::name);
    return found == ports.end() ? -1 : found - ports.begin();
}

QString nameOf(const graph::Node& node) { return QString::fromStdString(node.name.empty() ? node.id : node.name); }

/// Only what the wire brings is its fault: a setting or a missing field of the data can be put right later. So can the number
/// of values in front of an output, with one click (FixIdeas::forWidth).
bool isFaultOfWire(const core::Diagnostic& problem) {
    return problem.severity == core::Severity::Error && problem.where.parameter.empty() && !problem.code.starts_with("output.");
}

} // namespace

WireRules::WireRules(const ProjectDocument& document, const GraphPath& path)
    : WireRules(document.design(), document.project().graph, path) {}

WireRules::WireRules(const DesignPtr& design, const GraphPath& path) : WireRules(design, design->graph, path) {}

WireRules::WireRules(DesignPtr known, const graph::Graph& root, const GraphPath& path)
    : m_known(std::move(known)), m_graph(graph::graphAt(root, path) ? *graph::graphAt(root, path) : root) {
    for (const graph::NodeId& group : path)
        m_prefix += group + "/";
}

std::string WireRules::qualified(const graph::NodeId& id) const { return m_prefix + id; }

const layers::TensorType* WireRules::typeAt(const graph::PortRef& output) const {
    const graph::Node* node = m_graph.find(output.node);
    const auto info = m_known->info.nodes.find(qualified(output.node));
    if (!node || info == m_known->info.nodes.end())
        return nullptr;
    const auto index = indexOf(layers::outputPorts(*node, m_known->registry), output.port);
    const auto& outputs = info->second.outputs;
    return index >= 0 && index < std::ssize(outputs) ? &outputs[static_cast<std::size_t>(index)] : nullptr;
}

QString WireRules::refusal(const graph::Edge& edge, const graph::Edge* instead) const {
    const graph::Node* source = m_graph.find(edge.from.node);
    const graph::Node* target = m_graph.find(edge.to.node);
    if (!source || !target || indexOf(layers::outputPorts(*source, m_known->registry), edge.from.port) < 0 ||
        indexOf(layers::inputPorts(*target, m_known->registry), edge.to.port) < 0)
        return Words::tr("There is no such port.");
    if (instead && *instead == edge)
        return {};
    if (std::ranges::find(m_graph.edges, edge) != m_graph.edges.end())
        return Words::tr("These two are connected already.");
    if (source == target)
        return Words::tr("A layer cannot read its own output.");
    if (reaches(m_graph, edge.to.node, edge.from.node))
        return Words::tr("That would close a circle: %1 already depends on %2.").arg(nameOf(*source), nameOf(*target));
    return shapeRefusal(*target, edge, instead);
}

QString WireRules::shapeRefusal(const graph::Node& target, const graph::Edge& edge, const graph::Edge* instead) const {
    const layers::TensorType* type = typeAt(edge.from);
    if (!type)
        return {};
    if (target.body)
        return groupRefusal(target, edge);
    const layers::LayerSpec* spec = layers::specOf(target, m_known->registry);
    if (!spec || !spec->infer)
        return {};
    std::vector<std::vector<layers::TensorType>> inputs;
    for (const layers::PortSpec& port : spec->inputs) {
        auto& types = inputs.emplace_back();
        for (const graph::Edge* wire : m_graph.edgesInto(target.id, port.name)) {
            if ((port.name == edge.to.port && !port.multiple) || (instead && *wire == *instead))
                continue;
            const layers::TensorType* other = typeAt(wire->from);
            if (!other)
                return {};
            types.push_back(*other);
        }
        if (port.name == edge.to.port)
            types.push_back(*type);
        if (types.empty() && !port.optional)
            return {};
    }
    return inferRefusal(*spec, graph::settingsOf(target), std::move(inputs));
}

QString WireRules::inferRefusal(const layers::LayerSpec& spec, const graph::ParamMap& params,
                                std::vector<std::vector<layers::TensorType>> inputs) const {
    if (core::hasErrors(core::checkParams(spec.params, params, {})))
        return {};
    const core::ParamReader reader(spec.params, params);
    const auto inferred =
        spec.infer(layers::InferContext(reader, spec.inputs, std::move(inputs), m_known->schema()));
    if (inferred)
        return {};
    const auto fault = std::ranges::find_if(inferred.problems(), isFaultOfWire);
    return fault == inferred.problems().end() ? QString() : problemText(fault->message);
}

/// What arrives at the group is known, so that only its inside has to be looked at: behind a layer that gives just that.
QString WireRules::groupRefusal(const graph::Node& group, const graph::Edge& edge) const {
    graph::Graph trial;
    std::vector<layers::TensorType> given;
    trial.nodes.push_back(group);
    for (const graph::Edge& wire : m_graph.edges) {
        const layers::TensorType* type = wire.to.node == group.id && wire.to.port != edge.to.port ? typeAt(wire.from) : nullptr;
        if (type) {
            given.push_back(*type);
            trial.edges.push_back({{std::string(kGiven), std::to_string(given.size())}, wire.to});
        }
    }
    const std::size_t others = given.size();
    const core::Diagnostics before = problemsBehind(trial, given);
    given.push_back(*typeAt(edge.from));
    trial.edges.push_back({{std::string(kGiven), std::to_string(others + 1)}, edge.to});
    for (const core::Diagnostic& problem : problemsBehind(trial, given))
        if (problem.code.starts_with("shape.") && problem.where.node.starts_with(group.id + "/") &&
            std::ranges::find(before, problem) == before.end())
            return problemText(problem.message);
    return {};
}

/// Of a graph whose wires may come from the ports "1", "2", … of a node that gives these types.
core::Diagnostics WireRules::problemsBehind(graph::Graph graph, const std::vector<layers::TensorType>& given) const {
    layers::LayerSpec source;
    source.type = kGiven;
    for (std::size_t i = 0; i < given.size(); ++i) {
        source.outputs.emplace_back();
        source.outputs.back().name = std::to_string(i + 1);
    }
    source.infer = [&given](const layers::InferContext&) { return given; };
    std::vector<layers::LayerSpec> specs = m_known->registry.all();
    specs.push_back(std::move(source));
    graph::Node node;
    node.id = node.name = node.type = kGiven;
    graph.nodes.push_back(std::move(node));
    const layers::LayerRegistry registry(std::move(specs));
    return layers::inferGraph(layers::flatten(graph, registry), m_known->schema(), layers::checkNodes(graph, registry).broken).problems;
}

std::vector<std::string> WireRules::fittingInputs(const graph::PortRef& source, const graph::NodeId& target) const {
    std::vector<std::string> fitting;
    const graph::Node* node = m_graph.find(target);
    if (!node)
        return fitting;
    const auto ports = layers::inputPorts(*node, m_known->registry);
    const auto isFree = [&](const layers::PortSpec& port) { return port.multiple || m_graph.edgesInto(target, port.name).empty(); };
    // What does not fit the sequence that a layer still lacks is not meant as its mask.
    const bool lacksInput = std::ranges::any_of(ports, [&](const layers::PortSpec& port) { return !port.optional && m_graph.edgesInto(target, port.name).empty(); });
    for (const layers::PortSpec& port : ports)
        if (isFree(port) && !(port.optional && lacksInput) && refusal({source, {target, port.name}}).isEmpty())
            fitting.push_back(port.name);
    return fitting;
}

std::vector<std::string> WireRules::fittingOutputs(const graph::NodeId& source, const graph::PortRef& target) const {
    std::vector<std::string> fitting;
    const graph::Node* node = m_graph.find(source);
    if (!node)
        return fitting;
    for (const layers::PortSpec& port : layers::outputPorts(*node, m_known->registry))
        if (refusal({{source, port.name}, target}).isEmpty())
            fitting.push_back(port.name);
    return fitting;
}

std::optional<std::string> WireRules::inputOfNewNode(const layers::LayerSpec& spec,
                                                     const graph::PortRef& source) const {
    if (spec.inputs.empty())
        return std::nullopt;
    const layers::TensorType* type = typeAt(source);
    const bool needsOthers = std::ranges::any_of(
        spec.inputs.begin() + 1, spec.inputs.end(), [](const layers::PortSpec& port) { return !port.optional; });
    if (type && spec.infer && !needsOthers) {
        std::vector<std::vector<layers::TensorType>> inputs(spec.inputs.size());
        inputs.front().push_back(*type);
        if (!inferRefusal(spec, {}, std::move(inputs)).isEmpty())
            return std::nullopt;
    }
    return spec.inputs.front().name;
}

std::optional<std::string> WireRules::outputOfNewNode(const layers::LayerSpec& spec, const graph::PortRef&) const {
    if (spec.outputs.empty())
        return std::nullopt;
    return spec.outputs.front().name;
}

} // namespace netwright::document
