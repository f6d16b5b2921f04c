#include "tests/support/WindowFixture.h"
#include "ui/canvas/CanvasSurface.h"
#include "ui/canvas/CanvasView.h"
#include "ui/compare/CompareArea.h"
#include "ui/document/GraphEdits.h"
#include "ui/shell/DesignPage.h"

#include <QDockWidget>
#include <QMouseEvent>
#include <QToolButton>

using namespace netwright;
using canvas::VersionMarks;

namespace {

graph::Graph smallNetwork() {
    graph::Graph graph;
    const layers::LayerRegistry& registry = layers::builtinLayers();
    graph::NodeId before;
    for (const char* type : {"Features", "Dense", "ReLU", "Regression"}) {
        const graph::NodeId id = document::addNode(graph, registry, type, {240.0 * static_cast<double>(graph.nodes.size()), 0});
        if (!before.empty())
            document::connectPorts(graph, registry, {{before, "out"}, {id, "in"}});
        before = id;
    }
    return graph;
}

/// How many pixels of the picture have nearly that colour: lines are smoothed.
int pixelsOf(const QImage& picture, const QColor& color) {
    const auto near = [](int a, int b) { return std::abs(a - b) < 28; };
    int count = 0;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x) {
            const QRgb pixel = picture.pixel(x, y);
            count += near(qRed(pixel), color.red()) && near(qGreen(pixel), color.green()) && near(qBlue(pixel), color.blue());
        }
    return count;
}

} // namespace

/// Two versions of a network side by side on the canvas.
class CompareTest : public QObject {
    Q_OBJECT

    struct Fixture {
        tests::WindowFixture window{true, {1600, 1000}};
        shell::DesignPage* design = window.window->designPage();
        compare::CompareArea* area = design->comparison();
        canvas::CanvasView* now = design->canvas();

        Fixture() {
            project::Project project;
            project.graph = smallNetwork();
            window.window->document()->newProject(project, QStringLiteral("now"));
            window.window->showWorkspace(shell::MainWindow::Workspace::Design);
            edit([](graph::Graph& graph) {
                graph.find("dense1")->params["outputs"] = std::int64_t{77};
                document::removeNodes(graph, {"relu1"});
                document::addNode(graph, layers::builtinLayers(), "Tanh", {480, 160});
                document::connectPorts(graph, layers::builtinLayers(), {{"dense1", "out"}, {"tanh1", "in"}});
            });
            QTest::qWait(20);
        }
        void edit(const std::function<void(graph::Graph&)>& change) { window.window->document()->editGraph({}, QStringLiteral("change"), change); }
        void compareWithStart() {
            project::Project project;
            project.graph = smallNetwork();
            area->compareWith(project, QStringLiteral("start"));
            QTest::qWait(50);
        }
        canvas::CanvasView* other() const {
            for (auto* view : area->findChildren<canvas::CanvasView*>())
                if (view != now)
                    return view;
            return nullptr;
        }
        static canvas::CanvasSurface* surfaceOf(const canvas::CanvasView* view) { return view->findChild<canvas::CanvasSurface*>(); }
        const theme::Theme& theme() const { return window.themes.theme(); }
    };

private slots:
    void addedRemovedAndChangedAreMarkedWithTheirSettings() {
        Fixture f;
        const QSize before = f.now->grab().size();
        f.compareWithStart();
        QVERIFY(f.area->isComparing() && f.other() && f.other()->isVisible());
        const compare::Differences& found = f.area->differences();
        QCOMPARE(found.before.nodes.value("relu1").kind, VersionMarks::Kind::Removed);
        QCOMPARE(found.after.nodes.value("tanh1").kind, VersionMarks::Kind::Added);
        QCOMPARE(found.after.nodes.value("dense1").kind, VersionMarks::Kind::Changed);
        QCOMPARE(found.after.nodes.value("dense1").lines, QStringList{QStringLiteral("Outputs 64 → 77")});
        QCOMPARE(found.after.wires.size(), std::size_t{1});
        QCOMPARE(found.before.wires.size(), std::size_t{2});
        QVERIFY(pixelsOf(f.now->grab().toImage(), f.theme().good) > 50);
        QVERIFY(pixelsOf(f.now->grab().toImage(), f.theme().validation) > 50);
        QVERIFY(pixelsOf(f.other()->grab().toImage(), f.theme().wrong) > 50);
        QVERIFY(pixelsOf(f.other()->grab().toImage(), f.theme().good) < 5);
        f.area->close();
        QTest::qWait(20);
        QVERIFY(!f.other()->isVisible());
        QCOMPARE(f.now->grab().size(), before);
        QVERIFY(pixelsOf(f.now->grab().toImage(), f.theme().good) < 20);
    }

