#include "ui/canvas/CanvasEditor.h"

#include "engine/layers/Ports.h"
#include "ui/canvas/Geometry.h"
#include "ui/document/Clipboard.h"
#include "ui/document/ProblemText.h"
#include "ui/document/WireRules.h"

#include <QClipboard>
#include <QGuiApplication>

#include <algorithm>

namespace netwright::canvas {
namespace {

constexpr qreal kGap = 56; ///< between a card and the one put behind it

graph::Point point(QPointF at) { return {at.x(), at.y()}; }
QPointF point(graph::Point at) { return {at.x, at.y}; }

void moveBy(graph::Point& at, QPointF delta) {
    at.x += delta.x();
    at.y += delta.y();
}

void moveAll(graph::Graph& graph, const Selection::Content& content, QPointF delta) {
    for (graph::Node& node : graph.nodes)
        if (content.nodes.contains(node.id))
            moveBy(node.position, delta);
    for (graph::Frame& frame : graph.frames)
        if (content.frames.contains(frame.id))
            moveBy(frame.position, delta);
    for (graph::Note& note : graph.notes)
        if (content.notes.contains(note.id))
            moveBy(note.position, delta);
}

} // namespace

CanvasEditor::CanvasEditor(document::ProjectDocument* document, SceneModel* scene, Selection* selection,
                           const CanvasOptions* options, QObject* parent)
    : QObject(parent), m_document(document), m_scene(scene), m_selection(selection), m_options(options) {}

bool CanvasEditor::change(const QString& text, const std::function<void(graph::Graph&)>& edit,
                          const QString& mergeKey) {
    return !m_options->readOnly && m_document->editGraph(m_scene->path(), text, edit, mergeKey);
}

QPointF CanvasEditor::placed(QPointF corner) const {
    return m_options->snapToGrid ? geometry::snapped(corner) : QPointF(std::round(corner.x()), std::round(corner.y()));
}

QRectF CanvasEditor::rectOfNewNode(QPointF corner) const {
    return {corner, QSizeF(geometry::kCardWidth, geometry::kHeader + geometry::kFooter)};
}

graph::NodeId CanvasEditor::make(graph::Graph& graph, const std::string& type, QPointF corner,
                                 const layers::TensorType* arriving) const {
    if (const document::Block* block = m_document->blocks().find(type))
        return document::addBlock(graph, *block, point(corner), arriving);
    return document::addNode(graph, m_document->registry(), type, point(corner));
}

QString CanvasEditor::titleOf(const std::string& type) const {
    const layers::LayerSpec* spec = m_document->addable(type);
    return QString::fromStdString(spec ? spec->title : type);
}

graph::NodeId CanvasEditor::addLayer(const std::string& type, QPointF corner) {
    graph::NodeId id;
    change(tr("Add %1").arg(titleOf(type)), [&](graph::Graph& graph) {
        const QPointF at = placed(corner);
        id = make(graph, type, at);
        if (!id.empty())
            document::joinFrames(graph, {id}, {point(rectOfNewNode(at).center())});
    });
    if (!id.empty())
        m_selection->setNodes({id});
    return id;
}

graph::NodeId CanvasEditor::addLayerAtSelection(const std::string& type, QPointF centre) {
    const NodeItem* before = m_selection->nodes().size() == 1 ? m_scene->find(*m_selection->nodes().begin()) : nullptr;
    const layers::LayerSpec* spec = m_document->addable(type);
    if (!before || !spec)
        return addLayer(type, m_scene->freeCornerNear(rectOfNewNode(centre - rectOfNewNode({}).center())));
    const auto free = std::ranges::find_if(before->ports, [](const PortItem& port) { return !port.input && !port.wires; });
    if (free != before->ports.end() && !spec->inputs.empty()) {
        const graph::PortRef end{before->id, free->name};
        const document::WireRules rules(*m_document, m_scene->path());
        if (rules.inputOfNewNode(*spec, end))
            return addLayerAtWire(type, before->rect.topRight() + QPointF(kGap, 0), end, true);
    }
    QPointF corner = before->rect.topRight() + QPointF(kGap, 0);
    while (m_scene->nodeAt(corner + QPointF(20, 20)) >= 0)
        corner += QPointF(0, 96);
    return addLayer(type, corner);
}

graph::NodeId CanvasEditor::addLayerAtWire(const std::string& type, QPointF corner, const graph::PortRef& end,
                                           bool fromOutput) {
    const layers::LayerSpec* spec = m_document->addable(type);
    if (!spec)
        return {};
    const document::WireRules rules(*m_document, m_scene->path());
    const auto port = fromOutput ? rules.inputOfNewNode(*spec, end) : rules.outputOfNewNode(*spec, end);
    const std::optional<layers::TensorType> arriving = fromOutput ? rules.copyOfTypeAt(end) : std::nullopt;
    graph::NodeId id;
    change(tr("Add %1").arg(titleOf(type)), [&](graph::Graph& graph) {
        const QPointF at = placed(corner);
        id = make(graph, type, at, arriving ? &*arriving : nullptr);
        document::joinFrames(graph, {id}, {point(rectOfNewNode(at).center())});
        if (port)
            document::connectPorts(graph, m_document->registry(),
                                   fromOutput ? graph::Edge{end, {id, *port}} : graph::Edge{{id, *port}, end});
    });
    m_selection->setNodes({id});
    if (port)
        emit wired(QString::fromStdString(fromOutput ? id : end.node));
    return id;
}

graph::NodeId CanvasEditor::addLayerOnWire(const std::string& type, QPointF corner, const graph::Edge& edge) {
    const auto arriving = document::WireRules(*m_document, m_scene->path()).copyOfTypeAt(edge.from);
    graph::NodeId id;
    change(tr("Insert %1").arg(titleOf(type)), [&](graph::Graph& graph) {
        const QPointF at = placed(corner);
        id = make(graph, type, at, arriving ? &*arriving : nullptr);
        if (!id.empty() && document::insertOnEdge(graph, m_document->registry(), edge, id))
            makeRoom(graph, rectOfNewNode(at), edge.to.node);
    });
    if (!id.empty())
        m_selection->setNodes({id});
    return id;
}

void CanvasEditor::makeRoom(graph::Graph& graph, const QRectF& rect, const graph::NodeId& target) const {
    const NodeItem* behind = m_scene->find(target);
    if (!behind)
        return;
    const qreal missing = rect.right() + kGap * 0.6 - behind->rect.left();
    if (missing <= 0 || !rect.adjusted(-kGap, -geometry::kHeader, kGap, geometry::kHeader).intersects(behind->rect))
        return;
    for (graph::Node& node : graph.nodes)
        if (!node.pinned && document::reaches(graph, target, node.id))
            node.position.x += std::ceil(missing);
}

void CanvasEditor::addNote(QPointF corner) {
    std::string id;
    change(tr("Add note"), [&](graph::Graph& graph) {
        id = document::freshNoteId(graph);
        graph.notes.push_back({id, tr("**Note**\n\nDouble-click to write.").toStdString(), point(placed(corner)), 216, 96});
    });
    Selection::Content content;
    content.notes.insert(id);
    m_selection->set(content);
}

void CanvasEditor::connectWire(const graph::Edge& edge, const graph::Edge* instead) {
    if (instead && *instead == edge)
        return;
    change(instead ? tr("Re-route wire") : tr("Connect"), [&](graph::Graph& graph) {
        if (instead)
            document::removeEdges(graph, {*instead});
        document::connectPorts(graph, m_document->registry(), edge);
    });
    emit wired(QString::fromStdString(edge.to.node));
}

void CanvasEditor::moveWires(const graph::PortRef& from, const graph::PortRef& to) {
    change(tr("Move wires"), [&](graph::Graph& graph) { document::moveOutgoing(graph, from, to); });
}

void CanvasEditor::cutWires(const std::vector<graph::Edge>& edges) {
    if (!edges.empty())
        change(edges.size() == 1 ? tr("Remove wire") : tr("Cut wires"),
               [&](graph::Graph& graph) { document::removeEdges(graph, edges); });
}

void CanvasEditor::addReroutes(const std::vector<std::pair<graph::Edge, QPointF>>& crossings) {
    if (crossings.empty())
        return;
    document::NodeIds added;
    change(tr("Add reroute point"), [&](graph::Graph& graph) {
        std::map<graph::PortRef, graph::NodeId> points;
        for (const auto& [edge, where] : crossings) {
            auto& id = points[edge.from];
            if (id.empty()) {
                const QPointF corner = where - QPointF(geometry::kReroute, geometry::kReroute) / 2;
                id = document::addNode(graph, m_document->registry(), layers::kReroute, point(corner));
                if (id.empty())
                    return;
                document::insertOnEdge(graph, m_document->registry(), edge, id);
                added.insert(id);
            } else if (const auto wire = std::ranges::find(graph.edges, edge); wire != graph.edges.end()) {
                const auto outputs = layers::outputPorts(*graph.find(id), m_document->registry());
                wire->from = {id, outputs.front().name};
            }
        }
    });
    if (!added.empty())
        m_selection->setNodes(added);
}

void CanvasEditor::linkSelection() {
    std::vector<const NodeItem*> chain;
    for (const NodeItem& node : m_scene->nodes())
        if (m_selection->hasNode(node.id))
            chain.push_back(&node);
    std::ranges::stable_sort(chain, {}, [](const NodeItem* node) { return node->rect.x(); });
    const document::WireRules rules(*m_document, m_scene->path());
    graph::Graph linked = m_document->graphAt(m_scene->path()); // two wires that fit can close a circle together
    std::vector<graph::Edge> wires;
    QString reason = tr("Select the layers to link.");
    for (std::size_t i = 1; i < chain.size(); ++i) {
        const auto output =
            std::ranges::find_if(chain[i - 1]->ports, [](const PortItem& port) { return !port.input; });
        if (output == chain[i - 1]->ports.end())
            continue;
        const graph::PortRef from{chain[i - 1]->id, output->name};
        const auto inputs = rules.fittingInputs(from, chain[i]->id);
        if (!inputs.empty() && !document::reaches(linked, chain[i]->id, from.node)) {
            wires.push_back({from, {chain[i]->id, inputs.front()}});
            linked.edges.push_back(wires.back());
        } else
            reason = tr("%1 has no free port that fits %2.").arg(chain[i]->name, chain[i - 1]->name);
    }
    if (wires.empty()) {
        emit status(reason);
        return;
    }
    change(tr("Link layers"), [&](graph::Graph& graph) {
        for (const graph::Edge& wire : wires)
            document::connectPorts(graph, m_document->registry(), wire);
    });
    emit wired(QString::fromStdString(wires.back().to.node));
}

Selection::Content CanvasEditor::movable() const {
    Selection::Content content = m_selection->content();
    content.wires.clear();
    for (const graph::Frame& frame : m_scene->graph().frames)
        if (content.frames.contains(frame.id))
            content.nodes.insert(frame.nodes.begin(), frame.nodes.end());
    std::erase_if(content.nodes, [this](const graph::NodeId& id) {
        const NodeItem* node = m_scene->find(id);
        return !node || node->pinned;
    });
    return content;
}

void CanvasEditor::joinFramesAt(graph::Graph& graph, const document::NodeIds& nodes) const {
    std::vector<graph::NodeId> ids;
    std::vector<graph::Point> centres;
    for (const graph::Node& node : graph.nodes) {
        const NodeItem* item = nodes.contains(node.id) ? m_scene->find(node.id) : nullptr;
        if (!item)
            continue;
        ids.push_back(node.id);
        centres.push_back(point(QRectF(point(node.position), item->rect.size()).center()));
    }
    document::joinFrames(graph, ids, centres);
}

QString CanvasEditor::nameOfMove(const Selection::Content& moving) const {
    document::NodeIds nodes = moving.nodes; // that do not just go with their frame
    for (const graph::Frame& frame : m_scene->graph().frames)
        if (moving.frames.contains(frame.id))
            for (const graph::NodeId& id : frame.nodes)
                nodes.erase(id);
    const auto count = nodes.size() + moving.frames.size() + moving.notes.size();
    if (count != 1)
        return tr("Move %1 items").arg(count);
    if (!moving.frames.empty())
        return tr("Move frame");
    return moving.nodes.empty() ? tr("Move note") : tr("Move %1").arg(m_scene->find(*moving.nodes.begin())->name);
}

void CanvasEditor::moveSelection(QPointF delta, const graph::Edge* insertInto) {
    const Selection::Content content = movable();
    change(insertInto ? tr("Insert into wire") : nameOfMove(content), [&](graph::Graph& graph) {
        moveAll(graph, content, delta);
        document::NodeIds alone = content.nodes; // members of a frame that moved along stay members
        for (const graph::Frame& frame : graph.frames)
            if (content.frames.contains(frame.id))
                for (const graph::NodeId& id : frame.nodes)
                    alone.erase(id);
        joinFramesAt(graph, alone);
        if (!insertInto || content.nodes.size() != 1)
            return;
        const graph::NodeId& id = *content.nodes.begin();
        if (document::insertOnEdge(graph, m_document->registry(), *insertInto, id))
            makeRoom(graph, QRectF(point(graph.find(id)->position), m_scene->find(id)->rect.size()), insertInto->to.node);
    });
}

void CanvasEditor::nudgeSelection(QPointF delta) {
    const Selection::Content content = movable();
    QString key = QStringLiteral("nudge");
    for (const document::NodeIds* ids : {&content.nodes, &content.frames, &content.notes}) {
        key += QLatin1Char('|');
        for (const graph::NodeId& id : *ids)
            key += QLatin1Char(' ') + QString::fromStdString(id);
    }
    change(nameOfMove(content), [&](graph::Graph& graph) { moveAll(graph, content, delta); }, key);
}

void CanvasEditor::deleteSelection() {
    const Selection::Content content = m_selection->content();
    if (content.empty())
        return;
    const bool onlyWires = content.nodes.empty() && content.frames.empty() && content.notes.empty();
    change(onlyWires ? tr("Remove wire") : tr("Delete"), [&](graph::Graph& graph) {
        document::removeEdges(graph, content.wires);
        document::removeNodes(graph, content.nodes);
        document::removeFramesAndNotes(graph, content.frames, content.notes);
    });
}

void CanvasEditor::deleteAndReconnect() {
    const document::NodeIds nodes = m_selection->nodes();
    if (!nodes.empty())
        change(tr("Delete and reconnect"), [&](graph::Graph& graph) {
            document::removeAndReconnect(graph, m_document->registry(), nodes);
        });
}

void CanvasEditor::copySelection() const {
    const Selection::Content& content = m_selection->content();
    if (content.nodes.empty() && content.frames.empty() && content.notes.empty())
        return;
    const document::Clip clip = document::clipOf(m_scene->graph(), content.nodes, content.frames, content.notes);
    QGuiApplication::clipboard()->setText(QString::fromStdString(document::clipToText(clip)));
}

void CanvasEditor::cutSelection() {
    copySelection();
    deleteSelection();
}

void CanvasEditor::paste(QPointF corner, bool keepIncoming) {
    const auto clip = document::clipFromText(QGuiApplication::clipboard()->text().toStdString());
    if (!clip) {
        emit status(document::problemText(clip.problems().front().message));
        return;
    }
    document::Pasted pasted;
    change(tr("Paste"), [&](graph::Graph& graph) {
        pasted = document::paste(graph, m_document->registry(), *clip, point(placed(corner)), keepIncoming);
    });
    m_selection->set({pasted.nodes, pasted.frames, pasted.notes, {}});
}

void CanvasEditor::duplicateSelection(bool keepIncoming) {
    const Selection::Content& content = m_selection->content();
    const document::Clip clip = document::clipOf(m_scene->graph(), content.nodes, content.frames, content.notes);
    if (clip.graph.nodes.empty() && clip.graph.frames.empty() && clip.graph.notes.empty())
        return;
    const graph::Point corner = document::cornerOf(clip.graph);
    document::Pasted pasted;
    change(tr("Duplicate"), [&](graph::Graph& graph) {
        pasted = document::paste(graph, m_document->registry(), clip, {corner.x + geometry::kGrid, corner.y + geometry::kGrid}, keepIncoming);
    });
    m_selection->set({pasted.nodes, pasted.frames, pasted.notes, {}});
}

void CanvasEditor::selectAll() {
    Selection::Content content;
    for (const NodeItem& node : m_scene->nodes())
        content.nodes.insert(node.id);
    for (const graph::Frame& frame : m_scene->frames())
        content.frames.insert(frame.id);
    for (const graph::Note& note : m_scene->notes())
        content.notes.insert(note.id);
    m_selection->set(content);
}

void CanvasEditor::selectNodesIn(const QRectF& rect, const Selection::Content& base, bool remove) {
    Selection::Content content = base;
    const auto take = [&](document::NodeIds& ids, const std::string& id) {
        if (remove)
            ids.erase(id);
        else
            ids.insert(id);
    };
    for (const int number : m_scene->nodesIn(rect))
        if (const NodeItem& node = m_scene->nodes()[static_cast<std::size_t>(number)]; rect.intersects(node.rect))
            take(content.nodes, node.id);
    for (const graph::Note& note : m_scene->notes())
        if (rect.intersects(QRectF(note.position.x, note.position.y, note.width, note.height)))
            take(content.notes, note.id);
    for (const graph::Frame& frame : m_scene->frames()) // a frame holds much: it is meant only when it is inside
        if (rect.contains(QRectF(frame.position.x, frame.position.y, frame.width, frame.height)))
            take(content.frames, frame.id);
    m_selection->set(content);
}

} // namespace netwright::canvas
