#include "ui/data/ColumnsView.h"

#include "ui/widgets/Format.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace netwright::data_ui {
namespace {

constexpr int kRowHeight = 36;
constexpr std::size_t kMostRows = 24; ///< more columns than anybody looks at one by one

} // namespace

ColumnsView::ColumnsView(theme::ThemeManager* themes, QWidget* parent) : QWidget(parent), m_themes(themes) {
    setAccessibleName(tr("Columns of the data"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(themes, &theme::ThemeManager::changed, this, qOverload<>(&QWidget::update));
}

void ColumnsView::setColumns(std::vector<data::ColumnStatistics> columns) {
    m_columns = std::move(columns);
    if (m_columns.size() > kMostRows)
        m_columns.resize(kMostRows);
    updateGeometry();
    update();
}

QSize ColumnsView::sizeHint() const {
    return {240, static_cast<int>(m_columns.size()) * kRowHeight};
}

void ColumnsView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t index = 0; index < m_columns.size(); ++index)
        paintRow(painter, m_columns[index], QRectF(0, static_cast<double>(index) * kRowHeight, width(), kRowHeight));
}

void ColumnsView::paintRow(QPainter& painter, const data::ColumnStatistics& column, const QRectF& row) const {
    const theme::Theme& theme = m_themes->theme();
    const double middle = row.width() * 0.42;
    painter.setFont(theme.content());
    painter.setPen(theme.text);
    painter.drawText(QRectF(0, row.top(), middle - 8, row.height()), Qt::AlignVCenter,
                     QFontMetrics(theme.content()).elidedText(QString::fromStdString(column.name), Qt::ElideRight, static_cast<int>(middle) - 8));
    const QRectF plot(middle, row.top() + 4, row.width() - middle, 16);
    if (column.indicator) {
        paintShare(painter, column.mean, QRectF(plot.left(), row.top(), plot.width(), row.height()));
        return;
    }
    const auto highest = column.histogram.empty() ? 0 : *std::ranges::max_element(column.histogram);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    const double step = plot.width() / static_cast<double>(std::max<std::size_t>(column.histogram.size(), 1));
    for (std::size_t bin = 0; bin < column.histogram.size() && highest > 0; ++bin) {
        const double tall = plot.height() * static_cast<double>(column.histogram[bin]) / static_cast<double>(highest);
        painter.drawRect(QRectF(plot.left() + step * static_cast<double>(bin), plot.bottom() - tall, std::max(1.0, step - 1), tall));
    }
    painter.setFont(theme.secondary());
    painter.setPen(theme.dim);
    const QRectF ends(middle, plot.bottom() + 1, plot.width(), 14);
    painter.drawText(ends, Qt::AlignLeft | Qt::AlignVCenter, widgets::figure(column.minimum));
    painter.drawText(ends, Qt::AlignRight | Qt::AlignVCenter, widgets::figure(column.maximum));
}

/// Of one class of a category: how many samples have it.
void ColumnsView::paintShare(QPainter& painter, double share, const QRectF& area) const {
    const theme::Theme& theme = m_themes->theme();
    constexpr double kFigure = 44, kThick = 8;
    const QRectF groove(area.left(), area.center().y() - kThick / 2, area.width() - kFigure, kThick);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.line);
    painter.drawRoundedRect(groove, 2, 2);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(QRectF(groove.topLeft(), QSizeF(std::max(1.0, groove.width() * share), kThick)), 2, 2);
    painter.setPen(theme.text);
    painter.setFont(theme.tabular());
    painter.drawText(QRectF(groove.right(), area.top(), kFigure, area.height()), Qt::AlignRight | Qt::AlignVCenter, widgets::percent(share, 0));
}

bool ColumnsView::event(QEvent* event) {
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const auto index = static_cast<std::size_t>(std::max(0, help->pos().y() / kRowHeight));
    if (index >= m_columns.size())
        return true;
    const data::ColumnStatistics& column = m_columns[index];
    QString text = tr("%1: mean %2, standard deviation %3")
                       .arg(QString::fromStdString(column.name), widgets::figure(column.mean), widgets::figure(column.deviation));
    if (column.missing > 0)
        text += QLatin1Char('\n') + tr("%1 values are missing").arg(widgets::grouped(column.missing));
    QToolTip::showText(help->globalPos(), text, this);
    return true;
}

} // namespace netwright::data_ui
