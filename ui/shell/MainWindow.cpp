#include "ui/shell/MainWindow.h"

#include "engine/data/Suggestion.h"
#include "ui/canvas/CanvasView.h"
#include "ui/compare/CompareArea.h"
#include "ui/data/DataPage.h"
#include "ui/data/DatasetStore.h"
#include "ui/document/Autosave.h"
#include "ui/document/ProblemText.h"
#include "ui/document/ProjectDocument.h"
#include "ui/export/ExportPage.h"
#include "ui/inspector/InspectorPanel.h"
#include "ui/inspector/ProjectInspector.h"
#include "ui/runs/RunsPage.h"
#include "ui/shell/CanvasHabits.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/DesignPage.h"
#include "ui/shell/NewProjectDialog.h"
#include "ui/shell/PreferencesDialog.h"
#include "ui/shell/ProblemsPanel.h"
#include "ui/shell/ProjectFiles.h"
#include "ui/shell/StartPage.h"
#include "ui/shell/StatusFigures.h"
#include "ui/shell/TopBar.h"
#include "ui/test/TestPage.h"
#include "ui/training/BeforeTraining.h"
#include "ui/training/RatesDialog.h"
#include "ui/training/DesignSpeed.h"
#include "ui/training/RunController.h"
#include "ui/training/SampleWatch.h"
#include "ui/training/Timeline.h"

#include <QCloseEvent>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeData>
#include <QPushButton>
#include <QStackedWidget>
#include <QTimer>
#include <QUrl>
#include <QVBoxLayout>

namespace netwright::shell {
namespace {

constexpr int kAutosaveMilliseconds = 4000;
const QString kGeometryKey = QStringLiteral("layout/window");

} // namespace

MainWindow::MainWindow(const AppContext& context, QWidget* parent)
    : QMainWindow(parent), m_context(context),
      m_document(new document::ProjectDocument(layers::builtinLayers(), this)),
      m_datasets(new data_ui::DatasetStore(m_document, this)),
      m_run(new training_ui::RunController(m_document, m_datasets, this)),
      m_watch(new training_ui::SampleWatch(m_document, m_datasets, m_run, this)),
      m_files(new ProjectFiles(m_document, m_run, context.settings, this)), m_menu(new QMenu(this)) {
    setWindowTitle(QStringLiteral("Netwright"));
    setAcceptDrops(true);
    buildPages();
    buildMenus();
    connectParts();
    restoreGeometryAndLayout();
    m_run->setDefaultThreads(context.settings->value(kThreadsKey, 0).toInt());
    if (!context.recoveryFolder.isEmpty())
        m_autosave = new document::Autosave(m_document, context.recoveryFolder, kAutosaveMilliseconds, this);
    showStart();
    findTheExamples();
}

MainWindow::~MainWindow() = default;

void MainWindow::buildPages() {
    m_topBar = new TopBar(m_document, m_run, m_context.themes, this);
    m_pages = new QStackedWidget(this);
    m_start = new StartPage(m_context, m_pages);
    m_designWithTimeline = new QWidget(m_pages);
    m_design = new DesignPage(m_document, m_run, m_watch, m_context, m_designWithTimeline);
    auto* column = new QVBoxLayout(m_designWithTimeline);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_design, 1);
    auto* timeline = new training_ui::Timeline(m_run, m_context.themes, m_designWithTimeline);
    column->addWidget(timeline);
    connect(timeline, &training_ui::Timeline::chosenChanged, m_design, &DesignPage::readCurvesAt);
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_designWithTimeline);
    m_status = new StatusFigures(m_document, m_datasets, m_run,
                                 new training_ui::DesignSpeed(m_document, m_datasets, m_run, m_context.settings, this), m_context, this);

    auto* central = new QWidget(this);
    auto* layout = new QVBoxLayout(central);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_topBar);
    layout->addWidget(m_pages, 1);
    layout->addWidget(m_status);
    setCentralWidget(central);
}

