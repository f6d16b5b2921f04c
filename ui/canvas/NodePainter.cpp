#include "ui/canvas/NodePainter.h"

#include "ui/canvas/Dashes.h"
#include "ui/canvas/Geometry.h"
#include "ui/canvas/NodePictures.h"
#include "ui/canvas/WholePixels.h"
#include "ui/canvas/WirePainter.h"

#include <QFontMetricsF>

#include <algorithm>

namespace netwright::canvas {
namespace {

using namespace geometry;

constexpr double kTextZoom = 0.34; ///< below, even enlarged texts would not fit their cards
constexpr double kFooterZoom = 0.45;
constexpr double kShadowZoom = 0.5;
constexpr double kPictureZoom = 0.3;
constexpr double kSmallestText = 11; ///< screen pixels: seen from further away, texts are enlarged on their cards
constexpr double kMostEnlarged = 2.4;
constexpr double kOnlyNames = 1.7; ///< enlarged further than this, there is room for names only

constexpr double kHottest = 0.45; ///< share of the overlay's colour; with more of it, words on the card cannot be read

/// What a small picture shows, as the first of the numbers that tell it from others.
enum Small { kRing, kCategory, kMark, kPin, kDot, kResult };

bool isThick(const NodeItem& node, const NodeLook& look) { return look.selected || node.mark; }

QRectF pictureRect(const NodeItem& node) {
    const qreal width = pictureWidth(node.rect.width());
    return {node.rect.center().x() - width / 2, node.rect.y() + kHeader, width, static_cast<qreal>(node.pictureHeight)};
}

qreal radiusOf(const NodeItem& node) {
    return node.shape == NodeShape::Reroute ? kReroute / 2 : kRadius;
}

} // namespace

QColor NodePainter::ground(const NodeItem& node, const NodeLook& look) const {
    QColor color = node.mark ? theme::mixed(m_theme.node, colorOf(node.mark->kind, m_theme), 0.12) : m_theme.node;
    if (look.heat)
        color = theme::mixed(color, m_theme.validation, kHottest * *look.heat);
    if (node.muted || look.faded)
        color = theme::mixed(color, m_theme.canvas, 0.55);
    return color;
}

QColor NodePainter::secondary(const NodeItem& node, const NodeLook& look) const {
    return look.heat ? theme::legible(m_theme.dim, ground(node, look), m_theme.text) : m_theme.dim;
}

QColor NodePainter::border(const NodeItem& node, const NodeLook& look) const {
    if (look.selected)
        return m_theme.accent;
    if (node.mark)
        return colorOf(node.mark->kind, m_theme);
    if (node.error)
        return m_theme.wrong;
    if (node.shape == NodeShape::Reroute && !look.hovered)
        return WirePainter::plainColor(m_theme); // there is no more to see of it than a thick place of its wire
    return look.hovered ? theme::mixed(m_theme.nodeLine, m_theme.dim, 0.5) : m_theme.nodeLine;
}

void NodePainter::paint(QPainter& painter, const NodeItem& node, const NodeLook& look) const {
    if (m_zoom < kPictureZoom) {
        paintFar(painter, node, look);
        return;
    }
    painter.save();
    if (node.muted || look.faded)
        painter.setOpacity(0.45);
    paintBody(painter, node, look);
    if (node.shape != NodeShape::Reroute)
        paintHeader(painter, node, look);
    if (node.shape == NodeShape::Card) {
        if (showsPicture(node))
            m_pictures->paint(painter, node.qualifiedId, pictureRect(node), m_theme);
        paintFooter(painter, node, look);
    }
    painter.restore();
    paintMarks(painter, node);
}

bool NodePainter::showsPicture(const NodeItem& node) const {
    return m_zoom >= kPictureZoom && m_pictures && node.shape == NodeShape::Card && node.pictureHeight > 0;
}

void NodePainter::paintPictureAgain(QPainter& painter, const NodeItem& node) const {
    constexpr double kAside = 4; // words under a picture may stick out a little
    const QRectF area = pictureRect(node);
    painter.fillRect(area.adjusted(-kAside, 0, kAside, 0), m_theme.node);
    m_pictures->paint(painter, node.qualifiedId, area, m_theme);
}

void NodePainter::paintFar(QPainter& painter, const NodeItem& node, const NodeLook& look) const {
    const QTransform transform = painter.transform();
    const qreal ratio = painter.device()->devicePixelRatioF();
    // On whole pixels of the screen: sharp, the same in every part of a picture, and painted at once.
    const auto onPixel = [&](QPointF at) { return onWholePixel(transform.map(at) * ratio) / ratio; };
    const QRectF rect(onPixel(node.rect.topLeft()), onPixel(node.rect.bottomRight()));
    const QRectF header(rect.topLeft(), QPointF(rect.right(), onPixel(node.rect.topLeft() + QPointF(0, kHeader * 0.7)).y()));
    const QColor color = m_theme.category(node.category);
    painter.resetTransform();
    if (look.selected || node.error || node.mark)
        painter.fillRect(rect.adjusted(-1, -1, 1, 1), border(node, look));
    painter.fillRect(rect, theme::mixed(ground(node, look), color, look.heat ? 0.0 : 0.35));
    painter.fillRect(header, color);
    painter.setTransform(transform);
}

void NodePainter::paintBody(QPainter& painter, const NodeItem& node, const NodeLook& look) const {
    const QRectF at(QPointF(), node.rect.size());
    const double numbers[] = {at.width(), at.height(), static_cast<double>(ground(node, look).rgba()), static_cast<double>(border(node, look).rgba()),
                              static_cast<double>(node.shape) * 4 + isThick(node, look) * 2 + node.group};
    const QByteArray key(reinterpret_cast<const char*>(numbers), sizeof numbers);
    paintPiece(painter, node.rect.topLeft(), at.adjusted(-6, -6, 6, 10), key, [&](QPainter& inside) { drawBody(inside, at, node, look); });
}

void NodePainter::drawBody(QPainter& painter, const QRectF& rect, const NodeItem& node, const NodeLook& look) const {
    const qreal radius = radiusOf(node);
    if (m_zoom >= kShadowZoom && node.shape != NodeShape::Reroute) {
        QColor shadow(0, 0, 0, m_theme.dark ? 26 : 10);
        painter.setPen(Qt::NoPen);
        painter.setBrush(shadow);
        for (const qreal spread : {3.0, 1.5, 0.5})
            painter.drawRoundedRect(rect.adjusted(-spread, 3 - spread, spread, 3 + spread), radius + spread, radius + spread);
    }
    const qreal width = isThick(node, look) ? 2 : node.shape == NodeShape::Reroute ? 1.5 : 1;
    painter.setPen(QPen(border(node, look), width));
    painter.setBrush(ground(node, look));
    if (node.group) // a second sheet behind: there is something inside
        painter.drawRoundedRect(rect.adjusted(5, 5, -5, 4.5), radius, radius);
    const qreal inset = isThick(node, look) ? 0 : 0.5;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    if (node.shape == NodeShape::Card) {
        painter.setPen(QPen(theme::mixed(m_theme.nodeLine, m_theme.node, 0.35), 1));
        painter.drawLine(QPointF(rect.x() + 1, rect.bottom() - kFooter), QPointF(rect.right() - 1, rect.bottom() - kFooter));
    }
}

double NodePainter::enlargement(const QFont& font) const {
    return std::clamp(kSmallestText / (font.pixelSize() * m_zoom), 1.0, kMostEnlarged);
}

/// A line of text between `left` and `right`, enlarged when it would be too small to read, shortened when it is too long
/// then. Returns how much room it took.
qreal NodePainter::paintText(QPainter& painter, qreal left, qreal right, qreal middle, const Text& text) const {
    const double scale = enlargement(text.font);
    const qreal room = right - left;
    const qreal width = text.line.width() * scale;
    if (width <= 0 || (width > room && !text.shorten))
        return 0;
    const qreal used = std::min(width, room);
    const QPointF at(text.atRight ? right - used : left, middle - text.line.height() * scale / 2);
    painter.setPen(text.color);
    if (m_sprites)
        text.line.draw(painter, at, scale, room);
    else
        text.line.write(painter, at, scale, room);
    return used;
}

void NodePainter::paintHeader(QPainter& painter, const NodeItem& node, const NodeLook& look) const {
    const QRectF& rect = node.rect;
    const bool pill = node.shape == NodeShape::Pill;
    const qreal middle = pill ? rect.center().y() : rect.y() + kHeader / 2;
    const qreal left = rect.x() + kPadding;
    const QColor color = node.unknownType ? m_theme.wrong : m_theme.category(node.category);
    paintSmall(painter, {left, middle}, kSquare, {kCategory, static_cast<double>(color.rgba())}, [&](QPainter& inside) {
        inside.setPen(Qt::NoPen);
        inside.setBrush(color);
        inside.drawRoundedRect(QRectF(0, -kSquare / 2, kSquare, kSquare), 2, 2);
    });
    if (m_zoom < kTextZoom)
        return;
    const qreal start = left + kSquare + 8;
    const qreal end = rect.right() - kPadding + 4;
    const qreal taken = paintText(painter, start, end, middle, {node.nameLine, nameFont(), m_theme.text, true, false});
    if (enlargement(typeFont()) > kOnlyNames)
        return;
    const Text kind{pill ? node.shapeLine : node.typeLine, pill ? footerFont() : typeFont(), secondary(node, look), false, true};
    paintText(painter, start + taken + 8, rect.right() - kPadding, middle, kind);
}

void NodePainter::paintFooter(QPainter& painter, const NodeItem& node, const NodeLook& look) const {
    if (m_zoom < kFooterZoom)
        return;
    const qreal middle = node.rect.bottom() - kFooter / 2;
    const qreal left = node.rect.x() + kPadding;
    qreal right = node.rect.right() - kPadding;
    if (node.parameters > 0)
        right -= paintLearning(painter, node, {right - 3.5, middle});
    const qreal taken = paintText(painter, left, right, middle, {node.shapeLine, footerFont(), secondary(node, look), true, false});
    const Text figure{look.heat ? look.share : node.parameterLine, footerFont(), look.heat ? m_theme.text : m_theme.dim, false, true};
    paintText(painter, left + taken + 10, right, middle, figure);
}

/// The state of what a layer learns: a ring (untrained), a dot (trained), a blue dot (training now), a lock (frozen).
qreal NodePainter::paintLearning(QPainter& painter, const NodeItem& node, QPointF centre) const {
    constexpr qreal kRoom = 14, kReach = 7;
    if (!node.frozen && node.learning == Learning::Unknown)
        return 0;
    const double looks = node.frozen ? 0 : 1 + static_cast<double>(node.learning);
    paintSmall(painter, centre, kReach, {kDot, looks, static_cast<double>(m_theme.dim.rgba()), static_cast<double>(m_theme.accent.rgba())},
               [&](QPainter& inside) { drawLearning(inside, node); });
    return kRoom;
}

void NodePainter::drawLearning(QPainter& painter, const NodeItem& node) const {
    if (node.frozen) {
        painter.setPen(QPen(m_theme.dim, 1.4));
        painter.setBrush(Qt::NoBrush);
        painter.drawArc(QRectF(-2.6, -5.2, 5.2, 6.4), 0, 180 * 16);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.dim);
        painter.drawRoundedRect(QRectF(-4, -1.6, 8, 6), 1.5, 1.5);
        return;
    }
    const bool live = node.learning == Learning::Live;
    if (live) {
        QColor halo = m_theme.accent;
        halo.setAlphaF(0.25f);
        painter.setPen(Qt::NoPen);
        painter.setBrush(halo);
        painter.drawEllipse(QPointF(), 5.5, 5.5);
    }
    painter.setPen(live ? QPen(Qt::NoPen) : QPen(m_theme.dim, 1.3));
    painter.setBrush(live ? QBrush(m_theme.accent) : node.learning == Learning::Trained ? QBrush(m_theme.dim) : QBrush(Qt::NoBrush));
    painter.drawEllipse(QPointF(), 3, 3);
}

