#include "ui/training/PlotChart.h"

#include "ui/document/ProblemText.h"
#include "ui/widgets/Format.h"

#include <QChart>
#include <QLegend>
#include <QMouseEvent>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace netwright::training_ui {
namespace {

constexpr int kLeft = 48, kRight = 14, kTop = 6, kBottom = 22;
constexpr double kSmallestLogarithm = 1e-9;
constexpr qsizetype kMostMarkedPoints = 12; ///< so few that a line alone would not show where they are

/// 1, 2 or 5 times a power of ten, so that about `count` steps cover `span`.
double niceStep(double span, int count) {
    if (!(span > 0))
        return 1;
    const double raw = span / count;
    const double magnitude = std::pow(10.0, std::floor(std::log10(raw)));
    const double rest = raw / magnitude;
    return magnitude * (rest < 1.5 ? 1 : rest < 3.5 ? 2 : rest < 7.5 ? 5 : 10);
}

/// The same line in fewer points: of each pixel column its first, lowest, highest and last. Drawing costs the training time.
QList<QPointF> thinned(const QList<QPointF>& points, double right, double pixels) {
    if (points.size() < 4 * pixels || !(right > 0))
        return points;
    QList<QPointF> few;
    for (qsizetype start = 0, end = 0; start < points.size(); start = end) {
        const double column = std::floor(points[start].x() / right * pixels);
        qsizetype low = start, high = start;
        for (end = start; end < points.size() && std::floor(points[end].x() / right * pixels) <= column; ++end) {
            low = points[end].y() < points[low].y() ? end : low;
            high = points[end].y() > points[high].y() ? end : high;
        }
        for (const qsizetype place : {start, std::min(low, high), std::max(low, high), end - 1})
            if (few.isEmpty() || few.back() != points[place])
                few.append(points[place]);
    }
    return few;
}

} // namespace

PlotChart::PlotChart(theme::ThemeManager* themes, QWidget* parent)
    : QChartView(parent), m_themes(themes), m_stepAxis(new QValueAxis(this)), m_valueAxis(new QValueAxis(this)),
      m_format([](double value) { return widgets::figure(value); }) {
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setMouseTracking(true);
    setMinimumSize(160, 90);
    setFocusPolicy(Qt::NoFocus);
    chart()->legend()->hide();
    chart()->setBackgroundVisible(false);
    chart()->setPlotAreaBackgroundVisible(false);
    chart()->setMargins({0, 0, 0, 0});
    chart()->layout()->setContentsMargins(0, 0, 0, 0);
    for (QValueAxis* axis : {m_stepAxis, m_valueAxis})
        axis->setVisible(false);
    chart()->addAxis(m_stepAxis, Qt::AlignBottom);
    chart()->addAxis(m_valueAxis, Qt::AlignLeft);
    connect(themes, &theme::ThemeManager::changed, this, &PlotChart::applyTheme);
    applyTheme();
}

QColor PlotChart::toneColor(const theme::Theme& theme, Tone tone, int otherIndex) {
    switch (tone) {
    case Tone::Training: return theme.accent;
    case Tone::TrainingFaint: {
        QColor faint = theme.accent;
        faint.setAlphaF(theme.dark ? 0.38f : 0.30f);
        return faint;
    }
    case Tone::Validation: return theme.validation;
    case Tone::Other: break;
    }
    static constexpr std::array kOrder{layers::Category::Convolution, layers::Category::Activation,
                                       layers::Category::Input,       layers::Category::Output,
                                       layers::Category::Pooling,     layers::Category::Recurrent,
                                       layers::Category::Attention,   layers::Category::Dense};
    return theme.category(kOrder[static_cast<std::size_t>(otherIndex) % kOrder.size()]);
}

int PlotChart::addLine(Tone tone, int otherIndex) {
    auto* series = new QLineSeries(chart());
    chart()->addSeries(series);
    series->attachAxis(m_stepAxis);
    series->attachAxis(m_valueAxis);
    m_lines.push_back({series, tone, otherIndex, {}, {}});
    applyTheme();
    return static_cast<int>(m_lines.size()) - 1;
}

void PlotChart::clearLines() {
    chart()->removeAllSeries();
    m_lines.clear();
    m_markers.clear();
}

void PlotChart::setPoints(int line, const QList<QPointF>& points) {
    m_lines[static_cast<std::size_t>(line)].points = points;
}