    void thePanelsMakeRoomAndComeBack() {
        Fixture f;
        const auto visible = [&] {
            QStringList names;
            for (const QDockWidget* panel : f.design->panels())
                if (panel->isVisible())
                    names << panel->objectName();
            return names;
        };
        const QStringList before = visible();
        QVERIFY(before.size() > 3);
        f.compareWithStart();
        QCOMPARE(visible(), QStringList());
        f.area->close();
        QTest::qWait(20);
        QCOMPARE(visible(), before);
    }

    void bothSidesShowTheSamePlace() {
        Fixture f;
        f.compareWithStart();
        f.now->lookAt({300, 40}, 1.4);
        QVERIFY(QLineF(f.other()->viewCentre(), {300, 40}).length() < 0.01);
        QCOMPARE(f.other()->zoom(), f.now->zoom());
        f.other()->lookAt({100, 90}, 0.8);
        QVERIFY(QLineF(f.now->viewCentre(), {100, 90}).length() < 0.01);
        QCOMPARE(f.now->zoom(), 0.8);
    }

    void differencesFollowTheEdits() {
        Fixture f;
        f.compareWithStart();
        QVERIFY(!f.area->differences().diff.empty());
        while (f.window.window->document()->undoStack()->canUndo())
            f.window.window->document()->undoStack()->undo();
        QTest::qWait(20);
        QVERIFY(f.area->differences().diff.empty());
        QCOMPARE(f.area->differences().list.size(), std::size_t{0});
    }

    void theNextDifferenceIsGoneTo() {
        Fixture f;
        f.compareWithStart();
        f.area->go(1);
        QCOMPARE(f.now->selectedNodes(), QStringList{QStringLiteral("tanh1")});
        f.area->go(1);
        QCOMPARE(f.other()->selectedNodes(), QStringList{QStringLiteral("relu1")});
        f.area->go(-1);
        f.area->go(-1);
        QCOMPARE(f.area->differences().list.back().node, f.other()->selectedNodes().front());
    }

    void theOtherVersionCannotBeChanged() {
        Fixture f;
        f.compareWithStart();
        canvas::CanvasSurface* surface = Fixture::surfaceOf(f.other());
        const QPointF grip = f.other()->nodeRect("dense1").center();
        const QRectF place = f.other()->nodeRect("dense1");
        const auto send = [&](QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons buttons) {
            QMouseEvent event(type, at, surface->mapToGlobal(at), button, buttons, {});
            QApplication::sendEvent(surface, &event);
        };
        send(QEvent::MouseButtonPress, grip, Qt::LeftButton, Qt::LeftButton);
        send(QEvent::MouseMove, grip + QPointF(60, 60), Qt::NoButton, Qt::LeftButton);
        send(QEvent::MouseButtonRelease, grip + QPointF(60, 60), Qt::LeftButton, {});
        surface->setFocus();
        QTest::keyClick(surface, Qt::Key_Delete);
        QTest::keyClick(surface, Qt::Key_D, Qt::ControlModifier);
        QTest::keyClick(surface, Qt::Key_M);
        QCOMPARE(f.other()->nodeRect("dense1"), place);
        QCOMPARE(f.area->differences().diff.removed, std::vector<graph::NodeId>{"relu1"});
    }

    void aGroupInWhichSomethingDiffersIsMarked() {
        const layers::LayerRegistry& registry = layers::builtinLayers();
        graph::Graph before = smallNetwork();
        graph::Node group;
        group.id = group.name = "block";
        group.type = "Group";
        group.body = graph::GraphBox(smallNetwork());
        before.nodes.push_back(group);
        graph::Graph after = before;
        (*after.nodes.back().body)->find("dense1")->params["outputs"] = std::int64_t{5};
        const compare::Differences found = compare::compareVersions(before, after, registry);
        QCOMPARE(found.after.nodes.value("block").kind, VersionMarks::Kind::Changed);
        QCOMPARE(found.after.nodes.value("block/dense1").lines, QStringList{QStringLiteral("Outputs 64 → 5")});
        QCOMPARE(found.after.nodes.value("block").lines.size(), 1);
    }
};

QTEST_MAIN(CompareTest)
#include "CompareTest.moc"
