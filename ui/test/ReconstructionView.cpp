#include "ui/test/ReconstructionView.h"

#include "ui/training/ActivationPictures.h"
#include "ui/widgets/Format.h"

#include <QLinearGradient>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace netwright::test_ui {
namespace {

constexpr int kCells = 4;
constexpr double kGap = 16, kTitle = 20, kLargestSide = 420, kScaleHeight = 8, kLineHeight = 20;

} // namespace

ReconstructionView::ReconstructionView(theme::ThemeManager* themes, QWidget* parent) : QWidget(parent), m_themes(themes) {
    setAccessibleName(tr("The chosen sample and what the network made of it"));
    connect(themes, &theme::ThemeManager::changed, this, [this] {
        paintDifference();
        update();
    });
}

void ReconstructionView::showSample(std::span<const float> truth, std::span<const float> made, const core::Shape& shape, const QStringList& lines) {
    const auto plane = static_cast<std::size_t>(shape[1] * shape[2]), channels = static_cast<std::size_t>(shape[0]);
    m_distances.assign(plane, 0.0F);
    for (std::size_t place = 0; place < plane * channels; ++place)
        m_distances[place % plane] += std::abs(made[place] - truth[place]) / static_cast<float>(channels);
    m_largest = static_cast<double>(std::ranges::max(m_distances));
    m_truth = training_ui::sampleImage(truth, shape);
    m_made = training_ui::sampleImage(made, shape);
    m_lines = lines;
    m_difference = QImage(static_cast<int>(shape[2]), static_cast<int>(shape[1]), QImage::Format_RGB32);
    paintDifference();
    setAccessibleDescription(lines.join(QStringLiteral(", ")));
    update();
}

void ReconstructionView::clear() {
    m_truth = m_made = m_difference = {};
    m_lines.clear();
    setAccessibleDescription({});
    update();
}

void ReconstructionView::paintDifference() {
    if (!m_difference.isNull())
        m_difference = training_ui::heatImage(m_distances, m_difference.height(), m_difference.width(), 0, m_largest, m_themes->theme().colorMap);
}

std::pair<int, double> ReconstructionView::arrangement() const {
    std::pair<int, double> best{2, 1};
    for (const int columns : {2, kCells}) {
        const int rows = kCells / columns;
        const double side = std::min({(width() - (columns - 1) * kGap) / columns, (height() - (rows - 1) * kGap) / rows - kTitle, kLargestSide});
        if (side > best.second)
            best = {columns, side};
    }
    return best;
}

QRectF ReconstructionView::cell(int index) const {
    const auto [columns, side] = arrangement();
    return {index % columns * (side + kGap), index / columns * (side + kTitle + kGap) + kTitle, side, side};
}

void ReconstructionView::paintPicture(QPainter& painter, int index, const QImage& picture, const QString& title) const {
    const QRectF area = cell(index);
    painter.setPen(m_themes->theme().dim);
    painter.drawText(QRectF(area.left(), area.top() - kTitle, area.width(), kTitle - 4), Qt::AlignLeft | Qt::AlignVCenter, title);
    const QSizeF size = QSizeF(picture.size()).scaled(area.size(), Qt::KeepAspectRatio);
    painter.drawImage(QRectF(area.topLeft(), size), picture);
}

/// What is said of the sample, and what the colours of the difference mean.
void ReconstructionView::paintLines(QPainter& painter) const {
    const theme::Theme& theme = m_themes->theme();
    const QRectF area = cell(kCells - 1);
    painter.setPen(theme.text);
    painter.setFont(theme.content());
    double y = area.top();
    for (const QString& line : m_lines) {
        painter.drawText(QRectF(area.left(), y, area.width(), kLineHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         painter.fontMetrics().elidedText(line, Qt::ElideRight, static_cast<int>(area.width())));
        y += kLineHeight;
    }
    const QRectF scale(area.left(), std::max(y + 8, area.bottom() - kLineHeight - kScaleHeight), area.width(), kScaleHeight);
    QLinearGradient gradient(scale.topLeft(), scale.topRight());
    for (int stop = 0; stop <= 16; ++stop)
        gradient.setColorAt(stop / 16.0, QColor(theme.colorMap.value(stop * 255 / 16)));
    painter.fillRect(scale, gradient);
    const QRectF figures(scale.left(), scale.bottom() + 2, scale.width(), kLineHeight - 2);
    painter.setFont(theme.secondary());
    painter.setPen(theme.dim);
    painter.drawText(figures, Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("0"));
    painter.drawText(figures, Qt::AlignCenter, tr("Difference"));
    painter.drawText(figures, Qt::AlignRight | Qt::AlignVCenter, widgets::figure(m_largest));
}

void ReconstructionView::paintEvent(QPaintEvent*) {
    if (m_truth.isNull())
        return;
    QPainter painter(this);
    painter.setFont(m_themes->theme().secondary());
    paintPicture(painter, 0, m_truth, tr("In the data"));
    paintPicture(painter, 1, m_made, tr("What the network made of it"));
    paintPicture(painter, 2, m_difference, tr("Difference"));
    paintLines(painter);
}

} // namespace netwright::test_ui
