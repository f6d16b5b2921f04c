#include "ui/test/ConfusionMatrix.h"

#include "ui/widgets/Format.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace netwright::test_ui {
namespace {

constexpr double kTop = 52; ///< for names above
constexpr double kNarrowest = 44, kWidest = 132, kAside = 26; ///< for names at the left, beside the word that turns
constexpr double kLargestCell = 60;

} // namespace

ConfusionMatrix::ConfusionMatrix(theme::ThemeManager* themes, QWidget* parent) : QWidget(parent), m_themes(themes) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Confusion matrix"));
    connect(themes, &theme::ThemeManager::changed, this, qOverload<>(&QWidget::update));
}

void ConfusionMatrix::setCounts(const QStringList& classes, const std::vector<std::int64_t>& counts) {
    m_classes = classes;
    m_counts = counts;
    m_rowSums.assign(static_cast<std::size_t>(count()), 0);
    for (int row = 0; row < count(); ++row)
        for (int column = 0; column < count(); ++column)
            m_rowSums[static_cast<std::size_t>(row)] += at(row, column);
    m_chosen.reset();
    m_left = kNarrowest;
    for (const QString& name : classes)
        m_left = std::max(m_left, kAside + 4 + QFontMetrics(m_themes->theme().secondary()).horizontalAdvance(name));
    m_left = std::min(m_left, kWidest);
    updateGeometry();
    update();
}

std::int64_t ConfusionMatrix::at(int row, int column) const {
    const auto place = static_cast<std::size_t>(row) * static_cast<std::size_t>(count()) + static_cast<std::size_t>(column);
    return place < m_counts.size() ? m_counts[place] : 0;
}

int ConfusionMatrix::heightForWidth(int width) const {
    const double cell = std::min(kLargestCell, (width - m_left) / std::max(1, count()));
    return static_cast<int>(kTop + cell * count()) + 2;
}

QRectF ConfusionMatrix::cellRect(int row, int column) const {
    const double size = std::min({kLargestCell, (width() - m_left - 2) / std::max(1, count()),
                                  (height() - kTop - 2) / std::max(1, count())});
    return {m_left + size * column, kTop + size * row, size, size};
}

std::optional<std::pair<int, int>> ConfusionMatrix::cellAt(const QPointF& position) const {
    const QRectF first = cellRect(0, 0);
    const int column = static_cast<int>(std::floor((position.x() - first.left()) / first.width()));
    const int row = static_cast<int>(std::floor((position.y() - first.top()) / first.height()));
    if (row < 0 || column < 0 || row >= count() || column >= count())
        return std::nullopt;
    return std::pair(row, column);
}

void ConfusionMatrix::choose(std::optional<std::pair<int, int>> cell) {
    m_chosen = cell;
    update();
    emit cellChosen(cell ? cell->first : -1, cell ? cell->second : -1);
}

void ConfusionMatrix::paintCell(QPainter& painter, int row, int column) const {
    const theme::Theme& theme = m_themes->theme();
    const QRectF cell = cellRect(row, column).adjusted(0.5, 0.5, -0.5, -0.5);
    const std::int64_t value = at(row, column);
    const auto sum = static_cast<double>(std::max<std::int64_t>(m_rowSums[static_cast<std::size_t>(row)], 1));
    const double share = static_cast<double>(value) / sum;
    // Mistakes are rare: their colour grows with the root, so that one in a hundred still shows.
    const double strength = value == 0 ? 0 : row == column ? 0.15 + 0.55 * share : 0.12 + 0.75 * std::sqrt(share);
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.raised);
    painter.drawRoundedRect(cell, 3, 3);
    if (strength > 0) {
        QColor color = row == column ? theme.good : theme.wrong;
        color.setAlphaF(static_cast<float>(std::min(1.0, strength)));
        painter.setBrush(color);
        painter.drawRoundedRect(cell, 3, 3);
    }
    if (cell.width() >= 22 && value > 0) {
        painter.setPen(theme.text);
        painter.drawText(cell, Qt::AlignCenter, widgets::grouped(value));
    }
    const std::pair place(row, column);
    if (m_chosen == place || m_hovered == place) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_chosen == place ? theme.accent : theme.dim, m_chosen == place ? 2 : 1));
        painter.drawRoundedRect(cell, 3, 3);
    }
}

void ConfusionMatrix::paintEvent(QPaintEvent*) {
    if (count() == 0)
        return;
    const theme::Theme& theme = m_themes->theme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(theme.secondary());
    const QFontMetrics metrics(theme.secondary());
    const double size = cellRect(0, 0).width();
    for (int index = 0; index < count(); ++index) {
        const QRectF diagonal = cellRect(index, index);
        const bool marked = m_chosen && (m_chosen->first == index);
        painter.setPen(marked ? theme.text : theme.dim);
        if (size >= metrics.ascent()) // else the names would cover one another
            painter.drawText(QRectF(18, diagonal.top(), m_left - kAside, size), Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(m_classes[index], Qt::ElideRight, static_cast<int>(std::ceil(m_left - kAside))));
        painter.setPen(m_chosen && m_chosen->second == index ? theme.text : theme.dim);
        if (size >= 14)
            painter.drawText(QRectF(diagonal.left(), cellRect(0, 0).top() - 18, size, 14), Qt::AlignCenter,
                             metrics.elidedText(m_classes[index], Qt::ElideRight, static_cast<int>(size)));
    }
    painter.setPen(theme.dim);
    painter.drawText(QRectF(m_left, 0, size * count(), 16), Qt::AlignCenter, tr("Taken for"));
    painter.save();
    painter.translate(8, cellRect(0, 0).top());
    painter.rotate(-90);
    painter.drawText(QRectF(-size * count(), -7, size * count(), 14), Qt::AlignCenter, tr("Is a"));
    painter.restore();
    for (int row = 0; row < count(); ++row)
        for (int column = 0; column < count(); ++column)
            paintCell(painter, row, column);
}

void ConfusionMatrix::mousePressEvent(QMouseEvent* event) {
    const auto cell = cellAt(event->position());
    choose(cell == m_chosen ? std::nullopt : cell);
}

void ConfusionMatrix::mouseMoveEvent(QMouseEvent* event) {
    const auto cell = cellAt(event->position());
    if (cell == m_hovered)
        return;
    m_hovered = cell;
    update();
    if (!cell) {
        QToolTip::hideText();
        return;
    }
    const auto [row, column] = *cell;
    QToolTip::showText(event->globalPosition().toPoint(),
                       row == column
                           ? tr("%1 of “%2” were recognised").arg(widgets::grouped(at(row, column)), m_classes[row])
                           : tr("%1 of “%2” were taken for “%3”")
                                 .arg(widgets::grouped(at(row, column)), m_classes[row], m_classes[column]),
                       this);
}

void ConfusionMatrix::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    m_hovered.reset();
    update();
}

void ConfusionMatrix::keyPressEvent(QKeyEvent* event) {
    if (count() == 0)
        return;
    auto [row, column] = m_chosen.value_or(std::pair(0, 0));
    switch (event->key()) {
    case Qt::Key_Left: column = std::max(0, column - 1); break;
    case Qt::Key_Right: column = std::min(count() - 1, column + 1); break;
    case Qt::Key_Up: row = std::max(0, row - 1); break;
    case Qt::Key_Down: row = std::min(count() - 1, row + 1); break;
    case Qt::Key_Escape: choose(std::nullopt); return;
    default: QWidget::keyPressEvent(event); return;
    }
    choose(std::pair(row, column));
}

} // namespace netwright::test_ui
