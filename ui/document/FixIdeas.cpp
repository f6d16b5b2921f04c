#include "ui/document/FixIdeas.h"

#include "engine/graph/QualifiedId.h"
#include "engine/layers/Ports.h"
#include "ui/document/EngineWords.h"
#include "ui/document/GraphEdits.h"
#include "ui/document/WireRules.h"

#include <algorithm>
#include <cmath>

namespace netwright::document {
namespace {

/// The root graph when a problem names groups that are not there.
const graph::Graph& graphIn(const graph::Graph& root, const GraphPath& path) {
    const graph::Graph* graph = graph::graphAt(root, path);
    return graph ? *graph : root;
}

QString text(const std::string& value) { return QString::fromStdString(value); }

} // namespace

FixIdeas::FixIdeas(const core::Diagnostic& problem, DesignPtr design)
    : m_problem(problem), m_design(std::move(design)), m_path(graph::groupsAround(problem.where.node)),
      m_id(problem.where.node.substr(problem.where.node.rfind('/') + 1)), m_graph(graphIn(m_design->graph, m_path)),
      m_node(m_graph.find(m_id)) {}

std::vector<QuickFix> FixIdeas::all() {
    const std::string& code = m_problem.code;
    if (code == "graph.no-output")
        forNoOutput();
    else if (code == "graph.missing-node" || code == "graph.duplicate-edge" || code == "port.unknown" || code == "port.too-many-wires")
        removeBrokenWires();
    if (!m_node)
        return std::move(m_ideas);
    if (code == "shape.rank")
        forRank();
    else if (code == "shape.tokens")
        insertInFront("Embedding");
    else if (code == "output.class-count" || code == "output.target-size")
        forWidth();
    else if (code == "output.double-softmax" || code == "output.double-sigmoid")
        removeNode(tr("Remove %1").arg(nameOf(m_id)), true);
    else if (code == "graph.unused" || code == "group.port-outside")
        removeNode(tr("Delete %1").arg(nameOf(m_id)), false);
    else if (code == "port.unconnected")
        forUnconnected();
    else if (code == "shape.mismatch")
        forMismatch();
    else if (code == "shape.kernel-too-large")
        forKernel();
    else if (code == "param.groups")
        forGroups();
    else if (code == "param.heads")
        forHeads();
    else if (code == "param.vocabulary")
        setParam(m_id, "vocabulary", std::int64_t{0}, tr("Take the vocabulary of the data"));
    else if (code.starts_with("param.") || code.starts_with("field."))
        forParam();
    return std::move(m_ideas);
}

void FixIdeas::suggest(const QString& said, Change change) {
    m_ideas.push_back({said, [path = m_path, change = std::move(change)](graph::Graph& root) {
                           if (graph::Graph* graph = graph::graphAt(root, path))
                               change(*graph);
                       }});
}

void FixIdeas::insertInFront(const std::string& type, graph::ParamMap params, const QString& said) {
    const auto wires = wiresIn();
    if (wires.empty())
        return;
    suggest(said.isEmpty() ? tr("Insert %1").arg(text(type)) : said,
            [wires, type, params = std::move(params), &registry = m_design->registry](graph::Graph& graph) {
                for (const graph::Edge& wire : wires) {
                    const graph::NodeId id = addNode(graph, registry, type, between(graph, wire));
                    if (id.empty())
                        return;
                    graph.find(id)->params = params;
                    insertOnEdge(graph, registry, wire, id);
                }
            });
}

void FixIdeas::setParam(const graph::NodeId& id, const std::string& name, core::ParamValue value, const QString& said) {
    suggest(said, [id, name, value = std::move(value)](graph::Graph& graph) {
        if (graph::Node* node = graph.find(id))
            node->params[name] = value;
    });
}

void FixIdeas::removeNode(const QString& said, bool reconnect) {
    suggest(said, [id = m_id, reconnect, &registry = m_design->registry](graph::Graph& graph) {
        if (reconnect)
            removeAndReconnect(graph, registry, {id});
        else
            removeNodes(graph, {id});
    });
}

void FixIdeas::removeBrokenWires() {
    const auto change = [&registry = m_design->registry](graph::Graph& graph) {
        const auto has = [&](const graph::PortRef& end, bool input) {
            const graph::Node* node = graph.find(end.node);
            if (!node)
                return false;
            const auto ports = input ? layers::inputPorts(*node, registry) : layers::outputPorts(*node, registry);
            return std::ranges::find(ports, end.port, &layers::PortSpec::name) != ports.end();
        };
        const std::vector<graph::Edge> edges = std::move(graph.edges);
        graph.edges.clear();
        for (const graph::Edge& edge : edges) // connectPorts() drops doubles and what is too much for a port
            if (has(edge.from, false) && has(edge.to, true))
                connectPorts(graph, registry, edge);
    };
    suggest(tr("Remove the broken wires"), change);
}

void FixIdeas::forUnconnected() {
    constexpr std::size_t kNear = 24; // of those that lie nearest it is asked whether they fit
    const WireRules rules(m_design, m_path);
    struct Source {
        double distance;
        graph::PortRef port;
    };
    const std::set<graph::PortRef> busy = portsInUse();
    std::vector<Source> sources;
    for (const graph::Node& node : m_graph.nodes) {
        if (node.id == m_id)
            continue;
        const double across = m_node->position.x - node.position.x;
        const double distance = std::hypot(across, m_node->position.y - node.position.y) + (across < 0 ? 1e4 : 0);
        for (const layers::PortSpec& port : layers::outputPorts(node, m_design->registry))
            sources.push_back({distance + (busy.contains({node.id, port.name}) ? 1e3 : 0), {node.id, port.name}});
    }
    std::ranges::stable_sort(sources, {}, &Source::distance);
    sources.resize(std::min(sources.size(), kNear));
    std::size_t suggested = 0;
    for (const Source& source : sources) {
        const graph::Edge wire{source.port, {m_id, m_problem.where.port}};
        if (suggested == 2 || !rules.refusal(wire).isEmpty())
            continue;
        ++suggested;
        suggest(tr("Connect %1").arg(nameOf(source.port.node)), [wire, &registry = m_design->registry](graph::Graph& graph) {
            connectPorts(graph, registry, wire);
        });
    }
    removeNode(tr("Delete %1").arg(nameOf(m_id)), true);
}

void FixIdeas::forNoOutput() {
    if (m_graph.nodes.empty())
        return;
    const std::set<graph::PortRef> busy = portsInUse();
    const graph::Node* last = nullptr; // the rightmost one whose result nobody uses
    for (const graph::Node& node : m_graph.nodes) {
        const auto outputs = layers::outputPorts(node, m_design->registry);
        if (!outputs.empty() && !busy.contains({node.id, outputs.front().name}) &&
            (!last || node.position.x > last->position.x))
            last = &node;
    }
    if (!last)
        return;
    const graph::PortRef from{last->id, layers::outputPorts(*last, m_design->registry).front().name};
    for (const char* type : {"Classification", "Regression"})
        suggest(tr("Add %1 behind %2").arg(QLatin1String(type), nameOf(last->id)),
                [type, from, at = last->position, &registry = m_design->registry](graph::Graph& graph) {
                    const graph::NodeId id = addNode(graph, registry, type, {at.x + 240, at.y});
                    connectPorts(graph, registry, {from, {id, "in"}});
                });
}

void FixIdeas::forParam() {
    const std::string& name = m_problem.where.parameter;
    const layers::LayerSpec* spec = layers::specOf(*m_node, m_design->registry);
    const core::ParamSpec* declared = spec ? core::findParam(spec->params, name) : nullptr;
    if (m_node->params.contains(name))
        suggest(declared ? tr("Reset %1").arg(insideSentence(engineText(declared->label))) : tr("Remove the setting “%1”").arg(text(name)),
                [id = m_id, name](graph::Graph& graph) {
                    if (graph::Node* node = graph.find(id))
                        node->params.erase(name);
                });
    if (!declared || declared->kind != core::ParamKind::Field || !m_design->schema())
        return;
    for (const core::Field& field : m_design->schema()->fields)
        if (std::ranges::find(spec->fieldKinds, field.kind) != spec->fieldKinds.end())
            setParam(m_id, name, field.name, tr("Use “%1”").arg(text(field.name)));
}

std::set<graph::PortRef> FixIdeas::portsInUse() const {
    std::set<graph::PortRef> used;
    for (const graph::Edge& edge : m_graph.edges)
        used.insert(edge.from);
    return used;
}

graph::Point FixIdeas::between(const graph::Graph& graph, const graph::Edge& wire) {
    const graph::Node* from = graph.find(wire.from.node);
    const graph::Node* to = graph.find(wire.to.node);
    return from && to ? graph::Point{std::round((from->position.x + to->position.x) / 2), std::round((from->position.y + to->position.y) / 2 + 60)}
                      : graph::Point{};
}

QString FixIdeas::nameOf(const graph::NodeId& id) const {
    const graph::Node* node = m_graph.find(id);
    return text(node && !node->name.empty() ? node->name : id);
}

const layers::TensorType* FixIdeas::typeAt(const graph::PortRef& output) const { return WireRules(m_design, m_path).typeAt(output); }

std::vector<graph::Edge> FixIdeas::wiresIn() const {
    std::vector<graph::Edge> wires;
    for (const graph::Edge& edge : m_graph.edges)
        if (edge.to.node == m_id && (m_problem.where.port.empty() || edge.to.port == m_problem.where.port))
            wires.push_back(edge);
    return wires;
}

std::int64_t FixIdeas::integerOf(const std::string& name) const {
    const layers::LayerSpec* spec = layers::specOf(*m_node, m_design->registry);
    const core::ParamSpec* declared = spec ? core::findParam(spec->params, name) : nullptr;
    if (!declared || declared->kind != core::ParamKind::Integer)
        return 0;
    const auto found = m_node->params.find(name);
    const core::ParamValue& value = found == m_node->params.end() ? declared->defaultValue : found->second;
    const auto* number = std::get_if<std::int64_t>(&value);
    return number ? *number : 0;
}

} // namespace netwright::document