void PlotChart::setLineName(int line, const QString& name) {
    m_lines[static_cast<std::size_t>(line)].name = name;
}

void PlotChart::setMarkers(const std::vector<telemetry::Marker>& markers) {
    m_markers = markers;
}

void PlotChart::setLogarithmic(bool logarithmic) {
    m_logarithmic = logarithmic;
    refresh();
}

void PlotChart::setShares(bool shares) {
    m_shares = shares;
}

void PlotChart::setCursor(std::optional<double> step) {
    m_cursor = step;
    viewport()->update();
}

void PlotChart::setLastStep(double step) {
    m_lastStep = step;
}

double PlotChart::toAxis(double value) const {
    return m_logarithmic ? std::log10(std::max(value, kSmallestLogarithm)) : value;
}

void PlotChart::refresh() {
    updateRanges();
    for (Line& line : m_lines) {
        QList<QPointF> points = thinned(line.points, m_stepAxis->max(), chart()->plotArea().width());
        if (m_logarithmic)
            for (QPointF& point : points)
                point.setY(toAxis(point.y()));
        line.series->replace(points);
        line.series->setPointsVisible(line.tone != Tone::TrainingFaint && points.size() <= kMostMarkedPoints);
    }
    viewport()->update();
}

/// The least share after the first tenth of the run, in which shares rise from nothing: the rest is what one wants to see.
double PlotChart::lowestShare(double right) const {
    constexpr double kStart = 0.1, kHighest = 0.9;
    double low = kHighest;
    for (const Line& line : m_lines)
        if (line.tone != Tone::TrainingFaint)
            for (const QPointF& point : line.points)
                if (point.x() >= kStart * right || point == line.points.back())
                    low = std::min(low, point.y());
    return std::max(low, 0.0);
}

void PlotChart::updateRanges() {
    double low = std::numeric_limits<double>::infinity(), high = -low, right = m_lastStep;
    for (const Line& line : m_lines) {
        for (const QPointF& point : line.points) {
            const double value = toAxis(point.y());
            low = std::min(low, value);
            high = std::max(high, value);
            right = std::max(right, point.x());
        }
    }
    m_empty = !(low <= high);
    if (m_empty) {
        low = m_logarithmic ? -2 : 0;
        high = m_logarithmic ? 1 : 1;
    }
    if (m_shares && !m_logarithmic) {
        high = 1;
        low = m_empty ? 0 : lowestShare(right);
        const double step = niceStep(high - low, 4);
        low = std::floor(low / step) * step;
    } else if (m_logarithmic) {
        const double margin = std::max(0.05, (high - low) * 0.05);
        low -= margin;
        high += margin;
    } else {
        if (high - low < std::abs(high) * 1e-6) // one value only: room around it
            std::tie(low, high) = std::pair(low - std::abs(low) * 0.5 - 1e-9, high + std::abs(high) * 0.5 + 1e-9);
        const double step = niceStep(high - low, 4);
        low = low >= 0 && low < high * 0.4 ? 0 : std::floor(low / step) * step;
        high = std::ceil(high / step) * step;
        if (!(low < high))
            high = low + 1;
    }
    // Room for the mark of the last value, which would be cut at the edge.
    constexpr double kMark = 8;
    const double width = chart()->plotArea().width();
    m_stepAxis->setRange(0, std::max(right, 10.0) * (width > 4 * kMark ? width / (width - kMark) : 1));
    m_valueAxis->setRange(low, m_shares && !m_logarithmic ? high + (high - low) * 0.03 : high);
}

std::vector<PlotChart::Tick> PlotChart::valueTicks() const {
    const double low = m_valueAxis->min(), high = m_valueAxis->max();
    std::vector<Tick> ticks;
    if (m_logarithmic) {
        const std::vector<double> parts = high - low > 3.5   ? std::vector{1.0}
                                          : high - low > 1.2 ? std::vector{1.0, 3.0}
                                                             : std::vector{1.0, 2.0, 3.0, 5.0, 7.0};
        for (int power = static_cast<int>(std::floor(low)); power <= static_cast<int>(std::ceil(high)); ++power)
            for (const double part : parts) {
                const double value = part * std::pow(10.0, power);
                if (std::log10(value) >= low - 1e-9 && std::log10(value) <= high + 1e-9)
                    ticks.push_back({std::log10(value), QLocale().toString(value, 'g', 3)});
            }
        return ticks;
    }
    const double step = niceStep(high - low, chart()->plotArea().height() < 110 ? 3 : 4);
    const int decimals = std::max(0, -static_cast<int>(std::floor(std::log10(step) + 1e-9))); // of all alike: 0.050, 0.052
    for (double value = std::ceil(low / step - 1e-9) * step; value <= high + step * 1e-6; value += step)
        ticks.push_back({value, m_shares ? widgets::percent(value, step < 0.00999 ? 1 : 0)
                                 : std::abs(value) < step * 1e-6    ? QStringLiteral("0")
                                 : high >= 1e5 || decimals > 5      ? QLocale().toString(value, 'g', 4)
                                                                    : QLocale().toString(value, 'f', decimals)});
    return ticks;
}

