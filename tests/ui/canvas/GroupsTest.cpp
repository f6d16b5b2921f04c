#include "tests/ui/canvas/CanvasFixture.h"

#include "ui/canvas/SearchPopup.h"

#include <QLineEdit>
#include <QTemporaryDir>
#include <QToolButton>

using netwright::testing::CanvasFixture;
namespace graph = netwright::graph;
namespace core = netwright::core;

/// Habit 30: groups, entered and left, kept as blocks, applied several times.
class GroupsTest : public QObject {
    Q_OBJECT

    static QString group(CanvasFixture& f) {
        for (const graph::Node& node : f.graph().nodes)
            if (node.body)
                return QString::fromStdString(node.id);
        return {};
    }

private slots:
    void aClickOnACornerResizesNothing() {
        CanvasFixture f;
        f.view.resize(1280, 800);
        f.edit([](graph::Graph& graph) {
            graph::Frame frame;
            frame.id = "frame";
            frame.position = {5, 300};
            frame.width = 211; // not on the grid
            frame.height = 139;
            graph.frames.push_back(frame);
        });
        f.view.fitAll();
        const std::string before = f.bytes();
        const QPointF corner = f.at({5 + 211 - 3, 300 + 139 - 3});
        f.click(corner);
        QVERIFY2(f.bytes() == before, "a click is no resize, not even to the grid");
        f.drag(corner, corner + QPointF(50, 40));
        QVERIFY(f.bytes() != before);
    }

    void habit30_groups() {
        CanvasFixture f;
        const std::string before = f.bytes();
        const auto parameters = f.document.info().parameters;
        f.select({"conv", "relu"});
        f.key(Qt::Key_G, Qt::ControlModifier);
        const QString id = group(f);
        QVERIFY(!id.isEmpty());
        QCOMPARE(f.graph().nodes.size(), std::size_t{5});
        QVERIFY(f.document.info().ok());
        QCOMPARE(f.document.info().parameters, parameters);
        QVERIFY(!f.view.nodeRect(id).isEmpty());

        f.key(Qt::Key_Tab);
        QCOMPARE(f.view.path().size(), std::size_t{1});
        QCOMPARE(f.graph().nodes.size(), std::size_t{4});
        f.select({"conv"});
        f.key(Qt::Key_G, Qt::ControlModifier);
        f.key(Qt::Key_Tab);
        QCOMPARE(f.view.path().size(), std::size_t{2});
        QCOMPARE(f.graph().nodes.size(), std::size_t{3});
        QVERIFY(f.document.info().ok());
        const auto crumbs = f.view.findChildren<QToolButton*>();
        QVERIFY(std::ranges::any_of(crumbs, [](QToolButton* b) { return b->text() == "group1" && b->isVisible(); }));
        f.select({});
        f.key(Qt::Key_Tab);
        f.key(Qt::Key_Tab, Qt::NoModifier); // the group just left is selected: in again
        QCOMPARE(f.view.path().size(), std::size_t{2});
        f.select({});
        f.key(Qt::Key_Tab);
        f.select({});
        f.key(Qt::Key_Tab);
        QVERIFY(f.view.path().empty());
        f.document.undoStack()->undo();
        f.document.undoStack()->undo();
        QCOMPARE(f.bytes(), before);
    }

    void habit30_groupsAreKeptAsBlocks() {
        CanvasFixture f;
        QTemporaryDir folder;
        f.document.blocks().setFolder(folder.path());
        const std::size_t shipped = f.document.blocks().blocks().size();
        f.select({"conv", "relu"});
        f.key(Qt::Key_G, Qt::ControlModifier);
        f.key(Qt::Key_B, Qt::ControlModifier | Qt::ShiftModifier);
        auto* field = QApplication::focusWidget();
        QVERIFY(field && field->inherits("QLineEdit"));
        QTest::keyClicks(field, "Edge finder");
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(f.document.blocks().blocks().size(), shipped + 1);
        const std::size_t nodes = f.graph().nodes.size();
        f.doubleClick({300, 650});
        auto* search = f.view.findChild<netwright::canvas::SearchPopup*>();
        QTest::keyClicks(search->findChild<QLineEdit*>(), "edge fin");
        QTest::keyClick(search->findChild<QLineEdit*>(), Qt::Key_Return);
        QCOMPARE(f.graph().nodes.size(), nodes + 1);
        QVERIFY(f.graph().nodes.back().body && (*f.graph().nodes.back().body)->nodes.size() == 4);
    }

