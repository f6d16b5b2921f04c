// The part of CanvasEditor that changes how things look and which state they are in.
#include "engine/graph/AutoLayout.h"
#include "engine/graph/Results.h"
#include "engine/layers/Ports.h"
#include "ui/canvas/CanvasEditor.h"
#include "ui/canvas/Geometry.h"
#include "ui/document/Groups.h"
#include "ui/document/Muting.h"
#include "ui/document/ProblemText.h"
#include "ui/document/ResultPorts.h"

#include <algorithm>

namespace netwright::canvas {
namespace {

template <typename T> void setRect(T& box, const QRectF& rect) {
    box.position = {rect.x(), rect.y()};
    box.width = rect.width();
    box.height = rect.height();
}

} // namespace

void CanvasEditor::toggle(bool graph::Node::*flag, const document::NodeIds& ids, const QString& on, const QString& off) {
    if (ids.empty())
        return;
    const auto isOn = [&](const graph::Node& node) { return !ids.contains(node.id) || node.*flag; };
    const bool all = std::ranges::all_of(m_scene->graph().nodes, isOn);
    change(all ? off : on, [&](graph::Graph& graph) {
        for (graph::Node& node : graph.nodes)
            if (ids.contains(node.id))
                node.*flag = !all;
    });
}

void CanvasEditor::toggleCollapsed() {
    document::NodeIds ids = m_selection->nodes();
    std::erase_if(ids, [this](const graph::NodeId& id) {
        const NodeItem* node = m_scene->find(id);
        return !node || node->shape == NodeShape::Reroute;
    });
    toggle(&graph::Node::collapsed, ids, tr("Collapse"), tr("Expand"));
}

void CanvasEditor::toggleMuted() {
    const document::NodeIds chosen = m_selection->nodes();
    if (m_options->readOnly || chosen.empty())
        return;
    m_document->consider(
        this, [path = m_scene->path(), chosen](const document::DesignPtr& design) { return document::thoseThatCanBeMuted(*design, path, chosen); },
        [this, path = m_scene->path(), chosen](const document::NodeIds& fitting) {
            if (path != m_scene->path())
                return; // somewhere else by now
            toggle(&graph::Node::muted, fitting, tr("Mute"), tr("Unmute"));
            if (fitting.size() < chosen.size())
                emit status(tr("Only a layer whose input fits where its output goes can be muted."));
        });
}

void CanvasEditor::togglePinned() { toggle(&graph::Node::pinned, m_selection->nodes(), tr("Pin"), tr("Unpin")); }
void CanvasEditor::toggleFrozen() { toggle(&graph::Node::frozen, m_selection->nodes(), tr("Freeze"), tr("Unfreeze")); }

void CanvasEditor::toggleResults() {
    std::map<graph::NodeId, std::string> first; // port
    bool all = true;
    for (const graph::Node& node : m_scene->graph().nodes) {
        const std::vector<std::string> ports = m_selection->hasNode(node.id) ? document::portsForResults(node, m_document->registry()) : std::vector<std::string>();
        if (ports.empty())
            continue;
        first[node.id] = ports.front();
        all = all && !graph::resultPorts(node).empty();
    }
    if (first.empty() || m_options->readOnly)
        return emit status(tr("Select a layer whose output is a result of the network."));
    change(all ? tr("Unmark results") : tr("Mark as result"), [&](graph::Graph& graph) {
        for (graph::Node& node : graph.nodes) {
            const auto port = first.find(node.id);
            if (port == first.end())
                continue;
            if (all)
                for (const std::string& marked : graph::resultPorts(node))
                    graph::setResult(node, marked, false);
            else if (graph::resultPorts(node).empty())
                graph::setResult(node, port->second, true);
        }
    });
}

void CanvasEditor::frameSelection() {
    QRectF around = m_scene->boundsOf(m_selection->content());
    if (around.isEmpty())
        return;
    around.adjust(-geometry::kGrid, -geometry::kGrid - geometry::kFrameTitle, geometry::kGrid, geometry::kGrid);
    std::string id;
    change(tr("Frame"), [&](graph::Graph& graph) {
        id = document::freshFrameId(graph);
        graph::Frame frame;
        frame.id = id;
        frame.title = tr("Frame").toStdString();
        setRect(frame, around);
        for (graph::Frame& other : graph.frames)
            std::erase_if(other.nodes, [&](const graph::NodeId& node) { return m_selection->hasNode(node); });
        for (const graph::Node& node : graph.nodes)
            if (m_selection->hasNode(node.id))
                frame.nodes.push_back(node.id);
        graph.frames.push_back(std::move(frame));
    });
    Selection::Content content;
    content.frames.insert(id);
    m_selection->set(content);
}

void CanvasEditor::setFrameRect(const std::string& frame, const QRectF& rect) {
    change(tr("Resize frame"), [&](graph::Graph& graph) {
        document::NodeIds affected;
        for (graph::Frame& each : graph.frames) {
            if (each.id != frame)
                continue;
            setRect(each, rect);
            affected.insert(each.nodes.begin(), each.nodes.end());
        }
        for (const NodeItem& node : m_scene->nodes())
            if (rect.contains(node.rect.center()))
                affected.insert(node.id);
        joinFramesAt(graph, affected);
    });
}

void CanvasEditor::setFrameTitle(const std::string& frame, const QString& title) {
    change(tr("Rename frame"), [&](graph::Graph& graph) {
        for (graph::Frame& each : graph.frames)
            if (each.id == frame)
                each.title = title.toStdString();
    });
}

void CanvasEditor::setNoteRect(const std::string& note, const QRectF& rect) {
    change(tr("Resize note"), [&](graph::Graph& graph) {
        for (graph::Note& each : graph.notes)
            if (each.id == note)
                setRect(each, rect);
    });
}

void CanvasEditor::setNoteText(const std::string& note, const QString& text) {
    change(tr("Write note"), [&](graph::Graph& graph) {
        for (graph::Note& each : graph.notes)
            if (each.id == note)
                each.text = text.toStdString();
    });
}

bool CanvasEditor::rename(const graph::NodeId& id, const QString& name) {
    bool renamed = false;
    change(tr("Rename"),
           [&](graph::Graph& graph) { renamed = document::renameNode(graph, id, name.trimmed().toStdString()); });
    if (!renamed)
        emit status(tr("Names must be unique and not empty."));
    return renamed;
}

void CanvasEditor::groupSelection() {
    graph::NodeId id;
    change(tr("Group"), [&](graph::Graph& graph) {
        id = document::makeGroup(graph, m_document->registry(), m_selection->nodes());
    });
    if (!id.empty())
        m_selection->setNodes({id});
    else
        emit status(tr("These layers cannot be one group: a wire leaves them and comes back."));
}

void CanvasEditor::saveBlock(const graph::NodeId& id, const QString& title) {
    const graph::Node* group = m_scene->graph().find(id);
    if (!group)
        return;
    const auto saved = m_document->blocks().save(*group, title);
    emit status(saved ? tr("“%1” is in the palette now, under My blocks.").arg(*saved)
                      : document::problemText(saved.problems().front().message));
}

void CanvasEditor::ungroupSelection() {
    document::NodeIds freed;
    change(tr("Ungroup"), [&](graph::Graph& graph) {
        for (const graph::NodeId& id : m_selection->nodes())
            freed.merge(document::dissolveGroup(graph, id));
    });
    if (!freed.empty())
        m_selection->setNodes(freed);
}

void CanvasEditor::layOut(Layout layout, double aspect) {
    std::vector<graph::LayoutNode> nodes;
    QRectF around;
    for (const NodeItem& node : m_scene->nodes()) {
        const bool wanted = m_selection->nodes().size() < 2 || m_selection->hasNode(node.id);
        if (!wanted || node.pinned)
            continue;
        nodes.push_back({node.id, node.rect.width(), node.rect.height()});
        around |= node.rect;
    }
    if (nodes.empty())
        return;
    std::vector<std::pair<graph::NodeId, graph::NodeId>> wires;
    for (const graph::Edge& edge : m_scene->graph().edges)
        wires.emplace_back(edge.from.node, edge.to.node);
    graph::LayoutOptions options;
    options.topDown = layout != Layout::LeftToRight;
    if (layout == Layout::Columns)
        options.aspect = aspect;
    if (options.topDown)
        options.layerGap = 56;
    options.origin = {around.x(), around.y()};
    m_document->consider(
        this, [nodes, wires, options](const document::DesignPtr&) { return graph::layoutGraph(nodes, wires, options); },
        [this, path = m_scene->path()](const std::map<graph::NodeId, graph::Point>& positions) {
            if (path == m_scene->path())
                takeLayout(positions);
        });
}

void CanvasEditor::takeLayout(const std::map<graph::NodeId, graph::Point>& positions) {
    std::map<graph::NodeId, QPointF> before;
    const bool changed = change(tr("Lay out"), [&](graph::Graph& graph) {
        for (graph::Node& node : graph.nodes) {
            const auto found = positions.find(node.id);
            if (found == positions.end())
                continue;
            const graph::Point there{std::round(found->second.x), std::round(found->second.y)};
            if (there != node.position)
                before.emplace(node.id, QPointF(node.position.x, node.position.y));
            node.position = there;
        }
    });
    if (changed)
        emit laidOut(before);
}

} // namespace netwright::canvas
