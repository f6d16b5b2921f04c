#include "tests/support/NewUser.h"
#include "tests/support/WindowFixture.h"
#include "ui/canvas/CanvasSurface.h"
#include "ui/canvas/CanvasView.h"
#include "ui/canvas/FixOffer.h"
#include "ui/compare/CompareArea.h"
#include "ui/document/Autosave.h"
#include "ui/document/GraphEdits.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/DesignPage.h"
#include "ui/shell/Examples.h"
#include "ui/shell/Language.h"
#include "ui/shell/NewProjectDialog.h"
#include "ui/shell/PreferencesDialog.h"
#include "ui/test/TestPage.h"
#include "ui/training/PlotPanel.h"
#include "ui/training/SampleWatch.h"
#include "ui/training/Timeline.h"

#include <QApplication>
#include <QDir>
#include <QDockWidget>
#include <QMessageBox>
#include <QRegularExpression>

#include <cstdio>

/// Takes a picture of every view and dialog of the window, dark and light, at two sizes, with a really trained digits
/// project, into the folder given as the first argument. The second one is the number of epochs (2 are enough to look at).
/// With the optional words "dark" or "light" and sizes ("1280x800", any) only those are made; with "examples" every example is
/// opened as well, with "newcomer" the path of a new user is walked, with "drawing" only the canvas is shown (quick: also
/// with QT_SCALE_FACTOR=1.5 and the like), with "german" the window speaks German.
using namespace netwright;
using shell::MainWindow;
using telemetry::RunState;
using Workspace = shell::MainWindow::Workspace;

namespace {

class Photographer {
public:
    Photographer(bool dark, QSize size, QString folder, int epochs)
        : m_fixture(dark, size), m_window(*m_fixture.window), m_folder(std::move(folder)), m_epochs(epochs),
          m_suffix(QStringLiteral("-%1-%2").arg(dark ? QStringLiteral("dark") : QStringLiteral("light")).arg(size.width())), m_asked(size) {}

    bool everyView() {
        QTest::qWait(1500); // the examples come from the background
        take(QStringLiteral("start"));
        dialogs();
        emptyStates();
        kindsOfData();
        return open(QStringLiteral("digits-cnn")) && untrained() && trained() && broken() && !m_grew;
    }

    bool everyExample() {
        bool ok = true;
        for (const shell::Example& example : shell::findExamples(QStringLiteral(NETWRIGHT_SOURCE_DIR "/projects"))) {
            const QString name = QDir(example.folder).dirName();
            ok = open(name) && ok;
            take(QStringLiteral("example-") + name);
        }
        return ok;
    }

    /// The canvas in the states of its own: empty, a network, a selected frame, an offered fix, two versions.
    bool drawing() {
        m_window.files()->newProject();
        m_window.showWorkspace(Workspace::Design);
        settle();
        take(QStringLiteral("canvas-empty"));
        if (!open(QStringLiteral("digits-cnn")))
            return false;
        selectFirst("Conv2d");
        settle();
        take(QStringLiteral("canvas"));
        selectedFrame();
        offeredFix();
        comparison();
        return true;
    }

    bool newcomer() {
        const QString model = m_fixture.folder.filePath(QStringLiteral("model.onnx"));
        tests::NewUser user(m_fixture, QStringLiteral(NETWRIGHT_SOURCE_DIR "/projects/mnist-data/train-images-idx3-ubyte.gz"), model,
                            [this](const QString& name, QWidget& shown) { save(shown.grab(), QStringLiteral("newcomer-") + name); });
        const auto shortened = [this] {
            m_fixture.shorten(m_epochs);
            return true;
        };
        return user.choosesData() && user.wiresSixLayers() && shortened() && user.trains() && user.tests() && user.exports();
    }

private:
    bool open(const QString& example) {
        m_window.document()->undoStack()->setClean();
        const bool opened = m_fixture.openExample(example);
        m_window.document()->undoStack()->setClean();
        settle();
        return opened;
    }

    void selectedFrame() {
        auto& canvas = *m_window.designPage()->canvas();
        const graph::Point corner = m_window.document()->project().graph.frames.front().position;
        auto* surface = canvas.findChild<canvas::CanvasSurface*>();
        const QPointF title = canvas.toWidget({corner.x + 30, corner.y + 14});
        QTest::mouseClick(surface, Qt::LeftButton, {}, surface->mapFrom(&canvas, title.toPoint()));
        settle();
        take(QStringLiteral("canvas-frame"));
    }

    void offeredFix() {
        m_window.findChild<canvas::FixOffer*>()->lookAt(QStringLiteral("class"));
        m_window.document()->editGraph({}, QStringLiteral("outputs"), [](graph::Graph& graph) {
            graph.find("scores")->params["outputs"] = std::int64_t{12};
        });
        settle();
        take(QStringLiteral("canvas-fix"));
        m_window.document()->undoStack()->undo();
    }