    void habit30_blocksAdaptToWhatArrives() {
        CanvasFixture f;
        f.drag(f.out("conv"), {640, 700});
        auto* search = f.view.findChild<netwright::canvas::SearchPopup*>();
        QTest::keyClicks(search->findChild<QLineEdit*>(), "residual block");
        QTest::keyClick(search->findChild<QLineEdit*>(), Qt::Key_Return);
        const graph::Node& block = f.graph().nodes.back();
        QVERIFY(block.body && f.wired("conv", block.id.c_str()));
        for (const core::Diagnostic& problem : f.document.info().problems)
            QVERIFY2(problem.severity != core::Severity::Error, problem.message.c_str());
        f.key(Qt::Key_Tab);
        QCOMPARE(f.view.path().size(), std::size_t{1});
        f.document.undoStack()->undo();
        QVERIFY(f.view.path().empty());
    }

    void repeatedBlocksCountWeightsOnceWhereTheyShareThem() {
        CanvasFixture f;
        const auto alone = f.document.info().parameters;
        f.edit([&](graph::Graph& g) { // a layer whose output fits its input, so that it can follow itself
            const auto id = netwright::document::addNode(g, f.document.registry(), "Dense", {900, 200});
            g.find(id)->params["outputs"] = std::int64_t{10};
            netwright::document::insertOnEdge(g, f.document.registry(), {{"dense", "out"}, {"class", "in"}}, id);
        });
        const auto once = f.document.info().parameters - alone;
        QCOMPARE(once, std::int64_t{110});
        f.select({QString::fromStdString(f.graph().nodes.back().id)});
        f.key(Qt::Key_G, Qt::ControlModifier);
        const std::string id = group(f).toStdString();
        f.edit([&](graph::Graph& g) { g.find(id)->params["repeat"] = std::int64_t{6}; });
        QVERIFY(f.document.info().ok());
        QCOMPARE(f.document.info().parameters - alone, 6 * once);
        f.edit([&](graph::Graph& g) { g.find(id)->params["share"] = true; });
        QVERIFY(f.document.info().ok());
        QCOMPARE(f.document.info().parameters - alone, once);
    }

    void wiresGoWithThePortsOfAGroup() {
        CanvasFixture f;
        f.select({"conv", "relu"});
        f.key(Qt::Key_G, Qt::ControlModifier);
        const std::string before = f.bytes();
        f.key(Qt::Key_Tab);
        for (const graph::Node& node : f.graph().nodes)
            if (node.type == "GroupOutput")
                f.select({QString::fromStdString(node.id)});
        f.key(Qt::Key_Delete);
        for (const graph::Edge& edge : f.document.project().graph.edges)
            QVERIFY2(edge.from.node.find("group") != 0, "no wire hangs on a port that is gone");
        f.document.undoStack()->undo();
        QCOMPARE(f.bytes(), before);
    }

    void aGroupThatWouldReadItselfIsRefused() {
        CanvasFixture f;
        const std::string before = f.bytes();
        f.select({"conv", "flatten"});
        f.key(Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(f.bytes(), before);
    }

    void ungroupingRestoresTheNetwork() {
        CanvasFixture f;
        f.select({"conv", "relu"});
        f.key(Qt::Key_G, Qt::ControlModifier);
        f.select({group(f)});
        f.key(Qt::Key_G, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(f.wired("image", "conv") && f.wired("conv", "relu") && f.wired("relu", "flatten"));
        QCOMPARE(f.graph().nodes.size(), std::size_t{6});
        QVERIFY(f.document.info().ok());
    }

    void undoingTheGroupOneIsInLeavesIt() {
        CanvasFixture f;
        f.select({"conv", "relu"});
        f.key(Qt::Key_G, Qt::ControlModifier);
        f.key(Qt::Key_Tab);
        QCOMPARE(f.view.path().size(), std::size_t{1});
        f.key(Qt::Key_Z, Qt::ControlModifier);
        QVERIFY(f.view.path().empty());
        QVERIFY(!f.view.nodeRect("conv").isEmpty());
    }
};

QTEST_MAIN(GroupsTest)
#include "GroupsTest.moc"
