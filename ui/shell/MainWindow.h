#pragma once

#include "ui/shell/AppContext.h"

#include <QMainWindow>

#include <memory>

class QAction;
class QMenu;
class QStackedWidget;

namespace netwright::data_ui {
class DataPage;
class DatasetStore;
}
namespace netwright::document {
class Autosave;
class ProjectDocument;
}
namespace netwright::export_ui {
class ExportPage;
}
namespace netwright::runs_ui {
class RunsPage;
}
namespace netwright::test_ui {
class TestPage;
}
namespace netwright::training_ui {
class BeforeTraining;
class RunController;
class SampleWatch;
}

namespace netwright::shell {

class DesignPage;
class ProjectFiles;
class StartPage;
class StatusFigures;
class TopBar;

/// The window: one project, five workspaces. Builds the parts and connects them; what they do is in them.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    enum class Workspace { Data, Design, Test, Runs, Export };

    explicit MainWindow(const AppContext& context, QWidget* parent = nullptr);
    ~MainWindow() override;

    void showWorkspace(Workspace workspace);
    void showStart();
    /// Offers what a crash left behind. Call once, after the window is shown.
    void offerRecovery();

    document::ProjectDocument* document() const { return m_document; }
    training_ui::RunController* run() const { return m_run; }
    training_ui::SampleWatch* watch() const { return m_watch; }
    data_ui::DatasetStore* datasets() const { return m_datasets; }
    ProjectFiles* files() const { return m_files; }
    DesignPage* designPage() const { return m_design; }
    TopBar* topBar() const { return m_topBar; }
    /// Everything the window can do, for the command palette and the shortcuts page.
    QList<QAction*> allActions() const;
    QAction* actionById(const QString& objectName) const;

protected:
    void closeEvent(QCloseEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    void buildPages();
    /// Made when first shown, so that the window starts quickly.
    QWidget* page(Workspace workspace);
    data_ui::DataPage* makeDataPage();
    test_ui::TestPage* makeTestPage();
    runs_ui::RunsPage* makeRunsPage();
    export_ui::ExportPage* makeExportPage();
    void lead(training_ui::BeforeTraining* from);
    void buildMenus();
    void buildFileMenu();
    void buildEditMenu();
    void buildViewMenu();
    void buildRunMenu();
    void buildHelpMenu();
    void connectParts();
    QAction* addTo(QMenu* menu, const char* id, const QString& text, const QKeySequence& shortcut,
                   const std::function<void()>& action);
    /// The canvas's own, which the window's take the place of.
    static bool isUndoOrRedo(const QAction* action);
    void fillRecentMenu();
    void findTheExamples();
    void takeDropped(const QString& path);
    void useData(const QString& path); ///< a file or folder becomes the data of the project, as an edit
    void updateActions();
    void projectOpened();
    void trainOrPause();
    void showRunProblems();
    void tellHowRunEnded();
    void showCommandPalette();
    void showNewProject(const QString& dataPath = {});
    void showComparison(const QString& file = {}); ///< with another project or a run
    void showPreferences();
    void showAbout();
    void restoreGeometryAndLayout();

    AppContext m_context;
    document::ProjectDocument* m_document;
    data_ui::DatasetStore* m_datasets;
    training_ui::RunController* m_run;
    training_ui::SampleWatch* m_watch;
    ProjectFiles* m_files;
    document::Autosave* m_autosave = nullptr;

    TopBar* m_topBar;
    QStackedWidget* m_pages;
    StartPage* m_start;
    DesignPage* m_design;
    QWidget* m_designWithTimeline;
    data_ui::DataPage* m_data = nullptr;
    test_ui::TestPage* m_test = nullptr;
    runs_ui::RunsPage* m_runs = nullptr;
    export_ui::ExportPage* m_export = nullptr;
    StatusFigures* m_status;
    QMenu* m_menu;
    QMenu* m_recentMenu = nullptr;
    QMenu* m_examplesMenu = nullptr;
    QList<QAction*> m_actions;
};

} // namespace netwright::shell
