#include "ui/canvas/CanvasView.h"
#include "ui/document/ProjectDocument.h"
#include "ui/inspector/AboutProject.h"
#include "ui/inspector/InspectorPanel.h"
#include "ui/inspector/ProjectInspector.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/DesignPage.h"
#include "ui/shell/Examples.h"
#include "ui/shell/GuideWindow.h"
#include "ui/shell/MainWindow.h"
#include "ui/shell/PalettePanel.h"
#include "ui/shell/ProjectFiles.h"
#include "ui/shell/StartPage.h"
#include "ui/shell/TopBar.h"
#include "ui/training/RunController.h"
#include "ui/training/SampleWatch.h"
#include "ui/widgets/Background.h"
#include "ui/widgets/EngineText.h"

#include <QActionGroup>
#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QMenu>
#include <QMessageBox>

#include <algorithm>

/// The menus of MainWindow: every action with its name, shortcut and id. A file of its own because it is one long list.
namespace netwright::shell {
namespace {

/// Actions of the canvas that change how it is seen, not what is on it.
bool isView(const QAction* action) {
    static const QStringList names{
        QStringLiteral("canvas.fit"),        QStringLiteral("canvas.fitSelection"), QStringLiteral("canvas.zoomIn"),
        QStringLiteral("canvas.zoomOut"),    QStringLiteral("canvas.zoomActual"),   QStringLiteral("canvas.snapToGrid"),
        QStringLiteral("canvas.minimap")};
    return names.contains(action->objectName());
}

/// A stretch of a menu: these actions of the canvas, in this order; "-" stands for a line.
void addNamed(QMenu* menu, QList<QAction*>& canvas, const std::initializer_list<const char*>& names) {
    for (const char* name : names) {
        const auto isIt = [name](const QAction* action) { return action->objectName() == QLatin1String("canvas.") + QLatin1String(name); };
        if (const auto found = std::ranges::find_if(canvas, isIt); found != canvas.end()) {
            menu->addAction(*found);
            canvas.erase(found);
        } else {
            menu->addSeparator();
        }
    }
}

} // namespace

bool MainWindow::isUndoOrRedo(const QAction* action) {
    return action->objectName() == QLatin1String("canvas.undo") || action->objectName() == QLatin1String("canvas.redo");
}

QAction* MainWindow::addTo(QMenu* menu, const char* id, const QString& text, const QKeySequence& shortcut,
                           const std::function<void()>& action) {
    QAction* result = menu->addAction(text);
    result->setObjectName(QString::fromLatin1(id));
    result->setShortcut(shortcut);
    connect(result, &QAction::triggered, this, [action] { action(); });
    addAction(result);
    m_actions.append(result);
    return result;
}

void MainWindow::buildMenus() {
    buildFileMenu();
    buildEditMenu();
    buildViewMenu();
    buildRunMenu();
    buildHelpMenu();
    m_topBar->setMenu(m_menu);
    auto* open = new QAction(tr("Open the menu"), this);
    open->setObjectName(QStringLiteral("view.menu"));
    open->setShortcut(Qt::Key_F10);
    connect(open, &QAction::triggered, m_topBar, &TopBar::openMenu);
    addAction(open);
    m_actions.append(open);
    updateActions();
}

void MainWindow::buildFileMenu() {
    QMenu* menu = m_menu->addMenu(tr("&File"));
    addTo(menu, "file.new", tr("&New project…"), QKeySequence::New, [this] { showNewProject(); });
    QMenu* templates = menu->addMenu(tr("New from &template"));
    for (const project::TemplateSpec& spec : project::templates()) {
        const std::string id = "file.template." + spec.id;
        QAction* action = addTo(templates, id.c_str(), tr("New: %1").arg(widgets::engineText(spec.title)), {},
                                [this, &spec] { m_files->newFromTemplate(spec); });
        action->setToolTip(widgets::engineText(spec.summary));
    }
    addTo(menu, "file.open", tr("&Open project…"), QKeySequence::Open, [this] { m_files->openWithDialog(); });
    m_recentMenu = menu->addMenu(tr("Open &recent"));
    m_examplesMenu = menu->addMenu(tr("&Examples"));
    m_examplesMenu->menuAction()->setVisible(false);
    menu->addSeparator();
    addTo(menu, "file.save", tr("&Save"), QKeySequence::Save, [this] { m_files->save(); });
    addTo(menu, "file.save-as", tr("Save &as…"), QKeySequence::SaveAs, [this] { m_files->saveAs(); });
    menu->addSeparator();
    addTo(menu, "file.compare", tr("&Compare with…"), {}, [this] { showComparison(); });
    addTo(menu, "file.describe", tr("&Describe the project…"), {}, [this] { m_design->inspector()->projectInspector()->about()->edit(); });
    addTo(menu, "file.start", tr("Start &page"), {}, [this] { showStart(); });
    addTo(menu, "file.preferences", tr("&Preferences…"), QKeySequence(Qt::CTRL | Qt::Key_Comma),
          [this] { showPreferences(); });
    menu->addSeparator();
    addTo(menu, "file.quit", tr("&Quit"), QKeySequence::Quit, [this] { close(); });
    fillRecentMenu();
}

void MainWindow::findTheExamples() {
    widgets::inBackground<QList<Example>>(
        this, [folder = m_context.examplesFolder] { return findExamples(folder); },
        [this](const QList<Example>& examples) {
            m_start->setExamples(examples);
            for (const Example& example : examples) {
                QAction* action = m_examplesMenu->addAction(widgets::engineText(example.title.toStdString()));
                action->setObjectName(QStringLiteral("file.example.") + QDir(example.folder).dirName());
                connect(action, &QAction::triggered, this, [this, folder = example.folder] { m_files->openExample(folder); });
            }
            m_examplesMenu->menuAction()->setVisible(!examples.isEmpty());
        });
}

void MainWindow::fillRecentMenu() {
    m_recentMenu->clear();
    const QStringList folders = m_files->recent();
    for (const QString& folder : folders) {
        QAction* action = m_recentMenu->addAction(QDir(folder).dirName());
        action->setToolTip(folder);
        connect(action, &QAction::triggered, this, [this, folder] { m_files->open(folder); });
    }
    m_recentMenu->addSeparator();
    QAction* clear = m_recentMenu->addAction(tr("Clear the list"));
    connect(clear, &QAction::triggered, m_files, &ProjectFiles::clearRecent);
    m_recentMenu->setEnabled(!folders.isEmpty());
}

void MainWindow::buildEditMenu() {
    QMenu* menu = m_menu->addMenu(tr("&Edit"));
    QAction* undo = m_document->undoStack()->createUndoAction(this, tr("&Undo"));
    undo->setObjectName(QStringLiteral("edit.undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction* redo = m_document->undoStack()->createRedoAction(this, tr("&Redo"));
    redo->setObjectName(QStringLiteral("edit.redo"));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    for (QAction* action : {undo, redo}) {
        menu->addAction(action);
        addAction(action);
        m_actions.append(action);
    }
    QList<QAction*> canvas;
    for (QAction* action : m_design->canvas()->actions()) {
        if (isUndoOrRedo(action))
            action->setShortcuts(QList<QKeySequence>()); // the window's own work on the canvas too
        else if (!isView(action))
            canvas.append(action);
    }
    const auto add = [&](const QString& title, const std::initializer_list<const char*>& names) { addNamed(menu->addMenu(title), canvas, names); };
    addNamed(menu, canvas, {"-", "cut", "copy", "paste", "duplicate", "delete"});
    add(tr("&With wires"), {"pasteWithWires", "duplicateWithWires", "deleteAndReconnect"});
    addNamed(menu, canvas, {"-", "add", "addNote", "-"});
    add(tr("&Select"), {"selectAll", "selectNone", "-", "extendLeft", "extendRight", "extendUp", "extendDown"});
    add(tr("&Layer"), {"rename", "fix", "-", "link", "connect", "probe", "-", "collapse", "mute", "pin", "freeze", "result"});
    add(tr("&Groups and frames"), {"group", "ungroup", "enterGroup", "saveBlock", "-", "frame"});
    add(tr("&Arrange"), {"layOut", "layOutDown", "layOutColumns", "-", "moveLeft", "moveRight", "moveUp", "moveDown"});
    add(tr("Wal&k"), {"goLeft", "goRight", "goUp", "goDown"});
    add(tr("&Picture"), {"copyPicture", "savePicture"});
    menu->addActions(canvas); // those that have no place of their own
}

void MainWindow::buildViewMenu() {
    QMenu* menu = m_menu->addMenu(tr("&View"));
    const std::pair<const char*, QString> workspaces[] = {{"view.data", tr("&Data")},
                                                          {"view.design", tr("Design && &train")},
                                                          {"view.test", tr("T&est")},
                                                          {"view.runs", tr("&Runs")},
                                                          {"view.export", tr("E&xport")}};
    for (int index = 0; index < 5; ++index)
        addTo(menu, workspaces[index].first, workspaces[index].second, QKeySequence(Qt::CTRL | (Qt::Key_1 + index)),
              [this, index] { showWorkspace(static_cast<Workspace>(index)); });
    menu->addSeparator();
    addTo(menu, "view.search-layers", tr("&Search layers"), QKeySequence(Qt::CTRL | Qt::Key_F), [this] {
        showWorkspace(Workspace::Design);
        m_design->panels().front()->show();
        m_design->palettePanel()->focusSearch();
    });
    addTo(menu, "view.commands", tr("&Command palette…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P),
          [this] { showCommandPalette(); });
    menu->addSeparator();
    QMenu* panels = menu->addMenu(tr("&Panels"));
    for (QDockWidget* dock : m_design->panels()) {
        panels->addAction(dock->toggleViewAction());
        m_actions.append(dock->toggleViewAction());
    }
    panels->addSeparator();
    QAction* lock = addTo(panels, "view.lock-panels", tr("&Lock the panels"), {}, [] {});
    lock->setCheckable(true);
    lock->setToolTip(tr("Unlocked panels have title bars to drag them by."));
    connect(panels, &QMenu::aboutToShow, lock, [this, lock] { lock->setChecked(m_design->isLocked()); });
    connect(lock, &QAction::triggered, m_design, [this] { m_design->setLocked(!m_design->isLocked()); });
    addTo(panels, "view.reset-panels", tr("&Default layout"), {}, [this] { m_design->restoreDefaultLayout(); });
    QMenu* themes = menu->addMenu(tr("&Theme"));
    using Choice = theme::ThemeManager::Choice;
    auto* group = new QActionGroup(this);
    for (const auto& [id, text, choice] :
         {std::tuple{"view.theme.system", tr("As the &system"), Choice::System},
          std::tuple{"view.theme.light", tr("&Light"), Choice::Light}, std::tuple{"view.theme.dark", tr("&Dark"), Choice::Dark}}) {
        QAction* action = addTo(themes, id, text, {}, [this, choice] {
            m_context.themes->choose(choice);
            m_context.settings->setValue(QStringLiteral("theme"), static_cast<int>(choice));
        });
        action->setCheckable(true);
        action->setChecked(m_context.themes->choice() == choice);
        group->addAction(action);
    }
    menu->addSeparator();
    for (QAction* action : m_design->canvas()->actions())
        if (isView(action))
            menu->addAction(action);
}

void MainWindow::buildRunMenu() {
    QMenu* menu = m_menu->addMenu(tr("&Run"));
    addTo(menu, "run.train", tr("&Train"), QKeySequence(Qt::CTRL | Qt::Key_Return), [this] { m_run->train(); });
    addTo(menu, "run.pause", tr("&Pause"), QKeySequence(Qt::CTRL | Qt::Key_Period), [this] { m_run->pause(); });
    addTo(menu, "run.step", tr("&Step"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), [this] { m_run->step(); });
    addTo(menu, "run.stop", tr("St&op"), QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_Return), [this] { m_run->stop(); });
    menu->addSeparator();
    addTo(menu, "run.next-sample", tr("&Next sample"), QKeySequence(Qt::CTRL | Qt::Key_BracketRight),
          [this] { m_watch->chooseNext(1); });
    addTo(menu, "run.previous-sample", tr("Pre&vious sample"), QKeySequence(Qt::CTRL | Qt::Key_BracketLeft),
          [this] { m_watch->chooseNext(-1); });
    addTo(menu, "run.random-sample", tr("&Random sample"), {}, [this] { m_watch->chooseRandom(); });
}

void MainWindow::buildHelpMenu() {
    QMenu* menu = m_menu->addMenu(tr("&Help"));
    addTo(menu, "help.guide", tr("User &guide"), QKeySequence::HelpContents, [this] {
        auto* guide = findChild<GuideWindow*>();
        if (!guide)
            guide = new GuideWindow(m_context.themes, this);
        guide->show();
        guide->raise();
    });
    addTo(menu, "help.about", tr("&About Netwright"), {}, [this] { showAbout(); });
    addTo(menu, "help.about-qt", tr("About &Qt"), {}, [this] { QMessageBox::aboutQt(this); });
}

void MainWindow::updateActions() {
    const bool ok = m_document->info().ok();
    if (QAction* train = actionById(QStringLiteral("run.train"))) {
        train->setEnabled(ok && !m_run->isRunning());
        actionById(QStringLiteral("run.pause"))->setEnabled(m_run->isRunning());
        actionById(QStringLiteral("run.step"))->setEnabled(ok);
        actionById(QStringLiteral("run.stop"))->setEnabled(m_run->isActive());
    }
}

} // namespace netwright::shell
