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
constexpr double kSmallestBelow = 50;  ///< a figure is as wide as its column
constexpr double kFigureWidth = 62, kFigureHeight = 20, kFigureGap = 12;
constexpr int kFigures = 4;

QString figureText(const training::Evaluation::OutputResult::ClassFigures& figures, int figure) {
    switch (figure) {
    case 0: return widgets::percent(figures.precision);
    case 1: return widgets::percent(figures.recall);
    case 2: return widgets::percent(figures.f1);
    default: return widgets::grouped(figures.samples);
    }
}

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
    QStringList names = classes;
    if (!m_perClass.empty())
        names += {tr("Precision"), tr("Samples")}; // stand there too
    for (const QString& name : names)
        m_left = std::max(m_left, kAside + 4 + QFontMetrics(m_themes->theme().secondary()).horizontalAdvance(name));
    m_left = std::min(m_left, kWidest);
    updateGeometry();
    update();
}

std::int64_t ConfusionMatrix::at(int row, int column) const {
    const auto place = static_cast<std::size_t>(row) * static_cast<std::size_t>(count()) + static_cast<std::size_t>(column);
    return place < m_counts.size() ? m_counts[place] : 0;
}

double ConfusionMatrix::cellSize(double width, double height, Figuring figuring) const {
    const double classes = std::max(1, count());
    const double beside = figuring == Figuring::Beside ? kFigures * kFigureWidth + kFigureGap : 0;
    const double below = figuring == Figuring::Below ? kFigures * kFigureHeight + kFigureGap : 0;
    return std::min({kLargestCell, (width - m_left - 2 - beside) / classes, (height - kTop - 2 - below) / classes});
}

ConfusionMatrix::Figuring ConfusionMatrix::figuring(double width, double height) const {
    const double beside = cellSize(width, height, Figuring::Beside), below = cellSize(width, height, Figuring::Below);
    if (m_perClass.empty())
        return Figuring::None;
    if (below >= kSmallestBelow && below >= beside)
        return Figuring::Below;
    return beside >= kSmallestBeside ? Figuring::Beside : Figuring::None;
}

int ConfusionMatrix::heightForWidth(int width) const {
    constexpr double kUnlimited = 1e6;
    const Figuring where = figuring(width, kUnlimited);
    const double below = where == Figuring::Below ? kFigures * kFigureHeight + kFigureGap : 0;
    return static_cast<int>(kTop + cellSize(width, kUnlimited, where) * count() + below) + 2;
}

QRectF ConfusionMatrix::cellRect(int row, int column) const {
    const double size = cellSize(width(), height(), figuring(width(), height()));
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

/// As scikit-learn's classification report: a row for each actual class, or a column.
void ConfusionMatrix::paintFigures(QPainter& painter) const {
    const Figuring where = figuring(width(), height());
    if (where == Figuring::None)
        return;
    const theme::Theme& theme = m_themes->theme();
    const QFontMetrics metrics(theme.secondary());
    const QRectF last = cellRect(count() - 1, count() - 1);
    const bool beside = where == Figuring::Beside;
    const auto place = [&](int figure, int index) { // an index of −1: the title
        const QRectF cell = cellRect(std::max(index, 0), std::max(index, 0));
        const double along = last.right() + kFigureGap + kFigureWidth * figure, down = last.bottom() + kFigureGap + kFigureHeight * figure;
        if (beside)
            return index < 0 ? QRectF(along, kTop - 18, kFigureWidth, 14) : QRectF(along, cell.top(), kFigureWidth, cell.height());
        return index < 0 ? QRectF(0, down, m_left - 8, kFigureHeight) : QRectF(cell.left(), down, cell.width(), kFigureHeight);
    };
    const QStringList titles{tr("Precision"), tr("Recall"), tr("F1"), tr("Samples")};
    for (int figure = 0; figure < kFigures; ++figure) {
        const QRectF title = place(figure, -1);
        painter.setPen(theme.dim);
        painter.drawText(title, Qt::AlignRight | Qt::AlignVCenter,
                         metrics.elidedText(titles[figure], Qt::ElideRight, static_cast<int>(title.width())));
        painter.setPen(figure < kFigures - 1 ? theme.text : theme.dim);
        for (int index = 0; index < count(); ++index)
            painter.drawText(place(figure, index), (beside ? Qt::AlignRight : Qt::AlignHCenter) | Qt::AlignVCenter,
                             figureText(m_perClass[static_cast<std::size_t>(index)], figure));
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
