#include "tests/support/WindowFixture.h"
#include "ui/canvas/CanvasView.h"
#include "ui/export/ExportPage.h"
#include "ui/inspector/InspectorPanel.h"
#include "ui/inspector/NodeInspector.h"
#include "ui/inspector/ProjectInspector.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/DesignPage.h"
#include "ui/shell/PalettePanel.h"
#include "ui/shell/ProblemsPanel.h"
#include "ui/shell/TopBar.h"
#include "ui/test/ConfusionMatrix.h"
#include "ui/test/TestPage.h"
#include "ui/training/SampleWatch.h"

#include <QDir>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSpinBox>
#include <QUndoStack>

using namespace netwright;
using shell::MainWindow;
using telemetry::RunState;

/// The whole path through the window with real events: open, change, undo, train, watch, stop, test, export, save.
class WindowTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void startsWithTheStartPage();
    void exampleOpensAsUnsavedCopy();
    void inspectorChangesAreUndoSteps();
    void paletteAddsLayers();
    void anEmptyNetworkIsNoMistake();
    void problemsAreListedAndLeadToTheNode();
    void trainsShowsCurvesAndActivations();
    void pausesStepsAndStops();
    void evaluatesWithAConfusionMatrix();
    void exportsEveryFormat();
    void savesAndOpensAgain();
    void commandPaletteRunsActions();
    void everyActionHasIdAndText();

private:
    QPushButton* button(const char* name) { return m_fixture->window->findChild<QPushButton*>(QLatin1String(name)); }
    void trainToTheEnd(int epochs);

    std::unique_ptr<tests::WindowFixture> m_fixture;
};

void WindowTest::init() {
    m_fixture = std::make_unique<tests::WindowFixture>();
    QVERIFY(QTest::qWaitForWindowExposed(m_fixture->window.get()));
}

void WindowTest::cleanup() {
    m_fixture.reset();
}

void WindowTest::startsWithTheStartPage() {
    QVERIFY(!button("run.train")->isVisible());
    QVERIFY(!m_fixture->window->topBar()->workspaces()->isVisible());
}

void WindowTest::exampleOpensAsUnsavedCopy() {
    QVERIFY(m_fixture->openExample("iris"));
    const document::ProjectDocument* document = m_fixture->window->document();
    QCOMPARE(document->title(), QStringLiteral("iris"));
    QVERIFY(document->folder().isEmpty());
    QVERIFY(!document->project().graph.nodes.empty());
    QVERIFY2(document->info().ok(), document->info().problems.empty() ? "" : document->info().problems.front().message.c_str());
    QVERIFY(button("run.train")->isVisible());
    QVERIFY(button("run.train")->isEnabled());
}

void WindowTest::inspectorChangesAreUndoSteps() {
    QVERIFY(m_fixture->openExample("iris"));
    document::ProjectDocument* document = m_fixture->window->document();
    const graph::Graph& graph = document->project().graph;
    const auto dense = std::ranges::find(graph.nodes, "Dense", &graph::Node::type);
    QVERIFY(dense != graph.nodes.end());
    const QString id = QString::fromStdString(dense->id);
    shell::DesignPage* design = m_fixture->window->designPage();
    design->canvas()->selectNodes({id});
    inspector::NodeInspector* inspector = design->inspector()->nodeInspector();
    QTRY_VERIFY(inspector->editor("outputs") && inspector->editor("outputs")->isVisible()); // filled one turn later
    const std::string before = project::toText(document->project());
    auto* outputs = qobject_cast<QSpinBox*>(inspector->editor("outputs"));
    QVERIFY(outputs);
    outputs->setFocus();
    outputs->selectAll();
    QTest::keyClicks(outputs, "24");
    QTest::keyClick(outputs, Qt::Key_Return);
    QCOMPARE(std::get<std::int64_t>(document->project().graph.find(id.toStdString())->params.at("outputs")), 24);
    QCOMPARE(document->undoStack()->count(), 1);
    document->undoStack()->undo();
    QVERIFY(project::toText(document->project()) == before);
    document->undoStack()->redo();
    QCOMPARE(std::get<std::int64_t>(document->project().graph.find(id.toStdString())->params.at("outputs")), 24);
}

