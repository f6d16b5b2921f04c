#pragma once

#include "ui/canvas/Items.h"
#include "ui/canvas/PlaceIndex.h"
#include "ui/canvas/Selection.h"
#include "ui/document/ProjectDocument.h"

#include <QObject>

#include <unordered_map>

namespace netwright::canvas {

class NodePictures;

/// What is under a point.
struct Hit {
    enum class Kind { Nothing, Node, Badge, Port, Wire, FrameTitle, FrameCorner, Note, NoteCorner };
    Kind kind = Kind::Nothing;
    int node = -1; ///< Node, Badge (the sign of a problem), Port: index
    int port = -1; ///< Port: index within the node
    int wire = -1; ///< Wire: index
    std::string id; ///< frames and notes
};

/// The items of one graph of the document: kept up to date with it, found by place. Also carries what a gesture shows
/// before it changes the document (cards being dragged). GUI thread.
class SceneModel : public QObject {
    Q_OBJECT
public:
    explicit SceneModel(document::ProjectDocument* document, QObject* parent = nullptr);

    void setPath(document::GraphPath path);
    const document::GraphPath& path() const { return m_path; }
    void setPictures(NodePictures* pictures);
    NodePictures* pictures() const { return m_pictures; }
    void setMarks(VersionMarks marks); ///< how the graph differs from another version; empty: no comparison
    bool isMarked() const { return m_marked; }
    QString qualifiedId(const graph::NodeId& id) const; ///< "group/node", as diagnostics and probes call it

    const graph::Graph& graph() const { return m_document->graphAt(m_path); }
    const std::vector<NodeItem>& nodes() const { return m_nodes; }
    const std::vector<WireItem>& wires() const { return m_wires; } ///< one per edge of the graph; see WireItem::isDrawn()
    const std::vector<graph::Frame>& frames() const { return m_frames; }
    const std::vector<graph::Note>& notes() const { return m_notes; }
    const NodeItem* find(const graph::NodeId& id) const;
    int indexOf(const graph::NodeId& id) const; ///< -1 when there is none
    std::vector<int> numbersOf(const document::NodeIds& ids) const; ///< of those that are there, rising
    const std::vector<int>& wiresOf(int node) const { return m_wiresOf[static_cast<std::size_t>(node)]; } ///< that begin or end there

    const QRectF& bounds() const { return m_bounds; } ///< of everything
    /// Numbers of the cards and of the wires that touch an area (or come near), in the order of painting.
    std::vector<int> nodesIn(const QRectF& area) const { return m_nodePlaces.touching(area); }
    std::vector<int> wiresIn(const QRectF& area) const { return m_wirePlaces.touching(area); }
    QRectF boundsOf(const Selection::Content& content) const;

    /// `reach` is the radius in scene units within which ports and wires are hit.
    Hit hitTest(QPointF point, qreal reach) const;
    /// The nearest port within `reach`; Kind::Nothing when there is none.
    Hit portNear(QPointF point, qreal reach, bool input) const;
    int nodeAt(QPointF point) const; ///< -1
    /// The nearest corner, in growing rings, where such a card covers no other one.
    QPointF freeCornerNear(const QRectF& card) const;
    /// The wire that a card at `rect` lies on and could be inserted in; -1.
    int wireUnder(const QRectF& rect) const;

    /// Preview: shows these items moved, until clearPreview() or the next change of the document.
    void previewMove(const Selection::Content& content, QPointF delta);
    void previewRect(const std::string& frameOrNote, const QRectF& rect);
    /// Preview of an animation: numbers of cards, each once, and where their corners are.
    void previewPositions(const std::vector<std::pair<int, QPointF>>& corners);
    void clearPreview();

signals:
    void changed(const QList<QRectF>& areas); ///< repaint these, with what sticks out of cards; none: everything
    void pictureChanged(int node); ///< repaint this card
    void graphReplaced(); ///< another graph: forget what referred to the old one

private:
    // SceneSync.cpp
    void onGraphChanged(const document::GraphChange& change);
    void rebuild();
    void follow(const document::GraphChange& change);
    void renumber(const document::GraphChange& change, std::vector<int>& nodes);
    void replaceItem(int index, std::vector<int>& affected);
    void attach(int wire, std::vector<int>& affected);
    void detach(int wire, std::vector<int>& affected);
    void detachAllOf(int node, std::vector<int>& affected);

    void syncDecoration();
    void syncInfo();
    QString targetText(const graph::NodeId& id) const; ///< of an output layer: what it predicts
    void syncMarks();
    NodeItem makeItem(const graph::Node& node);
    const std::vector<PortItem>& portsOf(const layers::LayerSpec& spec);
    NodeItem madeFrom(const graph::Node& node, const NodeItem* known); ///< laid out, with what was known of it
    void moveNode(std::size_t index, QPointF corner);
    /// Ports and wires again: of all nodes, or of those that moved and what is wired to them.
    void routeAll();
    void routeAround(std::vector<int> nodes);
    void routeNodes(const std::vector<int>& nodes);
    void placePortsOf(int node);
    void placeWire(int wire);
    void measure(); ///< bounds()
    void damage(const QRectF& area) {
        if (!area.isEmpty())
            m_damage.append(area);
    }
    void announce();    ///< changed() with the damage since the last time
    void announceAll();
    void syncLearning();
    void relayoutPictures();
    int rerouteAt(QPointF point) const;
    int badgeAt(QPointF point) const; ///< the node whose sign of a problem is there; -1
    int wireAt(QPointF point, qreal reach) const;

    document::ProjectDocument* m_document;
    NodePictures* m_pictures = nullptr;
    document::GraphPath m_path;
    VersionMarks m_marks;
    bool m_marked = false; ///< some item carries a mark
    TextShaper m_shaper;
    std::unordered_map<const layers::LayerSpec*, std::vector<PortItem>> m_ports; ///< with their words in the language of the window
    std::vector<NodeItem> m_nodes;
    std::vector<WireItem> m_wires;
    std::vector<std::vector<int>> m_wiresOf; ///< per node: the wires that begin or end there
    std::vector<graph::Frame> m_frames;
    std::vector<graph::Note> m_notes;
    std::unordered_map<graph::NodeId, int> m_index;
    PlaceIndex m_nodePlaces, m_wirePlaces;
    QRectF m_bounds;
    QList<QRectF> m_damage;
    bool m_previewing = false;
    std::vector<int> m_previewed; ///< cards that are not where the document has them
};

} // namespace netwright::canvas
