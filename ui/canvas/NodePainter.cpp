#include "ui/canvas/NodePainter.h"

#include "ui/canvas/Geometry.h"
#include "ui/canvas/NodePictures.h"

namespace netwright::canvas {
namespace {

using namespace geometry;

constexpr double kTextZoom = 0.45; ///< below, texts would be unreadable
constexpr double kShadowZoom = 0.5;
constexpr double kPictureZoom = 0.3;
constexpr double kPortZoom = 0.35;

void drawGlyphs(QPainter& painter, QPointF topLeft, const QStaticText& glyphs, const QFont& font, const QColor& color) {
    painter.setFont(font);
    painter.setPen(color);
    painter.drawStaticText(topLeft, glyphs);
}

QPointF centredAt(qreal x, qreal middle, const QStaticText& glyphs) { return {x, middle - glyphs.size().height() / 2}; }

qreal radiusOf(const NodeItem& node) {
    return node.shape == NodeShape::Reroute ? kReroute / 2 : kRadius;
}

} // namespace

QColor NodePainter::ground(const NodeItem& node, const NodeLook& look) const {
    QColor color = m_theme.node;
    if (look.heat)
        color = theme::mixed(color, m_theme.validation, 0.65 * *look.heat);
    if (node.muted || look.faded)
        color = theme::mixed(color, m_theme.canvas, 0.55);
    return color;
}

QColor NodePainter::border(const NodeItem& node, const NodeLook& look) const {
    if (look.selected)
        return m_theme.accent;
    if (node.error)
        return m_theme.wrong;
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
        paintHeader(painter, node);
    if (node.shape == NodeShape::Card) {
        if (m_pictures && node.pictureHeight > 0) {
            const qreal width = pictureWidth(node.rect.width());
            const QRectF area(node.rect.center().x() - width / 2, node.rect.y() + kHeader, width, node.pictureHeight);
            m_pictures->paint(painter, look.qualifiedId, area, m_theme);
        }
        paintFooter(painter, node);
    }
    painter.restore();
    paintMarks(painter, node);
}

void NodePainter::paintFar(QPainter& painter, const NodeItem& node, const NodeLook& look) const {
    const QColor colour = m_theme.category(node.category);
    painter.fillRect(node.rect, theme::mixed(ground(node, look), colour, look.heat ? 0.0 : 0.35));
    painter.fillRect(QRectF(node.rect.topLeft(), QSizeF(node.rect.width(), kHeader * 0.7)), colour);
    if (look.selected || node.error) {
        QPen pen(border(node, look), 2);
        pen.setCosmetic(true);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(node.rect);
    }
}

void NodePainter::paintBody(QPainter& painter, const NodeItem& node, const NodeLook& look) const {
    const qreal radius = radiusOf(node);
    if (m_zoom >= kShadowZoom && node.shape != NodeShape::Reroute) {
        QColor shadow(0, 0, 0, m_theme.dark ? 26 : 10);
        painter.setPen(Qt::NoPen);
        painter.setBrush(shadow);
        for (const qreal spread : {3.0, 1.5, 0.5})
            painter.drawRoundedRect(node.rect.adjusted(-spread, 3 - spread, spread, 3 + spread), radius + spread,
                                    radius + spread);
    }
    const qreal width = look.selected ? 2 : 1;
    painter.setPen(QPen(border(node, look), width));
    painter.setBrush(ground(node, look));
    const qreal inset = look.selected ? 0 : 0.5;
    painter.drawRoundedRect(node.rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    if (node.group) { // a second sheet behind: there is something inside
        painter.setBrush(Qt::NoBrush);
        painter.drawLine(node.rect.bottomLeft() + QPointF(radius, 3), node.rect.bottomRight() + QPointF(-radius, 3));
    }
}

void NodePainter::paintHeader(QPainter& painter, const NodeItem& node) const {
    const QRectF& rect = node.rect;
    const bool pill = node.shape == NodeShape::Pill;
    const qreal middle = pill ? rect.center().y() : rect.y() + kHeader / 2;
    const qreal left = rect.x() + kPadding;
    painter.setPen(Qt::NoPen);
    painter.setBrush(node.unknownType ? m_theme.wrong : m_theme.category(node.category));
    painter.drawRoundedRect(QRectF(left, middle - kSquare / 2, kSquare, kSquare), 2, 2);
    if (m_zoom < kTextZoom)
        return;
    drawGlyphs(painter, centredAt(left + kSquare + 8, middle, node.nameGlyphs), node.nameGlyphs, nameFont(), m_theme.text);
    const QStaticText& right = pill ? node.shapeGlyphs : node.typeGlyphs;
    const qreal x = rect.right() - kPadding - right.size().width();
    drawGlyphs(painter, centredAt(x, middle, right), right, pill ? footerFont() : typeFont(), m_theme.dim);
}

void NodePainter::paintFooter(QPainter& painter, const NodeItem& node) const {
    const qreal top = node.rect.bottom() - kFooter;
    painter.setPen(QPen(theme::mixed(m_theme.nodeLine, m_theme.node, 0.35), 1));
    painter.drawLine(QPointF(node.rect.x() + 1, top), QPointF(node.rect.right() - 1, top));
    if (m_zoom < kTextZoom)
        return;
    const qreal middle = top + kFooter / 2;
    drawGlyphs(painter, centredAt(node.rect.x() + kPadding, middle, node.shapeGlyphs), node.shapeGlyphs, footerFont(),
               m_theme.dim);
    drawGlyphs(painter,
               centredAt(node.rect.right() - kPadding - node.parameterGlyphs.size().width(), middle, node.parameterGlyphs),
               node.parameterGlyphs, footerFont(), m_theme.dim);
}

void NodePainter::paintMarks(QPainter& painter, const NodeItem& node) const {
    qreal x = node.rect.right() - 8;
    const auto badge = [&](const QColor& color, const QString& sign) {
        const QRectF circle(x - 8, node.rect.y() - 8, 16, 16);
        painter.setPen(QPen(m_theme.canvas, 2));
        painter.setBrush(color);
        painter.drawEllipse(circle);
        painter.setPen(Qt::white);
        QFont font = nameFont();
        font.setPixelSize(11);
        painter.setFont(font);
        painter.drawText(circle, Qt::AlignCenter, sign);
        x -= 18;
    };
    if (!node.problem.isEmpty())
        badge(node.error ? m_theme.wrong : m_theme.validation, QStringLiteral("!"));
    if (node.pinned) {
        painter.setPen(QPen(m_theme.canvas, 2));
        painter.setBrush(m_theme.accent);
        painter.drawEllipse(QPointF(x, node.rect.y()), 5, 5);
        x -= 16;
    }
    if (node.frozen) {
        painter.setPen(QPen(m_theme.canvas, 2));
        painter.setBrush(m_theme.category(layers::Category::Input));
        painter.drawRoundedRect(QRectF(x - 5, node.rect.y() - 5, 10, 10), 3, 3);
    }
    if (node.muted) {
        painter.setPen(QPen(m_theme.dim, 1.5, Qt::DashLine));
        painter.drawLine(QPointF(node.rect.x(), node.rect.center().y()), QPointF(node.rect.right(), node.rect.center().y()));
    }
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
        painter.setPen(QPen(color, 1.6));
        painter.setBrush(fit == PortFit::Faded || !missing ? m_theme.canvas : theme::mixed(m_theme.canvas, color, 0.35));
        painter.drawEllipse(node.portCentre(i), radius, radius);
        if (node.ports[i].alsoBelow)
            painter.drawEllipse(node.bottomCentre(), radius, radius);
    }
}

} // namespace netwright::canvas
