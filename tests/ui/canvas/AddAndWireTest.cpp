#include "tests/ui/canvas/CanvasFixture.h"

#include "ui/canvas/FixOffer.h"
#include "ui/canvas/SearchPopup.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QSignalSpy>

using netwright::testing::CanvasFixture;
namespace canvas = netwright::canvas;
namespace graph = netwright::graph;

/// Habits 10–23: adding layers and drawing wires.
class AddAndWireTest : public QObject {
    Q_OBJECT

    static void drop(CanvasFixture& f, const char* type, QPointF position, Qt::KeyboardModifiers modifiers = {}) {
        QMimeData data;
        data.setData(QLatin1String(canvas::kLayerMimeType), type);
        QDragEnterEvent enter(position.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, modifiers);
        QApplication::sendEvent(f.surface, &enter);
        QDragMoveEvent move(position.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, modifiers);
        QApplication::sendEvent(f.surface, &move);
        QDropEvent dropped(position, Qt::CopyAction, &data, Qt::LeftButton, modifiers);
        QApplication::sendEvent(f.surface, &dropped);
        QTest::qWait(1);
    }
    static canvas::SearchPopup* search(CanvasFixture& f) { return f.view.findChild<canvas::SearchPopup*>(); }
    static QStringList offered(CanvasFixture& f) {
        QStringList types;
        auto* list = search(f)->findChild<QListWidget*>();
        for (int i = 0; i < list->count(); ++i)
            types << list->item(i)->data(Qt::UserRole).toString();
        return types;
    }
    static void type(CanvasFixture& f, const char* words) {
        auto* input = search(f)->findChild<QLineEdit*>();
        QTest::keyClicks(input, QLatin1String(words));
        QTest::keyClick(input, Qt::Key_Return);
        QTest::qWait(1);
    }
    static std::size_t nodes(CanvasFixture& f) { return f.graph().nodes.size(); }

private slots:
    void habit10_dragFromThePalette() {
        CanvasFixture f;
        drop(f, "Dense", {300, 650});
        QCOMPARE(nodes(f), std::size_t{7});
        QCOMPARE(QString::fromStdString(f.graph().nodes.back().type), QStringLiteral("Dense"));
        QVERIFY(f.view.nodeRect(QString::fromStdString(f.graph().nodes.back().id)).contains(QPointF(300, 650)));
        f.document.undoStack()->undo();
        QCOMPARE(nodes(f), std::size_t{6});
    }

    void habit11_searchToAdd() {
        CanvasFixture f;
        f.doubleClick({300, 650});
        QVERIFY(search(f)->isVisible());
        type(f, "tanh");
        QVERIFY(!search(f)->isVisible());
        QCOMPARE(QString::fromStdString(f.graph().nodes.back().type), QStringLiteral("Tanh"));
        QVERIFY(f.surface->hasFocus());
        f.key(Qt::Key_A, Qt::ShiftModifier);
        QVERIFY(search(f)->isVisible());
        QTest::keyClick(search(f)->findChild<QLineEdit*>(), Qt::Key_Escape);
        QVERIFY(!search(f)->isVisible());
        QCOMPARE(nodes(f), std::size_t{7});
    }

    void habit12_droppingAWireOpensTheFilteredSearch() {
        CanvasFixture f;
        const QImage before = f.surface->grab().toImage();
        f.drag(f.out("dense"), {640, 700});
        QVERIFY(search(f)->isVisible());
        QVERIFY2(f.surface->grab(QRect(600, 660, 36, 50)).toImage() != before.copy(600, 660, 36, 50), "the wire stays visible");
        QVERIFY(offered(f).contains("ReLU"));
        QVERIFY2(!offered(f).contains("Conv2d"), "a vector does not fit an image layer");
        QVERIFY2(!offered(f).contains("Image"), "an input takes no wire");
        type(f, "sigmoid");
        const std::string id = f.graph().nodes.back().id;
        QVERIFY(f.wired("dense", id.c_str()));
        f.document.undoStack()->undo();
        QCOMPARE(nodes(f), std::size_t{6});
        QVERIFY(!f.wired("dense", id.c_str()));
    }

