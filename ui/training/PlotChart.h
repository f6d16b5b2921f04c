#pragma once

#include "engine/telemetry/Events.h"
#include "ui/theme/Theme.h"

#include <QChartView>
#include <QLineSeries>
#include <QValueAxis>

#include <functional>
#include <memory>
#include <optional>
#include <vector>

namespace netwright::training_ui {

/// A plot of values over training steps: lines on a plain ground with four or five labelled grid lines, linear or
/// logarithmic, markers as dashed lines with a word, and the values under the mouse. Lines are drawn by Qt Charts from the
/// points they are given, which must already be few; grid, labels and markers are painted here, so that they keep their
/// places while the range grows.
class PlotChart : public QChartView {
    Q_OBJECT
public:
    explicit PlotChart(theme::ThemeManager* themes, QWidget* parent = nullptr);

    enum class Tone { Training, TrainingFaint, Validation, Other };
    /// Lines are drawn in the order in which they were added. `otherIndex` tells lines of tone Other apart.
    int addLine(Tone tone, int otherIndex = 0);
    void clearLines();
    void setPoints(int line, const QList<QPointF>& points);
    void setLineName(int line, const QString& name); ///< named lines are read at the mouse
    void setMarkers(const std::vector<telemetry::Marker>& markers);

    void setLogarithmic(bool logarithmic);
    bool isLogarithmic() const { return m_logarithmic; }
    void setShares(bool shares); ///< values are shares of one: labels in per cent, at most 100 %
    /// How values read at the mouse.
    void setFormat(std::function<QString(double)> format) { m_format = std::move(format); }
    /// Reads the values at a step, as if the mouse were there; nullopt: only the mouse reads.
    void setCursor(std::optional<double> step);
    void setLastStep(double step); ///< the right end is at least here
    void setEmptyText(const QString& text) { m_emptyText = text; } ///< shown while there is nothing to plot
    void refresh();                ///< after points were set: new ranges, repaint

    static QColor toneColor(const theme::Theme& theme, Tone tone, int otherIndex);

protected:
    void drawBackground(QPainter* painter, const QRectF& area) override;
    void drawForeground(QPainter* painter, const QRectF& area) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    struct Line {
        QLineSeries* series;
        Tone tone;
        int otherIndex;
        QString name;
        QList<QPointF> points; ///< in values, not yet in logarithms
    };
    struct Tick {
        double position; ///< on the axis
        QString label;
    };
    void applyTheme();
    void updateRanges();
    double lowestShare(double right) const;
    double toAxis(double value) const;
    std::vector<Tick> valueTicks() const;
    std::vector<Tick> stepTicks() const;
    double xOf(double step) const;
    double yOf(double axisValue) const;
    void paintMarkers(QPainter& painter) const;
    void paintReadings(QPainter& painter, double step) const;

    theme::ThemeManager* m_themes;
    QValueAxis* m_stepAxis;
    QValueAxis* m_valueAxis;
    std::vector<Line> m_lines;
    std::vector<telemetry::Marker> m_markers;
    std::function<QString(double)> m_format;
    QString m_emptyText;
    bool m_logarithmic = false;
    bool m_shares = false;
    bool m_empty = true; ///< there are no points
    double m_lastStep = 0;
    std::optional<double> m_mouseX; ///< in widget pixels
    std::optional<double> m_cursor; ///< a step
};

} // namespace netwright::training_ui
