#include "ui/canvas/TextLine.h"

#include "ui/canvas/WholePixels.h"

#include <QFontMetricsF>
#include <QGlyphRun>
#include <QRawFont>
#include <QTextLayout>
#include <QVarLengthArray>

#include <algorithm>
#include <cmath>
#include <vector>

namespace netwright::canvas {
namespace {

const QChar kEllipsis(0x2026);

/// Where Qt cuts off the digits of a place it does so towards zero, which is to the left on one side of the picture's edge and
/// to the right on the other. In the middle of a quarter of a pixel that makes no difference.
double amidQuarter(double pixels) { return std::floor(pixels * 4) / 4 + 0.125; }
double amidPixel(double pixels) { return std::round(pixels) + 0.25; }

} // namespace

struct TextLine::Shaped {
    struct Run {
        QRawFont font;
        QList<quint32> glyphs;
        QList<QPointF> places; ///< from the upper left corner of the line
    };
    QString text;
    QFont font;
    std::vector<Run> runs; ///< from left to right; the very last glyph is an ellipsis
    qreal width = 0, height = 0, ellipsis = 0; ///< widths of the text and of the ellipsis
};

TextLine::TextLine(const QString& text, const QFont& font) {
    if (text.isEmpty())
        return;
    QTextLayout layout(text + kEllipsis, font);
    QTextOption option;
    option.setTextDirection(Qt::LeftToRight);
    option.setWrapMode(QTextOption::NoWrap);
    layout.setTextOption(option);
    layout.beginLayout();
    const QTextLine line = layout.createLine();
    layout.endLayout();
    auto shaped = std::make_shared<Shaped>();
    shaped->text = text;
    shaped->font = font;
    for (const QGlyphRun& run : line.glyphRuns())
        if (!run.glyphIndexes().isEmpty())
            shaped->runs.push_back({run.rawFont(), run.glyphIndexes(), run.positions()});
    if (shaped->runs.empty())
        return;
    shaped->width = shaped->runs.back().places.back().x();
    shaped->ellipsis = line.naturalTextWidth() - shaped->width;
    shaped->height = line.height();
    m_shaped = std::move(shaped);
}

QString TextLine::text() const { return m_shaped ? m_shaped->text : QString(); }
qreal TextLine::width() const { return m_shaped ? m_shaped->width : 0; }
qreal TextLine::height() const { return m_shaped ? m_shaped->height : 0; }

void TextLine::draw(QPainter& painter, QPointF at, double enlargement, qreal room) const {
    if (!m_shaped)
        return;
    const QTransform before = painter.transform();
    const qreal ratio = painter.device()->devicePixelRatioF();
    const double scale = before.m11() * ratio * enlargement; // pixels of the screen per pixel of the text
    const QPointF origin = onWholePixel(before.map(at) * ratio);
    const auto placed = [&](QPointF place) {
        return QPointF(origin.x() + amidQuarter(place.x() * scale), origin.y() + amidPixel(place.y() * scale)) / scale;
    };
    const bool whole = m_shaped->width * enlargement <= room;
    const qreal end = whole ? std::numeric_limits<qreal>::max() : room / enlargement - m_shaped->ellipsis;

    painter.setTransform(QTransform::fromScale(scale / ratio, scale / ratio));
    bool ended = false;
    for (std::size_t r = 0; r < m_shaped->runs.size() && !ended; ++r) {
        const Shaped::Run& run = m_shaped->runs[r];
        const bool last = r + 1 == m_shaped->runs.size();
        const qsizetype count = run.glyphs.size() - (last ? 1 : 0); // without the ellipsis
        const auto rightOf = [&](qsizetype glyph) {
            return glyph + 1 < run.places.size() ? run.places[glyph + 1].x() : last ? m_shaped->width : m_shaped->runs[r + 1].places.front().x();
        };
        QVarLengthArray<QPointF, 48> places;
        while (places.size() < count && rightOf(places.size()) <= end)
            places.append(placed(run.places[places.size()]));
        ended = places.size() < count;
        QGlyphRun drawn;
        drawn.setRawFont(run.font);
        drawn.setRawData(run.glyphs.constData(), places.constData(), static_cast<int>(places.size()));
        if (!places.isEmpty())
            painter.drawGlyphRun({}, drawn);
        if (ended) {
            const Shaped::Run& tail = m_shaped->runs.back();
            const QPointF place = placed({run.places[places.size()].x(), tail.places.back().y()});
            drawn.setRawFont(tail.font);
            drawn.setRawData(&tail.glyphs.back(), &place, 1);
            painter.drawGlyphRun({}, drawn);
        }
    }
    painter.setTransform(before);
}

void TextLine::write(QPainter& painter, QPointF at, double enlargement, qreal room) const {
    if (!m_shaped)
        return;
    const QString fitting = m_shaped->width * enlargement <= room ? m_shaped->text
                                                                  : QFontMetricsF(m_shaped->font).elidedText(m_shaped->text, Qt::ElideRight, room / enlargement);
    painter.save();
    painter.translate(at);
    painter.scale(enlargement, enlargement);
    painter.setFont(m_shaped->font);
    constexpr qreal kAmple = 1e4;
    painter.drawText(QRectF(0, 0, kAmple, m_shaped->height), Qt::AlignVCenter | Qt::AlignLeft, fitting);
    painter.restore();
}

const TextLine& TextShaper::shape(const QString& text, const QFont& font) {
    constexpr qsizetype kMost = 20'000; // more than a few large networks show
    if (m_lines.size() > kMost)
        m_lines.clear();
    TextLine& line = m_lines[{&font, text}];
    if (!text.isEmpty() && line.text().isEmpty())
        line = TextLine(text, font);
    return line;
}

} // namespace netwright::canvas