void MainWindow::connectParts() {
    connect(m_topBar->workspaces(), &widgets::SegmentedControl::chosen, this,
            [this](int index) { showWorkspace(static_cast<Workspace>(index)); });
    connect(m_topBar, &TopBar::trainOrPause, this, &MainWindow::trainOrPause);
    connect(m_topBar, &TopBar::step, m_run, &training_ui::RunController::step);
    connect(m_topBar, &TopBar::testRequested, this, [this] { showWorkspace(Workspace::Test); });
    connect(m_topBar, &TopBar::stop, m_run, &training_ui::RunController::stop);
    connect(m_start, &StartPage::newRequested, this, [this] { showNewProject(); });
    connect(m_start, &StartPage::openRequested, m_files, &ProjectFiles::openWithDialog);
    connect(m_start, &StartPage::exampleChosen, m_files, &ProjectFiles::openExample);
    connect(m_start, &StartPage::templateChosen, m_files, &ProjectFiles::newFromTemplate);
    connect(m_start, &StartPage::recentChosen, m_files, &ProjectFiles::open);
    connect(m_files, &ProjectFiles::opened, this, &MainWindow::projectOpened);
    connect(m_files, &ProjectFiles::recentChanged, this, [this] {
        fillRecentMenu();
        m_start->setRecent(m_files->recent());
    });
    connect(m_files, &ProjectFiles::saved, this, [this](const QString& folder) {
        m_status->showMessage(tr("Saved to %1").arg(folder));
    });
    connect(m_design->canvas(), &canvas::CanvasView::statusMessage, m_status, &StatusFigures::showMessage);
    connect(m_design->canvas(), &canvas::CanvasView::templateRequested, this, [this] { showNewProject(); });
    connect(m_status, &StatusFigures::problemsClicked, this, [this] {
        showWorkspace(Workspace::Design);
        m_design->showProblems();
    });
    connect(m_run, &training_ui::RunController::failed, this, &MainWindow::showRunProblems);
    connect(m_run, &training_ui::RunController::stateChanged, this, &MainWindow::updateActions);
    connect(m_run, &training_ui::RunController::stateChanged, this, &MainWindow::tellHowRunEnded);
    connect(m_document, &document::ProjectDocument::infoChanged, this, &MainWindow::updateActions);
    connect(m_document, &document::ProjectDocument::titleChanged, this, [this] {
        setWindowTitle(m_document->title() + QStringLiteral("[*] — Netwright"));
        setWindowModified(m_document->isModified());
    });
    connect(m_design->inspector()->projectInspector(), &inspector::ProjectInspector::learningRateChanged, m_run,
            &training_ui::RunController::setLearningRate);
    connect(m_design->inspector()->projectInspector(), &inspector::ProjectInspector::ratesWanted, this, [this] {
        auto* dialog = new training_ui::RatesDialog(m_document, m_datasets, m_context.themes, this);
        dialog->open();
    });
}

data_ui::DataPage* MainWindow::makeDataPage() {
    auto* page = new data_ui::DataPage(m_document, m_datasets, m_context.themes, m_pages);
    connect(page, &data_ui::DataPage::fileChosen, this, &MainWindow::useData);
    connect(page, &data_ui::DataPage::designRequested, this, [this] { showWorkspace(Workspace::Design); });
    return page;
}

test_ui::TestPage* MainWindow::makeTestPage() {
    auto* page = new test_ui::TestPage(m_document, m_run, m_context.themes, m_pages);
    connect(page, &test_ui::TestPage::sampleChosen, this, [this](data::Split split, std::int64_t index) {
        m_watch->choose(split, index);
        showWorkspace(Workspace::Design);
    });
    lead(page->beforeTraining());
    return page;
}

runs_ui::RunsPage* MainWindow::makeRunsPage() {
    auto* page = new runs_ui::RunsPage(m_document, m_run, m_context.themes, m_pages);
    connect(page, &runs_ui::RunsPage::compareRequested, this, &MainWindow::showComparison);
    lead(page->beforeTraining());
    return page;
}

