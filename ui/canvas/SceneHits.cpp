// The part of SceneModel that finds things by place.
#include "ui/canvas/Boxes.h"
#include "ui/canvas/Geometry.h"
#include "ui/canvas/SceneModel.h"

#include <QLineF>

#include <algorithm>

namespace netwright::canvas {
namespace {

constexpr qreal kCorner = 14;

QRectF cornerOf(const QRectF& rect) {
    return {rect.right() - kCorner, rect.bottom() - kCorner, kCorner + 3, kCorner + 3};
}

} // namespace

QRectF SceneModel::boundsOf(const Selection::Content& content) const {
    QRectF all;
    for (const int number : numbersOf(content.nodes))
        all |= m_nodes[static_cast<std::size_t>(number)].rect;
    for (const graph::Frame& frame : m_frames)
        if (content.frames.contains(frame.id))
            all |= rectOf(frame);
    for (const graph::Note& note : m_notes)
        if (content.notes.contains(note.id))
            all |= rectOf(note);
    return all;
}

int SceneModel::nodeAt(QPointF point) const {
    const auto near = nodesIn(QRectF(point, QSizeF(0, 0)));
    const auto found = std::find_if(near.rbegin(), near.rend(), [&](int node) { return m_nodes[static_cast<std::size_t>(node)].rect.contains(point); });
    return found == near.rend() ? -1 : *found;
}

/// A point of a wire is held at its dot; its ports are the two sides.
int SceneModel::rerouteAt(QPointF point) const {
    constexpr qreal kSide = 2;
    const int node = nodeAt(point);
    if (node < 0)
        return -1;
    const NodeItem& item = m_nodes[static_cast<std::size_t>(node)];
    return item.shape == NodeShape::Reroute && item.rect.adjusted(kSide, 0, -kSide, 0).contains(point) ? node : -1;
}

int SceneModel::badgeAt(QPointF point) const {
    for (const int node : nodesIn(QRectF(point, QSizeF(0, 0)).adjusted(-16, -16, 16, 16))) {
        const NodeItem& item = m_nodes[static_cast<std::size_t>(node)];
        if (!item.problem.isEmpty() && item.shape != NodeShape::Reroute && geometry::badgeRect(item.rect).contains(point))
            return node;
    }
    return -1;
}

int SceneModel::wireAt(QPointF point, qreal reach) const {
    const auto near = wiresIn(QRectF(point, QSizeF(0, 0)).adjusted(-reach, -reach, reach, reach));
    const auto found = std::find_if(near.rbegin(), near.rend(), [&](int number) {
        const WireItem& wire = m_wires[static_cast<std::size_t>(number)];
        return wire.bounds.adjusted(-reach, -reach, reach, reach).contains(point) &&
               geometry::distanceTo(wire.path, point) <= reach * 0.7;
    });
    return found == near.rend() ? -1 : *found;
}

Hit SceneModel::portNear(QPointF point, qreal reach, bool input) const {
    Hit best;
    qreal nearest = reach;
    for (const int i : nodesIn(QRectF(point, QSizeF(0, 0)).adjusted(-reach, -reach, reach, reach))) {
        const NodeItem& node = m_nodes[static_cast<std::size_t>(i)];
        if (!node.rect.adjusted(-reach, -reach, reach, reach).contains(point))
            continue;
        for (std::size_t port = 0; port < node.ports.size(); ++port) {
            qreal distance = QLineF(node.portCentre(port), point).length();
            if (node.ports[port].alsoBelow)
                distance = std::min(distance, QLineF(node.bottomCentre(), point).length());
            if (node.ports[port].input == input && distance <= nearest) {
                nearest = distance;
                best = {Hit::Kind::Port, i, static_cast<int>(port), -1, {}};
            }
        }
    }
    return best;
}

Hit SceneModel::hitTest(QPointF point, qreal reach) const {
    if (const int node = badgeAt(point); node >= 0)
        return {Hit::Kind::Badge, node, -1, -1, {}};
    if (const int node = rerouteAt(point); node >= 0)
        return {Hit::Kind::Node, node, -1, -1, {}};
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
    if (const int wire = wireAt(point, reach); wire >= 0)
        return {Hit::Kind::Wire, -1, -1, wire, {}};
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
    for (const int number : wiresIn(rect)) {
        const WireItem& wire = m_wires[static_cast<std::size_t>(number)];
        if (!wire.bounds.intersects(rect))
            continue;
        const qreal distance = geometry::distanceTo(wire.path, rect.center());
        if (distance < nearest) {
            nearest = distance;
            best = number;
        }
    }
    return best;
}

QPointF SceneModel::freeCornerNear(const QRectF& card) const {
    constexpr double kStep = 48, kRoom = 16;
    constexpr int kRings = 24;
    const auto isFree = [this](const QRectF& place) {
        return std::ranges::none_of(nodesIn(place), [&](int node) { return m_nodes[static_cast<std::size_t>(node)].rect.intersects(place); });
    };
    for (int ring = 0; ring <= kRings; ++ring) {
        std::optional<QPointF> nearest;
        for (int x = -ring; x <= ring; ++x)
            for (int y = -ring; y <= ring; y += std::abs(x) == ring ? 1 : std::max(1, 2 * ring)) {
                const QPointF shift(x * kStep, y * kStep);
                if ((!nearest || QPointF::dotProduct(shift, shift) < QPointF::dotProduct(*nearest, *nearest)) &&
                    isFree(card.translated(shift).adjusted(-kRoom, -kRoom, kRoom, kRoom)))
                    nearest = shift;
            }
        if (nearest)
            return card.topLeft() + *nearest;
    }
    return card.topLeft();
}

} // namespace netwright::canvas