void WindowTest::paletteAddsLayers() {
    m_fixture->window->files()->newProject();
    shell::PalettePanel* palette = m_fixture->window->designPage()->palettePanel();
    palette->focusSearch();
    QTest::keyClicks(palette->search(), "conv2d");
    QTest::keyClick(palette->search(), Qt::Key_Return);
    const graph::Graph& graph = m_fixture->window->document()->project().graph;
    QCOMPARE(graph.nodes.size(), 1U);
    QCOMPARE(graph.nodes.front().type, std::string("Conv2d"));
    m_fixture->window->document()->undoStack()->undo();
    QVERIFY(graph.nodes.empty());
}

void WindowTest::anEmptyNetworkIsNoMistake() {
    m_fixture->window->files()->newProject();
    shell::DesignPage* design = m_fixture->window->designPage();
    design->showProblems();
    QTest::qWait(20);
    QVERIFY2(!m_fixture->window->document()->info().ok(), "there is nothing to train");
    QVERIFY(!button("run.train")->isEnabled());
    QCOMPARE(design->problems()->list()->topLevelItemCount(), 0);
    QStringList said;
    for (const QToolButton* each : m_fixture->window->findChildren<QToolButton*>())
        said << each->text();
    QVERIFY(said.contains(QStringLiteral("Nothing drawn yet")));
}

void WindowTest::problemsAreListedAndLeadToTheNode() {
    m_fixture->window->files()->newProject();
    shell::DesignPage* design = m_fixture->window->designPage();
    design->canvas()->addLayer("Dense");
    design->showProblems();
    QTreeWidget* list = design->problems()->list();
    QVERIFY(!button("run.train")->isEnabled());
    design->canvas()->selectNodes({});
    QTRY_VERIFY(list->isVisible() && list->viewport()->height() > 20);
    // The check runs after the edit.
    const auto problemOfTheLayer = [list] { return list->findItems(QStringLiteral("dense1"), Qt::MatchExactly, 1).value(0); };
    QTRY_VERIFY(problemOfTheLayer());
    list->scrollToItem(problemOfTheLayer());
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(problemOfTheLayer()).center());
    QCOMPARE(design->canvas()->selectedNodes().size(), 1);
}

void WindowTest::trainToTheEnd(int epochs) {
    QVERIFY(m_fixture->openExample("iris"));
    m_fixture->shorten(epochs);
    QTest::mouseClick(button("run.train"), Qt::LeftButton);
    QVERIFY(m_fixture->waitFor(RunState::Finished));
}

void WindowTest::trainsShowsCurvesAndActivations() {
    trainToTheEnd(20);
    const training_ui::SeriesStore& series = m_fixture->window->run()->series();
    QVERIFY(series.find("loss"));
    QVERIFY(series.find("loss")->training.raw().size() > 10);
    QVERIFY(!series.find("loss")->validation.empty());
    QVERIFY(series.find("accuracy"));
    QCOMPARE(series.lastStep(), series.plannedSteps());
    const training_ui::SampleWatch* watch = m_fixture->window->watch();
    QTRY_VERIFY(watch->snapshot().has_value() && !watch->snapshot()->tensors.empty());
    const auto shown = watch->snapshot()->sample;
    m_fixture->window->watch()->chooseNext(1);
    QTRY_VERIFY(watch->snapshot()->sample != shown);
}

