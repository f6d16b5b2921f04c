#include "ui/data/ClassBars.h"

#include "ui/widgets/Format.h"

#include <QPainter>

#include <algorithm>

namespace netwright::data_ui {
namespace {

constexpr int kRowHeight = 20;
constexpr int kMostRows = 40;

} // namespace

ClassBars::ClassBars(theme::ThemeManager* themes, QWidget* parent) : QWidget(parent), m_themes(themes) {
    setAccessibleName(tr("Samples per class"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(themes, &theme::ThemeManager::changed, this, qOverload<>(&QWidget::update));
}

void ClassBars::setCounts(const QStringList& classes, const std::vector<std::int64_t>& counts) {
    m_classes = classes;
    m_counts = counts;
    updateGeometry();
    update();
}

QSize ClassBars::sizeHint() const {
    return {240, std::min(static_cast<int>(m_counts.size()), kMostRows) * kRowHeight};
}

void ClassBars::paintEvent(QPaintEvent*) {
    if (m_counts.empty())
        return;
    const theme::Theme& theme = m_themes->theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme.tabular());
    const QFontMetrics metrics(theme.tabular());
    int nameWidth = 16;
    for (const QString& name : m_classes)
        nameWidth = std::max(nameWidth, metrics.horizontalAdvance(name));
    nameWidth = std::min(nameWidth + 4, width() / 2); // figures of equal width take a little more than is measured
    const auto largest = static_cast<double>(std::max<std::int64_t>(*std::ranges::max_element(m_counts), 1));
    int figureWidth = 24;
    for (const std::int64_t count : m_counts)
        figureWidth = std::max(figureWidth, metrics.horizontalAdvance(widgets::grouped(count)));
    const double left = nameWidth + 12, right = width() - figureWidth - 12;
    const auto rows = std::min<std::size_t>(m_counts.size(), kMostRows);
    for (std::size_t row = 0; row < rows; ++row) {
        const double y = static_cast<double>(row) * kRowHeight;
        painter.setPen(theme.dim);
        painter.drawText(QRectF(0, y, nameWidth, kRowHeight), Qt::AlignVCenter,
                         metrics.elidedText(m_classes.value(static_cast<qsizetype>(row)), Qt::ElideRight, nameWidth));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.accent);
        const double wide = std::max(1.0, (right - left) * static_cast<double>(m_counts[row]) / largest);
        painter.drawRoundedRect(QRectF(left, y + 6, wide, kRowHeight - 12), 2, 2);
        painter.setPen(theme.text);
        painter.drawText(QRectF(right + 12, y, figureWidth, kRowHeight), Qt::AlignVCenter | Qt::AlignRight,
                         widgets::grouped(m_counts[row]));
    }
}

} // namespace netwright::data_ui
