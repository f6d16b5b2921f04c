#include "ui/training/RateChart.h"

#include "ui/widgets/Format.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace netwright::training_ui {
namespace {

using Point = training::RateRange::Point;
constexpr double kLeft = 56, kRight = 16, kTop = 12, kBottom = 32;
constexpr double kHeadroom = 1.5; ///< of the fall of the loss: what lies higher is cut off, the rise at the end is steep

/// 1, 2 or 5 times a power of ten, about four of which cover `span`.
double niceStep(double span) {
    const double raw = span / 4, magnitude = std::pow(10.0, std::floor(std::log10(raw))), rest = raw / magnitude;
    return magnitude * (rest < 1.5 ? 1 : rest < 3.5 ? 2 : rest < 7.5 ? 5 : 10);
}

} // namespace

RateChart::RateChart(theme::ThemeManager* themes, QWidget* parent) : QWidget(parent), m_themes(themes) {
    setMinimumSize(320, 160);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Loss over the learning rate"));
    connect(themes, &theme::ThemeManager::changed, this, qOverload<>(&QWidget::update));
}

void RateChart::setRange(training::RateRange range) {
    m_range = std::move(range);
    if (!m_range.points.empty()) {
        const auto byLoss = &Point::smoothed;
        m_low = std::ranges::min(m_range.points, {}, byLoss).smoothed;
        const double start = m_range.points.front().smoothed;
        m_high = std::min(std::ranges::max(m_range.points, {}, byLoss).smoothed, m_low + kHeadroom * std::max(start - m_low, 1e-12));
        const double margin = std::max(0.05 * (m_high - m_low), 1e-12);
        m_low -= margin;
        m_high += margin;
    }
    update();
}

void RateChart::choose(double rate) {
    if (m_chosen == rate)
        return;
    m_chosen = rate;
    setAccessibleDescription(tr("Chosen: %1").arg(widgets::figure(rate)));
    update();
    emit rateChosen(rate);
}

QRectF RateChart::plot() const { return QRectF(rect()).adjusted(kLeft, kTop, -kRight, -kBottom); }

double RateChart::xOf(double rate) const {
    const double first = std::log10(m_range.points.front().rate);
    const double last = std::max(std::log10(m_range.points.back().rate), first + 1);
    return plot().left() + plot().width() * (std::log10(rate) - first) / (last - first);
}

double RateChart::yOf(double loss) const {
    return plot().bottom() - plot().height() * (std::clamp(loss, m_low, m_high) - m_low) / (m_high - m_low);
}

int RateChart::nearest(double x) const {
    int best = -1;
    double distance = 0;
    for (std::size_t i = 0; i < m_range.points.size(); ++i)
        if (const double here = std::abs(xOf(m_range.points[i].rate) - x); best < 0 || here < distance) {
            best = static_cast<int>(i);
            distance = here;
        }
    return best;
}

void RateChart::paintEvent(QPaintEvent*) {
    const theme::Theme& theme = m_themes->theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme.secondary());
    if (m_range.points.size() < 2) {
        painter.setPen(theme.dim);
        painter.drawText(rect(), Qt::AlignCenter, tr("The curve is drawn while the rate grows."));
        return;
    }
    paintGrid(painter);
    paintCurves(painter);
    paintChoice(painter);
}

void RateChart::paintGrid(QPainter& painter) const {
    const theme::Theme& theme = m_themes->theme();
    const QRectF area = plot();
    const double step = niceStep(m_high - m_low);
    const int decimals = std::max(0, -static_cast<int>(std::floor(std::log10(step) + 1e-9)));
    for (double loss = std::ceil(m_low / step) * step; loss <= m_high; loss += step) {
        const double y = yOf(loss);
        painter.setPen(theme.line);
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        painter.setPen(theme.dim);
        painter.drawText(QRectF(0, y - 8, kLeft - 8, 16), Qt::AlignRight | Qt::AlignVCenter, QLocale().toString(loss, 'f', decimals));
    }
    const int first = static_cast<int>(std::ceil(std::log10(m_range.points.front().rate) - 1e-9));
    const int last = static_cast<int>(std::floor(std::log10(m_range.points.back().rate) + 1e-9));
    for (int decade = first; decade <= last; ++decade) {
        const double x = xOf(std::pow(10.0, decade));
        painter.setPen(theme.line);
        painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
        painter.setPen(theme.dim);
        painter.drawText(QRectF(x - 40, area.bottom() + 6, 80, 16), Qt::AlignCenter, QLocale().toString(std::pow(10.0, decade), 'g', 3));
    }
}

void RateChart::paintCurves(QPainter& painter) const {
    const theme::Theme& theme = m_themes->theme();
    const auto line = [&](double Point::*value) {
        QPainterPath path;
        for (const Point& point : m_range.points) {
            const QPointF at(xOf(point.rate), yOf(point.*value));
            path.elementCount() == 0 ? path.moveTo(at) : path.lineTo(at); // a path of one place still says that it is empty
        }
        return path;
    };
    painter.setClipRect(plot());
    QColor faint = theme.accent;
    faint.setAlphaF(0.3F);
    painter.setPen(QPen(faint, 1));
    painter.drawPath(line(&Point::loss));
    painter.setPen(QPen(theme.accent, 2));
    painter.drawPath(line(&Point::smoothed));
    painter.setClipping(false);
}

void RateChart::paintChoice(QPainter& painter) const {
    if (!m_chosen)
        return;
    const theme::Theme& theme = m_themes->theme();
    const double x = xOf(*m_chosen);
    const int index = nearest(x);
    painter.setPen(QPen(theme.validation, 1, Qt::DashLine));
    painter.drawLine(QPointF(x, plot().top()), QPointF(x, plot().bottom()));
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.validation);
    painter.drawEllipse(QPointF(x, yOf(m_range.points[static_cast<std::size_t>(index)].smoothed)), 4, 4);
}

void RateChart::mousePressEvent(QMouseEvent* event) {
    if (const int index = nearest(event->position().x()); index >= 0)
        choose(m_range.points[static_cast<std::size_t>(index)].rate);
}

void RateChart::keyPressEvent(QKeyEvent* event) {
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (step == 0 || m_range.points.empty())
        return QWidget::keyPressEvent(event);
    const int index = m_chosen ? nearest(xOf(*m_chosen)) + step : 0;
    choose(m_range.points[static_cast<std::size_t>(std::clamp(index, 0, static_cast<int>(m_range.points.size()) - 1))].rate);
}

} // namespace netwright::training_ui