    void habit13_manyWiresPerOutputOnePerInput() {
        CanvasFixture f;
        const auto tanh = f.add("Tanh", 300, 380);
        f.drag(f.out("conv"), f.in(tanh.c_str()));
        QVERIFY(f.wired("conv", tanh.c_str()) && f.wired("conv", "relu"));
        f.drag(f.out("relu"), f.in(tanh.c_str()));
        QVERIFY(f.wired("relu", tanh.c_str()));
        QVERIFY2(!f.wired("conv", tanh.c_str()), "an input takes one wire; the new one replaces the old");
        const auto add = f.add("Add", 300, 520);
        f.drag(f.out("conv"), f.in(add.c_str()));
        f.drag(f.out("relu"), f.in(add.c_str()));
        QVERIFY(f.wired("conv", add.c_str()) && f.wired("relu", add.c_str()));
    }

    void habit14_droppingOnACardTakesAFreePort() {
        CanvasFixture f;
        const auto tanh = f.add("Tanh", 300, 420);
        f.drag(f.out("dense"), f.view.nodeRect(QString::fromStdString(tanh)).center());
        QVERIFY(f.wired("dense", tanh.c_str()));
    }

    void habit15_portsSnapWithin15Pixels() {
        CanvasFixture f;
        const auto tanh = f.add("Tanh", 300, 420);
        f.drag(f.out("dense"), f.in(tanh.c_str()) - QPointF(14, 0));
        QVERIFY(f.wired("dense", tanh.c_str()));
        f.document.undoStack()->undo();
        f.drag(f.out("dense"), f.in(tanh.c_str()) - QPointF(17, 0));
        QVERIFY(!f.wired("dense", tanh.c_str()));
        QTest::keyClick(search(f)->findChild<QLineEdit*>(), Qt::Key_Escape);
    }

    void habit16_fittingPortsGrowAndTheOthersSayWhy() {
        CanvasFixture f;
        const auto conv = f.add("Conv2d", 200, 420);
        const auto tanh = f.add("Tanh", 440, 420);
        const QPointF fits = f.in(tanh.c_str());
        const QPointF faded = f.in(conv.c_str());
        const QImage before = f.view.grab().toImage();
        f.press(f.out("dense"));
        f.moveTo({640, 720});
        const QImage during = f.view.grab().toImage();
        const auto around = [](QPointF p) { return QRect(p.toPoint() - QPoint(9, 9), QSize(18, 18)); };
        QVERIFY(during.copy(around(fits)) != before.copy(around(fits)));
        QVERIFY(during.copy(around(faded)) != before.copy(around(faded)));
        QSignalSpy said(&f.view, &canvas::CanvasView::statusMessage);
        f.moveTo(faded);
        f.release(faded);
        QVERIFY(!f.wired("dense", conv.c_str()));
        QCOMPARE(said.count(), 1);
        QVERIFY(!said.front().front().toString().isEmpty());
    }

    void habit17_draggingFromAnInputDetaches() {
        CanvasFixture f;
        const auto tanh = f.add("Tanh", 300, 420);
        f.drag(f.in("class"), f.in(tanh.c_str()));
        QVERIFY(f.wired("dense", tanh.c_str()));
        QVERIFY(!f.wired("dense", "class"));
        QCOMPARE(f.document.undoStack()->count(), 2);
        f.drag(f.in(tanh.c_str()), {900, 700});
        QVERIFY2(!f.wired("dense", tanh.c_str()), "dropped on empty canvas, the wire is gone");
    }

