#include "tests/ui/canvas/CanvasFixture.h"

#include <QWheelEvent>

#include <algorithm>
#include <cstdlib>

using namespace netwright;
using netwright::testing::CanvasFixture;

namespace {

/// The largest difference of a colour between two pictures.
int largestDifference(const QImage& a, const QImage& b) {
    int largest = a.size() == b.size() ? 0 : 255;
    for (int y = 0; y < std::min(a.height(), b.height()); ++y)
        for (int x = 0; x < std::min(a.width(), b.width()); ++x) {
            const QRgb p = a.pixel(x, y), q = b.pixel(x, y);
            largest = std::max({largest, std::abs(qRed(p) - qRed(q)), std::abs(qGreen(p) - qGreen(q)), std::abs(qBlue(p) - qBlue(q))});
        }
    return largest;
}

void wheel(CanvasFixture& f, QPointF at, int units) {
    QWheelEvent event(at, f.surface->mapToGlobal(at), {}, {0, units}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
    QApplication::sendEvent(f.surface, &event);
}

void becomeSharp(CanvasFixture& f) {
    QTest::qWait(1);
    QTRY_VERIFY(!f.surface->isRough());
}

void addMany(CanvasFixture& f) {
    f.edit([&](graph::Graph& graph) {
        for (int i = 0; i < 400; ++i)
            document::addNode(graph, f.document.registry(), i % 3 ? "ReLU" : "Dense", {i % 20 * 200.0, 400.0 + i / 20 * 80.0});
    });
}

} // namespace

/// What the canvas paints anew is put together with what it keeps of the last picture. However that happened, it looks as if
/// everything had been painted at once.
class PaintingTest : public QObject {
    Q_OBJECT
private slots:
    void aPanIsAsGoodAsNew_data() {
        QTest::addColumn<double>("zoom");
        for (const double zoom : {0.16, 0.31, 0.37, 0.52, 0.77, 1.0, 1.7, 3.3, 6.0})
            QTest::addRow("%g", zoom) << zoom;
    }
    /// Cards, a frame and a note leave the view on every side and come back, by odd numbers of pixels.
    void aPanIsAsGoodAsNew() {
        QFETCH(double, zoom);
        CanvasFixture f;
        f.view.resize(560, 400);
        f.edit([](graph::Graph& graph) {
            graph.find("relu")->muted = true;
            graph.find("conv")->muted = true;
            graph.find("conv")->pinned = true;
            graph.find("flatten")->name = "a name that is far too long for its card";
            graph.find("dense")->params["outputs"] = std::int64_t{7}; // not as many as there are classes: a sign
            graph::Frame frame;
            frame.id = "frame";
            frame.title = "Features";
            frame.position = {-30, -60};
            frame.width = 500;
            frame.height = 160;
            graph.frames.push_back(frame);
            graph.notes.push_back({"note", "**Note**\n\nwith *words*", {20, 190}, 216, 96});
        });
        f.surface->selection().setNodes({"dense"});
        canvas::Viewport viewport;
        for (const QPointF centre : {QPointF(80, 30), QPointF(330, 20), QPointF(560, 30), QPointF(800, 230), QPointF(120, 240), QPointF(560, 240)}) {
            viewport.look(centre, zoom, f.surface->size());
            f.surface->setViewport(viewport);
            f.surface->grab();
            for (const QPoint step : {QPoint(-281, 3), QPoint(293, -201), QPoint(-7, 203), QPoint(283, -1), QPoint(-290, 199), QPoint(3, -205)}) {
                viewport.pan(step);
                f.surface->setViewport(viewport);
                const QImage pieced = f.surface->grab().toImage();
                f.surface->redraw();
                const QImage anew = f.surface->grab().toImage();
                constexpr int kHardToSee = 32; // a smoothed edge that is cut through
                const int difference = largestDifference(anew, pieced);
                if (difference > kHardToSee) {
                    pieced.save(QDir::temp().filePath(QStringLiteral("painting-pieced.png")));
                    anew.save(QDir::temp().filePath(QStringLiteral("painting-anew.png")));
                }
                QVERIFY2(difference <= kHardToSee, qPrintable(QStringLiteral("by %1 after a pan of %2, %3").arg(difference).arg(step.x()).arg(step.y())));
            }
        }
    }

    void whatChangesBeforeAPanIsPaintedIsNotLost() {
        CanvasFixture f;
        f.surface->grab();
        canvas::Viewport viewport = f.surface->viewport();
        viewport.pan({33, 21});
        f.surface->setViewport(viewport);
        f.select({"conv"}); // while the picture is still where it was
        viewport.pan({-12, 40});
        f.surface->setViewport(viewport);
        const QImage pieced = f.surface->grab().toImage();
        f.surface->redraw();
        QVERIFY(largestDifference(f.surface->grab().toImage(), pieced) <= 32);
    }

    void aCrowdedViewTurnsSharp_data() {
        QTest::addColumn<int>("notches");
        for (const int notches : {-12, -4, -1, 1, 4})
            QTest::addRow("%d", notches) << notches;
    }
    void aCrowdedViewTurnsSharp() {
        QFETCH(int, notches);
        CanvasFixture f;
        addMany(f);
        f.view.fitAll();
        becomeSharp(f);
        for (int i = 0; i < std::abs(notches); ++i) {
            wheel(f, {300, 500}, notches < 0 ? -120 : 120);
            f.surface->grab();
        }
        QVERIFY2(f.surface->isRough(), "while the wheel turns the last picture is shown larger or smaller");
        canvas::Viewport viewport = f.surface->viewport();
        viewport.pan({31, -17}); // with rough parts
        f.surface->setViewport(viewport);
        f.select({"conv", "dense"});
        becomeSharp(f);
        const QImage resting = f.surface->grab().toImage();
        f.surface->redraw();
        QVERIFY(largestDifference(f.surface->grab().toImage(), resting) <= 32);
    }

    void whatIsSelectedByABoxIsPaintedInPieces() {
        CanvasFixture f;
        addMany(f);
        f.view.fitAll();
        becomeSharp(f);
        f.press({10, 10});
        for (int i = 1; i < 14; ++i) {
            f.moveTo({10.0 + 80 * i, 10.0 + 50 * i});
            QTest::qWait(1);
        }
        f.release({1050, 660});
        becomeSharp(f);
        QVERIFY(f.surface->selection().nodes().size() > 100);
        const QImage pieced = f.surface->grab().toImage();
        f.surface->redraw();
        QVERIFY(largestDifference(f.surface->grab().toImage(), pieced) <= 32);
    }
};

QTEST_MAIN(PaintingTest)
#include "PaintingTest.moc"
