#include "ui/inspector/HistogramView.h"

#include "ui/widgets/Format.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace netwright::inspector {

HistogramView::HistogramView(theme::ThemeManager* themes, QWidget* parent) : QWidget(parent), m_themes(themes) {
    setFixedHeight(84);
    setAccessibleName(tr("Histogram of the weights"));
}

void HistogramView::show(std::optional<training_ui::Histogram> before, std::optional<training_ui::Histogram> now,
                         QColor color) {
    m_before = std::move(before);
    m_now = std::move(now);
    m_color = color;
    update();
}

void HistogramView::paintEvent(QPaintEvent*) {
    const theme::Theme& theme = m_themes->theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const training_ui::Histogram* shown = m_now ? &*m_now : m_before ? &*m_before : nullptr;
    if (!shown)
        return;
    // Bins of different width are compared by density, or the narrower ones would look rarer than they are.
    const auto densityOf = [](const training_ui::Histogram& histogram, float share) {
        const double binWidth = (histogram.high - histogram.low) / static_cast<double>(histogram.shares.size());
        return static_cast<double>(share) / std::max(binWidth, 1e-30);
    };
    double highest = 1e-30;
    for (const auto* histogram : {&m_before, &m_now})
        if (*histogram)
            highest = std::max(highest, densityOf(**histogram, *std::ranges::max_element((*histogram)->shares)));
    const double bottom = height() - 16.0, room = bottom - 4;
    const auto xOf = [&](double value) { return width() * (value - shown->low) / (shown->high - shown->low); };
    const auto yOf = [&](const training_ui::Histogram& histogram, float share) { return bottom - room * densityOf(histogram, share) / highest; };
    if (m_now) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_color);
        const double step = width() / static_cast<double>(m_now->shares.size());
        for (std::size_t bin = 0; bin < m_now->shares.size(); ++bin)
            painter.drawRect(QRectF(step * static_cast<double>(bin), yOf(*m_now, m_now->shares[bin]), std::max(1.0, step - 1),
                                    bottom - yOf(*m_now, m_now->shares[bin])));
    }
    if (m_before) {
        QPainterPath path;
        const double binWidth = (m_before->high - m_before->low) / static_cast<double>(m_before->shares.size());
        for (std::size_t bin = 0; bin < m_before->shares.size(); ++bin) {
            const QPointF point(xOf(m_before->low + binWidth * (static_cast<double>(bin) + 0.5)),
                                yOf(*m_before, m_before->shares[bin]));
            bin == 0 ? path.moveTo(point) : path.lineTo(point);
        }
        painter.setPen(QPen(theme.dim, 1, Qt::DashLine));
        painter.setBrush(Qt::NoBrush);
        painter.drawPath(path);
    }
    painter.setPen(theme.line);
    painter.drawLine(QPointF(0, bottom + 0.5), QPointF(width(), bottom + 0.5));
    painter.setPen(theme.dim);
    painter.setFont(theme.secondary());
    const QRectF labels(0, bottom + 2, width(), 14);
    painter.drawText(labels, Qt::AlignLeft | Qt::AlignVCenter, widgets::figure(shown->low));
    painter.drawText(labels, Qt::AlignHCenter | Qt::AlignVCenter, widgets::figure((shown->low + shown->high) / 2));
    painter.drawText(labels, Qt::AlignRight | Qt::AlignVCenter, widgets::figure(shown->high));
}

} // namespace netwright::inspector
