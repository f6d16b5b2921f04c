#pragma once

#include "engine/graph/Graph.h"
#include "engine/layers/LayerSpec.h"
#include "ui/canvas/TextLine.h"
#include "ui/canvas/VersionMarks.h"

#include <QPainterPath>
#include <QRectF>
#include <QString>

#include <algorithm>
#include <optional>
#include <vector>

/// What the canvas shows, as values made from the document. Rebuilt when the document changes; never written back.
namespace netwright::canvas {

/// A place where wires end, on the edge of a card.
struct PortItem {
    std::string name;
    QString label;
    QString help;
    bool input = true;
    bool multiple = false;
    bool optional = false;
    bool result = false; ///< what it yields is a result of the network
    int wires = 0;   ///< how many end here
    QPointF offset;  ///< of the ring's centre from the card's top-left corner
    /// A second ring, below the card: some wires lead straight down, others to the side.
    bool alsoBelow = false;
};

enum class NodeShape { Card, Pill, Reroute };

/// Whether the parameters of a node have learned something.
enum class Learning { Unknown, Untrained, Trained, Live };

struct NodeItem {
    graph::NodeId id;
    QString qualifiedId; ///< "group/node", as diagnostics and probes call it
    QString name;     ///< what the user sees
    QString typeText; ///< dim, at the right of the header
    layers::Category category = layers::Category::Shape;
    NodeShape shape = NodeShape::Card;
    QRectF rect;
    qreal pictureHeight = 0;
    std::vector<PortItem> ports; ///< inputs first
    bool group = false;
    bool muted = false;
    bool collapsed = false;
    bool pinned = false;
    bool frozen = false;
    bool unknownType = false;
    bool resultPrediction = false; ///< of an Output node: what it predicts is a result of the network
    Learning learning = Learning::Unknown; ///< told by the pictures
    std::optional<VersionMarks::Node> mark; ///< while two versions are compared

    // From the last check:
    bool hasFindings = false; ///< else all of this is still unknown
    std::vector<layers::TensorType> outputs;
    QString shapeText;     ///< "16 × 28 × 28"; empty while unknown
    QString parameterText; ///< "4,640"; empty for none
    std::int64_t parameters = 0;
    double flops = 0;
    QString problem;       ///< all of them, one a line; empty when fine
    bool error = false;    ///< else `problem` is a warning

    /// Shaped texts, so that painting does no layout.
    TextLine nameLine, typeLine, shapeLine, parameterLine;

    void takeFindings(const NodeItem& other) {
        hasFindings = other.hasFindings;
        outputs = other.outputs;
        shapeText = other.shapeText;
        parameterText = other.parameterText;
        parameters = other.parameters;
        flops = other.flops;
        problem = other.problem;
        error = other.error;
    }
    QPointF portCentre(std::size_t port) const { return rect.topLeft() + ports[port].offset; }
    QPointF topCentre() const { return {rect.center().x(), rect.top()}; }
    QPointF rightCentre() const { return {rect.right(), rect.center().y()}; }
    bool isResult() const { return resultPrediction || std::ranges::any_of(ports, &PortItem::result); }
    QPointF bottomCentre() const { return {rect.center().x(), rect.bottom()}; }
    int findPort(std::string_view portName, bool input) const; ///< -1 when there is none
};

/// A wire whose ends do not exist (in a damaged file) has no place and is not drawn; the problems panel has it.
struct WireItem {
    graph::Edge edge;
    int from = -1, to = -1;           ///< indices of the nodes
    int fromPort = -1, toPort = -1;   ///< indices of their ports
    bool down = false;                ///< leads from the lower edge of a card to the upper edge of the one below
    bool drawnDown = false; ///< `path` does so
    QPainterPath path;
    QRectF bounds; ///< of the path, with the width of the line
    std::optional<VersionMarks::Kind> mark; ///< while two versions are compared

    bool isDrawn() const { return from >= 0; }
};

} // namespace netwright::canvas