    void habit18_controlDragMovesAllWiresOfAnOutput() {
        CanvasFixture f;
        const auto second = f.add("Dense", 240, 420);
        f.wire("flatten", second.c_str());
        f.edit([&](graph::Graph& g) { g.find(second)->params["outputs"] = std::int64_t{10}; });
        f.drag(f.out("dense"), f.out(second.c_str()), Qt::LeftButton, Qt::ControlModifier);
        QVERIFY(f.wired(second.c_str(), "class"));
        QVERIFY(!f.wired("dense", "class"));
    }

    void habit19_controlRightDragCuts() {
        CanvasFixture f;
        const QPointF middle = f.view.wireMiddle("conv", "relu");
        f.drag(middle - QPointF(0, 60), middle + QPointF(0, 60), Qt::RightButton, Qt::ControlModifier);
        QVERIFY(!f.wired("conv", "relu"));
        QCOMPARE(f.graph().edges.size(), std::size_t{4});
        f.document.undoStack()->undo();
        QVERIFY(f.wired("conv", "relu"));
    }

    void habit20_shiftRightDragAddsAReroute() {
        CanvasFixture f;
        const QPointF middle = f.view.wireMiddle("conv", "relu");
        f.drag(middle - QPointF(0, 60), middle + QPointF(0, 60), Qt::RightButton, Qt::ShiftModifier);
        QCOMPARE(QString::fromStdString(f.graph().nodes.back().type), QStringLiteral("Reroute"));
        const std::string id = f.graph().nodes.back().id;
        QVERIFY(f.wired("conv", id.c_str()) && f.wired(id.c_str(), "relu"));
        QVERIFY(f.document.info().ok());
        const QRectF dot = f.view.nodeRect(QString::fromStdString(id));
        f.drag(dot.center(), dot.center() + QPointF(0, 120));
        QVERIFY2(f.wired("conv", id.c_str()) && f.view.nodeRect(QString::fromStdString(id)).center().y() > dot.center().y() + 60, "held at its dot it moves");
    }

    void habit21_linkSelected() {
        CanvasFixture f;
        const auto tanh = f.add("Tanh", 300, 420);
        const auto relu = f.add("ReLU", 560, 420);
        f.select({QString::fromStdString(tanh), QString::fromStdString(relu)});
        f.key(Qt::Key_F);
        QVERIFY(f.wired(tanh.c_str(), relu.c_str()));
        const auto lstm = f.add("LSTM", 300, 540);
        f.select({QStringLiteral("image"), QString::fromStdString(lstm)});
        f.key(Qt::Key_F);
        QVERIFY2(!f.wired("image", lstm.c_str(), "mask"), "what does not fit the sequence is not taken for its mask");
    }

    void linkingClosesNoCircle() {
        CanvasFixture f;
        const auto first = f.add("ReLU", 100, 420), between = f.add("Tanh", 340, 420), last = f.add("ReLU", 580, 420);
        f.wire(last.c_str(), first.c_str()); // against the direction in which they lie
        f.select({QString::fromStdString(first), QString::fromStdString(between), QString::fromStdString(last)});
        f.key(Qt::Key_F);
        QVERIFY(f.wired(first.c_str(), between.c_str()));
        QVERIFY2(!f.wired(between.c_str(), last.c_str()), "each of the two wires fits, both together would be a circle");
        QVERIFY(graph::checkStructure(f.graph()).empty());
    }

    void habit22_cyclesAndImpossibleShapesAreRefused() {
        CanvasFixture f;
        const std::string before = f.bytes();
        QSignalSpy said(&f.view, &canvas::CanvasView::statusMessage);
        f.drag(f.out("relu"), f.in("conv"));
        QCOMPARE(said.count(), 1);
        QVERIFY2(said.front().front().toString().contains("circle"), qPrintable(said.front().front().toString()));
        const auto conv = f.add("Conv2d", 200, 420);
        f.drag(f.out("dense"), f.in(conv.c_str()));
        QCOMPARE(said.count(), 2);
        f.document.undoStack()->undo();
        QCOMPARE(f.bytes(), before);
    }

