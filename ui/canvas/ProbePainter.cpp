#include "ui/canvas/ProbePainter.h"

#include "ui/canvas/Dashes.h"
#include "ui/canvas/Geometry.h"
#include "ui/canvas/NodePictures.h"
#include "ui/widgets/Format.h"

#include <QCoreApplication>

#include <algorithm>

namespace netwright::canvas {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ProbePainter)
};

constexpr qreal kTitle = 26;
constexpr qreal kFigures = 24;
constexpr qreal kInset = 9;

} // namespace

void ProbePainter::paint(QPainter& painter, const Probes& probes, int card, const QString& nodeId) const {
    const QRectF rect = probes.rectOf(card);
    const QPointF anchor = probes.anchorOf(card);
    const QPointF edge(std::clamp(anchor.x(), rect.left() + 10, rect.right() - 10), anchor.y() < rect.top() ? rect.top() : anchor.y() > rect.bottom() ? rect.bottom() : rect.center().y());
    drawDashed(painter, anchor, edge, QPen(theme::mixed(m_theme.canvas, m_theme.accent, 0.6), 1.2, Qt::DotLine));
    painter.setPen(QPen(m_theme.nodeLine, 1));
    painter.setBrush(m_theme.node);
    painter.drawRoundedRect(rect, 6, 6);
    if (m_zoom < 0.35)
        return;
    painter.setPen(m_theme.text);
    const QRectF title(rect.left() + kInset, rect.top(), rect.width() - kInset - 26, kTitle);
    write(painter, title, Qt::AlignLeft, probes.titleOf(card), geometry::smallTitleFont());
    const QPointF pin(rect.right() - 13, rect.top() + 12);
    painter.setPen(QPen(m_theme.accent, 1.6));
    painter.drawLine(pin, pin + QPointF(0, 6));
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.accent);
    painter.drawEllipse(pin - QPointF(0, 2), 3.2, 3.2);
    paintReading(painter, rect.adjusted(kInset, kTitle, -kInset, 0), probes, card, nodeId);
}

/// In the middle from top to bottom.
void ProbePainter::write(QPainter& painter, const QRectF& area, Qt::Alignment alignment, const QString& text, const QFont& font) const {
    const TextLine line = m_shaper.shape(text, font);
    const qreal free = std::max(0.0, area.width() - line.width());
    const qreal left = alignment & Qt::AlignRight ? free : alignment & Qt::AlignHCenter ? free / 2 : 0;
    line.draw(painter, {area.left() + left, area.center().y() - line.height() / 2}, 1, area.width());
}

void ProbePainter::paintReading(QPainter& painter, const QRectF& area, const Probes& probes, int card, const QString& nodeId) const {
    const auto reading = m_pictures ? m_pictures->readingOf(nodeId, QString::fromStdString(probes.card(card).port.port)) : std::nullopt;
    const QFont& font = geometry::smallFont();
    painter.setPen(m_theme.dim);
    if (!reading || reading->shares.empty()) {
        write(painter, area, Qt::AlignHCenter, Words::tr("Nothing flows yet"), font);
        return;
    }
    const QRectF plot = area.adjusted(0, 0, 0, -kFigures);
    const float most = *std::ranges::max_element(reading->shares);
    const qreal step = plot.width() / static_cast<qreal>(reading->shares.size());
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.accent);
    for (std::size_t i = 0; i < reading->shares.size(); ++i) {
        const qreal height = plot.height() * static_cast<qreal>(reading->shares[i] / std::max(most, 1e-12F));
        painter.drawRect(QRectF(plot.left() + step * static_cast<qreal>(i), plot.bottom() - height, step * 0.8, height));
    }
    painter.setPen(QPen(m_theme.nodeLine, 1));
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    painter.setPen(m_theme.dim);
    const QRectF figures(area.left(), plot.bottom(), area.width(), kFigures);
    write(painter, figures, Qt::AlignLeft, Words::tr("%1 % zero").arg(qRound(reading->zeros * 100)), font);
    write(painter, figures, Qt::AlignRight, QStringLiteral("σ ") + widgets::figure(reading->deviation), font);
}

} // namespace netwright::canvas