void WindowTest::pausesStepsAndStops() {
    QVERIFY(m_fixture->openExample("iris"));
    m_fixture->shorten(100'000);
    training_ui::RunController* run = m_fixture->window->run();
    QTest::mouseClick(button("run.step"), Qt::LeftButton);
    QVERIFY(m_fixture->waitFor(RunState::Paused));
    QTRY_COMPARE(run->series().lastStep(), 1);
    QTest::mouseClick(button("run.train"), Qt::LeftButton);
    QTRY_VERIFY(run->series().lastStep() > 5);
    QTest::mouseClick(button("run.train"), Qt::LeftButton);
    QVERIFY(m_fixture->waitFor(RunState::Paused));
    QTest::mouseClick(button("run.stop"), Qt::LeftButton);
    QVERIFY(m_fixture->waitFor(RunState::Stopped));
    QVERIFY(run->hasModel());
}

void WindowTest::evaluatesWithAConfusionMatrix() {
    trainToTheEnd(30);
    m_fixture->window->showWorkspace(MainWindow::Workspace::Test);
    auto* page = m_fixture->window->findChild<test_ui::TestPage*>();
    QSignalSpy done(page, &test_ui::TestPage::evaluated);
    QVERIFY(done.wait(60'000));
    QVERIFY(page->result().has_value());
    QCOMPARE(page->result()->outputs.size(), 1U);
    std::int64_t sum = 0;
    for (const std::int64_t count : page->result()->outputs.front().confusion)
        sum += count;
    QCOMPARE(sum, page->result()->samples);
    auto* matrix = page->findChild<test_ui::ConfusionMatrix*>();
    QTest::mouseClick(matrix, Qt::LeftButton, {}, matrix->cellRect(1, 2).center().toPoint());
    QVERIFY(matrix->chosen() == std::pair(1, 2));
    QTest::keyClick(matrix, Qt::Key_Left);
    QVERIFY(matrix->chosen() == std::pair(1, 1));
}

void WindowTest::exportsEveryFormat() {
    trainToTheEnd(2);
    m_fixture->window->showWorkspace(MainWindow::Workspace::Export);
    auto* page = m_fixture->window->findChild<export_ui::ExportPage*>();
    int written = 0;
    for (QPushButton* exportButton : page->findChildren<QPushButton*>()) {
        if (!exportButton->objectName().startsWith("export."))
            continue;
        const QString path = m_fixture->folder.filePath(QString("model%1").arg(written));
        QString chosen;
        page->choosePath = [&](const QString&, const QString& suggestion, const QString&) {
            chosen = path + "." + QFileInfo(suggestion).suffix();
            return chosen;
        };
        QSignalSpy done(page, &export_ui::ExportPage::exported);
        QTest::mouseClick(exportButton, Qt::LeftButton);
        QVERIFY(done.wait(30'000));
        QVERIFY2(done.front().at(1).toBool(), qPrintable(exportButton->objectName()));
        QVERIFY(QFileInfo(done.front().at(0).toString()).size() > 100);
        ++written;
    }
    QVERIFY(written >= 2);
}

void WindowTest::savesAndOpensAgain() {
    trainToTheEnd(2);
    const QString folder = m_fixture->folder.filePath("my-iris");
    m_fixture->window->files()->chooseFolderToSave = [&](const QString&) { return folder; };
    QVERIFY(m_fixture->window->files()->save());
    QVERIFY(!m_fixture->window->document()->isModified());
    QTRY_VERIFY(QFile::exists(QDir(folder).filePath("weights.safetensors")));
    const std::string text = project::toText(m_fixture->window->document()->project());
    m_fixture->window->files()->newProject();
    QVERIFY(m_fixture->window->files()->open(folder));
    QVERIFY(project::toText(m_fixture->window->document()->project()) == text);
    QCOMPARE(m_fixture->window->files()->recent().front(), folder);
}

void WindowTest::commandPaletteRunsActions() {
    QVERIFY(m_fixture->openExample("iris"));
    shell::CommandPalette palette(m_fixture->window->allActions(), m_fixture->window.get());
    palette.show();
    QTest::keyClicks(palette.search(), "search layers");
    QVERIFY(palette.list()->count() > 0);
    QTest::keyClick(palette.search(), Qt::Key_Return);
    QTRY_COMPARE(m_fixture->window->focusWidget(), m_fixture->window->designPage()->palettePanel()->search());
}

void WindowTest::everyActionHasIdAndText() {
    QStringList ids;
    QMap<QKeySequence, QString> keys;
    for (const QAction* action : m_fixture->window->allActions()) {
        QVERIFY2(!action->text().isEmpty(), qPrintable(action->objectName()));
        QVERIFY2(!action->objectName().isEmpty(), qPrintable(action->text()));
        QVERIFY2(!ids.contains(action->objectName()), qPrintable(action->objectName()));
        ids.append(action->objectName());
        for (const QKeySequence& sequence : action->shortcuts()) {
            QVERIFY2(!keys.contains(sequence), qPrintable(sequence.toString() + " " + action->objectName() + " " + keys.value(sequence)));
            keys.insert(sequence, action->objectName());
        }
    }
}

QTEST_MAIN(WindowTest)
#include "WindowTest.moc"