    void dialogs() {
        shell::NewProjectDialog create(m_window.document(), &m_fixture.themes, &m_window);
        show(create, QStringLiteral("new-project"));
        create.chooseData(QStringLiteral(NETWRIGHT_SOURCE_DIR "/projects/iris/data/iris.csv"));
        show(create, QStringLiteral("new-project-data"));
        shell::CommandPalette palette(m_window.allActions(), &m_window);
        show(palette, QStringLiteral("commands"));
        shell::PreferencesDialog preferences({&m_fixture.themes, &m_fixture.settings, {}, {}}, m_window.allActions(), &m_window);
        show(preferences, QStringLiteral("preferences"));
        message([this] {
            const core::Diagnostic problem = core::error("json.type", core::inFile("digits/project.json", 12, 9), "“epochs” must be a number.",
                                                         "Write a whole number.");
            m_window.files()->showProblems(QStringLiteral("The project cannot be opened"), {problem, problem});
        }, QStringLiteral("message"));
    }

    void emptyStates() {
        m_window.files()->newProject();
        for (const auto& [workspace, name] : {std::pair{Workspace::Design, "design"}, std::pair{Workspace::Data, "data"},
                                              std::pair{Workspace::Test, "test"}, std::pair{Workspace::Runs, "runs"},
                                              std::pair{Workspace::Export, "export"}}) {
            m_window.showWorkspace(workspace);
            settle();
            take(QStringLiteral("empty-") + QLatin1String(name));
        }
        m_window.document()->edit(QStringLiteral("data"), [](project::Project& project) {
            project.data.source = "csv";
            project.data.options = {{"file", std::string("gone.csv")}};
        });
        m_window.showWorkspace(Workspace::Data);
        wait([&] { return m_window.datasets()->state() == data_ui::DatasetStore::State::Failed; }, 10'000);
        settle();
        take(QStringLiteral("data-unreadable"));
    }

    /// The workspace of the data with a table, a series and a text.
    void kindsOfData() {
        for (const auto& [example, name] : {std::pair{"penguins", "data-table"}, std::pair{"co2", "data-series"}, std::pair{"moby-dick", "data-text"}}) {
            open(QString::fromLatin1(example));
            m_window.showWorkspace(Workspace::Data);
            wait([&] { return m_window.datasets()->state() == data_ui::DatasetStore::State::Ready; }, 60'000);
            settle();
            take(QString::fromLatin1(name));
        }
    }

    bool untrained() {
        m_fixture.shorten(m_epochs);
        take(QStringLiteral("design"));
        m_window.showWorkspace(Workspace::Data);
        wait([&] { return m_window.datasets()->state() == data_ui::DatasetStore::State::Ready; }, 60'000);
        settle();
        take(QStringLiteral("data"));
        return true;
    }

    bool trained() {
        m_window.showWorkspace(Workspace::Design);
        m_window.run()->train();
        wait([&] { return m_window.run()->series().lastStep() > 150 || m_window.run()->problems().size() > 0; }, 300'000);
        m_window.run()->setLearningRate(0.0007);
        selectFirst("Conv2d");
        QTest::qWait(1500);
        take(QStringLiteral("training"));
        if (!m_fixture.waitFor(RunState::Finished, 1'800'000))
            return false;
        QTest::qWait(1500);
        take(QStringLiteral("trained"));
        selectFirst("Dense");
        settle();
        take(QStringLiteral("trained-dense"));
        m_window.designPage()->canvas()->selectNodes({});
        auto* timeline = m_window.findChild<training_ui::Timeline*>();
        timeline->choose(m_window.run()->series().epochEnds().front());
        settle();
        take(QStringLiteral("trained-timeline"));
        timeline->choose(std::nullopt);
        for (const auto& [workspace, name] : {std::pair{Workspace::Test, "test"}, std::pair{Workspace::Runs, "runs"},
                                              std::pair{Workspace::Export, "export"}}) {
            m_window.showWorkspace(workspace);
            if (workspace == Workspace::Test) {
                auto* test = m_window.findChild<test_ui::TestPage*>();
                wait([&] { return test->result().has_value(); }, 120'000);
            }
            settle();
            take(QLatin1String(name));
        }
        return true;
    }

    bool broken() {
        m_window.showWorkspace(Workspace::Design);
        m_window.designPage()->canvas()->addLayer(QStringLiteral("Dense"));
        m_window.document()->editGraph({}, QStringLiteral("change"), [](graph::Graph& graph) {
            if (graph::Node* node = graph.find("conv1"))
                node->params["filters"] = std::int64_t{24};
        });
        m_window.designPage()->showProblems();
        settle();
        take(QStringLiteral("problems"));
        m_window.designPage()->showProblems();
        comparison();
        for (QDockWidget* panel : m_window.designPage()->panels())
            panel->show();
        m_window.designPage()->setLocked(false);
        settle();
        take(QStringLiteral("panels-unlocked"));
        m_window.designPage()->setLocked(true);
        m_window.designPage()->restoreDefaultLayout();
        message([this] { m_window.files()->mayDiscard(); }, QStringLiteral("message-save"));
        return true;
    }

    /// With a version without the dropout, with fewer neurons and with a layer that is gone now.
    void comparison() {
        project::Project before = m_window.document()->project();
        graph::Graph& graph = before.graph;
        const layers::LayerRegistry& registry = m_window.document()->registry();
        graph.find("hidden")->params["outputs"] = std::int64_t{32};
        graph.find("hidden")->params["bias"] = false;
        document::removeNodes(graph, {"dropout"});
        document::connectPorts(graph, registry, {{"hidden", "out"}, {"scores", "in"}});
        std::erase_if(graph.edges, [](const graph::Edge& edge) { return edge.from.node == "pool1" && edge.to.node == "conv2"; });
        const graph::Point above = graph.find("pool1")->position, below = graph.find("conv2")->position;
        const graph::NodeId gone = document::addNode(graph, registry, "LeakyReLU", {above.x, (above.y + below.y) / 2});
        document::connectPorts(graph, registry, {{"pool1", "out"}, {gone, "in"}});
        document::connectPorts(graph, registry, {{gone, "out"}, {"conv2", "in"}});
        m_window.designPage()->comparison()->compareWith(before, QStringLiteral("as saved"));
        settle();
        take(QStringLiteral("compare"));
        m_window.designPage()->comparison()->close();
    }

    void show(QDialog& dialog, const QString& name) {
        dialog.show();
        settle();
        save(dialog.grab(), name);
        dialog.close();
    }

    /// A message box that waits for an answer: photographed, then put away.
    void message(const std::function<void()>& ask, const QString& name) {
        QTimer::singleShot(300, &m_window, [this, name] {
            if (QWidget* box = QApplication::activeModalWidget()) {
                save(box->grab(), name);
                box->close();
            }
        });
        ask();
    }

    void selectFirst(const std::string& type) {
        for (const graph::Node& node : m_window.document()->project().graph.nodes)
            if (node.type == type) {
                m_window.designPage()->canvas()->selectNodes({QString::fromStdString(node.id)});
                return;
            }
    }

    template <typename Condition>
    void wait(Condition condition, int milliseconds) {
        if (!QTest::qWaitFor(condition, milliseconds))
            std::fputs("Waited too long.\n", stderr);
    }
    void settle() { QTest::qWait(400); }
    void take(const QString& name) {
        save(m_window.grab(), name);
        if (m_window.width() == m_asked.width())
            return;
        std::fprintf(stderr, "%s: the window grew to %d pixels. What asks for so much:\n", qPrintable(name), m_window.width());
        for (const QWidget* widget : m_window.findChildren<QWidget*>())
            if (widget->minimumSizeHint().width() > m_asked.width() * 3 / 4)
                std::fprintf(stderr, "  %s %s: %d\n", widget->metaObject()->className(), qPrintable(widget->objectName()),
                             widget->minimumSizeHint().width());
        m_grew = true;
    }
    void save(const QPixmap& picture, const QString& name) {
        picture.save(m_folder + QLatin1Char('/') + name + m_suffix + QStringLiteral(".png"));
    }

    tests::WindowFixture m_fixture;
    MainWindow& m_window;
    QString m_folder;
    int m_epochs;
    QString m_suffix;
    QSize m_asked;
    bool m_grew = false;
};

/// Those that are asked for, such as "1024x700".
QList<QSize> sizesOf(const QStringList& words) {
    static const QRegularExpression size(QStringLiteral("^(\\d+)x(\\d+)$"));
    QList<QSize> sizes;
    for (const QString& word : words)
        if (const auto match = size.match(word); match.hasMatch())
            sizes.append(QSize(match.captured(1).toInt(), match.captured(2).toInt()));
    return sizes.isEmpty() ? QList<QSize>{{1280, 800}, {1920, 1080}} : sizes;
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const QString folder = arguments.value(1, QStringLiteral("pictures"));
    QDir().mkpath(folder);
    const int epochs = std::max(1, arguments.value(2, QStringLiteral("2")).toInt());
    if (arguments.contains(QStringLiteral("german")))
        shell::installLanguage(QStringLiteral("de"), &application);
    bool ok = true;
    for (const bool dark : {true, false}) {
        if (arguments.contains(dark ? QStringLiteral("light") : QStringLiteral("dark")))
            continue;
        for (const QSize size : sizesOf(arguments)) {
            if (arguments.contains(QStringLiteral("newcomer"))) {
                ok = Photographer(dark, size, folder, epochs).newcomer() && ok;
                continue;
            }
            if (arguments.contains(QStringLiteral("drawing"))) {
                ok = Photographer(dark, size, folder, epochs).drawing() && ok;
                continue;
            }
            if (arguments.contains(QStringLiteral("examples")))
                ok = Photographer(dark, size, folder, epochs).everyExample() && ok;
            ok = Photographer(dark, size, folder, epochs).everyView() && ok;
        }
    }
    if (!ok)
        std::fputs("A picture could not be taken.\n", stderr);
    return ok ? 0 : 1;
}
