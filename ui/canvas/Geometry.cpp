#include "ui/canvas/Geometry.h"

#include <QFontMetricsF>
#include <QLineF>

#include <algorithm>
#include <cmath>

namespace netwright::canvas {

int NodeItem::findPort(std::string_view portName, bool input) const {
    for (std::size_t i = 0; i < ports.size(); ++i)
        if (ports[i].input == input && ports[i].name == portName)
            return static_cast<int>(i);
    return -1;
}

namespace geometry {
namespace {

qreal heightForPorts(const NodeItem& item) {
    const auto inputs = std::ranges::count(item.ports, true, &PortItem::input);
    const auto outputs = std::ssize(item.ports) - inputs;
    return kPortSpacing * static_cast<qreal>(std::max<std::ptrdiff_t>(inputs, outputs)) + 6;
}

QSizeF sizeOf(const NodeItem& item) {
    const qreal nameWidth = item.nameLine.width();
    switch (item.shape) {
    case NodeShape::Reroute: return {kReroute, kReroute};
    case NodeShape::Pill: {
        const qreal shape = item.shapeText.isEmpty() ? 0 : 10 + item.shapeLine.width();
        return {std::ceil(std::min(kPadding + kSquare + 8 + nameWidth + shape + 14, kWidestCard)),
                std::max(kPillHeight, heightForPorts(item))};
    }
    case NodeShape::Card: break;
    }
    const qreal wanted = kPadding + kSquare + 8 + nameWidth + 12 + item.typeLine.width() + kPadding;
    const qreal width = std::clamp(std::ceil(wanted / 8) * 8, kCardWidth, kWidestCard);
    const qreal picture = item.pictureHeight > 0 ? item.pictureHeight + 10 : 0;
    return {width, std::max(kHeader + picture + kFooter, heightForPorts(item))};
}

QFont contentFont(int pixels, QFont::Weight weight) {
    QFont font = theme::loadTheme(true).content();
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

/// Straight pieces with rounded corners between them.
QPainterPath roundedPath(const QVector<QPointF>& points) {
    constexpr qreal kRadius = 12;
    QPainterPath path(points.front());
    for (qsizetype i = 1; i + 1 < points.size(); ++i) {
        const QLineF in(points[i], points[i - 1]);
        const QLineF out(points[i], points[i + 1]);
        const qreal radius = std::min({kRadius, in.length() / 2, out.length() / 2});
        if (radius < 0.5) {
            path.lineTo(points[i]);
            continue;
        }
        path.lineTo(in.pointAt(radius / in.length()));
        path.quadTo(points[i], out.pointAt(radius / out.length()));
    }
    path.lineTo(points.back());
    return path;
}

} // namespace

void placePorts(NodeItem& item) {
    for (const bool input : {true, false}) {
        const auto count = std::ranges::count(item.ports, input, &PortItem::input);
        qreal y = item.rect.height() / 2 - kPortSpacing * static_cast<qreal>(count - 1) / 2;
        for (PortItem& port : item.ports) {
            if (port.input != input)
                continue;
            port.alsoBelow = false;
            port.offset = {input ? 0 : item.rect.width(), y};
            y += kPortSpacing;
        }
    }
}

bool standsBelow(const NodeItem& source, const NodeItem& target) {
    constexpr qreal kClearance = 20;
    if (source.shape == NodeShape::Reroute || target.shape == NodeShape::Reroute ||
        target.rect.top() < source.rect.bottom() + kClearance)
        return false;
    const qreal shared = std::min(source.rect.right(), target.rect.right()) - std::max(source.rect.left(), target.rect.left());
    return shared > 0.6 * std::min(source.rect.width(), target.rect.width());
}

const QFont& nameFont() {
    static const QFont font = contentFont(theme::loadTheme(true).content().pixelSize(), QFont::DemiBold);
    return font;
}

const QFont& typeFont() {
    static const QFont font = contentFont(12, QFont::Normal);
    return font;
}

const QFont& footerFont() { return typeFont(); }

const QFont& frameFont() {
    static const QFont font = contentFont(12, QFont::DemiBold);
    return font;
}

const QFont& smallFont() {
    static const QFont font = contentFont(11, QFont::Normal);
    return font;
}

const QFont& smallTitleFont() {
    static const QFont font = contentFont(11, QFont::DemiBold);
    return font;
}

void layOut(NodeItem& item, TextShaper& shaper) {
    const QFontMetricsF metrics(nameFont());
    const QString name = metrics.elidedText(item.name, Qt::ElideRight, kWidestCard - 2 * kPadding - kSquare - 24);
    item.nameLine = shaper.shape(name, nameFont());
    const qreal room = kWidestCard - 2 * kPadding - kSquare - 20 - item.nameLine.width();
    item.typeLine = shaper.shape(item.typeText, typeFont());
    if (item.typeLine.width() > room)
        item.typeLine = shaper.shape(QFontMetricsF(typeFont()).elidedText(item.typeText, Qt::ElideRight, std::max(0.0, room)), typeFont());
    layOutFooter(item, shaper);
}

void layOutFooter(NodeItem& item, TextShaper& shaper) {
    item.shapeLine = shaper.shape(item.shapeText, footerFont());
    item.parameterLine = shaper.shape(item.parameterText, footerFont());
    item.rect.setSize(sizeOf(item));
    placePorts(item);
}

QPainterPath wirePath(QPointF from, QPointF to) {
    const qreal forward = to.x() - from.x();
    const qreal down = std::abs(to.y() - from.y());
    // Backward wires leave in a wide arc, so that one sees where they come from.
    const qreal reach = forward > 0 ? std::clamp(forward / 2, 12.0, 120.0)
                                    : std::clamp(-forward / 3 + down / 4, 40.0, 160.0);
    QPainterPath path(from);
    path.cubicTo(from + QPointF(reach, 0), to - QPointF(reach, 0), to);
    return path;
}

QPainterPath wirePath(QPointF from, QPointF to, const QRectF& source, const QRectF& target) {
    constexpr qreal kReach = 22;
    constexpr qreal kNeeded = 24; ///< between two cards, for a wire
    if (to.x() - from.x() >= kReach)
        return wirePath(from, to);
    qreal lane = std::max(source.bottom(), target.bottom()) + kReach;
    if (target.top() - source.bottom() >= kNeeded)
        lane = (source.bottom() + target.top()) / 2;
    else if (source.top() - target.bottom() >= kNeeded)
        lane = (target.bottom() + source.top()) / 2;
    return roundedPath({from, {from.x() + kReach, from.y()}, {from.x() + kReach, lane}, {to.x() - kReach, lane}, {to.x() - kReach, to.y()}, to});
}

QPainterPath wirePathDown(QPointF from, QPointF to) {
    const qreal reach = std::clamp((to.y() - from.y()) / 2, 8.0, 120.0);
    QPainterPath path(from);
    path.cubicTo(from + QPointF(0, reach), to - QPointF(0, reach), to);
    return path;
}

qreal distanceTo(const QPainterPath& path, QPointF point) {
    constexpr int kSteps = 32;
    qreal best = 1e18;
    QPointF last = path.pointAtPercent(0);
    for (int i = 1; i <= kSteps; ++i) {
        const QPointF next = path.pointAtPercent(static_cast<qreal>(i) / kSteps);
        const QPointF along = next - last;
        const qreal length = QPointF::dotProduct(along, along);
        const qreal share = length > 0 ? std::clamp(QPointF::dotProduct(point - last, along) / length, 0.0, 1.0) : 0;
        best = std::min(best, QLineF(point, last + along * share).length());
        last = next;
    }
    return best;
}

QPointF snapped(QPointF point) {
    return {std::round(point.x() / kGrid) * kGrid, std::round(point.y() / kGrid) * kGrid};
}

} // namespace geometry
} // namespace netwright::canvas
