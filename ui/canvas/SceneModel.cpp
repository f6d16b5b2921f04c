#include "ui/canvas/SceneModel.h"

#include "engine/layers/Ports.h"
#include "ui/canvas/Geometry.h"
#include "ui/canvas/NodePictures.h"
#include "ui/widgets/Format.h"

#include <QLineF>

#include <algorithm>
#include <map>

namespace netwright::canvas {
namespace {

QString text(const std::string& value) { return QString::fromStdString(value); }

PortItem portItem(const layers::PortSpec& spec, bool input) {
    PortItem port;
    port.name = spec.name;
    port.label = text(spec.label);
    port.help = text(spec.help);
    port.input = input;
    port.multiple = spec.multiple;
    port.optional = spec.optional;
    return port;
}

QString shapeTextOf(const layers::NodeInfo& info) {
    QStringList shapes;
    for (const layers::TensorType& output : info.outputs)
        shapes << widgets::shapeText(output.shape);
    shapes.removeDuplicates();
    return shapes.size() > 2 ? shapes.mid(0, 2).join(QStringLiteral(", ")) + QStringLiteral(", …")
                             : shapes.join(QStringLiteral(", "));
}

template <typename T> QRectF rectOf(const T& box) {
    return {box.position.x, box.position.y, box.width, box.height};
}

template <typename T> void place(T& box, const QRectF& rect) {
    box.position = {rect.x(), rect.y()};
    box.width = rect.width();
    box.height = rect.height();
}

constexpr qreal kCorner = 14;

QRectF cornerOf(const QRectF& rect) {
    return {rect.right() - kCorner, rect.bottom() - kCorner, kCorner + 3, kCorner + 3};
}

} // namespace

SceneModel::SceneModel(document::ProjectDocument* document, QObject* parent) : QObject(parent), m_document(document) {
    connect(document, &document::ProjectDocument::graphChanged, this, &SceneModel::onGraphChanged);
    connect(document, &document::ProjectDocument::infoChanged, this, [this] {
        syncInfo();
        emit changed();
    });
    connect(document, &document::ProjectDocument::reset, this, [this] { setPath({}); });
    rebuild();
}

void SceneModel::setPath(document::GraphPath path) {
    m_path = std::move(path);
    rebuild();
    emit graphReplaced();
    emit changed();
}

void SceneModel::setPictures(NodePictures* pictures) {
    if (m_pictures)
        m_pictures->disconnect(this);
    m_pictures = pictures;
    if (pictures) {
        connect(pictures, &NodePictures::sizesChanged, this, &SceneModel::relayoutPictures);
        connect(pictures, &QObject::destroyed, this, [this] { m_pictures = nullptr; });
    }
    relayoutPictures();
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

int SceneModel::indexOf(const graph::NodeId& id) const { return m_index.value(text(id), -1); }

void SceneModel::onGraphChanged(const document::GraphChange& change) {
    if (m_path.size() >= change.path.size() && std::equal(change.path.begin(), change.path.end(), m_path.begin()) &&
        m_path.size() > change.path.size() && change.nodesRemoved.contains(text(m_path[change.path.size()]))) {
        setPath(change.path); // the group that is being looked into is gone
        return;
    }
    if (change.path != m_path)
        return;
    if (m_previewing) {
        m_previewing = false;
        rebuild();
    } else {
        syncNodes(&change);
        syncWires();
        m_frames = graph().frames;
        m_notes = graph().notes;
    }
    emit changed();
}

void SceneModel::rebuild() {
    m_previewing = false;
    m_nodes.clear();
    m_index.clear();
    syncNodes(nullptr);
    syncWires();
    syncInfo();
    m_frames = graph().frames;
    m_notes = graph().notes;
}

NodeItem SceneModel::makeItem(const graph::Node& node) const {
    NodeItem item;
    item.id = node.id;
    item.name = text(node.name.empty() ? node.id : node.name);
    const layers::LayerSpec* spec = layers::specOf(node, m_document->registry());
    item.typeText = spec ? text(spec->title) : text(node.type);
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
    for (const layers::PortSpec& port : layers::inputPorts(node, m_document->registry()))
        item.ports.push_back(portItem(port, true));
    for (const layers::PortSpec& port : layers::outputPorts(node, m_document->registry()))
        item.ports.push_back(portItem(port, false));
    item.rect.moveTopLeft({node.position.x, node.position.y});
    if (m_pictures && item.shape == NodeShape::Card)
        item.pictureHeight = m_pictures->heightFor(
            qualifiedId(node.id), static_cast<int>(geometry::pictureWidth(geometry::kCardWidth)));
    return item;
}

void SceneModel::syncNodes(const document::GraphChange* change) {
    const graph::Graph& drawn = graph();
    std::vector<NodeItem> items;
    items.reserve(drawn.nodes.size());
    QHash<QString, int> index;
    for (const graph::Node& node : drawn.nodes) {
        const QString id = text(node.id);
        const int old = m_index.value(id, -1);
        NodeItem* known = old < 0 ? nullptr : &m_nodes[static_cast<std::size_t>(old)];
        if (known && change && !change->nodesChanged.contains(id)) {
            items.push_back(std::move(*known));
        } else {
            NodeItem item = makeItem(node);
            if (known) { // what the last check said stays until the next one
                item.shapeText = known->shapeText;
                item.parameterText = known->parameterText;
                item.parameters = known->parameters;
                item.flops = known->flops;
                item.problem = known->problem;
                item.error = known->error;
            }
            geometry::layOut(item);
            items.push_back(std::move(item));
        }
        index.insert(id, static_cast<int>(items.size()) - 1);
    }
    m_nodes = std::move(items);
    m_index = std::move(index);
}

void SceneModel::syncWires() {
    m_wires.clear();
    for (NodeItem& node : m_nodes)
        for (PortItem& port : node.ports)
            port.wires = 0;
    for (const graph::Edge& edge : graph().edges) {
        WireItem wire;
        wire.edge = edge;
        wire.from = indexOf(edge.from.node);
        wire.to = indexOf(edge.to.node);
        if (wire.from < 0 || wire.to < 0)
            continue;
        NodeItem& from = m_nodes[static_cast<std::size_t>(wire.from)];
        NodeItem& to = m_nodes[static_cast<std::size_t>(wire.to)];
        wire.fromPort = from.findPort(edge.from.port, false);
        wire.toPort = to.findPort(edge.to.port, true);
        if (wire.fromPort < 0 || wire.toPort < 0)
            continue; // the problems panel has it; there is no place to draw it
        ++from.ports[static_cast<std::size_t>(wire.fromPort)].wires;
        ++to.ports[static_cast<std::size_t>(wire.toPort)].wires;
        m_wires.push_back(std::move(wire));
    }
    updateWirePaths();
}

/// Decides which wires lead straight down and moves the rings there: an input fed from above sits on the upper edge; an
/// output gets a ring on the lower edge, and keeps the one at the side when other wires leave there.
void SceneModel::routePorts() {
    for (NodeItem& node : m_nodes)
        geometry::placePorts(node);
    std::vector<int> sideways(m_nodes.size());
    const auto only = [](const NodeItem& node, bool input) {
        return std::ranges::count(node.ports, input, &PortItem::input) == 1;
    };
    for (WireItem& wire : m_wires) {
        const NodeItem& from = m_nodes[static_cast<std::size_t>(wire.from)];
        const NodeItem& to = m_nodes[static_cast<std::size_t>(wire.to)];
        wire.down = only(from, false) && only(to, true) && to.ports[static_cast<std::size_t>(wire.toPort)].wires == 1 &&
                    geometry::standsBelow(from, to);
        sideways[static_cast<std::size_t>(wire.from)] += !wire.down;
    }
    for (const WireItem& wire : m_wires) {
        if (!wire.down)
            continue;
        NodeItem& from = m_nodes[static_cast<std::size_t>(wire.from)];
        NodeItem& to = m_nodes[static_cast<std::size_t>(wire.to)];
        to.ports[static_cast<std::size_t>(wire.toPort)].offset = to.topCentre() - to.rect.topLeft();
        PortItem& output = from.ports[static_cast<std::size_t>(wire.fromPort)];
        if (sideways[static_cast<std::size_t>(wire.from)])
            output.alsoBelow = true;
        else
            output.offset = from.bottomCentre() - from.rect.topLeft();
    }
}

void SceneModel::updateWirePaths() {
    routePorts();
    for (WireItem& wire : m_wires) {
        const NodeItem& from = m_nodes[static_cast<std::size_t>(wire.from)];
        const NodeItem& to = m_nodes[static_cast<std::size_t>(wire.to)];
        const QPointF start = wire.down ? from.bottomCentre() : from.portCentre(static_cast<std::size_t>(wire.fromPort));
        const QPointF end = wire.down ? to.topCentre() : to.portCentre(static_cast<std::size_t>(wire.toPort));
        const bool same = !wire.path.isEmpty() && QPointF(wire.path.elementAt(0)) == start &&
                          wire.path.currentPosition() == end;
        if (same)
            continue;
        wire.path = wire.down ? geometry::wirePathDown(start, end) : geometry::wirePath(start, end);
        wire.bounds = wire.path.controlPointRect().adjusted(-3, -3, 3, 3);
    }
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
        lines << text(problem.message);
        error = error || problem.severity == core::Severity::Error;
    }
    for (NodeItem& item : m_nodes) {
        const auto known = info.nodes.find(prefix + item.id);
        const layers::NodeInfo none;
        const layers::NodeInfo& node = known == info.nodes.end() ? none : known->second;
        const QString shape = shapeTextOf(node);
        const QString parameters = node.parameters ? widgets::grouped(node.parameters) : QString();
        const auto problem = problems.find(item.id);
        item.problem = problem == problems.end() ? QString() : problem->second.first.join(QLatin1Char('\n'));
        item.error = problem != problems.end() && problem->second.second;
        item.parameters = node.parameters;
        item.flops = node.flops;
        const bool laidOut = !item.rect.isEmpty() && shape == item.shapeText && parameters == item.parameterText;
        item.shapeText = shape;
        item.parameterText = parameters;
        if (!laidOut)
            geometry::layOutFooter(item);
    }
    updateWirePaths();
}

void SceneModel::relayoutPictures() {
    for (NodeItem& item : m_nodes) {
        item.pictureHeight = 0;
        if (m_pictures && item.shape == NodeShape::Card)
            item.pictureHeight = m_pictures->heightFor(
                qualifiedId(item.id), static_cast<int>(geometry::pictureWidth(geometry::kCardWidth)));
        geometry::layOutFooter(item);
    }
    updateWirePaths();
    emit changed();
}

QRectF SceneModel::bounds() const {
    QRectF all;
    for (const NodeItem& node : m_nodes)
        all |= node.rect;
    for (const graph::Frame& frame : m_frames)
        all |= rectOf(frame);
    for (const graph::Note& note : m_notes)
        all |= rectOf(note);
    return all;
}

QRectF SceneModel::boundsOf(const Selection::Content& content) const {
    QRectF all;
    for (const NodeItem& node : m_nodes)
        if (content.nodes.contains(node.id))
            all |= node.rect;
    for (const graph::Frame& frame : m_frames)
        if (content.frames.contains(frame.id))
            all |= rectOf(frame);
    for (const graph::Note& note : m_notes)
        if (content.notes.contains(note.id))
            all |= rectOf(note);
    return all;
}

int SceneModel::nodeAt(QPointF point) const {
    for (std::size_t i = m_nodes.size(); i-- > 0;)
        if (m_nodes[i].rect.contains(point))
            return static_cast<int>(i);
    return -1;
}

Hit SceneModel::portNear(QPointF point, qreal reach, bool input) const {
    Hit best;
    qreal nearest = reach;
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        const NodeItem& node = m_nodes[i];
        if (!node.rect.adjusted(-reach, -reach, reach, reach).contains(point))
            continue;
        for (std::size_t port = 0; port < node.ports.size(); ++port) {
            qreal distance = QLineF(node.portCentre(port), point).length();
            if (node.ports[port].alsoBelow)
                distance = std::min(distance, QLineF(node.bottomCentre(), point).length());
            if (node.ports[port].input == input && distance <= nearest) {
                nearest = distance;
                best = {Hit::Kind::Port, static_cast<int>(i), static_cast<int>(port), -1, {}};
            }
        }
    }
    return best;
}

