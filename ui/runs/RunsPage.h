#pragma once

#include "ui/runs/RunFiles.h"
#include "ui/theme/Theme.h"

#include <QWidget>

class QComboBox;
class QPushButton;
class QStackedWidget;
class QToolButton;
class QTreeWidget;

namespace netwright::document {
class ProjectDocument;
}
namespace netwright::training_ui {
class BeforeTraining;
class PlotChart;
class RunController;
}

namespace netwright::runs_ui {

/// The workspace "Runs": every run of the project with its final figures, and the curves of the ticked ones over each other.
class RunsPage : public QWidget {
    Q_OBJECT
public:
    RunsPage(document::ProjectDocument* document, training_ui::RunController* run, theme::ThemeManager* themes, QWidget* parent = nullptr);
    void reload(); ///< reads the folder, off the GUI thread
    QTreeWidget* list() const { return m_list; }
    QPushButton* resumeButton() const { return m_resume; } ///< goes on with the selected run
    training_ui::BeforeTraining* beforeTraining() const { return m_empty; }

signals:
    void compareRequested(const QString& runFile); ///< its network with that of the project
    void reloaded();

private:
    void showEvent(QShowEvent* event) override;
    void showRuns(const QList<RunInfo>& runs);
    void fillList();
    void fillCurves();
    void enableActions();
    const RunInfo* selectedRun() const;
    QStringList columns() const;

    training_ui::RunController* m_run;
    theme::ThemeManager* m_themes;
    QStackedWidget* m_views;
    training_ui::BeforeTraining* m_empty;
    QTreeWidget* m_list;
    QComboBox* m_quantity;
    QToolButton* m_logarithmic;
    QPushButton* m_compare;
    QPushButton* m_resume;
    training_ui::PlotChart* m_chart;
    QList<RunInfo> m_runs;
};

} // namespace netwright::runs_ui