export_ui::ExportPage* MainWindow::makeExportPage() {
    auto* page = new export_ui::ExportPage(m_document, m_run, m_context.themes, m_pages);
    lead(page->beforeTraining());
    return page;
}

/// To where the page's button points.
void MainWindow::lead(training_ui::BeforeTraining* from) {
    using Step = training_ui::BeforeTraining::Step;
    connect(from, &training_ui::BeforeTraining::stepWanted, this, [this](Step step) {
        showWorkspace(step == Step::Data ? Workspace::Data : Workspace::Design);
        if (step == Step::Network)
            m_design->canvas()->setFocus();
        if (step == Step::Problems && !m_design->problems()->isVisible())
            m_design->showProblems();
    });
}

QWidget* MainWindow::page(Workspace workspace) {
    switch (workspace) {
    case Workspace::Data: return m_data ? m_data : m_data = makeDataPage();
    case Workspace::Design: break;
    case Workspace::Test: return m_test ? m_test : m_test = makeTestPage();
    case Workspace::Runs: return m_runs ? m_runs : m_runs = makeRunsPage();
    case Workspace::Export: return m_export ? m_export : m_export = makeExportPage();
    }
    return m_designWithTimeline;
}

void MainWindow::showWorkspace(Workspace workspace) {
    m_topBar->setProjectOpen(true);
    m_topBar->workspaces()->setCurrent(static_cast<int>(workspace));
    QWidget* shown = page(workspace);
    if (m_pages->indexOf(shown) < 0)
        m_pages->addWidget(shown);
    m_pages->setCurrentWidget(shown);
    m_status->setVisible(true);
    m_watch->setActive(workspace == Workspace::Design);
}

void MainWindow::showStart() {
    m_topBar->setProjectOpen(false);
    m_status->setVisible(false);
    m_start->setRecent(m_files->recent());
    m_pages->setCurrentWidget(m_start);
    m_start->setFocus();
    m_watch->setActive(false);
}

void MainWindow::offerRecovery() {
    if (m_context.recoveryFolder.isEmpty())
        return;
    for (const document::Recoverable& entry : document::Autosave::recoverable(m_context.recoveryFolder)) {
        QMessageBox box(QMessageBox::Question, tr("Recover unsaved work?"),
                        tr("“%1” was being edited when Netwright ended unexpectedly.").arg(entry.title), QMessageBox::NoButton, this);
        box.setInformativeText(tr("Last change: %1").arg(QLocale().toString(entry.when, QLocale::ShortFormat)));
        QPushButton* recover = box.addButton(tr("Recover"), QMessageBox::AcceptRole);
        QPushButton* discard = box.addButton(tr("Discard"), QMessageBox::DestructiveRole);
        box.addButton(tr("Later"), QMessageBox::RejectRole);
        box.setDefaultButton(recover);
        box.exec();
        if (box.clickedButton() == discard)
            document::Autosave::discard(entry);
        if (box.clickedButton() != recover)
            continue;
        const core::Status status = document::Autosave::recover(entry, *m_document);
        if (status.ok()) {
            m_run->discard();
            projectOpened();
            return;
        }
        m_files->showProblems(tr("The work could not be recovered"), status.problems());
    }
}

void MainWindow::projectOpened() {
    showWorkspace(Workspace::Design);
    m_design->canvas()->fitAll();
    m_design->canvas()->setFocus();
    updateActions();
}

void MainWindow::trainOrPause() {
    if (m_run->isRunning())
        m_run->pause();
    else
        m_run->train();
}

void MainWindow::tellHowRunEnded() {
    if (m_run->isRunning() || m_run->reason().isEmpty())
        return;
    const bool asPlanned = m_run->state() == telemetry::RunState::Finished && m_run->lastEpoch() &&
                           m_run->lastEpoch()->epoch >= m_run->settings().epochs;
    m_status->showMessage(asPlanned ? m_run->outcome() : m_run->reason());
}

