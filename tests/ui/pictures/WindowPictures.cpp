#include "tests/support/NewUser.h"
#include "tests/ui/pictures/DialogPictures.h"
#include "tests/ui/pictures/ExamplePictures.h"
#include "ui/canvas/CanvasSurface.h"
#include "ui/canvas/FixOffer.h"
#include "ui/compare/CompareArea.h"
#include "ui/document/GraphEdits.h"
#include "ui/runs/RunsPage.h"
#include "ui/shell/Language.h"
#include "ui/training/PlotPanel.h"
#include "ui/training/SampleWatch.h"
#include "ui/training/Timeline.h"

#include <QDockWidget>
#include <QRegularExpression>
#include <QTreeWidget>

#include <algorithm>

/// Takes a picture of every view and dialog of the window, dark and light, at two sizes, with a really trained digits
/// project, into the folder given as the first argument. The second one is the number of epochs (2 are enough to look at).
/// With the optional words "dark" or "light" and sizes ("1280x800", any) only those are made. Words for parts: "examples"
/// opens every example as well, "kinds" trains networks of several kinds, "dialogs" shows the dialogs alone, "newcomer"
/// walks the path of a new user, "runs" compares several runs ("project=FOLDER": those of that project), "readme" takes the
/// pictures of the readme, "drawing" shows only the canvas (quick: also with QT_SCALE_FACTOR=1.5 and the like); with "german"
/// the window speaks German.
using namespace netwright;
using shell::MainWindow;
using telemetry::RunState;
using Workspace = shell::MainWindow::Workspace;

namespace {

class Photographer : public tests::Camera {
public:
    Photographer(bool dark, QSize size, const QString& folder, int epochs) : Camera(dark, size, folder), m_epochs(epochs) {}

    bool everyView() {
        QTest::qWait(1500); // the examples come from the background
        take(QStringLiteral("start"));
        tests::photographStartDialogs(*this);
        emptyStates();
        kindsOfData();
        return open(QStringLiteral("digits-cnn")) && untrained() && trained() && broken() && !grew();
    }

    bool everyDialog() {
        tests::photographStartDialogs(*this);
        if (!open(QStringLiteral("digits-mlp")))
            return false;
        tests::photographProjectDialogs(*this);
        return true;
    }

    /// In the middle of an epoch, with curves to read; then data, test and two versions side by side.
    bool readme() {
        if (!open(QStringLiteral("penguins")))
            return false;
        showWorkspace(Workspace::Data);
        waitForData();
        QTest::qWait(1000); // the distributions are counted
        take(QStringLiteral("data"));
        if (!open(QStringLiteral("digits-cnn")))
            return false;
        comparison();
        window.designPage()->canvas()->fitAll(); // as it was before the comparison
        fixture.shorten(m_epochs);
        window.run()->train();
        selectFirst("Conv2d");
        const auto& series = window.run()->series();
        if (!wait([&] { return std::ssize(series.epochEnds()) >= m_epochs - 1; }, 1'800'000))
            return false;
        QTest::qWait(2500);
        take(QStringLiteral("window"));
        if (!fixture.waitFor(RunState::Finished, 1'800'000))
            return false;
        tests::photographTest(*this, QStringLiteral("test"));
        return true;
    }

