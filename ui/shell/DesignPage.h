#pragma once

#include "ui/shell/AppContext.h"

#include <QMainWindow>

#include <optional>

class QDockWidget;

namespace netwright::canvas {
class CanvasView;
}
namespace netwright::compare {
class CompareArea;
}
namespace netwright::document {
class ProjectDocument;
}
namespace netwright::inspector {
class InspectorPanel;
}
namespace netwright::training_ui {
class ActivationPictures;
class PlotPanel;
class RunController;
class SamplePanel;
class SampleWatch;
}

namespace netwright::shell {

class PalettePanel;
class ProblemsPanel;

/// The workspace "Design & train": the canvas in the middle, panels around it that can be moved, hidden and brought back.
/// While the layout is locked (the default), panels have no title bars.
class DesignPage : public QMainWindow {
    Q_OBJECT
public:
    DesignPage(document::ProjectDocument* document, training_ui::RunController* run, training_ui::SampleWatch* watch,
               const AppContext& context, QWidget* parent = nullptr);

    canvas::CanvasView* canvas() const { return m_canvas; }
    compare::CompareArea* comparison() const { return m_comparison; }
    inspector::InspectorPanel* inspector() const { return m_inspector; }
    PalettePanel* palettePanel() const { return m_palette; }
    ProblemsPanel* problems() const { return m_problems; }
    training_ui::PlotPanel* lossPlot() const { return m_loss; }
    training_ui::PlotPanel* metricPlot() const { return m_metrics; }

    /// Shows the values of the curves at that step; nullopt: only at the mouse.
    void readCurvesAt(std::optional<std::int64_t> step);

    QList<QDockWidget*> panels() const { return m_docks; }
    void showProblems();
    void setLocked(bool locked);
    bool isLocked() const { return m_locked; }
    void restoreDefaultLayout();
    void saveLayout(QSettings& settings) const;
    void restoreLayout(const QSettings& settings);

private:
    QDockWidget* addPanel(const QString& name, const QString& title, QWidget* content, Qt::DockWidgetArea area);
    void buildPanels(const AppContext& context);
    void selectionChanged();
    void giveRoom(bool comparing); ///< two canvases need that of the panels
    void refreshPlots();
    void showEvent(QShowEvent* event) override;

    document::ProjectDocument* m_document;
    training_ui::RunController* m_run;
    training_ui::SampleWatch* m_watch;
    theme::ThemeManager* m_themes;
    canvas::CanvasView* m_canvas;
    compare::CompareArea* m_comparison;
    training_ui::ActivationPictures* m_pictures;
    PalettePanel* m_palette = nullptr;
    inspector::InspectorPanel* m_inspector = nullptr;
    ProblemsPanel* m_problems = nullptr;
    training_ui::PlotPanel* m_loss = nullptr;
    training_ui::PlotPanel* m_metrics = nullptr;
    training_ui::SamplePanel* m_sample = nullptr;
    QList<QDockWidget*> m_docks;
    QDockWidget* m_problemsDock = nullptr;
    QDockWidget* m_historyDock = nullptr;
    QByteArray m_savedLayout;
    QByteArray m_layoutBefore; ///< while comparing
    bool m_locked = true;
    bool m_sized = false;
};

} // namespace netwright::shell
