#include "ui/test/PredictionPlot.h"

#include "ui/widgets/Format.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace netwright::test_ui {
namespace {

constexpr double kLeft = 64, kRight = 16, kTop = 28, kBottom = 40;
constexpr double kLargestSide = 620;
constexpr double kReach = 24; ///< pixels: how near the mouse must be to read a dot

/// 1, 2 or 5 times a power of ten, about four of which cover `span`.
double niceStep(double span) {
    const double raw = span / 4, magnitude = std::pow(10.0, std::floor(std::log10(raw))), rest = raw / magnitude;
    return magnitude * (rest < 1.5 ? 1 : rest < 3.5 ? 2 : rest < 7.5 ? 5 : 10);
}

} // namespace

PredictionPlot::PredictionPlot(theme::ThemeManager* themes, QWidget* parent) : QWidget(parent), m_themes(themes) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Predicted over what is in the data"));
    connect(themes, &theme::ThemeManager::changed, this, qOverload<>(&QWidget::update));
}

void PredictionPlot::setDots(std::vector<Dot> dots) {
    m_dots = std::move(dots);
    std::erase_if(m_dots, [](const Dot& dot) { return !std::isfinite(dot.truth) || !std::isfinite(dot.predicted); });
    std::ranges::stable_sort(m_dots, {}, &Dot::truth);
    m_marked.reset();
    m_low = std::numeric_limits<double>::infinity();
    m_high = -m_low;
    for (const Dot& dot : m_dots) {
        m_low = std::min({m_low, dot.truth, dot.predicted});
        m_high = std::max({m_high, dot.truth, dot.predicted});
    }
    if (!(m_low < m_high))
        m_high = (m_low = m_dots.empty() ? 0 : m_low - 0.5) + 1;
    const double step = niceStep(m_high - m_low);
    m_low = std::floor(m_low / step) * step;
    m_high = std::ceil(m_high / step) * step;
    update();
}

QRectF PredictionPlot::plot() const {
    const double side = std::clamp(std::min(width() - kLeft - kRight, height() - kTop - kBottom), 1.0, kLargestSide);
    return {kLeft, kTop, side, side};
}

QPointF PredictionPlot::placeOf(const Dot& dot) const {
    const QRectF area = plot();
    const auto share = [this](double value) { return (value - m_low) / (m_high - m_low); };
    return {area.left() + area.width() * share(dot.truth), area.bottom() - area.height() * share(dot.predicted)};
}

std::optional<std::size_t> PredictionPlot::nearest(const QPointF& place) const {
    std::optional<std::size_t> best;
    double distance = kReach * kReach;
    for (std::size_t index = 0; index < m_dots.size(); ++index) {
        const QPointF away = placeOf(m_dots[index]) - place;
        if (const double here = QPointF::dotProduct(away, away); here <= distance) {
            best = index;
            distance = here;
        }
    }
    return best;
}

QString PredictionPlot::textOf(const Dot& dot) const {
    return tr("Sample %1: %2 in the data, %3 predicted")
        .arg(widgets::grouped(dot.sample), widgets::figure(dot.truth), widgets::figure(dot.predicted));
}

void PredictionPlot::paintGrid(QPainter& painter) const {
    const theme::Theme& theme = m_themes->theme();
    const QRectF area = plot();
    const double step = niceStep(m_high - m_low);
    const int decimals = std::max(0, -static_cast<int>(std::floor(std::log10(step) + 1e-9)));
    for (double value = m_low; value <= m_high + step * 1e-6; value += step) {
        const QPointF at = placeOf({0, value, value});
        painter.setPen(theme.line);
        painter.drawLine(QPointF(area.left(), at.y()), QPointF(area.right(), at.y()));
        painter.drawLine(QPointF(at.x(), area.top()), QPointF(at.x(), area.bottom()));
        painter.setPen(theme.dim);
        const QString label = QLocale().toString(std::abs(value) < step * 1e-6 ? 0 : value, 'f', decimals);
        painter.drawText(QRectF(14, at.y() - 8, kLeft - 22, 16), Qt::AlignRight | Qt::AlignVCenter, label);
        painter.drawText(QRectF(at.x() - 40, area.bottom() + 4, 80, 16), Qt::AlignCenter, label);
    }
    painter.drawText(QRectF(area.left(), area.bottom() + 20, area.width(), 16), Qt::AlignCenter, tr("In the data"));
    painter.save();
    painter.translate(8, area.center().y());
    painter.rotate(-90);
    painter.drawText(QRectF(-area.height() / 2, -8, area.height(), 16), Qt::AlignCenter, tr("Predicted"));
    painter.restore();
    painter.setPen(QPen(theme.dim, 1, Qt::DashLine));
    painter.drawLine(area.bottomLeft(), area.topRight());
}

void PredictionPlot::paintEvent(QPaintEvent*) {
    if (m_dots.empty())
        return;
    const theme::Theme& theme = m_themes->theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme.secondary());
    paintGrid(painter);
    QColor color = theme.accent;
    color.setAlphaF(m_dots.size() > 300 ? 0.35F : 0.7F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    for (const Dot& dot : m_dots)
        painter.drawEllipse(placeOf(dot), 3, 3);
    if (!m_marked)
        return;
    const Dot& marked = m_dots[*m_marked];
    painter.setBrush(theme.validation);
    painter.drawEllipse(placeOf(marked), 4.5, 4.5);
    painter.setPen(theme.text);
    painter.drawText(QRectF(kLeft, 0, width() - kLeft, kTop - 8), Qt::AlignLeft | Qt::AlignVCenter, textOf(marked));
}

void PredictionPlot::mouseMoveEvent(QMouseEvent* event) {
    m_marked = nearest(event->position());
    update();
}

void PredictionPlot::mouseDoubleClickEvent(QMouseEvent* event) {
    if (const auto dot = nearest(event->position()))
        emit sampleChosen(m_dots[*dot].sample);
}

void PredictionPlot::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    m_marked.reset();
    update();
}

void PredictionPlot::keyPressEvent(QKeyEvent* event) {
    const int step = event->key() == Qt::Key_Left ? -1 : event->key() == Qt::Key_Right ? 1 : 0;
    if (event->key() == Qt::Key_Return && m_marked)
        emit sampleChosen(m_dots[*m_marked].sample);
    else if (step == 0 || m_dots.empty())
        QWidget::keyPressEvent(event);
    else {
        const auto last = static_cast<std::ptrdiff_t>(m_dots.size()) - 1;
        m_marked = static_cast<std::size_t>(m_marked ? std::clamp(static_cast<std::ptrdiff_t>(*m_marked) + step, std::ptrdiff_t{0}, last) : 0);
        setAccessibleDescription(textOf(m_dots[*m_marked]));
        update();
    }
}

} // namespace netwright::test_ui