    /// The canvas in the states of its own: empty, a network, a selected frame, an offered fix, two versions.
    bool drawing() {
        window.files()->newProject();
        window.showWorkspace(Workspace::Design);
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

    /// Several runs of one project over each other, as after trying settings.
    bool runs() {
        window.files()->newProject();
        showWorkspace(Workspace::Runs);
        take(QStringLiteral("runs-no-data"));
        if (!open(QStringLiteral("penguins")))
            return false;
        showWorkspace(Workspace::Runs);
        take(QStringLiteral("runs-none"));
        int made = 0;
        for (const double rate : {0.0003, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1.0}) {
            window.document()->edit(QStringLiteral("rate"), [rate, this](project::Project& project) {
                project.training.learningRate = rate;
                project.training.epochs = m_epochs;
                project.training.optimizer.type = rate > 0.02 ? "sgd" : "adam";
            });
            window.run()->train();
            if (!fixture.waitFor(RunState::Finished))
                return false;
            showWorkspace(Workspace::Runs);
            if (++made == 1)
                take(QStringLiteral("runs-one"));
        }
        take(QStringLiteral("runs-all"));
        return true;
    }

    /// The runs that a project on the disk has, such as those of a sweep.
    bool runsOf(const QString& folder) {
        if (!window.files()->open(folder))
            return false;
        showWorkspace(Workspace::Runs);
        settle();
        QTreeWidget& list = *window.findChild<runs_ui::RunsPage*>()->list();
        for (int row = 0; row < list.topLevelItemCount(); ++row)
            list.topLevelItem(row)->setCheckState(0, Qt::Checked);
        settle();
        take(QStringLiteral("runs-of-") + QDir(folder).dirName());
        return true;
    }

    bool newcomer() {
        const QString model = fixture.folder.filePath(QStringLiteral("model.onnx"));
        tests::NewUser user(fixture, QStringLiteral(NETWRIGHT_SOURCE_DIR "/projects/mnist-data/train-images-idx3-ubyte.gz"), model,
                            [this](const QString& name, QWidget& shown) { save(shown.grab(), QStringLiteral("newcomer-") + name); });
        const auto shortened = [this] {
            fixture.shorten(m_epochs);
            return true;
        };
        return user.choosesData() && user.wiresSixLayers() && shortened() && user.trains() && user.tests() && user.exports();
    }

private:
    void selectedFrame() {
        auto& canvas = *window.designPage()->canvas();
        const graph::Point corner = window.document()->project().graph.frames.front().position;
        auto* surface = canvas.findChild<canvas::CanvasSurface*>();
        const QPointF title = canvas.toWidget({corner.x + 30, corner.y + 14});
        QTest::mouseClick(surface, Qt::LeftButton, {}, surface->mapFrom(&canvas, title.toPoint()));
        settle();
        take(QStringLiteral("canvas-frame"));
    }

    void offeredFix() {
        window.findChild<canvas::FixOffer*>()->lookAt(QStringLiteral("class"));
        window.document()->editGraph({}, QStringLiteral("outputs"), [](graph::Graph& graph) {
            graph.find("scores")->params["outputs"] = std::int64_t{12};
        });
        settle();
        take(QStringLiteral("canvas-fix"));
        window.document()->undoStack()->undo();
    }

    void emptyStates() {
        window.files()->newProject();
        for (const auto& [workspace, name] : {std::pair{Workspace::Design, "design"}, std::pair{Workspace::Data, "data"},
                                              std::pair{Workspace::Test, "test"}, std::pair{Workspace::Runs, "runs"},
                                              std::pair{Workspace::Export, "export"}}) {
            window.showWorkspace(workspace);
            settle();
            take(QStringLiteral("empty-") + QLatin1String(name));
        }
        window.document()->edit(QStringLiteral("data"), [](project::Project& project) {
            project.data.source = "csv";
            project.data.options = {{"file", std::string("gone.csv")}};
        });
        window.showWorkspace(Workspace::Data);
        wait([&] { return window.datasets()->state() == data_ui::DatasetStore::State::Failed; }, 10'000);
        settle();
        take(QStringLiteral("data-unreadable"));
    }

    /// The workspace of the data with a table, a series and a text.
    void kindsOfData() {
        for (const auto& [example, name] : {std::pair{"penguins", "data-table"}, std::pair{"co2", "data-series"}, std::pair{"moby-dick", "data-text"}}) {
            open(QString::fromLatin1(example));
            window.showWorkspace(Workspace::Data);
            waitForData();
            take(QString::fromLatin1(name));
        }
    }

    bool untrained() {
        fixture.shorten(m_epochs);
        take(QStringLiteral("design"));
        window.showWorkspace(Workspace::Data);
        waitForData();
        take(QStringLiteral("data"));
        return true;
    }

    bool trained() {
        window.showWorkspace(Workspace::Design);
        window.run()->train();
        wait([&] { return window.run()->series().lastStep() > 150 || window.run()->problems().size() > 0; }, 300'000);
        window.run()->setLearningRate(0.0007);
        selectFirst("Conv2d");
        QTest::qWait(1500);
        take(QStringLiteral("training"));
        if (!fixture.waitFor(RunState::Finished, 1'800'000))
            return false;
        QTest::qWait(1500);
        take(QStringLiteral("trained"));
        selectFirst("Dense");
        settle();
        take(QStringLiteral("trained-dense"));
        window.designPage()->canvas()->selectNodes({});
        auto* timeline = window.findChild<training_ui::Timeline*>();
        timeline->choose(window.run()->series().epochEnds().front());
        settle();
        take(QStringLiteral("trained-timeline"));
        timeline->choose(std::nullopt);
        for (const auto& [workspace, name] : {std::pair{Workspace::Test, "test"}, std::pair{Workspace::Runs, "runs"},
                                              std::pair{Workspace::Export, "export"}}) {
            if (workspace == Workspace::Test) {
                tests::photographTest(*this, QStringLiteral("test"));
                continue;
            }
            window.showWorkspace(workspace);
            settle();
            take(QLatin1String(name));
        }
        return true;
    }

    bool broken() {
        window.showWorkspace(Workspace::Design);
        window.designPage()->canvas()->addLayer(QStringLiteral("Dense"));
        window.document()->editGraph({}, QStringLiteral("change"), [](graph::Graph& graph) {
            if (graph::Node* node = graph.find("conv1"))
                node->params["filters"] = std::int64_t{24};
        });
        window.designPage()->showProblems();
        settle();
        take(QStringLiteral("problems"));
        window.designPage()->showProblems();
        comparison();
        for (QDockWidget* panel : window.designPage()->panels())
            panel->show();
        window.designPage()->setLocked(false);
        settle();
        take(QStringLiteral("panels-unlocked"));
        window.designPage()->setLocked(true);
        window.designPage()->restoreDefaultLayout();
        tests::photographProjectDialogs(*this);
        return true;
    }

    /// With a version without the dropout, with fewer neurons and with a layer that is gone now.
    void comparison() {
        project::Project before = window.document()->project();
        graph::Graph& graph = before.graph;
        const layers::LayerRegistry& registry = window.document()->registry();
        graph.find("hidden")->params["outputs"] = std::int64_t{32};
        graph.find("hidden")->params["bias"] = false;
        document::removeNodes(graph, {"dropout"});
        document::connectPorts(graph, registry, {{"hidden", "out"}, {"scores", "in"}});
        std::erase_if(graph.edges, [](const graph::Edge& edge) { return edge.from.node == "pool1" && edge.to.node == "conv2"; });
        const graph::Point above = graph.find("pool1")->position, below = graph.find("conv2")->position;
        const graph::NodeId gone = document::addNode(graph, registry, "LeakyReLU", {above.x, (above.y + below.y) / 2});
        document::connectPorts(graph, registry, {{"pool1", "out"}, {gone, "in"}});
        document::connectPorts(graph, registry, {{gone, "out"}, {"conv2", "in"}});
        window.designPage()->comparison()->compareWith(before, QStringLiteral("as saved"));
        settle();
        take(QStringLiteral("compare"));
        window.designPage()->comparison()->close();
    }

    int m_epochs;
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

bool photograph(bool dark, QSize size, const QStringList& words) {
    const int epochs = std::max(1, words.value(2, QStringLiteral("2")).toInt());
    Photographer photographer(dark, size, words.value(1, QStringLiteral("pictures")), epochs);
    const auto wanted = [&](const char* word) { return words.contains(QLatin1String(word)); };
    if (wanted("newcomer"))
        return photographer.newcomer();
    if (wanted("drawing"))
        return photographer.drawing();
    if (wanted("runs")) {
        const auto project = std::ranges::find_if(words, [](const QString& word) { return word.startsWith(QLatin1String("project=")); });
        return project == words.end() ? photographer.runs() : photographer.runsOf(project->mid(8));
    }
    if (wanted("dialogs"))
        return photographer.everyDialog();
    if (wanted("kinds"))
        return tests::photographTrainedExamples(photographer);
    if (wanted("readme"))
        return photographer.readme();
    const bool examples = !wanted("examples") || tests::photographExamples(photographer);
    return photographer.everyView() && examples;
}

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    QDir().mkpath(arguments.value(1, QStringLiteral("pictures")));
    if (arguments.contains(QStringLiteral("german")))
        shell::installLanguage(QStringLiteral("de"), &application);
    bool ok = true;
    for (const bool dark : {true, false}) {
        if (arguments.contains(dark ? QStringLiteral("light") : QStringLiteral("dark")))
            continue;
        for (const QSize size : sizesOf(arguments)) {
            ok = photograph(dark, size, arguments) && ok;
        }
    }
    if (!ok)
        std::fputs("A picture could not be taken.\n", stderr);
    return ok ? 0 : 1;
}