void NodePainter::paintMarks(QPainter& painter, const NodeItem& node) const {
    if (!node.problem.isEmpty() && node.shape != NodeShape::Reroute)
        paintBadge(painter, badgeRect(node.rect), node.error ? m_theme.wrong : m_theme.validation);
    if (node.pinned)
        paintPin(painter, {node.rect.left() + 10, node.rect.top()});
    if (node.muted)
        drawDashed(painter, {node.rect.x(), node.rect.center().y()}, {node.rect.right(), node.rect.center().y()}, QPen(m_theme.dim, 1.5, Qt::DashLine));
}

void NodePainter::paintBadge(QPainter& painter, const QRectF& place, const QColor& color) const {
    const qreal radius = place.width() / 2;
    paintSmall(painter, place.center(), radius + 2, {kMark, static_cast<double>(color.rgba()), static_cast<double>(m_theme.canvas.rgba())}, [&](QPainter& inside) {
        const QRectF badge(-radius, -radius, 2 * radius, 2 * radius);
        inside.setPen(QPen(m_theme.canvas, 2));
        inside.setBrush(color);
        inside.drawEllipse(badge);
        inside.setPen(Qt::white);
        QFont font = nameFont();
        font.setPixelSize(11);
        inside.setFont(font);
        inside.drawText(badge, Qt::AlignCenter, QStringLiteral("!"));
    });
}

