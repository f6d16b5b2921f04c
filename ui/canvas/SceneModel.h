#pragma once

#include "ui/canvas/Items.h"
#include "ui/canvas/Selection.h"
#include "ui/document/ProjectDocument.h"

#include <QHash>
#include <QObject>

namespace netwright::canvas {

class NodePictures;

/// What is under a point.
struct Hit {
    enum class Kind { Nothing, Node, Port, Wire, FrameTitle, FrameCorner, Note, NoteCorner };
    Kind kind = Kind::Nothing;
    int node = -1; ///< Node, Port: index
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
    QString qualifiedId(const graph::NodeId& id) const; ///< "group/node", as diagnostics and probes call it

    const graph::Graph& graph() const { return m_document->graphAt(m_path); }
    const std::vector<NodeItem>& nodes() const { return m_nodes; }
    const std::vector<WireItem>& wires() const { return m_wires; }
    const std::vector<graph::Frame>& frames() const { return m_frames; }
    const std::vector<graph::Note>& notes() const { return m_notes; }
    const NodeItem* find(const graph::NodeId& id) const;
    int indexOf(const graph::NodeId& id) const; ///< -1 when there is none

    QRectF bounds() const; ///< of everything
    QRectF boundsOf(const Selection::Content& content) const;

    /// `reach` is the radius in scene units within which ports and wires are hit.
    Hit hitTest(QPointF point, qreal reach) const;
    /// The nearest port within `reach`; Kind::Nothing when there is none.
    Hit portNear(QPointF point, qreal reach, bool input) const;
    int nodeAt(QPointF point) const; ///< -1
    /// The wire that a card at `rect` lies on and could be inserted in; -1.
    int wireUnder(const QRectF& rect) const;

    /// Preview: shows these items moved, until clearPreview() or the next change of the document.
    void previewMove(const Selection::Content& content, QPointF delta);
    void previewRect(const std::string& frameOrNote, const QRectF& rect);
    /// Preview of an animation: the cards' corners.
    void previewPositions(const std::map<graph::NodeId, QPointF>& positions);
    void clearPreview();

signals:
    void changed();      ///< repaint
    void graphReplaced(); ///< another graph: forget what referred to the old one

private:
    void onGraphChanged(const document::GraphChange& change);
    void rebuild();
    void syncNodes(const document::GraphChange* change);
    void syncWires();
    void syncInfo();
    NodeItem makeItem(const graph::Node& node) const;
    void updateWirePaths();
    void routePorts();
    void relayoutPictures();

    document::ProjectDocument* m_document;
    NodePictures* m_pictures = nullptr;
    document::GraphPath m_path;
    std::vector<NodeItem> m_nodes;
    std::vector<WireItem> m_wires;
    std::vector<graph::Frame> m_frames;
    std::vector<graph::Note> m_notes;
    QHash<QString, int> m_index;
    bool m_previewing = false;
};

} // namespace netwright::canvas