std::vector<PlotChart::Tick> PlotChart::stepTicks() const {
    const double high = m_stepAxis->max();
    const double step = std::max(1.0, niceStep(high, std::max(2, static_cast<int>(chart()->plotArea().width() / 110))));
    std::vector<Tick> ticks;
    for (double value = 0; value <= high + 1e-6; value += step)
        ticks.push_back({value, widgets::grouped(std::llround(value))});
    return ticks;
}

double PlotChart::xOf(double step) const {
    const QRectF plot = chart()->plotArea();
    return plot.left() + plot.width() * step / m_stepAxis->max();
}

double PlotChart::yOf(double axisValue) const {
    const QRectF plot = chart()->plotArea();
    return plot.bottom() -
           plot.height() * (axisValue - m_valueAxis->min()) / (m_valueAxis->max() - m_valueAxis->min());
}

void PlotChart::drawBackground(QPainter* painter, const QRectF&) {
    const theme::Theme& theme = m_themes->theme();
    painter->fillRect(rect(), theme.panel);
    painter->setRenderHint(QPainter::Antialiasing, false);
    painter->setFont(theme.secondary());
    const QRectF plot = chart()->plotArea();
    const int textHeight = painter->fontMetrics().height();
    for (const Tick& tick : valueTicks()) {
        const int y = static_cast<int>(std::lround(yOf(tick.position)));
        painter->setPen(theme.line);
        painter->drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        if (m_empty)
            continue; // nothing is plotted yet: no figures that would mean nothing
        painter->setPen(theme.dim);
        painter->drawText(QRectF(0, y - textHeight / 2.0, plot.left() - 8, textHeight),
                          Qt::AlignRight | Qt::AlignVCenter, tick.label);
    }
    painter->setPen(theme.dim);
    for (const Tick& tick : m_empty ? std::vector<Tick>() : stepTicks()) {
        const double x = xOf(tick.position);
        const double wide = painter->fontMetrics().horizontalAdvance(tick.label);
        const double left = std::clamp(x - wide / 2, plot.left() - 4, std::max(plot.left(), width() - wide - 2));
        painter->drawText(QPointF(left, plot.bottom() + 6 + painter->fontMetrics().ascent()), tick.label);
    }
    painter->setRenderHint(QPainter::Antialiasing);
}

void PlotChart::drawForeground(QPainter* painter, const QRectF&) {
    painter->setFont(m_themes->theme().secondary());
    if (!m_emptyText.isEmpty() && m_empty) {
        const QRectF words = painter->boundingRect(chart()->plotArea(), Qt::AlignCenter, m_emptyText);
        painter->fillRect(words.adjusted(-6, 0, 6, 0), m_themes->theme().panel); // no line of the grid through them
        painter->setPen(m_themes->theme().dim);
        painter->drawText(words, Qt::AlignCenter, m_emptyText);
    }
    paintMarkers(*painter);
    const QRectF plot = chart()->plotArea();
    if (m_mouseX && *m_mouseX >= plot.left() && *m_mouseX <= plot.right())
        paintReadings(*painter, (*m_mouseX - plot.left()) / plot.width() * m_stepAxis->max());
    else if (m_cursor)
        paintReadings(*painter, *m_cursor);
}

