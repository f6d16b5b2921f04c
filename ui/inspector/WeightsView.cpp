#include "ui/inspector/WeightsView.h"

#include "ui/training/ActivationPictures.h"
#include "ui/widgets/Format.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace netwright::inspector {
namespace {

constexpr int kMostFilters = 16;
constexpr int kFilterColumns = 8;
constexpr int kFilterGap = 3;

} // namespace

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
    float highest = 1e-6F;
    for (const auto* histogram : {&m_before, &m_now})
        if (*histogram)
            highest = std::max(highest, *std::ranges::max_element((*histogram)->shares));
    const double bottom = height() - 16.0, room = bottom - 4;
    const auto xOf = [&](double value) { return width() * (value - shown->low) / (shown->high - shown->low); };
    const auto yOf = [&](float share) { return bottom - room * static_cast<double>(share / highest); };
    if (m_now) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_color);
        const double step = width() / static_cast<double>(m_now->shares.size());
        for (std::size_t bin = 0; bin < m_now->shares.size(); ++bin)
            painter.drawRect(QRectF(step * static_cast<double>(bin), yOf(m_now->shares[bin]), std::max(1.0, step - 1),
                                    bottom - yOf(m_now->shares[bin])));
    }
    if (m_before) {
        QPainterPath path;
        const double binWidth = (m_before->high - m_before->low) / static_cast<double>(m_before->shares.size());
        for (std::size_t bin = 0; bin < m_before->shares.size(); ++bin) {
            const QPointF point(xOf(m_before->low + binWidth * (static_cast<double>(bin) + 0.5)),
                                yOf(m_before->shares[bin]));
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

FiltersView::FiltersView(theme::ThemeManager* themes, QWidget* parent) : QWidget(parent), m_themes(themes) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("Filters of the layer"));
}

bool FiltersView::show(const telemetry::Snapshot::Tensor& weights) {
    m_filters.clear();
    const core::Shape& shape = weights.shape;
    if (shape.rank() != 4 || shape[2] * shape[3] < 2 || shape[2] > 32 || shape[3] > 32)
        return false;
    const auto plane = static_cast<std::size_t>(shape[2] * shape[3]);
    const auto inputs = static_cast<std::size_t>(shape[1]);
    std::vector<std::vector<float>> means;
    float reach = 1e-9F;
    for (std::size_t filter = 0; filter < static_cast<std::size_t>(std::min<std::int64_t>(shape[0], kMostFilters)); ++filter) {
        std::vector<float>& mean = means.emplace_back(plane, 0.0F);
        for (std::size_t input = 0; input < inputs; ++input)
            for (std::size_t place = 0; place < plane; ++place)
                mean[place] += weights.data[(filter * inputs + input) * plane + place] / static_cast<float>(inputs);
        for (const float value : mean)
            reach = std::max(reach, std::abs(value));
    }
    for (const std::vector<float>& mean : means)
        m_filters.append(training_ui::heatImage(mean, static_cast<int>(shape[2]), static_cast<int>(shape[3]),
                                                static_cast<double>(-reach), static_cast<double>(reach),
                                                m_themes->theme().colorMap));
    updateGeometry();
    update();
    return true;
}

int FiltersView::heightForWidth(int width) const {
    if (m_filters.isEmpty())
        return 0;
    const int side = (width + kFilterGap) / kFilterColumns - kFilterGap;
    const auto rows = (static_cast<int>(m_filters.size()) + kFilterColumns - 1) / kFilterColumns;
    return rows * (side + kFilterGap);
}

void FiltersView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const int side = (width() + kFilterGap) / kFilterColumns - kFilterGap;
    for (int index = 0; index < m_filters.size(); ++index)
        painter.drawImage(QRect(index % kFilterColumns * (side + kFilterGap), index / kFilterColumns * (side + kFilterGap),
                                side, side),
                          m_filters[index]);
}

} // namespace netwright::inspector
