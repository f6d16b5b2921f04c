#include "ui/training/ScoreBars.h"

#include "ui/widgets/Format.h"

#include <QPainter>

#include <algorithm>
#include <numeric>

namespace netwright::training_ui {

ScoreBars::ScoreBars(theme::ThemeManager* themes, QWidget* parent) : QWidget(parent), m_themes(themes) {
    setMinimumHeight(60);
    setAccessibleName(tr("What the network sees in the sample"));
    connect(themes, &theme::ThemeManager::changed, this, qOverload<>(&QWidget::update));
}

void ScoreBars::showNothing(const QString& hint) {
    m_hint = hint;
    m_scores = {};
    m_predicted.clear();
    update();
}

void ScoreBars::showClasses(const ClassScores& scores, const QStringList& classes) {
    m_hint.clear();
    m_predicted.clear();
    m_scores = scores;
    m_classes = classes;
    const auto best = static_cast<qsizetype>(scores.best);
    setAccessibleDescription(tr("Most likely %1, %2")
                                 .arg(classes.value(best, QString::number(best)),
                                      widgets::percent(static_cast<double>(scores.probabilities[static_cast<std::size_t>(best)]))));
    update();
}

void ScoreBars::showNumbers(const std::vector<float>& predicted, const std::vector<float>& right) {
    m_hint.clear();
    m_scores = {};
    m_predicted = predicted;
    m_right = right;
    update();
}

void ScoreBars::paintEvent(QPaintEvent*) {
    const theme::Theme& theme = m_themes->theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (!m_hint.isEmpty()) {
        painter.setPen(theme.dim);
        painter.setFont(theme.content());
        painter.drawText(rect().adjusted(8, 0, -8, -12), Qt::AlignCenter | Qt::TextWordWrap, m_hint);
    } else if (!m_predicted.empty()) {
        paintNumberRows(painter);
    } else if (!m_scores.probabilities.empty()) {
        paintClassRows(painter);
    }
}

void ScoreBars::paintClassRows(QPainter& painter) const {
    const theme::Theme& theme = m_themes->theme();
    const auto count = static_cast<int>(m_scores.probabilities.size());
    const int fits = std::max(1, height() / 15);
    std::vector<int> order(static_cast<std::size_t>(count));
    std::iota(order.begin(), order.end(), 0);
    if (count > fits) {
        std::ranges::stable_sort(order, std::greater{}, [this](int index) {
            return m_scores.probabilities[static_cast<std::size_t>(index)];
        });
        order.resize(static_cast<std::size_t>(fits));
    }
    const double rowHeight = std::min(22.0, height() / static_cast<double>(order.size()));
    painter.setFont(theme.tabular());
    const QFontMetrics metrics(theme.tabular());
    int nameWidth = 16;
    for (const int index : order)
        nameWidth = std::max(nameWidth, metrics.horizontalAdvance(m_classes.value(index, QString::number(index))));
    nameWidth = std::min(nameWidth + 4, width() * 2 / 5);
    const double left = nameWidth + 10, right = width() - 56;
    for (std::size_t row = 0; row < order.size(); ++row) {
        const int index = order[row];
        const double share = static_cast<double>(m_scores.probabilities[static_cast<std::size_t>(index)]);
        const double y = rowHeight * static_cast<double>(row);
        const bool isRight = index == m_scores.right;
        painter.setPen(isRight ? theme.text : theme.dim);
        painter.drawText(QRectF(0, y, nameWidth, rowHeight), Qt::AlignVCenter | Qt::AlignLeft,
                         metrics.elidedText(m_classes.value(index, QString::number(index)), Qt::ElideRight, nameWidth));
        painter.setPen(Qt::NoPen);
        const QRectF track(left, y + rowHeight / 2 - 3, std::max(4.0, right - left), 6);
        painter.setBrush(theme.raised);
        painter.drawRoundedRect(track, 3, 3);
        if (share > 0.002) {
            QRectF bar = track;
            bar.setWidth(std::max(2.0, track.width() * share));
            painter.setBrush(isRight ? theme.good : theme.wrong);
            painter.drawRoundedRect(bar, std::min(3.0, bar.width() / 2), 3);
        }
        painter.setPen(share >= 0.0005 ? theme.text : theme.faint);
        painter.drawText(QRectF(right + 4, y, 52, rowHeight), Qt::AlignVCenter | Qt::AlignRight,
                         share >= 0.0005 ? widgets::percent(share) : QStringLiteral("–"));
    }
}

void ScoreBars::paintNumberRows(QPainter& painter) const {
    const theme::Theme& theme = m_themes->theme();
    painter.setFont(theme.tabular());
    const double rowHeight = 20;
    const auto rows = std::min<std::size_t>(m_predicted.size(), static_cast<std::size_t>(std::max(1, height() / 20 - 1)));
    painter.setPen(theme.dim);
    painter.drawText(QRectF(0, 0, width() / 2.0, rowHeight), Qt::AlignVCenter, tr("predicted"));
    painter.drawText(QRectF(width() / 2.0, 0, width() / 2.0, rowHeight), Qt::AlignVCenter, tr("in the data"));
    for (std::size_t row = 0; row < rows; ++row) {
        const double y = rowHeight * static_cast<double>(row + 1);
        painter.setPen(theme.text);
        painter.drawText(QRectF(0, y, width() / 2.0, rowHeight), Qt::AlignVCenter,
                         widgets::figure(static_cast<double>(m_predicted[row])));
        if (row < m_right.size())
            painter.drawText(QRectF(width() / 2.0, y, width() / 2.0, rowHeight), Qt::AlignVCenter,
                             widgets::figure(static_cast<double>(m_right[row])));
    }
}

} // namespace netwright::training_ui
