#include "tests/ui/canvas/CanvasFixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>

using netwright::testing::CanvasFixture;
namespace graph = netwright::graph;

/// Habits 24–29: removing, copying, undoing.
class EditTest : public QObject {
    Q_OBJECT

    static std::size_t nodes(CanvasFixture& f) { return f.graph().nodes.size(); }

private slots:
    void habit24_deleteReconnectAndCut() {
        CanvasFixture f;
        f.select({"relu"});
        f.key(Qt::Key_Delete);
        QVERIFY(!f.node("relu") && !f.wired("conv", "flatten"));
        f.document.undoStack()->undo();
        f.select({"relu"});
        f.key(Qt::Key_Delete, Qt::ControlModifier);
        QVERIFY(!f.node("relu") && f.wired("conv", "flatten"));
        f.document.undoStack()->undo();
        f.select({"relu"});
        f.key(Qt::Key_X, Qt::ControlModifier);
        QVERIFY(!f.node("relu"));
        QVERIFY(QGuiApplication::clipboard()->text().contains("ReLU"));
        f.click(f.view.wireMiddle("image", "conv"));
        f.key(Qt::Key_Delete);
        QVERIFY2(!f.wired("image", "conv") && f.node("conv"), "a selected wire is deleted alone");
    }

    void habit25_copyAndPasteAsText() {
        CanvasFixture f;
        f.select({"conv", "relu"});
        f.key(Qt::Key_C, Qt::ControlModifier);
        const QString text = QGuiApplication::clipboard()->text();
        QVERIFY(text.startsWith('{') && text.contains("netwright-clipboard"));
        f.moveTo({300, 600}, Qt::NoButton);
        f.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(nodes(f), std::size_t{8});
        QCOMPARE(f.view.selectedNodes().size(), 2);
        QVERIFY2((f.view.nodeRect(f.view.selectedNodes().front()).topLeft() - QPointF(300, 600)).manhattanLength() < 4, "at the cursor");
        const auto& pasted = f.graph().nodes;
        QVERIFY2(f.wired(pasted[6].id.c_str(), pasted[7].id.c_str()), "inner wires come along");
        QVERIFY2(!f.wired("image", pasted[6].id.c_str()), "wires from outside do not");

        CanvasFixture other;
        QGuiApplication::clipboard()->setText(text);
        other.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(nodes(other), std::size_t{8});
        QSignalSpy said(&other.view, &netwright::canvas::CanvasView::statusMessage);
        QGuiApplication::clipboard()->setText("{\"format\": \"netwright-clipboard\", \"graph\": 3}");
        other.key(Qt::Key_V, Qt::ControlModifier);
        QCOMPARE(nodes(other), std::size_t{8});
        QCOMPARE(said.count(), 1);
    }

    void habit26_pasteKeepsIncomingWires() {
        CanvasFixture f;
        f.select({"conv"});
        f.key(Qt::Key_C, Qt::ControlModifier);
        f.key(Qt::Key_V, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(f.wired("image", f.graph().nodes.back().id.c_str()));
    }

    void habit27_duplicate() {
        CanvasFixture f;
        f.select({"conv"});
        f.key(Qt::Key_D, Qt::ControlModifier);
        QVERIFY(!f.wired("image", f.graph().nodes.back().id.c_str()));
        f.select({"conv"});
        f.key(Qt::Key_D, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(f.wired("image", f.graph().nodes.back().id.c_str()));
        QCOMPARE(nodes(f), std::size_t{8});
    }

    void habit28_undoAndRedo() {
        CanvasFixture f;
        const std::string start = f.bytes();
        f.drag(f.header("conv"), f.header("conv") + QPointF(40, 50));
        f.select({"relu"});
        f.key(Qt::Key_Delete);
        const std::string end = f.bytes();
        QCOMPARE(f.document.undoStack()->count(), 2);
        QVERIFY(!f.document.undoStack()->text(0).isEmpty());
        f.key(Qt::Key_Z, Qt::ControlModifier);
        f.key(Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(f.bytes(), start);
        f.key(Qt::Key_Y, Qt::ControlModifier);
        f.key(Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.bytes(), end);
        QCOMPARE(f.document.undoStack()->undoLimit(), 0);
    }

    void habit29_noSingleKeyClearsTheGraph() {
        CanvasFixture f;
        for (char letter = ' '; letter <= '~'; ++letter)
            QTest::keyClick(f.surface, letter);
        for (const Qt::Key which : {Qt::Key_Delete, Qt::Key_Backspace, Qt::Key_Escape, Qt::Key_Return, Qt::Key_Home, Qt::Key_Tab})
            f.key(which);
        QCOMPARE(nodes(f), std::size_t{6});
        QCOMPARE(f.graph().edges.size(), std::size_t{5});
    }

    void pinnedNodesStayAndRenamingIsUndoable() {
        CanvasFixture f;
        QVERIFY(f.node("conv"));
        f.select({"conv"});
        f.key(Qt::Key_F2);
        auto* field = QApplication::focusWidget();
        QVERIFY(field && field->inherits("QLineEdit"));
        QTest::keyClicks(field, "stem");
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(QString::fromStdString(f.node("conv")->name), QStringLiteral("stem"));
        QVERIFY2(f.wired("image", "conv"), "ids stay, so wires do");
        f.document.undoStack()->undo();
        QCOMPARE(QString::fromStdString(f.node("conv")->name), QStringLiteral("conv"));
    }
};

QTEST_MAIN(EditTest)
#include "EditTest.moc"