Hit SceneModel::hitTest(QPointF point, qreal reach) const {
    const Hit output = portNear(point, reach, false);
    if (output.kind != Hit::Kind::Nothing)
        return output;
    const Hit input = portNear(point, reach, true);
    if (input.kind != Hit::Kind::Nothing)
        return input;
    if (const int node = nodeAt(point); node >= 0)
        return {Hit::Kind::Node, node, -1, -1, {}};
    for (auto note = m_notes.rbegin(); note != m_notes.rend(); ++note) {
        if (cornerOf(rectOf(*note)).contains(point))
            return {Hit::Kind::NoteCorner, -1, -1, -1, note->id};
        if (rectOf(*note).contains(point))
            return {Hit::Kind::Note, -1, -1, -1, note->id};
    }
    for (std::size_t i = m_wires.size(); i-- > 0;)
        if (m_wires[i].bounds.adjusted(-reach, -reach, reach, reach).contains(point) &&
            geometry::distanceTo(m_wires[i].path, point) <= reach * 0.7)
            return {Hit::Kind::Wire, -1, -1, static_cast<int>(i), {}};
    for (auto frame = m_frames.rbegin(); frame != m_frames.rend(); ++frame) {
        const QRectF rect = rectOf(*frame);
        if (cornerOf(rect).contains(point))
            return {Hit::Kind::FrameCorner, -1, -1, -1, frame->id};
        if (QRectF(rect.topLeft(), QSizeF(rect.width(), geometry::kFrameTitle)).contains(point))
            return {Hit::Kind::FrameTitle, -1, -1, -1, frame->id};
    }
    return {};
}

