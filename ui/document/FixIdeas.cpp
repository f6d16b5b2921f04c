#include "ui/document/FixIdeas.h"

#include "engine/layers/Fields.h"
#include "engine/layers/Ports.h"
#include "ui/document/GraphEdits.h"
#include "ui/document/WireRules.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace netwright::document {
namespace {

GraphPath pathOf(const std::string& qualified) {
    GraphPath path;
    std::size_t start = 0;
    for (std::size_t slash = qualified.find('/'); slash != std::string::npos; slash = qualified.find('/', start)) {
        path.push_back(qualified.substr(start, slash - start));
        start = slash + 1;
    }
    return path;
}

graph::Graph* graphIn(project::Project& project, const GraphPath& path) {
    graph::Graph* graph = &project.graph;
    for (const graph::NodeId& id : path) {
        graph::Node* group = graph->find(id);
        if (!group || !group->body)
            return nullptr;
        graph = &**group->body;
    }
    return graph;
}

QString text(const std::string& value) { return QString::fromStdString(value); }

/// "outputs", as it stands in the middle of a sentence; German keeps its capitals.
QString settingName(const core::ParamSpec& setting) {
    const QString label = text(setting.label);
    const QString shown = QCoreApplication::translate("Engine", setting.label.c_str());
    return shown == label ? label.toLower() : shown;
}

QString sizeText(const std::vector<std::int64_t>& sizes) {
    QStringList parts;
    for (const std::int64_t size : sizes)
        parts << QString::number(size);
    return parts.join(QStringLiteral(" × "));
}

std::int64_t wholeRoot(std::int64_t value) {
    const auto root = static_cast<std::int64_t>(std::llround(std::sqrt(static_cast<double>(value))));
    return root * root == value ? root : 0;
}

/// Halfway between two cards, where a new one is seen.
graph::Point between(const graph::Graph& graph, const graph::Edge& wire) {
    const graph::Node* from = graph.find(wire.from.node);
    const graph::Node* to = graph.find(wire.to.node);
    return from && to ? graph::Point{std::round((from->position.x + to->position.x) / 2), std::round((from->position.y + to->position.y) / 2 + 60)}
                      : graph::Point{};
}

} // namespace

FixIdeas::FixIdeas(const core::Diagnostic& problem, const ProjectDocument& document)
    : m_problem(problem), m_document(document), m_path(pathOf(problem.where.node)),
      m_id(problem.where.node.substr(problem.where.node.rfind('/') + 1)), m_graph(document.graphAt(m_path)),
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
    m_ideas.push_back({said, [path = m_path, change = std::move(change)](project::Project& project) {
                           if (graph::Graph* graph = graphIn(project, path))
                               change(*graph);
                       }});
}

