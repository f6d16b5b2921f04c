#pragma once

#include "ui/document/GraphEdits.h"

#include <QObject>

#include <vector>

namespace netwright::canvas {

class SceneModel;

/// What is selected, by id. Not part of the document and not undoable. GUI thread.
class Selection : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    struct Content {
        document::NodeIds nodes, frames, notes;
        std::vector<graph::Edge> wires;
        bool operator==(const Content&) const = default;
        bool empty() const { return nodes.empty() && frames.empty() && notes.empty() && wires.empty(); }
    };

    const Content& content() const { return m_content; }
    const document::NodeIds& nodes() const { return m_content.nodes; }
    bool hasNode(const graph::NodeId& id) const { return m_content.nodes.contains(id); }
    bool hasWire(const graph::Edge& edge) const;

    void set(Content content);
    void setNodes(document::NodeIds nodes);
    void clear() { set({}); }
    void toggleNode(const graph::NodeId& id);
    void keepExisting(const SceneModel& scene); ///< forgets what is not there

signals:
    void changed();

private:
    Content m_content;
};

} // namespace netwright::canvas