/// A drawing pin seen from above, in the upper left corner.
void NodePainter::paintPin(QPainter& painter, QPointF at) const {
    constexpr qreal kReach = 8;
    paintSmall(painter, at, kReach, {kPin, static_cast<double>(m_theme.accent.rgba()), static_cast<double>(m_theme.canvas.rgba())}, [&](QPainter& inside) {
        inside.setPen(QPen(m_theme.accent, 1.6));
        inside.drawLine(QPointF(0, 2), QPointF(0, 7));
        inside.setPen(QPen(m_theme.canvas, 1.5));
        inside.setBrush(m_theme.accent);
        inside.drawEllipse(QPointF(), 5, 5);
    });
}

void NodePainter::paintPorts(QPainter& painter, const NodeItem& node, const NodeLook& look) const {
    if (m_zoom < kPortZoom)
        return;
    for (std::size_t i = 0; i < node.ports.size(); ++i) {
        const PortFit fit = look.fits ? (*look.fits)[i] : PortFit::Plain;
        if (node.shape == NodeShape::Reroute && fit == PortFit::Plain && look.hoveredPort < 0)
            continue;
        const bool marked = static_cast<int>(i) == look.hoveredPort || fit == PortFit::Fits;
        QColor color = marked || look.selected ? m_theme.accent : theme::mixed(m_theme.nodeLine, m_theme.dim, 0.75);
        if (fit == PortFit::Faded)
            color = m_theme.nodeLine;
        const bool missing = node.ports[i].input && !node.ports[i].wires && !node.ports[i].optional;
        const qreal radius = fit == PortFit::Fits ? kPortRadius + 2 : kPortRadius;
        const QColor fill = fit == PortFit::Faded || !missing ? m_theme.canvas : theme::mixed(m_theme.canvas, color, 0.35);
        paintRing(painter, node.portCentre(i), radius, color, fill);
        if (node.ports[i].alsoBelow)
            paintRing(painter, node.bottomCentre(), radius, color, fill);
        if (node.ports[i].result)
            paintResult(painter, node.portCentre(i), node);
    }
    if (node.resultPrediction)
        paintResult(painter, node.rightCentre(), node);
}

