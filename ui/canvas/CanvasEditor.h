#pragma once

#include "ui/canvas/CanvasOptions.h"
#include "ui/canvas/SceneModel.h"
#include "ui/canvas/Selection.h"
#include "ui/document/ProjectDocument.h"

#include <QObject>
#include <QPointF>

#include <functional>
#include <map>

namespace netwright::canvas {

/// Everything the canvas can do to the document, one undo step each: what tools do on release and what actions do. Works
/// on the selection where that makes sense. Knows no widgets but the clipboard. GUI thread.
class CanvasEditor : public QObject {
    Q_OBJECT
public:
    CanvasEditor(document::ProjectDocument* document, SceneModel* scene, Selection* selection,
                 const CanvasOptions* options, QObject* parent = nullptr);

    document::ProjectDocument& document() const { return *m_document; }

    // Adding. Points are the top-left corner of the new card; the new node is selected. Empty id: nothing was added.
    graph::NodeId addLayer(const std::string& type, QPointF corner);
    /// Behind the only selected node, joined to it where it fits; else with its centre at `centre`, or beside it where that is free.
    graph::NodeId addLayerAtSelection(const std::string& type, QPointF centre);
    /// Adds a layer and joins its first port to `end` (an output when `fromOutput`).
    graph::NodeId addLayerAtWire(const std::string& type, QPointF corner, const graph::PortRef& end, bool fromOutput);
    graph::NodeId addLayerOnWire(const std::string& type, QPointF corner, const graph::Edge& edge);
    void addNote(QPointF corner);

    // Wires.
    void connectWire(const graph::Edge& edge, const graph::Edge* instead = nullptr);
    void moveWires(const graph::PortRef& from, const graph::PortRef& to);
    void cutWires(const std::vector<graph::Edge>& edges);
    /// One point per source, where its wires were crossed.
    void addReroutes(const std::vector<std::pair<graph::Edge, QPointF>>& crossings);
    void linkSelection(); ///< F: from left to right

    // The selection.
    Selection::Content movable() const; ///< the selection with the members of its frames, without pinned nodes
    /// `insertInto`: the wire a single free node was dropped on.
    void moveSelection(QPointF delta, const graph::Edge* insertInto = nullptr);
    void nudgeSelection(QPointF delta); ///< layers, frames with their members, notes; repeated nudges are one step
    void deleteSelection();
    void deleteAndReconnect();
    void copySelection() const;
    void cutSelection();
    void paste(QPointF corner, bool keepIncoming);
    void duplicateSelection(bool keepIncoming);
    void selectAll();
    void selectNodesIn(const QRectF& rect, const Selection::Content& base, bool remove);

    // Looks and states.
    void toggleCollapsed();
    void toggleMuted();
    void togglePinned();
    void toggleFrozen();
    /// What the selected layers yield becomes a result of the network (of several ports the first), or none of them any more.
    void toggleResults();
    void frameSelection();
    void setFrameRect(const std::string& frame, const QRectF& rect);
    void setFrameTitle(const std::string& frame, const QString& title);
    void setNoteRect(const std::string& note, const QRectF& rect);
    void setNoteText(const std::string& note, const QString& text);
    bool rename(const graph::NodeId& id, const QString& name);
    void groupSelection();
    /// Keeps the only selected group as a block under `title`.
    void saveBlock(const graph::NodeId& group, const QString& title);
    void ungroupSelection();
    enum class Layout { LeftToRight, TopDown, Columns };
    /// Lays out the selected nodes, or all of them; pinned ones stay. `aspect`: width over height of the view that columns
    /// should fill. A large network is thought about in the background: laidOut() follows, unless it has changed by then.
    void layOut(Layout layout, double aspect);

signals:
    /// The document has new places; `before`: those of the nodes that moved.
    void laidOut(const std::map<graph::NodeId, QPointF>& before);
    void status(const QString& text); ///< why something was not done
    void wired(const QString& node);  ///< a gesture led a wire into this node: it may have a problem now

private:
    bool change(const QString& text, const std::function<void(graph::Graph&)>& edit, const QString& mergeKey = {});
    void toggle(bool graph::Node::*flag, const document::NodeIds& ids, const QString& on, const QString& off);
    QString titleOf(const std::string& type) const; ///< as the palette calls it
    QString nameOfMove(const Selection::Content& moving) const;
    QPointF placed(QPointF corner) const; ///< snapped when wanted
    /// A layer, or a block whose widths follow what arrives. Empty for an unknown type.
    graph::NodeId make(graph::Graph& graph, const std::string& type, QPointF corner,
                       const layers::TensorType* arriving = nullptr) const;
    /// Moves what lies behind `target` to the right, so that a card at `rect` fits in front of it.
    void makeRoom(graph::Graph& graph, const QRectF& rect, const graph::NodeId& target) const;
    QRectF rectOfNewNode(QPointF corner) const;
    void takeLayout(const std::map<graph::NodeId, graph::Point>& positions);
    void joinFramesAt(graph::Graph& graph, const document::NodeIds& nodes) const;

    document::ProjectDocument* m_document;
    SceneModel* m_scene;
    Selection* m_selection;
    const CanvasOptions* m_options;
};

} // namespace netwright::canvas