int SceneModel::wireUnder(const QRectF& rect) const {
    int best = -1;
    qreal nearest = std::min(rect.width(), rect.height()) / 2;
    for (std::size_t i = 0; i < m_wires.size(); ++i) {
        if (!m_wires[i].bounds.intersects(rect))
            continue;
        const qreal distance = geometry::distanceTo(m_wires[i].path, rect.center());
        if (distance < nearest) {
            nearest = distance;
            best = static_cast<int>(i);
        }
    }
    return best;
}

void SceneModel::previewMove(const Selection::Content& content, QPointF delta) {
    m_previewing = true;
    const graph::Graph& drawn = graph();
    for (std::size_t i = 0; i < m_nodes.size() && i < drawn.nodes.size(); ++i) {
        if (!content.nodes.contains(m_nodes[i].id))
            continue;
        m_nodes[i].rect.moveTopLeft(QPointF(drawn.nodes[i].position.x, drawn.nodes[i].position.y) + delta);
    }
    for (std::size_t i = 0; i < m_frames.size(); ++i)
        if (content.frames.contains(m_frames[i].id))
            place(m_frames[i], rectOf(drawn.frames[i]).translated(delta));
    for (std::size_t i = 0; i < m_notes.size(); ++i)
        if (content.notes.contains(m_notes[i].id))
            place(m_notes[i], rectOf(drawn.notes[i]).translated(delta));
    updateWirePaths();
    emit changed();
}

void SceneModel::previewRect(const std::string& frameOrNote, const QRectF& rect) {
    m_previewing = true;
    for (graph::Frame& frame : m_frames)
        if (frame.id == frameOrNote)
            place(frame, rect);
    for (graph::Note& note : m_notes)
        if (note.id == frameOrNote)
            place(note, rect);
    emit changed();
}

void SceneModel::previewPositions(const std::map<graph::NodeId, QPointF>& positions) {
    m_previewing = true;
    for (NodeItem& node : m_nodes)
        if (const auto found = positions.find(node.id); found != positions.end())
            node.rect.moveTopLeft(found->second);
    updateWirePaths();
    emit changed();
}

void SceneModel::clearPreview() {
    if (!m_previewing)
        return;
    rebuild();
    emit changed();
}

} // namespace netwright::canvas
