#pragma once

#include "engine/training/RateRange.h"
#include "ui/theme/Theme.h"

#include <QWidget>

#include <optional>

namespace netwright::training_ui {

/// The curve of a learning-rate range test: loss over the rate in decades, raw values faint behind the smoothed line, the
/// suggestion as a dot. A click (or the arrow keys) chooses another rate.
class RateChart : public QWidget {
    Q_OBJECT
public:
    explicit RateChart(theme::ThemeManager* themes, QWidget* parent = nullptr);

    void setRange(training::RateRange range); ///< also while it grows
    std::optional<double> chosen() const { return m_chosen; }
    void choose(double rate);
    QSize sizeHint() const override { return {560, 320}; }

signals:
    void rateChosen(double rate);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRectF plot() const;
    double xOf(double rate) const;
    double yOf(double loss) const;
    void paintGrid(QPainter& painter) const;
    void paintCurves(QPainter& painter) const;
    void paintChoice(QPainter& painter) const;
    int nearest(double x) const; ///< index of a point; -1 without any

    theme::ThemeManager* m_themes;
    training::RateRange m_range;
    std::optional<double> m_chosen;
    double m_low = 0, m_high = 1; ///< losses shown
};

} // namespace netwright::training_ui
