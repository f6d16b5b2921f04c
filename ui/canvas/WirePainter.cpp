#include "ui/canvas/WirePainter.h"

#include "ui/canvas/Geometry.h"

#include <QFontMetricsF>

#include <algorithm>

namespace netwright::canvas {

QColor WirePainter::plainColor(const theme::Theme& theme) { return theme::mixed(theme.nodeLine, theme.dim, 0.6); }

void WirePainter::paint(QPainter& painter, const QPainterPath& path, WireLook look) const {
    QPen pen(look == WireLook::Marked ? m_theme.accent : plainColor(m_theme),
             std::max(look == WireLook::Marked ? 1.8 : 1.5, 1.0 / m_zoom));
    if (look == WireLook::Muted)
        pen.setStyle(Qt::DashLine);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

void WirePainter::paintDifference(QPainter& painter, const QPainterPath& path, VersionMarks::Kind kind) const {
    painter.setPen(QPen(colorOf(kind, m_theme), std::max(2.2, 1.4 / m_zoom), kind == VersionMarks::Kind::Removed ? Qt::DashLine : Qt::SolidLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

void WirePainter::addFarLines(const QPainterPath& path, QVector<QLineF>& lines) {
    constexpr int kPieces = 6;
    if (path.elementCount() != 4) { // not a single curve: its corners are too small to be seen
        for (int i = 1; i < path.elementCount(); ++i)
            lines.append({QPointF(path.elementAt(i - 1)), QPointF(path.elementAt(i))});
        return;
    }
    const QPointF a = path.elementAt(0);
    const QPointF b = path.elementAt(1);
    const QPointF c = path.elementAt(2);
    const QPointF d = path.elementAt(3);
    QPointF last = a;
    for (int i = 1; i <= kPieces; ++i) {
        const double t = static_cast<double>(i) / kPieces;
        const double s = 1 - t;
        const QPointF next = a * (s * s * s) + b * (3 * s * s * t) + c * (3 * s * t * t) + d * (t * t * t);
        lines.append({last, next});
        last = next;
    }
}

void WirePainter::paintFar(QPainter& painter, const QVector<QLineF>& lines, WireLook look) const {
    if (lines.isEmpty())
        return;
    const bool smooth = painter.testRenderHint(QPainter::Antialiasing);
    painter.setRenderHint(QPainter::Antialiasing, false); // several times faster, and hard to tell at this size
    painter.setPen(QPen(look == WireLook::Marked ? m_theme.accent : theme::mixed(m_theme.canvas, plainColor(m_theme), 0.7), 0));
    painter.drawLines(lines);
    painter.setRenderHint(QPainter::Antialiasing, smooth);
}

void WirePainter::paintLabel(QPainter& painter, QPointF at, const QString& text, Label kind) const {
    constexpr qreal kMargin = 6;
    const QFont font = geometry::typeFont();
    const QFontMetricsF metrics(font);
    const bool refused = kind == Label::Refusal;
    QRectF box(at, QSizeF(metrics.horizontalAdvance(text) + 16, 24));
    const QRectF view = QRectF(painter.window()).adjusted(kMargin, kMargin, -kMargin, -kMargin);
    box.moveRight(std::min(box.right(), view.right()));
    box.moveLeft(std::max(box.left(), view.left()));
    box.moveBottom(std::min(box.bottom(), view.bottom()));
    box.moveTop(std::max(box.top(), view.top()));
    painter.setPen(QPen(refused ? m_theme.wrong : m_theme.line, 1));
    painter.setBrush(refused ? theme::mixed(m_theme.raised, m_theme.wrong, 0.08) : m_theme.raised);
    painter.drawRoundedRect(box, 6, 6);
    painter.setPen(refused ? theme::legible(m_theme.wrong, m_theme.raised, m_theme.text) : m_theme.text);
    painter.setFont(font);
    painter.drawText(box, Qt::AlignCenter, text);
}

} // namespace netwright::canvas
