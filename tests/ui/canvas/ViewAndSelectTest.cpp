#include "tests/ui/canvas/CanvasFixture.h"

#include "ui/canvas/Minimap.h"

#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QToolButton>

using netwright::testing::CanvasFixture;

/// Habits 1–9: looking around and selecting.
class ViewAndSelectTest : public QObject {
    Q_OBJECT

    static void wheel(CanvasFixture& f, QPointF position, int units) {
        QWheelEvent event(position, f.surface->mapToGlobal(position), {}, {0, units}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(f.surface, &event);
    }

private slots:
    void habit01_wheelZoomsAtTheCursor() {
        CanvasFixture f;
        const QPointF cursor = f.view.nodeRect("conv").topLeft();
        const double before = f.view.zoom();
        wheel(f, cursor, 240);
        QVERIFY(f.view.zoom() > before * 1.2);
        QVERIFY((f.view.nodeRect("conv").topLeft() - cursor).manhattanLength() < 1e-6);
        wheel(f, cursor, 120 * 200);
        QCOMPARE(f.view.zoom(), 8.0);
        wheel(f, cursor, -120 * 400);
        QCOMPARE(f.view.zoom(), 0.1);
    }

    void habit02_panWithMiddleButtonSpaceAndTouchpad() {
        CanvasFixture f;
        const QPointF start = f.view.nodeRect("conv").topLeft();
        f.drag({300, 600}, {340, 630}, Qt::MiddleButton);
        QCOMPARE(f.view.nodeRect("conv").topLeft(), start + QPointF(40, 30));
        QTest::keyPress(f.surface, Qt::Key_Space);
        f.drag({300, 600}, {290, 600});
        QTest::keyRelease(f.surface, Qt::Key_Space);
        QCOMPARE(f.view.nodeRect("conv").topLeft(), start + QPointF(30, 30));

        const QPointingDevice touchpad("touchpad", 77, QInputDevice::DeviceType::TouchPad, QPointingDevice::PointerType::Finger,
                                       QInputDevice::Capability::PixelScroll, 2, 0);
        QWheelEvent scroll({300, 300}, {300, 300}, {12, -8}, {12, -8}, Qt::NoButton, {}, Qt::ScrollUpdate, false,
                           Qt::MouseEventNotSynthesized, &touchpad);
        QApplication::sendEvent(f.surface, &scroll);
        QCOMPARE(f.view.nodeRect("conv").topLeft(), start + QPointF(42, 22));
        const double zoom = f.view.zoom();
        QNativeGestureEvent pinch(Qt::ZoomNativeGesture, &touchpad, 2, {300, 300}, {300, 300}, {300, 300}, 0.25, {});
        QApplication::sendEvent(f.surface, &pinch);
        QCOMPARE(f.view.zoom(), zoom * 1.25);
    }

    void habit03_homeFitsAllAndPeriodTheSelection() {
        CanvasFixture f;
        wheel(f, {100, 100}, 120 * 12);
        QVERIFY(!f.view.rect().contains(f.view.nodeRect("class").toRect()));
        f.key(Qt::Key_Home);
        for (const char* id : {"image", "conv", "relu", "flatten", "dense", "class"})
            QVERIFY(f.view.rect().contains(f.view.nodeRect(id).toRect()));
        f.select({"relu"});
        f.key(Qt::Key_Period);
        QVERIFY((f.view.nodeRect("relu").center() - QPointF(f.view.rect().center())).manhattanLength() < 3);
    }

    void habit04_minimapPansAndZooms() {
        CanvasFixture f;
        auto* map = f.view.findChild<netwright::canvas::Minimap*>();
        QVERIFY(map && map->isVisible());
        const QPointF before = f.view.nodeRect("conv").topLeft();
        QTest::mousePress(map, Qt::LeftButton, {}, {20, 20});
        QTest::mouseRelease(map, Qt::LeftButton, {}, {20, 20});
        QVERIFY(f.view.nodeRect("conv").topLeft() != before);
        const double zoom = f.view.zoom();
        QWheelEvent turn({20, 20}, map->mapToGlobal(QPointF(20, 20)), {}, {0, 120}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(map, &turn);
        QVERIFY(f.view.zoom() > zoom);
    }

    void theMapIsPutAwayAndTakenBack() {
        CanvasFixture f;
        auto* map = f.view.findChild<netwright::canvas::Minimap*>();
        f.view.showArea(QRectF(-200, -200, 300, 200)); // more than is seen
        QVERIFY(map->isVisible());
        QEnterEvent enter({5, 5}, {5, 5}, map->mapToGlobal(QPointF(5, 5)));
        QApplication::sendEvent(map, &enter);
        auto* close = map->findChild<QToolButton*>();
        QVERIFY(close->isVisible());
        QTest::mouseClick(close, Qt::LeftButton);
        QVERIFY(!map->isVisible());
        for (auto* button : f.view.findChildren<QToolButton*>())
            if (button->text() == QLatin1String("Overview map"))
                QTest::mouseClick(button, Qt::LeftButton);
        QVERIFY(map->isVisible());
    }

    void theMapCoversNothingWhileAllIsSeen() {
        CanvasFixture f;
        auto* map = f.view.findChild<netwright::canvas::Minimap*>();
        f.view.fitAll();
        f.view.lookAt(f.view.viewCentre(), f.view.zoom() / 2);
        QVERIFY(map->isVisible());
        f.edit([&](netwright::graph::Graph& g) { // a frame that reaches below the map
            const QPointF scene = f.view.viewCentre() + (map->geometry().center() - f.view.rect().center()) / f.view.zoom();
            g.frames.push_back({"frame1", "Frame", "", {scene.x() - 400, scene.y() - 60}, 400, 60, {}});
        });
        QVERIFY(!map->isVisible());
    }

    void habit05_snapToGrid() {
        CanvasFixture f;
        f.key(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        f.drag(f.header("conv"), f.header("conv") + QPointF(31, 41));
        QCOMPARE(std::fmod(f.node("conv")->position.x, 24.0), 0.0);
        QCOMPARE(std::fmod(f.node("conv")->position.y, 24.0), 0.0);
        QVERIFY(f.node("conv")->position.y > 0);
    }

    void habit06_layOut() {
        CanvasFixture f;
        f.drag(f.header("conv"), f.header("conv") + QPointF(-300, 300));
        const std::string before = f.bytes();
        f.key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        const char* chain[] = {"image", "conv", "relu", "flatten", "dense", "class"};
        for (std::size_t i = 1; i < std::size(chain); ++i)
            QVERIFY(f.node(chain[i])->position.x > f.node(chain[i - 1])->position.x);
        f.document.undoStack()->undo();
        QCOMPARE(f.bytes(), before);
    }

    void habit07_boxSelects() {
        CanvasFixture f;
        f.drag(f.view.nodeRect("image").topLeft() - QPointF(30, 30), f.view.nodeRect("conv").center());
        QCOMPARE(f.view.selectedNodes(), QStringList({"conv", "image"}));
    }

    void habit08_shiftAndControlClick() {
        CanvasFixture f;
        f.click(f.header("conv"));
        QCOMPARE(f.view.selectedNodes(), QStringList{"conv"});
        f.click(f.header("relu"), Qt::ShiftModifier);
        QCOMPARE(f.view.selectedNodes(), QStringList({"conv", "relu"}));
        f.click(f.header("conv"), Qt::ControlModifier);
        QCOMPARE(f.view.selectedNodes(), QStringList{"relu"});
        f.click(f.header("dense"));
        QCOMPARE(f.view.selectedNodes(), QStringList{"dense"});
    }

    void habit09_allAndNone() {
        CanvasFixture f;
        f.key(Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(f.view.selectedNodes().size(), 6);
        f.key(Qt::Key_Escape);
        QVERIFY(f.view.selectedNodes().isEmpty());
    }

    void zoomingAThousandTimesLeavesNodesInPlace() {
        CanvasFixture f;
        const QStringList ids{"image", "conv", "relu", "flatten", "dense", "class"};
        const auto places = [&] {
            f.view.fitAll();
            QList<QRectF> rects;
            for (const QString& id : ids)
                rects << f.view.nodeRect(id);
            return rects;
        };
        const QList<QRectF> before = places();
        const std::string bytes = f.bytes();
        for (int round = 0; round < 1000; ++round) {
            const QPointF cursor(100 + round % 900, 80 + round % 600);
            for (int notch = 0; notch < 34 && f.view.zoom() < 8; ++notch)
                wheel(f, cursor, 120);
            QCOMPARE(f.view.zoom(), 8.0);
            f.drag({600, 700}, {640.0 + round % 7, 690}, Qt::MiddleButton);
            for (int notch = 0; notch < 34 && f.view.zoom() > 0.1; ++notch)
                wheel(f, cursor, -120);
            QCOMPARE(f.view.zoom(), 0.1);
            f.drag({640, 690}, {600, 700.0 + round % 5}, Qt::MiddleButton);
            // However far away: the cards keep their distances and sizes.
            const QRectF image = f.view.nodeRect("image");
            const QRectF last = f.view.nodeRect("class");
            QVERIFY(std::abs(last.x() - image.x() - 480 * 0.1) < 1e-6 && std::abs(last.y() - image.y() - 200 * 0.1) < 1e-6);
        }
        QCOMPARE(f.bytes(), bytes);
        QCOMPARE(f.document.undoStack()->count(), 0);
        const QList<QRectF> after = places();
        for (qsizetype i = 0; i < ids.size(); ++i) {
            QVERIFY((after[i].topLeft() - before[i].topLeft()).manhattanLength() < 1e-9);
            QVERIFY((after[i].bottomRight() - before[i].bottomRight()).manhattanLength() < 1e-9);
        }
    }

    void goingBackTheSameWayEndsWhereItBegan() {
        CanvasFixture f;
        const QRectF before = f.view.nodeRect("class");
        for (int i = 0; i < 1000; ++i) {
            const QPointF cursor(100 + i % 900, 80 + i % 600);
            wheel(f, cursor, i % 2 ? -120 * 8 : 120 * 8);
            wheel(f, cursor, i % 2 ? 120 * 8 : -120 * 8);
        }
        QVERIFY((f.view.nodeRect("class").topLeft() - before.topLeft()).manhattanLength() < 1e-6);
        QVERIFY(std::abs(f.view.nodeRect("class").width() - before.width()) < 1e-9 * before.width());
    }

    void panningShowsWhatDrawingAnewShows() {
        CanvasFixture f;
        const QImage start = f.surface->grab().toImage();
        f.drag({600, 700}, {637, 661}, Qt::MiddleButton);
        const QImage moved = f.surface->grab().toImage();
        QVERIFY(moved != start);
        f.surface->redraw();
        QCOMPARE(f.surface->grab().toImage(), moved);
        f.drag({637, 661}, {600, 700}, Qt::MiddleButton);
        QCOMPARE(f.surface->grab().toImage(), start);
    }

    void escapeCancelsADrag() {
        CanvasFixture f;
        const std::string before = f.bytes();
        const QRectF rect = f.view.nodeRect("conv");
        f.press(f.header("conv"));
        f.moveTo(f.header("conv") + QPointF(80, 80));
        QVERIFY(f.view.nodeRect("conv") != rect);
        f.key(Qt::Key_Escape);
        f.release(f.header("conv") + QPointF(80, 80));
        QCOMPARE(f.view.nodeRect("conv"), rect);
        QCOMPARE(f.bytes(), before);
        QCOMPARE(f.document.undoStack()->count(), 0);
    }
};

QTEST_MAIN(ViewAndSelectTest)
#include "ViewAndSelectTest.moc"
