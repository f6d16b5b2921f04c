#pragma once

#include "ui/canvas/SceneModel.h"

#include <QObject>

#include <optional>
#include <vector>

namespace netwright::canvas {

/// Cards pinned to wires: what flows there right now. A way of looking, like the zoom: not part of the document. Each keeps its
/// place relative to the port that it listens to. GUI thread.
class Probes : public QObject {
    Q_OBJECT
public:
    explicit Probes(SceneModel* scene, QObject* parent = nullptr);

    struct Card {
        document::GraphPath path;
        graph::PortRef port;
        QPointF offset; ///< of the card's centre from the port's
    };

    void toggle(const graph::PortRef& port); ///< in the graph that is shown
    bool has(const graph::PortRef& port) const;
    /// Numbers of those that are shown: in the graph that is looked at, with a port that exists.
    std::vector<int> shown() const;
    QRectF rectOf(int card) const;
    QPointF anchorOf(int card) const; ///< where the port is
    QString titleOf(int card) const;  ///< "conv2 → add1"
    const Card& card(int number) const { return m_cards[static_cast<std::size_t>(number)]; }
    int at(QPointF scene) const;      ///< -1
    bool isOnPin(int card, QPointF scene) const; ///< the sign that takes it away
    void move(int card, QPointF delta);
    void remove(int card);
    void clear();

signals:
    void changed();

private:
    const NodeItem* nodeOf(const Card& card) const; ///< nullptr: not here
    QPointF freePlaceFor(const graph::PortRef& port) const;

    SceneModel* m_scene;
    std::vector<Card> m_cards;
};

} // namespace netwright::canvas
