#include "ui/data/SeriesView.h"

#include "ui/widgets/Format.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace netwright::data_ui {
namespace {

constexpr std::int64_t kMostStrips = 3;
constexpr std::int64_t kMostPoints = 2000; ///< of each part: more than there are pixels
constexpr int kLegend = 20, kStripHeight = 88, kGap = 8, kLeft = 52;
constexpr std::array kSplits{data::Split::Train, data::Split::Validation, data::Split::Test};

} // namespace

SeriesView::SeriesView(theme::ThemeManager* themes, QWidget* parent) : QWidget(parent), m_themes(themes) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("The series over its whole time"));
    connect(themes, &theme::ThemeManager::changed, this, qOverload<>(&QWidget::update));
}

void SeriesView::setDataset(const std::shared_ptr<const data::Dataset>& dataset) {
    if (dataset == m_shown)
        return;
    m_shown = dataset;
    m_strips.clear();
    const core::Field* sequence = nullptr;
    if (dataset)
        for (const core::Field& field : dataset->schema().fields)
            if (field.kind == core::FieldKind::Sequence && field.shape.rank() == 2 && !field.columns.empty())
                sequence = &field;
    if (sequence)
        read(*dataset, *sequence);
    setVisible(!m_strips.empty());
    updateGeometry();
    update();
}

/// The last point in time of each window, and before the first one the rest of its window.
void SeriesView::read(const data::Dataset& dataset, const core::Field& field) {
    const std::int64_t steps = field.shape[0], features = field.shape[1];
    m_strips.resize(static_cast<std::size_t>(std::min({features, kMostStrips, static_cast<std::int64_t>(field.columns.size())})));
    std::vector<float> window(static_cast<std::size_t>(field.shape.elements()));
    m_first = std::numeric_limits<double>::infinity();
    m_last = -m_first;
    for (std::size_t column = 0; column < m_strips.size(); ++column)
        m_strips[column] = {QString::fromStdString(field.columns[column]), std::numeric_limits<double>::infinity(),
                            -std::numeric_limits<double>::infinity(), {}};
    const auto add = [&](std::size_t split, std::int64_t place, std::int64_t step) {
        for (std::size_t column = 0; column < m_strips.size(); ++column) {
            Strip& strip = m_strips[column];
            const double value = static_cast<double>(window[static_cast<std::size_t>(step * features) + column]);
            strip.parts[split].emplace_back(place, value);
            strip.low = std::min(strip.low, value);
            strip.high = std::max(strip.high, value);
        }
        m_first = std::min(m_first, static_cast<double>(place));
        m_last = std::max(m_last, static_cast<double>(place));
    };
    for (std::size_t split = 0; split < kSplits.size(); ++split) {
        const std::int64_t size = dataset.size(kSplits[split]);
        const std::int64_t stride = std::max<std::int64_t>(1, size / kMostPoints);
        for (std::int64_t index = 0; index < size; index += stride) {
            dataset.readRaw(kSplits[split], index, field.name, window);
            const std::int64_t start = dataset.sourceIndex(kSplits[split], index);
            for (std::int64_t step = split == 0 && index == 0 ? 0 : steps - 1; step < steps; ++step)
                add(split, start + step, step);
        }
    }
    if (!(m_first < m_last))
        m_strips.clear();
}

QSize SeriesView::sizeHint() const {
    return {320, m_strips.empty() ? 0 : kLegend + static_cast<int>(m_strips.size()) * (kStripHeight + kGap)};
}

QColor SeriesView::colorOf(data::Split split) const {
    const theme::Theme& theme = m_themes->theme();
    return split == data::Split::Train ? theme.accent : split == data::Split::Validation ? theme.validation : theme.good;
}

void SeriesView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_themes->theme().secondary());
    paintLegend(painter, QRectF(0, 0, width(), kLegend));
    double top = kLegend;
    for (const Strip& strip : m_strips) {
        paintStrip(painter, strip, QRectF(kLeft, top, width() - kLeft, kStripHeight));
        top += kStripHeight + kGap;
    }
}

void SeriesView::paintLegend(QPainter& painter, const QRectF& area) const {
    const std::array names{tr("training"), tr("validation"), tr("test")};
    double right = area.right();
    for (std::size_t split = kSplits.size(); split-- > 0;) {
        const double wide = painter.fontMetrics().horizontalAdvance(names[split]);
        painter.setPen(m_themes->theme().dim);
        painter.drawText(QRectF(right - wide, area.top(), wide, 14), Qt::AlignVCenter, names[split]);
        painter.setPen(QPen(colorOf(kSplits[split]), 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(right - wide - 16, area.top() + 7), QPointF(right - wide - 6, area.top() + 7));
        right -= wide + 28;
    }
}

void SeriesView::paintStrip(QPainter& painter, const Strip& strip, const QRectF& area) const {
    const theme::Theme& theme = m_themes->theme();
    const QRectF plot = area.adjusted(0, 6, -4, -6);
    const double span = std::max(strip.high - strip.low, 1e-12);
    const auto at = [&](const QPointF& point) {
        return QPointF(plot.left() + plot.width() * (point.x() - m_first) / (m_last - m_first),
                       plot.bottom() - plot.height() * (point.y() - strip.low) / span);
    };
    painter.setPen(theme.line);
    for (const double y : {plot.top(), plot.bottom()})
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
    painter.setPen(theme.dim);
    for (const auto& [value, y] : {std::pair{strip.high, plot.top()}, std::pair{strip.low, plot.bottom()}})
        painter.drawText(QRectF(0, y - 7, kLeft - 8, 14), Qt::AlignRight | Qt::AlignVCenter, widgets::figure(value));
    painter.drawText(QRectF(0, plot.center().y() - 7, kLeft - 8, 14), Qt::AlignRight | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(strip.name, Qt::ElideRight, kLeft - 8));
    for (std::size_t split = 0; split < kSplits.size(); ++split) {
        QPolygonF line;
        for (const QPointF& point : strip.parts[split])
            line.append(at(point));
        painter.setPen(QPen(colorOf(kSplits[split]), 1.4));
        painter.drawPolyline(line);
    }
}

} // namespace netwright::data_ui
