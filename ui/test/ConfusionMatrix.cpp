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
constexpr double kLargestCell = 140, kShareCell = 64; ///< from this on a cell shows the share of its row as well
constexpr double kSmallestBeside = 24; ///< of cells with figures beside them; smaller ones need the room themselves
constexpr double kFigureWidth = 62, kFigureGap = 12;
constexpr int kFigures = 4;

} // namespace

ConfusionMatrix::ConfusionMatrix(theme::ThemeManager* themes, QWidget* parent) : QWidget(parent), m_themes(themes) {
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Confusion matrix"));
    connect(themes, &theme::ThemeManager::changed, this, qOverload<>(&QWidget::update));
}

void ConfusionMatrix::setCounts(const QStringList& classes, const std::vector<std::int64_t>& counts, std::vector<Figures> perClass) {
    m_perClass = static_cast<int>(perClass.size()) == classes.size() ? std::move(perClass) : std::vector<Figures>();
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

double ConfusionMatrix::cellSize(double width, double height) const {
    const double classes = std::max(1, count());
    return std::min({kLargestCell, (width - m_left - 2) / classes, (height - kTop - 2) / classes});
}

double ConfusionMatrix::besideWidth(double width, double height) const {
    const double wanted = kFigures * kFigureWidth + kFigureGap;
    return !m_perClass.empty() && cellSize(width - wanted, height) >= kSmallestBeside ? wanted : 0;
}

int ConfusionMatrix::heightForWidth(int width) const {
    constexpr double kUnlimited = 1e6;
    const double cell = cellSize(width - besideWidth(width, kUnlimited), kUnlimited);
    return static_cast<int>(kTop + cell * count()) + 2;
}

QRectF ConfusionMatrix::cellRect(int row, int column) const {
    const double size = cellSize(width() - besideWidth(width(), height()), height());
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
        const bool withShare = cell.width() >= kShareCell;
        const double half = painter.fontMetrics().height() / 2.0;
        painter.drawText(cell.translated(0, withShare ? -half : 0), Qt::AlignCenter, widgets::grouped(value));
        if (withShare) {
            painter.setPen(theme.dim);
            painter.drawText(cell.translated(0, half), Qt::AlignCenter, widgets::percent(share));
        }
    }
    const std::pair place(row, column);
    if (m_chosen == place || m_hovered == place) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_chosen == place ? theme.accent : theme.dim, m_chosen == place ? 2 : 1));
        painter.drawRoundedRect(cell, 3, 3);
    }
}

void ConfusionMatrix::paintNames(QPainter& painter) const {
    const theme::Theme& theme = m_themes->theme();
    const QFontMetrics metrics(theme.secondary());
    const double size = cellRect(0, 0).width();
    for (int index = 0; index < count(); ++index) {
        const QRectF diagonal = cellRect(index, index);
        painter.setPen(m_chosen && m_chosen->first == index ? theme.text : theme.dim);
        if (size >= metrics.ascent()) // else the names would cover one another
            painter.drawText(QRectF(18, diagonal.top(), m_left - kAside, size), Qt::AlignRight | Qt::AlignVCenter,
                             metrics.elidedText(m_classes[index], Qt::ElideRight, static_cast<int>(std::ceil(m_left - kAside))));
        painter.setPen(m_chosen && m_chosen->second == index ? theme.text : theme.dim);
        if (size >= 14)
            painter.drawText(QRectF(diagonal.left(), cellRect(0, 0).top() - 18, size, 14), Qt::AlignCenter,
                             metrics.elidedText(m_classes[index], Qt::ElideRight, static_cast<int>(size)));
    }
    painter.setPen(theme.dim);
    painter.drawText(QRectF(m_left, 0, size * count(), 16), Qt::AlignCenter, tr("Predicted"));
    painter.save();
    painter.translate(8, cellRect(0, 0).top());
    painter.rotate(-90);
    painter.drawText(QRectF(-size * count(), -7, size * count(), 14), Qt::AlignCenter, tr("Actual"));
    painter.restore();
}

/// As scikit-learn's classification report: a row for each actual class.
void ConfusionMatrix::paintFigures(QPainter& painter) const {
    if (besideWidth(width(), height()) == 0)
        return;
    const theme::Theme& theme = m_themes->theme();
    const QFontMetrics metrics(theme.secondary());
    const double left = cellRect(0, count() - 1).right() + kFigureGap;
    const auto place = [&](double top, double high, int column) {
        return QRectF(left + kFigureWidth * column, top, kFigureWidth, high);
    };
    const QStringList titles{tr("Precision"), tr("Recall"), tr("F1"), tr("Samples")};
    painter.setPen(theme.dim);
    for (int column = 0; column < kFigures; ++column)
        painter.drawText(place(kTop - 18, 14, column), Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(titles[column], Qt::ElideRight, static_cast<int>(kFigureWidth)));
    for (int row = 0; row < count(); ++row) {
        const Figures& figures = m_perClass[static_cast<std::size_t>(row)];
        const QStringList texts{widgets::percent(figures.precision), widgets::percent(figures.recall), widgets::percent(figures.f1),
                                widgets::grouped(figures.samples)};
        const QRectF cell = cellRect(row, 0);
        for (int column = 0; column < kFigures; ++column) {
            painter.setPen(column < 3 ? theme.text : theme.dim);
            painter.drawText(place(cell.top(), cell.height(), column), Qt::AlignRight | Qt::AlignVCenter, texts[column]);
        }
    }
}

void ConfusionMatrix::paintEvent(QPaintEvent*) {
    if (count() == 0)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(m_themes->theme().secondary());
    paintNames(painter);
    paintFigures(painter);
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
                           ? tr("%1 of “%2” correctly predicted").arg(widgets::grouped(at(row, column)), m_classes[row])
                           : tr("%1 of “%2” predicted as “%3”")
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
