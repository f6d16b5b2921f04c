#include "tests/ui/canvas/CanvasFixture.h"

#include <QAccessible>
#include <QMenu>
#include <QSignalSpy>

using netwright::testing::CanvasFixture;
namespace graph = netwright::graph;

/// Habit 38: the canvas without a mouse, and what a screen reader finds there.
class KeyboardTest : public QObject {
    Q_OBJECT

private slots:
    void habit38_theKeyboardAlone() {
        CanvasFixture f;
        f.select({"image"});
        f.key(Qt::Key_Right);
        QCOMPARE(f.view.selectedNodes(), QStringList{"conv"});
        f.key(Qt::Key_Left);
        QCOMPARE(f.view.selectedNodes(), QStringList{"image"});
        f.select({"relu"});
        f.key(Qt::Key_Down);
        QCOMPARE(f.view.selectedNodes(), QStringList{"class"});
        f.key(Qt::Key_Up, Qt::ShiftModifier);
        QCOMPARE(f.view.selectedNodes().size(), 2);
        f.select({"class"});
        const double x = f.node("class")->position.x;
        f.key(Qt::Key_Left, Qt::ControlModifier);
        f.key(Qt::Key_Left, Qt::ControlModifier);
        QCOMPARE(f.node("class")->position.x, x - 16);
        QCOMPARE(f.document.undoStack()->count(), 1);
        QSet<QString> names;
        for (QAction* action : f.view.actions()) {
            QVERIFY(action->objectName().startsWith("canvas.") && !action->text().isEmpty());
            QVERIFY2(!names.contains(action->objectName()), qPrintable(action->objectName()));
            names.insert(action->objectName());
        }
        QVERIFY(f.surface->accessibleDescription().contains("class"));
    }

    void arrowsMoveFramesAndNotesAlike() {
        CanvasFixture f;
        f.edit([](graph::Graph& g) {
            const auto relu = g.find("relu")->position;
            g.frames.push_back({"frame1", "Frame", "", {relu.x - 40, relu.y - 60}, 300, 300, {"relu"}});
            g.notes.push_back({"note1", "Why", {relu.x, relu.y - 300}, 200, 100});
        });
        const graph::Point frame = f.graph().frames[0].position;
        const graph::Point note = f.graph().notes[0].position;
        const graph::Point member = f.node("relu")->position;
        const graph::Point other = f.node("conv")->position;
        const int steps = f.document.undoStack()->count();
        f.click(f.at({frame.x + 40, frame.y + 10}));
        f.key(Qt::Key_Right, Qt::ControlModifier);
        f.key(Qt::Key_Right, Qt::ControlModifier);
        QCOMPARE(f.graph().frames[0].position.x, frame.x + 16);
        QCOMPARE(f.node("relu")->position.x, member.x + 16);
        QCOMPARE(f.graph().notes[0].position.x, note.x);
        QCOMPARE(f.document.undoStack()->count(), steps + 1);
        f.click(f.at({note.x + 20, note.y + 10}));
        f.key(Qt::Key_Down, Qt::ControlModifier);
        QCOMPARE(f.graph().notes[0].position.y, note.y + 8);
        QCOMPARE(f.graph().frames[0].position.y, frame.y);
        QCOMPARE(f.document.undoStack()->count(), steps + 2);
        QCOMPARE(f.node("conv")->position, other);
        f.document.undoStack()->undo();
        f.document.undoStack()->undo();
        QCOMPARE(f.graph().frames[0].position, frame);
        QCOMPARE(f.node("relu")->position, member);
    }

    void screenReadersFindCardsAndPorts() {
        CanvasFixture f;
        QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(f.surface);
        QVERIFY(canvas);
        QCOMPARE(canvas->childCount(), 6);
        QAccessibleInterface* conv = canvas->child(1);
        QCOMPARE(conv->text(QAccessible::Name), QStringLiteral("conv, Conv2d"));
        QVERIFY2(conv->text(QAccessible::Description).contains("28"), qPrintable(conv->text(QAccessible::Description)));
        QCOMPARE(conv->childCount(), 2);
        QVERIFY2(conv->child(0)->text(QAccessible::Name).contains("image"), qPrintable(conv->child(0)->text(QAccessible::Name)));
        QVERIFY2(conv->child(1)->text(QAccessible::Name).contains("relu"), qPrintable(conv->child(1)->text(QAccessible::Name)));
        QVERIFY(conv->rect().contains(canvas->childAt(conv->rect().center().x(), conv->rect().center().y())->rect().center()));
        f.select({"conv"});
        QVERIFY(conv->state().selected);
        QCOMPARE(canvas->indexOfChild(canvas->focusChild()), 1);
        f.select({});
        conv->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
        QCOMPARE(f.view.selectedNodes(), QStringList{"conv"});
        f.edit([](graph::Graph& g) { netwright::document::removeNodes(g, {"conv"}); });
        QVERIFY2(!conv->isValid(), "a card that is gone says so");
        QCOMPARE(canvas->childCount(), 5);
    }

    void habit38_connectingByKeyboard() {
        CanvasFixture f;
        const auto tanh = f.add("Tanh", 480, 420);
        QSignalSpy said(&f.view, &netwright::canvas::CanvasView::statusMessage);
        f.select({"dense"});
        f.key(Qt::Key_C);
        QVERIFY(!said.isEmpty());
        f.select({QString::fromStdString(tanh)});
        f.key(Qt::Key_C);
        QVERIFY(f.wired("dense", tanh.c_str()));
        f.select({"relu"});
        f.key(Qt::Key_C);
        f.select({"conv"});
        f.key(Qt::Key_C);
        QVERIFY2(said.back().front().toString().contains("circle"), qPrintable(said.back().front().toString()));
        f.key(Qt::Key_Escape);
        QCOMPARE(f.view.selectedNodes(), QStringList{"conv"});
        f.key(Qt::Key_Escape);
        QVERIFY(f.view.selectedNodes().isEmpty());
    }

    void habit38_menuKeyOpensTheMenu() {
        CanvasFixture f;
        f.select({"conv"});
        QContextMenuEvent event(QContextMenuEvent::Keyboard, {5, 5}, f.surface->mapToGlobal(QPoint(5, 5)));
        QApplication::sendEvent(f.surface, &event);
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_Escape);
    }
};

QTEST_MAIN(KeyboardTest)
#include "KeyboardTest.moc"
