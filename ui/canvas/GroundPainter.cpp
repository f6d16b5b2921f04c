#include "ui/canvas/GroundPainter.h"

#include "ui/canvas/Dashes.h"
#include "ui/canvas/Geometry.h"

#include <QAbstractTextDocumentLayout>
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

void GroundPainter::paintFrame(QPainter& painter, const graph::Frame& frame, bool selected, double zoom, const theme::Theme& theme,
                               Sprites* sprites) {
    constexpr qreal kRadius = 10, kInset = 14, kTop = 8;
    const QRectF rect(frame.position.x, frame.position.y, frame.width, frame.height);
    const QColor own(QString::fromStdString(frame.color));
    const QColor tone = own.isValid() ? own : theme.text;
    QColor fill = tone;
    fill.setAlphaF(own.isValid() ? 0.08f : theme.dark ? 0.025f : 0.03f);
    const QPen pen(selected ? theme.accent : own.isValid() ? theme::mixed(theme.canvas, own, 0.55) : theme.nodeLine,
                   (selected ? 2 : 1) / (zoom < 0.5 ? zoom : 1), selected ? Qt::SolidLine : Qt::DashLine);
    painter.setPen(selected ? pen : QPen(Qt::NoPen));
    painter.setBrush(fill);
    painter.drawRoundedRect(rect, kRadius, kRadius);
    if (!selected) {
        QPainterPath outline;
        outline.addRoundedRect(rect, kRadius, kRadius);
        drawDashed(painter, outline, pen);
    }
    if (zoom < 0.3)
        return;
    constexpr double kSmallest = 11, kUsual = 12, kLargest = 26; // screen and scene pixels: seen from afar the title grows, into the room above the cards
    const double enlargement = std::clamp(kSmallest / zoom, kUsual, kLargest) / kUsual;
    painter.setPen(own.isValid() ? theme::mixed(theme.text, own, 0.5) : theme.dim);
    const TextLine& title = m_titles.shape(QString::fromStdString(frame.title), geometry::frameFont());
    const QPointF at = rect.topLeft() + QPointF(kInset, kTop);
    const qreal room = rect.width() - 2 * kInset;
    if (sprites)
        title.draw(painter, at, enlargement, room);
    else
        title.write(painter, at, enlargement, room);
}

void GroundPainter::paintNote(QPainter& painter, const graph::Note& note, bool selected, double zoom, const theme::Theme& theme, Sprites* sprites) {
    constexpr double kLargest = 2000; // pixels of the screen: what is larger is not kept as a picture
    const QRectF rect(note.position.x, note.position.y, note.width, note.height);
    if (!sprites || std::max(rect.width(), rect.height()) * zoom * painter.device()->devicePixelRatioF() > kLargest) {
        drawNote(painter, note, rect, selected, zoom, theme);
        return;
    }
    const double numbers[] = {rect.width(), rect.height(), static_cast<double>(theme.text.rgba()), selected ? 1.0 : 0.0};
    const QByteArray key = QByteArray(reinterpret_cast<const char*>(numbers), sizeof numbers) + "note " + QByteArray::fromStdString(note.id) + ' ' + QByteArray::fromStdString(note.text);
    const QRectF at(QPointF(), rect.size());
    sprites->paint(painter, rect.topLeft(), zoom, at.adjusted(-1, -1, 1, 1), key,
                   [&](QPainter& inside) { drawNote(inside, note, at, selected, zoom, theme); });
}

void GroundPainter::drawNote(QPainter& painter, const graph::Note& note, const QRectF& rect, bool selected, double zoom, const theme::Theme& theme) {
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