void MainWindow::showRunProblems() {
    showWorkspace(Workspace::Design);
    m_design->problems()->setProblems(m_run->problems());
    if (!m_design->problems()->isVisible())
        m_design->showProblems();
    if (!m_run->problems().empty())
        m_status->showMessage(document::problemText(m_run->problems().front().message));
}

void MainWindow::showCommandPalette() {
    CommandPalette palette(allActions(), this);
    palette.exec();
}

void MainWindow::showNewProject(const QString& dataPath) {
    if (!m_files->mayDiscard())
        return;
    NewProjectDialog dialog(m_document, m_context.themes, this);
    if (!dataPath.isEmpty())
        dialog.chooseData(dataPath);
    if (dialog.exec() == QDialog::Accepted)
        m_files->create(dialog.network(), dialog.dataSpec(), dialog.dataFolder());
}

void MainWindow::takeDropped(const QString& path) {
    const QFileInfo info(path);
    if (info.fileName() == QLatin1String("project.json") || QFile::exists(QDir(path).filePath(QStringLiteral("project.json")))) {
        m_files->open(path);
        return;
    }
    if (m_pages->currentWidget() == m_start) {
        showNewProject(path);
        return;
    }
    useData(path);
}

void MainWindow::useData(const QString& path) {
    core::Result<data::DataSpec> found = data::suggestFor(path.toStdString());
    if (!found.ok()) {
        m_files->showProblems(tr("This data cannot be used"), found.problems());
        return;
    }
    m_document->edit(tr("Use the data %1").arg(QFileInfo(path).fileName()),
                     [&](project::Project& project) { project.data = std::move(*found); });
    showWorkspace(Workspace::Data);
}

void MainWindow::showComparison(const QString& file) {
    showWorkspace(Workspace::Design);
    m_design->comparison()->open(m_run->runsFolder(), file);
}

void MainWindow::showPreferences() {
    PreferencesDialog dialog(m_context, allActions(), this);
    dialog.exec();
    m_run->setDefaultThreads(m_context.settings->value(kThreadsKey, 0).toInt());
}

void MainWindow::showAbout() {
    QMessageBox::about(
        this, tr("About Netwright"),
        tr("<h3>Netwright %1</h3><p>Draw a neural network, train it, watch it learn, take the model away.</p>"
           "<p>Free software under the GNU General Public License, version 3 or later. The models that you train and "
           "everything that you export are yours.</p>"
           "<p>Built with Qt %2, oneDNN and ONNX.</p>")
            .arg(QCoreApplication::applicationVersion(), QString::fromLatin1(qVersion())));
}

QList<QAction*> MainWindow::allActions() const {
    QList<QAction*> all = m_actions;
    for (QAction* action : m_design->canvas()->actions())
        if (!all.contains(action) && !isUndoOrRedo(action))
            all.append(action);
    return all;
}

QAction* MainWindow::actionById(const QString& objectName) const {
    for (QAction* action : allActions())
        if (action->objectName() == objectName)
            return action;
    return nullptr;
}

void MainWindow::restoreGeometryAndLayout() {
    if (!restoreGeometry(m_context.settings->value(kGeometryKey).toByteArray()))
        resize(1440, 900);
    m_design->restoreLayout(*m_context.settings);
    applyShortcuts(*m_context.settings, allActions());
    restoreHabits(*m_context.settings, allActions());
}

void MainWindow::closeEvent(QCloseEvent* event) {
    if (!m_files->mayDiscard()) {
        event->ignore();
        return;
    }
    m_context.settings->setValue(kGeometryKey, saveGeometry());
    m_design->saveLayout(*m_context.settings);
    keepHabits(*m_context.settings, allActions());
    m_run->stop();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasUrls() && event->mimeData()->urls().front().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent* event) {
    // Later: a dialog while the drop is under way would hold up the program that it comes from.
    const QString path = event->mimeData()->urls().front().toLocalFile();
    event->acceptProposedAction();
    QTimer::singleShot(0, this, [this, path] { takeDropped(path); });
}

} // namespace netwright::shell
