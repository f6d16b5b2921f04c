#pragma once

#include "ui/theme/Theme.h"

#include <QPointF>
#include <QWidget>

#include <optional>
#include <vector>

namespace netwright::test_ui {

/// Numbers that were predicted over those in the data, one dot a sample, in the units of the data: on the diagonal where
/// they are right. The arrow keys go through the samples by what the data says.
class PredictionPlot : public QWidget {
    Q_OBJECT
public:
    struct Dot {
        std::int64_t sample; ///< within the part
        double truth, predicted;
    };
    explicit PredictionPlot(theme::ThemeManager* themes, QWidget* parent = nullptr);
    void setDots(std::vector<Dot> dots);
    const std::vector<Dot>& dots() const { return m_dots; } ///< by what the data says

    QSize sizeHint() const override { return {460, 460}; }
    QSize minimumSizeHint() const override { return {240, 240}; }

signals:
    void sampleChosen(std::int64_t sample); ///< double-click or Return

protected:
    void paintEvent(QPaintEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF plot() const;
    QPointF placeOf(const Dot& dot) const;
    std::optional<std::size_t> nearest(const QPointF& place) const;
    QString textOf(const Dot& dot) const;
    void paintGrid(QPainter& painter) const;

    theme::ThemeManager* m_themes;
    std::vector<Dot> m_dots;
    double m_low = 0, m_high = 1; ///< of both axes
    std::optional<std::size_t> m_marked;
};

} // namespace netwright::test_ui