void FixIdeas::insertInFront(const std::string& type, graph::ParamMap params, const QString& said) {
    const auto wires = wiresIn();
    if (wires.empty())
        return;
    suggest(said.isEmpty() ? tr("Insert %1").arg(text(type)) : said,
            [wires, type, params = std::move(params), &registry = m_document.registry()](graph::Graph& graph) {
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
    suggest(said, [id = m_id, reconnect, &registry = m_document.registry()](graph::Graph& graph) {
        if (reconnect)
            removeAndReconnect(graph, registry, {id});
        else
            removeNodes(graph, {id});
    });
}

void FixIdeas::removeBrokenWires() {
    const auto change = [&registry = m_document.registry()](graph::Graph& graph) {
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

void FixIdeas::forRank() {
    const auto wires = wiresIn();
    const layers::TensorType* type = wires.empty() ? nullptr : typeAt(wires.front().from);
    if (!type)
        return;
    const core::Shape& shape = type->shape;
    const auto reshape = [&](std::vector<std::int64_t> sizes) {
        insertInFront("Reshape", {{"shape", sizes}}, tr("Insert Reshape to %1").arg(sizeText(sizes)));
    };
    if (shape.rank() > 1) {
        insertInFront("Flatten");
        if (shape.rank() == 3)
            insertInFront("GlobalAvgPool2d");
    }
    if (shape.rank() == 2) {
        reshape({1, shape[0], shape[1]});
        insertInFront("Mean", {}, tr("Insert the mean over the steps"));
    } else if (shape.rank() == 1) {
        if (const std::int64_t side = wholeRoot(shape[0]); side > 1)
            reshape({1, side, side});
        reshape({shape[0], 1, 1});
        reshape({shape[0], 1});
    } else if (shape.rank() == 3) {
        reshape({shape[0], shape[1] * shape[2]});
    } else if (shape.rank() == 0) {
        reshape({1});
    }
}

std::int64_t FixIdeas::wantedWidth() const {
    const layers::LayerSpec* spec = layers::specOf(*m_node, m_document.registry());
    const core::DataSchema* schema = m_document.schema();
    if (!spec || !schema)
        return 0;
    const auto named = m_node->params.find("target");
    const auto* name = named == m_node->params.end() ? nullptr : std::get_if<std::string>(&named->second);
    const auto field = layers::boundField(spec->fieldKinds, "target", name ? *name : "", *schema);
    if (!field)
        return 0;
    if ((*field)->kind == core::FieldKind::Tokens)
        return (*field)->vocabulary;
    if ((*field)->kind == core::FieldKind::Category)
        return spec->type == "BinaryCrossEntropy" ? 1 : std::ssize((*field)->classes);
    return (*field)->shape.elements();
}

void FixIdeas::forWidth() {
    const std::int64_t width = wantedWidth();
    if (width <= 0)
        return;
    // Upwards to the layer that sets the width; what keeps the shape lies in between.
    graph::NodeId id = m_id;
    for (int steps = 0; steps < 16; ++steps) {
        const auto found = std::ranges::find_if(m_graph.edges, [&](const graph::Edge& edge) { return edge.to.node == id; });
        const graph::Node* before = found == m_graph.edges.end() ? nullptr : m_graph.find(found->from.node);
        const layers::LayerSpec* spec = before ? layers::specOf(*before, m_document.registry()) : nullptr;
        if (!spec)
            break;
        for (const char* name : {"outputs", "filters", "features"})
            if (const core::ParamSpec* setting = core::findParam(spec->params, name)) {
                const QString said = m_problem.code == "output.class-count" ? tr("Set %1 of %2 to %3 to match %3 classes") : tr("Set %1 of %2 to %3");
                setParam(before->id, name, width, said.arg(settingName(*setting), nameOf(before->id)).arg(width));
                steps = 16;
                break;
            }
        id = before->id;
    }
    insertInFront("Dense", {{"outputs", width}}, tr("Insert Dense with %1 outputs").arg(width));
    suggest(tr("Insert Flatten and Dense with %1 outputs").arg(width),
            [wires = wiresIn(), width, &registry = m_document.registry()](graph::Graph& graph) {
                for (const graph::Edge& wire : wires) {
                    const graph::NodeId dense = addNode(graph, registry, "Dense", between(graph, wire));
                    graph.find(dense)->params["outputs"] = width;
                    insertOnEdge(graph, registry, wire, dense);
                    const graph::Edge front{wire.from, {dense, "in"}};
                    insertOnEdge(graph, registry, front, addNode(graph, registry, "Flatten", between(graph, front)));
                }
            });
}

void FixIdeas::forMismatch() {
    const auto all = m_graph.edges;
    std::vector<graph::Edge> wires;
    std::ranges::copy_if(all, std::back_inserter(wires), [&](const graph::Edge& edge) { return edge.to.node == m_id; });
    for (std::size_t i = wires.size(); i-- > 0;) {
        for (std::size_t j = 0; j < wires.size(); ++j) {
            const layers::TensorType* from = typeAt(wires[i].from);
            const layers::TensorType* to = typeAt(wires[j].from);
            if (i == j || !from || !to || from->shape == to->shape || from->shape.rank() != to->shape.rank())
                continue;
            const bool image = from->shape.rank() == 3;
            const std::string type = image ? "Conv2d" : "Dense";
            graph::ParamMap params;
            if (image) {
                params = {{"filters", to->shape[0]}, {"kernel", std::vector<std::int64_t>{1, 1}}};
                const std::int64_t down = to->shape[1] > 0 ? (from->shape[1] + to->shape[1] - 1) / to->shape[1] : 1;
                const std::int64_t across = to->shape[2] > 0 ? (from->shape[2] + to->shape[2] - 1) / to->shape[2] : 1;
                if (down > 1 || across > 1)
                    params["stride"] = std::vector<std::int64_t>{down, across};
            } else {
                params = {{"outputs", to->shape[-1]}};
            }
            suggest(image ? tr("Insert a 1 × 1 convolution behind %1").arg(nameOf(wires[i].from.node))
                          : tr("Insert Dense behind %1").arg(nameOf(wires[i].from.node)),
                    [wire = wires[i], type, params, &registry = m_document.registry()](graph::Graph& graph) {
                        const graph::NodeId id = addNode(graph, registry, type, between(graph, wire));
                        graph.find(id)->params = params;
                        insertOnEdge(graph, registry, wire, id);
                    });
        }
    }
}

void FixIdeas::forUnconnected() {
    const WireRules rules(m_document, m_path);
    struct Source {
        double distance;
        graph::PortRef port;
    };
    std::vector<Source> sources;
    for (const graph::Node& node : m_graph.nodes) {
        const double across = m_node->position.x - node.position.x;
        const double down = m_node->position.y - node.position.y;
        for (const layers::PortSpec& port : layers::outputPorts(node, m_document.registry())) {
            const bool busy = !m_graph.edgesOutOf(node.id, port.name).empty();
            if (node.id != m_id)
                sources.push_back({std::hypot(across, down) + (across < 0 ? 1e4 : 0) + (busy ? 1e3 : 0), {node.id, port.name}});
        }
    }
    std::ranges::stable_sort(sources, {}, &Source::distance);
    std::size_t suggested = 0;
    for (const Source& source : sources) {
        const graph::Edge wire{source.port, {m_id, m_problem.where.port}};
        if (suggested == 2 || !rules.refusal(wire).isEmpty())
            continue;
        ++suggested;
        suggest(tr("Connect %1").arg(nameOf(source.port.node)), [wire, &registry = m_document.registry()](graph::Graph& graph) {
            connectPorts(graph, registry, wire);
        });
    }
    removeNode(tr("Delete %1").arg(nameOf(m_id)), true);
}

void FixIdeas::forNoOutput() {
    if (m_graph.nodes.empty())
        return;
    const graph::Node* last = nullptr; // the rightmost one whose result nobody uses
    for (const graph::Node& node : m_graph.nodes) {
        const auto outputs = layers::outputPorts(node, m_document.registry());
        if (!outputs.empty() && m_graph.edgesOutOf(node.id, outputs.front().name).empty() &&
            (!last || node.position.x > last->position.x))
            last = &node;
    }
    if (!last)
        return;
    const graph::PortRef from{last->id, layers::outputPorts(*last, m_document.registry()).front().name};
    for (const char* type : {"Classification", "Regression"})
        suggest(tr("Add %1 behind %2").arg(QLatin1String(type), nameOf(last->id)),
                [type, from, at = last->position, &registry = m_document.registry()](graph::Graph& graph) {
                    const graph::NodeId id = addNode(graph, registry, type, {at.x + 240, at.y});
                    connectPorts(graph, registry, {from, {id, "in"}});
                });
}

void FixIdeas::forKernel() {
    const auto wires = wiresIn();
    const layers::TensorType* type = wires.empty() ? nullptr : typeAt(wires.front().from);
    setParam(m_id, "padding", std::string("same"), tr("Set padding to same"));
    if (!type || type->shape.rank() < 2)
        return;
    const layers::LayerSpec* spec = layers::specOf(*m_node, m_document.registry());
    const core::ParamSpec* kernel = spec ? core::findParam(spec->params, "kernel") : nullptr;
    if (!kernel)
        return;
    if (kernel->count == 2 && type->shape.rank() == 3) {
        const auto now = core::ParamReader(spec->params, m_node->params).integers("kernel");
        const std::vector<std::int64_t> largest{std::min(now[0], type->shape[1]), std::min(now[1], type->shape[2])};
        setParam(m_id, "kernel", largest, tr("Set kernel to %1").arg(sizeText(largest)));
    } else {
        setParam(m_id, "kernel", type->shape[0], tr("Set kernel to %1").arg(type->shape[0]));
    }
    removeNode(tr("Remove %1").arg(nameOf(m_id)), true);
}

void FixIdeas::forGroups() {
    const auto wires = wiresIn();
    const layers::TensorType* type = wires.empty() ? nullptr : typeAt(wires.front().from);
    if (!type || type->shape.rank() == 0)
        return;
    const std::int64_t channels = type->shape[0];
    const std::int64_t filters = integerOf("filters");
    const std::int64_t groups = std::gcd(std::gcd(channels, filters > 0 ? filters : channels), std::max<std::int64_t>(1, integerOf("groups")));
    for (const std::int64_t choice : {groups, std::gcd(channels, filters > 0 ? filters : channels), std::int64_t{1}})
        if (std::ranges::none_of(m_ideas, [&](const QuickFix& idea) { return idea.text.endsWith(QLatin1Char(' ') + QString::number(choice)); }))
            setParam(m_id, "groups", choice, tr("Set groups to %1").arg(choice));
}

void FixIdeas::forHeads() {
    const auto wires = wiresIn();
    const layers::TensorType* type = wires.empty() ? nullptr : typeAt(wires.front().from);
    if (!type || type->shape.rank() == 0)
        return;
    for (std::int64_t heads = std::min(integerOf("heads"), type->shape[-1]); heads > 0; --heads)
        if (type->shape[-1] % heads == 0)
            return setParam(m_id, "heads", heads, tr("Set heads to %1").arg(heads));
}

void FixIdeas::forParam() {
    const std::string& name = m_problem.where.parameter;
    const layers::LayerSpec* spec = layers::specOf(*m_node, m_document.registry());
    const core::ParamSpec* declared = spec ? core::findParam(spec->params, name) : nullptr;
    if (m_node->params.contains(name))
        suggest(declared ? tr("Reset %1").arg(settingName(*declared)) : tr("Remove the setting “%1”").arg(text(name)),
                [id = m_id, name](graph::Graph& graph) {
                    if (graph::Node* node = graph.find(id))
                        node->params.erase(name);
                });
    if (!declared || declared->kind != core::ParamKind::Field || !m_document.schema())
        return;
    for (const core::Field& field : m_document.schema()->fields)
        if (std::ranges::find(spec->fieldKinds, field.kind) != spec->fieldKinds.end())
            setParam(m_id, name, field.name, tr("Use “%1”").arg(text(field.name)));
}

QString FixIdeas::nameOf(const graph::NodeId& id) const {
    const graph::Node* node = m_graph.find(id);
    return text(node && !node->name.empty() ? node->name : id);
}

const layers::TensorType* FixIdeas::typeAt(const graph::PortRef& output) const { return WireRules(m_document, m_path).typeAt(output); }

std::vector<graph::Edge> FixIdeas::wiresIn() const {
    std::vector<graph::Edge> wires;
    for (const graph::Edge& edge : m_graph.edges)
        if (edge.to.node == m_id && (m_problem.where.port.empty() || edge.to.port == m_problem.where.port))
            wires.push_back(edge);
    return wires;
}

std::int64_t FixIdeas::integerOf(const std::string& name) const {
    const layers::LayerSpec* spec = layers::specOf(*m_node, m_document.registry());
    const core::ParamSpec* declared = spec ? core::findParam(spec->params, name) : nullptr;
    if (!declared || declared->kind != core::ParamKind::Integer)
        return 0;
    const auto found = m_node->params.find(name);
    const core::ParamValue& value = found == m_node->params.end() ? declared->defaultValue : found->second;
    const auto* number = std::get_if<std::int64_t>(&value);
    return number ? *number : 0;
}

} // namespace netwright::document
