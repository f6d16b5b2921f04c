#pragma once

#include "ui/training/PlotChart.h"
#include "ui/training/SeriesStore.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace netwright::training_ui {

/// A titled plot of one quantity of the run: raw values faint behind the smooth line, validation in orange, a legend
/// without a box, a choice between linear and logarithmic, and, where several quantities exist, a choice of which.
class PlotPanel : public QWidget {
    Q_OBJECT
public:
    enum class Shows { Loss, Metrics };
    PlotPanel(Shows shows, theme::ThemeManager* themes, QWidget* parent = nullptr);

    /// Cheap when the widget is not visible. `store` is read during the call only.
    void update(const SeriesStore& store);
    QString metric() const;
    PlotChart* chart() const { return m_chart; }

private:
    void updateChoices(const SeriesStore& store);
    void applyMetric();

    Shows m_shows;
    theme::ThemeManager* m_themes;
    PlotChart* m_chart;
    QLabel* m_title;
    QComboBox* m_choice;
    QToolButton* m_logarithmic;
    int m_rawLine, m_smoothLine, m_validationLine;
    QString m_wanted; ///< chosen by the user; kept when another run does not have it
};

} // namespace netwright::training_ui
