#pragma once

#include "engine/training/Evaluation.h"
#include "ui/theme/Theme.h"

#include <QStringList>
#include <QWidget>

#include <optional>

namespace netwright::test_ui {

/// How often samples of each class (rows) were predicted as each class (columns). Correct ones on the diagonal in green,
/// mistakes in red, stronger where there are more. Beside the rows or below the columns stand precision, recall and F1 of
/// each class, where there is room. A cell can be chosen with mouse or arrow keys.
class ConfusionMatrix : public QWidget {
    Q_OBJECT
public:
    explicit ConfusionMatrix(theme::ThemeManager* themes, QWidget* parent = nullptr);
    using Figures = training::Evaluation::OutputResult::ClassFigures;
    /// `counts` is classes × classes, row = actual class; `perClass` as many as classes, or empty.
    void setCounts(const QStringList& classes, const std::vector<std::int64_t>& counts, std::vector<Figures> perClass = {});
    std::optional<std::pair<int, int>> chosen() const { return m_chosen; }
    void choose(std::optional<std::pair<int, int>> cell);
    QRectF cellRect(int row, int column) const;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override { return {460, 460}; }
    QSize minimumSizeHint() const override { return {240, 240}; }

signals:
    void cellChosen(int trueClass, int predictedClass); ///< (-1, -1): none

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    int count() const { return static_cast<int>(m_classes.size()); }
    std::int64_t at(int row, int column) const;
    std::optional<std::pair<int, int>> cellAt(const QPointF& position) const;
    void paintCell(QPainter& painter, int row, int column) const;
    void paintNames(QPainter& painter) const;
    void paintFigures(QPainter& painter) const;
    enum class Figuring { None, Beside, Below }; ///< where the figures of the classes stand
    double cellSize(double width, double height, Figuring figuring) const;
    Figuring figuring(double width, double height) const; ///< where they leave the cells more room

    theme::ThemeManager* m_themes;
    QStringList m_classes;
    std::vector<std::int64_t> m_counts;
    std::vector<std::int64_t> m_rowSums;
    std::vector<Figures> m_perClass;
    double m_left = 44; ///< where the cells begin: behind the names
    std::optional<std::pair<int, int>> m_chosen, m_hovered;
};

} // namespace netwright::test_ui