    void anOutputIsWiredToTheWrongWidthAndTheFixOffered() {
        CanvasFixture f;
        f.edit([](graph::Graph& g) {
            netwright::document::removeNodes(g, {"class"});
            g.find("dense")->params["outputs"] = std::int64_t{64};
        });
        f.drag(f.out("dense"), {640, 700});
        QVERIFY2(offered(f).contains("Classification"), "64 values can become 10");
        type(f, "classification");
        const std::string id = f.graph().nodes.back().id;
        QVERIFY(f.wired("dense", id.c_str()));
        QTest::qWait(1);
        const auto* offer = f.view.findChild<canvas::FixOffer*>();
        QVERIFY(offer->isVisible());
        const QRectF card = f.view.nodeRect(QString::fromStdString(id));
        QVERIFY2(!QRectF(offer->geometry()).intersects(card) && std::abs(offer->x() - card.x()) < 300, "beside its card");
        const std::string before = f.bytes();
        QTest::mouseClick(offer->findChild<QPushButton*>(), Qt::LeftButton);
        QTest::qWait(1);
        QVERIFY(!offer->isVisible());
        QVERIFY(std::get<std::int64_t>(f.node("dense")->params.at("outputs")) == 10);
        QVERIFY(f.document.info().ok());
        f.document.undoStack()->undo();
        QCOMPARE(f.bytes(), before);
    }

    void habit23_droppingOnAWireInserts() {
        CanvasFixture f;
        const auto tanh = f.add("Tanh", 100, 420);
        const QPointF grip = f.header(tanh.c_str());
        const QPointF centre = f.view.nodeRect(QString::fromStdString(tanh)).center();
        const QPointF target = f.view.wireMiddle("conv", "relu") + (grip - centre);
        f.drag(grip, target, Qt::LeftButton, Qt::AltModifier);
        QVERIFY(f.wired("conv", "relu"));
        f.document.undoStack()->undo();
        const double before = f.node("relu")->position.x;
        f.drag(grip, target);
        QVERIFY(f.wired("conv", tanh.c_str()) && f.wired(tanh.c_str(), "relu") && !f.wired("conv", "relu"));
        QVERIFY2(f.node("relu")->position.x > before, "neighbours make room");
        f.document.undoStack()->undo();
        QVERIFY(f.wired("conv", "relu"));
        drop(f, "ELU", f.view.wireMiddle("conv", "relu"));
        const std::string id = f.graph().nodes.back().id;
        QVERIFY2(f.wired("conv", id.c_str()) == (f.graph().nodes.back().type == "ELU"), "palette drops insert too");
    }

    void addLayerCoversNoOtherCard() {
        CanvasFixture f;
        for (int time = 0; time < 6; ++time) {
            f.select({});
            f.view.addLayer("Dropout");
        }
        const auto& nodes = f.graph().nodes;
        for (std::size_t one = 0; one < nodes.size(); ++one)
            for (std::size_t two = one + 1; two < nodes.size(); ++two) {
                const QRectF first = f.view.nodeRect(QString::fromStdString(nodes[one].id)), second = f.view.nodeRect(QString::fromStdString(nodes[two].id));
                QVERIFY2(!first.intersects(second), (nodes[one].id + " and " + nodes[two].id).c_str());
            }
    }

    void addLayerGoesBehindTheSelection() {
        CanvasFixture f;
        f.edit([](graph::Graph& g) { netwright::document::removeNodes(g, {"class"}); });
        f.select({"dense"});
        f.view.addLayer("Softmax");
        const std::string id = f.graph().nodes.back().id;
        QVERIFY(f.wired("dense", id.c_str()));
        QCOMPARE(f.view.selectedNodes(), QStringList{QString::fromStdString(id)});
    }
};

QTEST_MAIN(AddAndWireTest)
#include "AddAndWireTest.moc"
