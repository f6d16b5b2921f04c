#include "ui/canvas/Walk.h"

#include <QLineF>

#include <cmath>

namespace netwright::canvas {
namespace {

graph::NodeId alongWire(const SceneModel& scene, const graph::NodeId& from, bool forward) {
    for (const int number : scene.wiresOf(scene.indexOf(from))) {
        const WireItem& wire = scene.wires()[static_cast<std::size_t>(number)];
        if (forward && wire.edge.from.node == from)
            return wire.edge.to.node;
        if (!forward && wire.edge.to.node == from)
            return wire.edge.from.node;
    }
    return {};
}

graph::NodeId nearest(const SceneModel& scene, const NodeItem& from, QPointF direction) {
    graph::NodeId best;
    qreal smallest = 1e18;
    for (const NodeItem& node : scene.nodes()) {
        const QPointF way = node.rect.center() - from.rect.center();
        const qreal ahead = QPointF::dotProduct(way, direction);
        const qreal aside = std::abs(way.x() * direction.y() - way.y() * direction.x());
        if (node.id == from.id || ahead <= 1 || aside > 2 * ahead)
            continue;
        const qreal cost = ahead + 2 * aside;
        if (cost < smallest) {
            smallest = cost;
            best = node.id;
        }
    }
    return best;
}

} // namespace

graph::NodeId neighbour(const SceneModel& scene, const graph::NodeId& from, Qt::Key arrow) {
    const NodeItem* node = scene.find(from);
    if (!node)
        return scene.nodes().empty() ? graph::NodeId() : scene.nodes().front().id;
    if (arrow == Qt::Key_Left || arrow == Qt::Key_Right) {
        const graph::NodeId wired = alongWire(scene, from, arrow == Qt::Key_Right);
        return wired.empty() ? nearest(scene, *node, {arrow == Qt::Key_Right ? 1.0 : -1.0, 0}) : wired;
    }
    return nearest(scene, *node, {0, arrow == Qt::Key_Down ? 1.0 : -1.0});
}

} // namespace netwright::canvas