void PlotChart::paintMarkers(QPainter& painter) const {
    const theme::Theme& theme = m_themes->theme();
    const QRectF plot = chart()->plotArea();
    const QFontMetrics metrics(theme.secondary());
    const double baseline = m_shares ? plot.bottom() - 6 : plot.top() + metrics.ascent() + 2; // shares rise, losses fall
    const double nextRow = (m_shares ? -1 : 1) * (metrics.height() + 2.0);
    std::array freeFrom{plot.left(), plot.left()}; // two rows of words, so that two close markers can be read
    for (const telemetry::Marker& marker : m_markers) {
        const double x = xOf(static_cast<double>(marker.step));
        painter.setPen(QPen(theme.faint, 1, Qt::DashLine));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
        const QString text = document::problemText(marker.text);
        const double wide = metrics.horizontalAdvance(text) + 10;
        const bool toTheLeft = x + wide > plot.right();
        const double start = toTheLeft ? x - wide + 4 : x + 6;
        const auto row = static_cast<std::size_t>(std::ranges::find_if(freeFrom, [start](double from) { return from <= start; }) - freeFrom.begin());
        if (row == freeFrom.size())
            continue; // the words of markers before are still there
        painter.setPen(theme.dim);
        painter.drawText(QPointF(start, baseline + nextRow * static_cast<double>(row)), text);
        freeFrom[row] = start + wide;
    }
}

void PlotChart::paintReadings(QPainter& painter, double step) const {
    const theme::Theme& theme = m_themes->theme();
    const QRectF plot = chart()->plotArea();
    std::vector<std::pair<const Line*, QPointF>> readings;
    for (const Line& line : m_lines) {
        if (line.name.isEmpty() || line.points.isEmpty())
            continue;
        const auto near = std::ranges::min_element(
            line.points, {}, [step](const QPointF& point) { return std::abs(point.x() - step); });
        readings.emplace_back(&line, *near);
    }
    if (readings.empty())
        return;
    const double x = xOf(readings.front().second.x());
    painter.setPen(theme.dim);
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));

    QStringList texts{tr("Step %1").arg(widgets::grouped(std::llround(readings.front().second.x())))};
    for (const auto& [line, point] : readings)
        texts.append(line->name + QStringLiteral("  ") + m_format(point.y()));
    const QFontMetrics metrics(theme.secondary());
    int wide = 0;
    for (const QString& text : texts)
        wide = std::max(wide, metrics.horizontalAdvance(text));
    const int rowHeight = metrics.height() + 3;
    QRectF box(x + 10, plot.top() + 4, wide + 30, rowHeight * static_cast<double>(texts.size()) + 9);
    if (box.right() > plot.right())
        box.moveRight(x - 10);
    painter.setPen(theme.line);
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(box, 6, 6);
    double y = box.top() + 5;
    for (qsizetype row = 0; row < texts.size(); ++row, y += rowHeight) {
        if (row > 0) {
            const Line& line = *readings[static_cast<std::size_t>(row - 1)].first;
            const QColor color = toneColor(theme, line.tone, line.otherIndex);
            painter.setPen(Qt::NoPen);
            painter.setBrush(color);
            painter.drawEllipse(QPointF(box.left() + 11, y + rowHeight / 2.0), 3, 3);
            const double pointY = yOf(toAxis(readings[static_cast<std::size_t>(row - 1)].second.y()));
            painter.drawEllipse(QPointF(xOf(readings[static_cast<std::size_t>(row - 1)].second.x()), pointY), 3, 3);
        }
        painter.setPen(row == 0 ? theme.dim : theme.text);
        painter.drawText(QRectF(box.left() + (row == 0 ? 8 : 20), y, wide + 8, rowHeight), Qt::AlignVCenter, texts[row]);
    }
}

void PlotChart::resizeEvent(QResizeEvent* event) {
    QChartView::resizeEvent(event);
    chart()->setPlotArea(QRectF(kLeft, kTop, std::max(1, width() - kLeft - kRight),
                                std::max(1, height() - kTop - kBottom)));
    refresh(); // as many points as there are pixels
}

void PlotChart::mouseMoveEvent(QMouseEvent* event) {
    m_mouseX = event->position().x();
    viewport()->update();
}

void PlotChart::leaveEvent(QEvent* event) {
    QChartView::leaveEvent(event);
    m_mouseX.reset();
    viewport()->update();
}

void PlotChart::applyTheme() {
    const theme::Theme& theme = m_themes->theme();
    for (const Line& line : m_lines) {
        QPen pen(toneColor(theme, line.tone, line.otherIndex), line.tone == Tone::TrainingFaint ? 1 : 1.6);
        pen.setCosmetic(true);
        pen.setJoinStyle(Qt::RoundJoin);
        line.series->setPen(pen);
        line.series->setMarkerSize(5);
    }
    viewport()->update();
}

} // namespace netwright::training_ui