/// An arrow that leaves the network, over the ring of the port.
void NodePainter::paintResult(QPainter& painter, QPointF centre, const NodeItem& node) const {
    constexpr qreal kRadius = 8;
    const QColor color = node.muted ? m_theme.dim : m_theme.accent;
    paintSmall(painter, centre, kRadius + 2, {kResult, static_cast<double>(color.rgba()), static_cast<double>(m_theme.canvas.rgba())}, [&](QPainter& inside) {
        inside.setPen(QPen(m_theme.canvas, 2));
        inside.setBrush(color);
        inside.drawEllipse(QPointF(), kRadius, kRadius);
        inside.setPen(QPen(Qt::white, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        inside.drawLine(QPointF(-3.6, 0), QPointF(3.4, 0));
        inside.drawPolyline(QPolygonF{{0.6, -2.9}, {3.6, 0}, {0.6, 2.9}});
    });
}

void NodePainter::paintDifferences(QPainter& painter, const NodeItem& node) const {
    constexpr int kMostLines = 4;
    constexpr qreal kLine = 16, kInset = 8, kGap = 6;
    if (!node.mark || node.mark->lines.isEmpty() || m_zoom < kTextZoom)
        return;
    QStringList lines = node.mark->lines;
    if (lines.size() > kMostLines)
        lines = lines.mid(0, kMostLines - 1) << QStringLiteral("…");
    const QFont& font = footerFont();
    const QFontMetricsF metrics(font);
    qreal width = 0;
    for (const QString& line : lines)
        width = std::max(width, metrics.horizontalAdvance(line) + 2 * kInset);
    const double scale = enlargement(font);
    const QColor color = colorOf(node.mark->kind, m_theme);
    const QRectF box(0, 0, std::min(width, kWidestCard), static_cast<qreal>(lines.size()) * kLine + kInset);
    const auto draw = [&](QPainter& inside) {
        inside.scale(scale, scale);
        inside.setPen(QPen(color, 1));
        inside.setBrush(theme::mixed(m_theme.panel, color, 0.1));
        inside.drawRoundedRect(box, 6, 6);
        inside.setFont(font);
        inside.setPen(m_theme.text);
        for (int i = 0; i < lines.size(); ++i)
            inside.drawText(QRectF(kInset, kInset / 2 + i * kLine, box.width() - 2 * kInset, kLine), Qt::AlignVCenter | Qt::AlignLeft,
                            metrics.elidedText(lines[i], Qt::ElideRight, box.width() - 2 * kInset));
    };
    const QByteArray key = "differences " + QByteArray::number(color.rgba()) + ' ' + lines.join(QLatin1Char('\n')).toUtf8();
    const QRectF extent(box.topLeft() * scale, box.size() * scale);
    paintPiece(painter, {node.rect.left(), node.rect.bottom() + kGap}, extent.adjusted(-1, -1, 1, 1), key, draw);
}

void NodePainter::paintRing(QPainter& painter, QPointF centre, qreal radius, const QColor& color, const QColor& fill) const {
    paintSmall(painter, centre, radius + 1, {kRing, radius, static_cast<double>(color.rgba()), static_cast<double>(fill.rgba())}, [&](QPainter& inside) {
        inside.setPen(QPen(color, 1.6));
        inside.setBrush(fill);
        inside.drawEllipse(QPointF(), radius, radius);
    });
}

void NodePainter::paintSmall(QPainter& painter, QPointF at, qreal reach, std::initializer_list<double> numbers, const Sprites::Draw& draw) const {
    const QByteArray key(reinterpret_cast<const char*>(numbers.begin()), static_cast<qsizetype>(numbers.size() * sizeof(double)));
    paintPiece(painter, at, QRectF(-reach, -reach, 2 * reach, 2 * reach), key, draw);
}

void NodePainter::paintPiece(QPainter& painter, QPointF at, const QRectF& extent, const QByteArray& key, const Sprites::Draw& draw) const {
    if (m_sprites) {
        m_sprites->paint(painter, at, m_zoom, extent, key, draw);
        return;
    }
    painter.save();
    painter.translate(at);
    draw(painter);
    painter.restore();
}

} // namespace netwright::canvas
