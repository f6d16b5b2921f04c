#include "ui/canvas/SceneModel.h"

#include "engine/graph/Results.h"
#include "engine/layers/Fields.h"
#include "engine/layers/Ports.h"
#include "ui/canvas/Boxes.h"
#include "ui/canvas/Geometry.h"
#include "ui/canvas/NodePictures.h"
#include "ui/document/ProblemText.h"
#include "ui/widgets/EngineText.h"
#include "ui/widgets/Format.h"

#include <algorithm>
#include <map>
#include <utility>

namespace netwright::canvas {
namespace {

QString text(const std::string& value) { return QString::fromStdString(value); }

PortItem portItem(const layers::PortSpec& spec, bool input) {
    PortItem port;
    port.name = spec.name;
    port.label = widgets::engineText(spec.label);
    port.help = widgets::engineText(spec.help);
    port.input = input;
    port.multiple = spec.multiple;
    port.optional = spec.optional;
    return port;
}

/// " × 6" behind the type of a block that is applied several times, with a sign when all use the same weights.
QString repeatText(const graph::Node& node) {
    const auto repeat = node.params.find("repeat");
    const auto* count = node.body && repeat != node.params.end() ? std::get_if<std::int64_t>(&repeat->second) : nullptr;
    if (!count || *count < 2)
        return {};
    const auto share = node.params.find("share");
    const auto* shared = share == node.params.end() ? nullptr : std::get_if<bool>(&share->second);
    return QStringLiteral(" × %1%2").arg(*count).arg(shared && *shared ? QStringLiteral(" ⟲") : QString());
}

QString shapeTextOf(const layers::NodeInfo& info) {
    QStringList shapes;
    for (const layers::TensorType& output : info.outputs)
        shapes << widgets::shapeText(output.shape);
    shapes.removeDuplicates();
    return shapes.size() > 2 ? shapes.mid(0, 2).join(QStringLiteral(", ")) + QStringLiteral(", …")
                             : shapes.join(QStringLiteral(", "));
}

/// What an output layer predicts: "10 classes". Empty for other layers, and while there is no data.
QString targetTextOf(const graph::Node& node, const layers::LayerSpec& spec, const core::DataSchema& schema) {
    const core::ParamSpec* target = layers::fieldParamOf(spec);
    if (!target || spec.category != layers::Category::Output)
        return {};
    const auto chosen = node.params.find(target->name);
    const auto* name = chosen == node.params.end() ? nullptr : std::get_if<std::string>(&chosen->second);
    const auto field = layers::boundField(spec.fieldKinds, target->name, name ? *name : std::string(), schema);
    return field.ok() && *field ? widgets::fieldText(**field) : QString();
}

} // namespace

SceneModel::SceneModel(document::ProjectDocument* document, QObject* parent) : QObject(parent), m_document(document) {
    connect(document, &document::ProjectDocument::graphChanged, this, &SceneModel::onGraphChanged);
    connect(document, &document::ProjectDocument::infoChanged, this, [this] {
        syncInfo();
        announce();
    });
    connect(document, &document::ProjectDocument::reset, this, [this] { setPath({}); });
    rebuild();
}

void SceneModel::setPath(document::GraphPath path) {
    m_path = std::move(path);
    rebuild();
    emit graphReplaced();
    announceAll();
}

void SceneModel::setPictures(NodePictures* pictures) {
    if (m_pictures)
        m_pictures->disconnect(this);
    m_pictures = pictures;
    if (pictures) {
        connect(pictures, &NodePictures::sizesChanged, this, &SceneModel::relayoutPictures);
        connect(pictures, &NodePictures::pictureChanged, this, [this](const QString& id) {
            const QString prefix = qualifiedId({});
            const int node = id.startsWith(prefix) ? indexOf(id.mid(prefix.size()).toStdString()) : -1;
            if (node >= 0)
                emit pictureChanged(node);
        });
        connect(pictures, &NodePictures::learningChanged, this, [this] {
            syncLearning();
            announceAll();
        });
        connect(pictures, &QObject::destroyed, this, [this] { m_pictures = nullptr; });
    }
    syncLearning();
    relayoutPictures();
}

void SceneModel::setMarks(VersionMarks marks) {
    m_marks = std::move(marks);
    syncMarks();
    announceAll();
}

void SceneModel::announce() {
    constexpr int kMany = 100; // telling them apart costs more than painting everything
    const QList<QRectF> areas = std::exchange(m_damage, {});
    if (areas.size() > kMany)
        emit changed({});
    else if (!areas.isEmpty())
        emit changed(areas);
}

void SceneModel::announceAll() {
    m_damage.clear();
    emit changed({});
}

void SceneModel::syncMarks() {
    if (m_marks.empty() && !m_marked)
        return;
    m_marked = !m_marks.empty();
    for (NodeItem& node : m_nodes) {
        const auto mark = m_marks.nodes.constFind(node.qualifiedId);
        node.mark = mark == m_marks.nodes.cend() ? std::nullopt : std::optional(*mark);
    }
    std::map<std::pair<graph::PortRef, graph::PortRef>, VersionMarks::Kind> kinds;
    for (const auto& [edge, kind] : m_marks.wires)
        kinds.emplace(std::pair(edge.from, edge.to), kind);
    const std::string prefix = qualifiedId({}).toStdString();
    for (WireItem& wire : m_wires) {
        const auto mark = kinds.find({{prefix + wire.edge.from.node, wire.edge.from.port}, {prefix + wire.edge.to.node, wire.edge.to.port}});
        wire.mark = mark == kinds.end() ? std::nullopt : std::optional(mark->second);
    }
}

QString SceneModel::qualifiedId(const graph::NodeId& id) const {
    QString qualified;
    for (const graph::NodeId& group : m_path)
        qualified += text(group) + QLatin1Char('/');
    return qualified + text(id);
}

const NodeItem* SceneModel::find(const graph::NodeId& id) const {
    const int index = indexOf(id);
    return index < 0 ? nullptr : &m_nodes[static_cast<std::size_t>(index)];
}

int SceneModel::indexOf(const graph::NodeId& id) const {
    const auto found = m_index.find(id);
    return found == m_index.end() ? -1 : found->second;
}

std::vector<int> SceneModel::numbersOf(const document::NodeIds& ids) const {
    std::vector<int> numbers;
    for (const graph::NodeId& id : ids)
        if (const int number = indexOf(id); number >= 0)
            numbers.push_back(number);
    std::ranges::sort(numbers);
    return numbers;
}

void SceneModel::syncDecoration() {
    m_frames = graph().frames;
    m_notes = graph().notes;
    measure();
}

/// Of every node that is no group.
const std::vector<PortItem>& SceneModel::portsOf(const layers::LayerSpec& spec) {
    std::vector<PortItem>& ports = m_ports[&spec];
    if (ports.empty()) {
        for (const layers::PortSpec& port : spec.inputs)
            ports.push_back(portItem(port, true));
        for (const layers::PortSpec& port : spec.outputs)
            ports.push_back(portItem(port, false));
    }
    return ports;
}

NodeItem SceneModel::makeItem(const graph::Node& node) {
    NodeItem item;
    item.id = node.id;
    item.qualifiedId = qualifiedId(node.id);
    item.name = text(node.name.empty() ? node.id : node.name);
    const layers::LayerSpec* spec = layers::specOf(node, m_document->registry());
    item.typeText = (spec ? text(spec->title) : text(node.type)) + repeatText(node);
    item.category = spec ? spec->category : layers::Category::Shape;
    item.unknownType = !spec;
    item.group = node.body.has_value();
    item.muted = node.muted;
    item.collapsed = node.collapsed;
    item.pinned = node.pinned;
    item.frozen = node.frozen;
    item.shape = node.type == layers::kReroute ? NodeShape::Reroute
                 : node.collapsed              ? NodeShape::Pill
                                               : NodeShape::Card;
    if (spec && node.type != layers::kGroup) {
        item.ports = portsOf(*spec);
    } else {
        for (const layers::PortSpec& port : layers::inputPorts(node, m_document->registry()))
            item.ports.push_back(portItem(port, true));
        for (const layers::PortSpec& port : layers::outputPorts(node, m_document->registry()))
            item.ports.push_back(portItem(port, false));
    }
    for (PortItem& port : item.ports)
        port.result = !port.input && graph::isResult(node, port.name);
    item.resultPrediction = item.category == layers::Category::Output && graph::isResult(node, graph::kPrediction);
    item.rect.moveTopLeft({node.position.x, node.position.y});
    if (m_pictures && item.shape == NodeShape::Card)
        item.pictureHeight = m_pictures->heightFor(
            item.qualifiedId, static_cast<int>(geometry::pictureWidth(geometry::kCardWidth)));
    if (m_pictures)
        item.learning = m_pictures->learningOf(item.qualifiedId);
    return item;
}

NodeItem SceneModel::madeFrom(const graph::Node& node, const NodeItem* known) {
    NodeItem item = makeItem(node);
    if (known) // what the last check said stays until the next one
        item.takeFindings(*known);
    geometry::layOut(item, m_shaper);
    return item;
}

void SceneModel::measure() {
    m_bounds = {};
    for (const NodeItem& node : m_nodes)
        m_bounds |= node.rect;
    for (const graph::Frame& frame : m_frames)
        m_bounds |= rectOf(frame);
    for (const graph::Note& note : m_notes)
        m_bounds |= rectOf(note);
}

QString SceneModel::targetText(const graph::NodeId& id) const {
    const graph::Node* node = graph().find(id);
    const layers::LayerSpec* spec = node ? m_document->registry().find(node->type) : nullptr;
    const core::DataSchema* schema = m_document->schema();
    return spec && schema ? targetTextOf(*node, *spec, *schema) : QString();
}

void SceneModel::syncInfo() {
    const layers::GraphInfo& info = m_document->info();
    std::map<std::string, std::pair<QStringList, bool>> problems;
    const std::string prefix = qualifiedId({}).toStdString();
    for (const core::Diagnostic& problem : info.problems) {
        if (!problem.where.node.starts_with(prefix) || problem.severity == core::Severity::Note)
            continue;
        const std::string inner = problem.where.node.substr(prefix.size());
        auto& [lines, error] = problems[inner.substr(0, inner.find('/'))];
        lines << document::problemText(problem.message);
        error = error || problem.severity == core::Severity::Error;
    }
    std::vector<int> resized;
    const layers::NodeInfo none;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        NodeItem& item = m_nodes[i];
        const auto problem = problems.find(item.id);
        const QString said = problem == problems.end() ? QString() : problem->second.first.join(QLatin1Char('\n'));
        const bool error = problem != problems.end() && problem->second.second;
        if (said != item.problem || error != item.error)
            damage(item.rect);
        item.problem = said;
        item.error = error;
        const auto known = info.nodes.find(prefix + item.id);
        const layers::NodeInfo& node = known == info.nodes.end() ? none : known->second;
        const QString text = item.category == layers::Category::Output ? targetText(item.id) : shapeTextOf(node);
        if (item.hasFindings && item.shapeText == text && item.outputs == node.outputs && item.parameters == node.parameters &&
            item.flops == node.flops)
            continue;
        item.hasFindings = true;
        item.outputs = node.outputs;
        item.parameters = node.parameters;
        item.flops = node.flops;
        item.shapeText = text;
        item.parameterText = node.parameters ? widgets::grouped(node.parameters) : QString();
        damage(item.rect);
        geometry::layOutFooter(item, m_shaper);
        damage(item.rect);
        m_nodePlaces.put(static_cast<int>(i), item.rect);
        resized.push_back(static_cast<int>(i));
    }
    routeAround(std::move(resized));
    measure();
}

void SceneModel::syncLearning() {
    for (NodeItem& item : m_nodes)
        item.learning = m_pictures ? m_pictures->learningOf(item.qualifiedId) : Learning::Unknown;
}

void SceneModel::relayoutPictures() {
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        NodeItem& item = m_nodes[i];
        item.pictureHeight = 0;
        if (m_pictures && item.shape == NodeShape::Card)
            item.pictureHeight = m_pictures->heightFor(
                item.qualifiedId, static_cast<int>(geometry::pictureWidth(geometry::kCardWidth)));
        geometry::layOutFooter(item, m_shaper);
        m_nodePlaces.put(static_cast<int>(i), item.rect);
    }
    routeAll();
    measure();
    announceAll();
}

} // namespace netwright::canvas
