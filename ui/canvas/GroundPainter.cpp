#include "ui/canvas/GroundPainter.h"

#include "ui/canvas/Geometry.h"

#include <QAbstractTextDocumentLayout>
#include <QFontMetricsF>
#include <QTextDocument>

#include <algorithm>
#include <cmath>

namespace netwright::canvas {

void GroundPainter::paintDots(QPainter& painter, const Viewport& viewport, const QRect& area,
                              const theme::Theme& theme) {
    painter.fillRect(area, theme.canvas);
    // Far away every second line of dots goes, and again, so that the ground stays equally calm.
    double spacing = geometry::kGrid * viewport.zoom();
    while (spacing < 18)
        spacing *= 2;
    const double ratio = painter.device()->devicePixelRatioF();
    if (m_tileZoom != spacing || m_tileRatio != ratio || m_tileColor != theme.canvasDots.rgb()) {
        m_tileZoom = spacing;
        m_tileRatio = ratio;
        m_tileColor = theme.canvasDots.rgb();
        const double dot = std::max(1.0, std::round(1.5 * ratio)) / ratio;
        m_tile = QPixmap(QSizeF(dot * ratio, dot * ratio).toSize());
        m_tile.fill(theme.canvasDots);
    }
    QVector<QPainter::PixmapFragment> dots;
    const QPointF offset = viewport.offset();
    const double firstX = offset.x() + std::ceil((area.left() - offset.x()) / spacing) * spacing;
    const double firstY = offset.y() + std::ceil((area.top() - offset.y()) / spacing) * spacing;
    const QRectF source(QPointF(0, 0), QSizeF(m_tile.size()));
    for (double y = firstY; y <= area.bottom(); y += spacing)
        for (double x = firstX; x <= area.right(); x += spacing)
            dots.append(QPainter::PixmapFragment::create({std::round(x), std::round(y)}, source, 1 / ratio, 1 / ratio));
    painter.drawPixmapFragments(dots.constData(), static_cast<int>(dots.size()), m_tile);
}

void GroundPainter::paintFrame(QPainter& painter, const graph::Frame& frame, bool selected, double zoom,
                               const theme::Theme& theme) const {
    const QRectF rect(frame.position.x, frame.position.y, frame.width, frame.height);
    const QColor own(QString::fromStdString(frame.color));
    const QColor tone = own.isValid() ? own : theme.text;
    QColor fill = tone;
    fill.setAlphaF(own.isValid() ? 0.08f : theme.dark ? 0.025f : 0.03f);
    QPen pen(selected ? theme.accent : own.isValid() ? theme::mixed(theme.canvas, own, 0.55) : theme.nodeLine,
             selected ? 2 : 1, selected ? Qt::SolidLine : Qt::DashLine);
    pen.setCosmetic(zoom < 0.5);
    painter.setPen(pen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect, 10, 10);
    if (zoom < 0.3)
        return;
    constexpr double kSmallest = 11, kLargest = 26; // screen and scene pixels: seen from afar the title grows, into the room above the cards
    QFont font = geometry::nameFont();
    font.setPixelSize(static_cast<int>(std::lround(std::clamp(kSmallest / zoom, 12.0, kLargest))));
    painter.setFont(font);
    painter.setPen(own.isValid() ? theme::mixed(theme.text, own, 0.5) : theme.dim);
    const QRectF room = rect.adjusted(14, 8, -14, 0);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignTop,
                     QFontMetricsF(font).elidedText(QString::fromStdString(frame.title), Qt::ElideRight, room.width()));
}

void GroundPainter::paintNote(QPainter& painter, const graph::Note& note, bool selected, double zoom,
                              const theme::Theme& theme) {
    const QRectF rect(note.position.x, note.position.y, note.width, note.height);
    painter.setPen(QPen(selected ? theme.accent : theme.line, selected ? 2 : 1));
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(rect, 6, 6);
    if (zoom < 0.3)
        return;
    LaidOutNote& laidOut = m_notes[note.id];
    if (!laidOut.document || laidOut.text != note.text || laidOut.width != note.width ||
        laidOut.color != theme.text.rgb()) {
        laidOut = {note.text, note.width, theme.text.rgb(), std::make_shared<QTextDocument>()};
        laidOut.document->setDefaultFont(theme.content());
        laidOut.document->setDocumentMargin(10);
        laidOut.document->setMarkdown(QString::fromStdString(note.text));
        laidOut.document->setTextWidth(note.width);
    }
    painter.save();
    painter.setClipRect(rect.adjusted(1, 1, -1, -1), Qt::IntersectClip);
    painter.translate(rect.topLeft());
    QAbstractTextDocumentLayout::PaintContext context;
    context.palette.setColor(QPalette::Text, theme.text);
    context.clip = QRectF(QPointF(0, 0), rect.size());
    laidOut.document->documentLayout()->draw(&painter, context);
    painter.restore();
}

} // namespace netwright::canvas
