#include "tests/ui/canvas/CanvasFixture.h"

#include "engine/graph/Results.h"
#include "ui/canvas/NodePictures.h"

#include <QAccessible>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTemporaryDir>

using netwright::testing::CanvasFixture;
namespace graph = netwright::graph;

/// Habits 31–37, 39–41: frames, notes, states, pictures, and what a card and a wire show.
class LooksTest : public QObject {
    Q_OBJECT

private slots:
    void habit31_frames() {
        CanvasFixture f;
        f.select({"conv", "relu"});
        f.key(Qt::Key_J, Qt::ControlModifier);
        QCOMPARE(f.graph().frames.size(), std::size_t{1});
        const graph::Frame frame = f.graph().frames[0];
        QCOMPARE(frame.nodes.size(), std::size_t{2});
        const QPointF title = f.at({frame.position.x + 40, frame.position.y + 10});
        const double x = f.node("conv")->position.x;
        f.drag(title, title + QPointF(0, -60));
        QVERIFY2(f.node("conv")->position.y < -20, "members move with the frame");
        QCOMPARE(f.node("conv")->position.x, x);
        const auto tanh = f.add("Tanh", 100, 420);
        const QPointF grip = f.header(tanh.c_str());
        const graph::Frame now = f.graph().frames[0];
        const QPointF inside = f.at({now.position.x + now.width / 2, now.position.y + 60});
        f.drag(grip, inside, Qt::LeftButton, Qt::AltModifier);
        QVERIFY2(std::ranges::count(f.graph().frames[0].nodes, tanh) == 1, "nodes dragged in join");
        f.doubleClick(f.at({now.position.x + 40, now.position.y + 10}));
        auto* field = QApplication::focusWidget();
        QVERIFY(field && field->inherits("QLineEdit"));
        QTest::keyClicks(field, "Feature extractor");
        QTest::keyClick(field, Qt::Key_Return);
        QCOMPARE(QString::fromStdString(f.graph().frames[0].title), QStringLiteral("Feature extractor"));
    }

    void habit32_collapse() {
        CanvasFixture f;
        const double height = f.view.nodeRect("conv").height();
        f.select({"conv"});
        f.key(Qt::Key_H);
        QVERIFY(f.node("conv")->collapsed);
        QVERIFY(f.view.nodeRect("conv").height() < height);
        f.key(Qt::Key_H);
        QVERIFY(!f.node("conv")->collapsed);
    }

    void habit33_notes() {
        CanvasFixture f;
        for (QAction* action : f.view.actions())
            if (action->objectName() == "canvas.addNote")
                action->trigger();
        QCOMPARE(f.graph().notes.size(), std::size_t{1});
        const graph::Note note = f.graph().notes[0];
        f.doubleClick(f.at({note.position.x + 100, note.position.y + 50}));
        auto* field = qobject_cast<QPlainTextEdit*>(QApplication::focusWidget());
        QVERIFY(field);
        field->selectAll();
        QTest::keyClicks(field, "Why two convolutions");
        QTest::keyClick(field, Qt::Key_Return, Qt::ControlModifier);
        QCOMPARE(QString::fromStdString(f.graph().notes[0].text), QStringLiteral("Why two convolutions"));
        const QPointF corner = f.at({note.position.x + note.width - 4, note.position.y + note.height - 4});
        f.drag(corner, corner + QPointF(50, 40));
        QVERIFY(f.graph().notes[0].width > note.width);
    }

    void habit34_mute() {
        CanvasFixture f;
        f.select({"relu"});
        f.key(Qt::Key_M);
        QVERIFY(f.node("relu")->muted);
        QVERIFY(f.document.info().ok());
        f.key(Qt::Key_M);
        QVERIFY(!f.node("relu")->muted);
        f.select({"dense"});
        f.key(Qt::Key_M);
        QVERIFY2(!f.node("dense")->muted, "without it the shapes do not fit");
    }

    void habit35_pin() {
        CanvasFixture f;
        f.select({"conv"});
        f.key(Qt::Key_P);
        const auto position = f.node("conv")->position;
        f.drag(f.header("conv"), f.header("conv") + QPointF(90, 90));
        QCOMPARE(f.node("conv")->position, position);
        f.key(Qt::Key_Escape);
        f.key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(f.node("conv")->position, position);
    }

    void habit37_pictures() {
        CanvasFixture f;
        f.key(Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
        const QMimeData* data = QGuiApplication::clipboard()->mimeData();
        QVERIFY(data->hasImage() && data->hasFormat("image/svg+xml"));
        QTemporaryDir folder;
        for (const auto& [ending, start] : {std::pair("png", "\x89PNG"), std::pair("svg", "<?xml"), std::pair("pdf", "%PDF")}) {
            const QString path = folder.filePath(QStringLiteral("net.") + ending);
            QVERIFY(f.view.savePicture(path).ok());
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(file.size() > 2000);
            QVERIFY(file.readAll().startsWith(start));
        }
        QVERIFY(!f.view.savePicture(folder.filePath("net.gif")).ok());
        QVERIFY(!f.view.savePicture("/proc/net.png").ok());
    }

    void habit39_shapesParametersAndState() {
        CanvasFixture f;
        f.select({"conv"});
        QVERIFY2(f.surface->accessibleDescription().contains(QStringLiteral("28")), qPrintable(f.surface->accessibleDescription()));
        const QImage before = f.view.grab().toImage();
        f.edit([](graph::Graph& g) { g.find("dense")->params["outputs"] = std::int64_t{7}; });
        QVERIFY2(f.view.grab().toImage() != before, "the problem shows on the card");
        QVERIFY(!f.document.info().ok());
    }

    void habit39_untrainedTrainedFrozenAndLiveLookDifferent() {
        struct Told : netwright::canvas::NodePictures {
            netwright::canvas::Learning learning = netwright::canvas::Learning::Untrained;
            int heightFor(const QString&, int) const override { return 0; }
            void paint(QPainter&, const QString&, const QRectF&, const netwright::theme::Theme&) const override {}
            netwright::canvas::Learning learningOf(const QString&) const override { return learning; }
        } told;
        CanvasFixture f;
        f.view.setPictures(&told);
        QAccessibleInterface* canvas = QAccessible::queryAccessibleInterface(f.surface);
        const auto said = [&] { return canvas->child(1)->text(QAccessible::Description); };
        std::set<QString> texts{said()};
        std::vector<QImage> pictures{f.view.grab().toImage()};
        for (const auto learning : {netwright::canvas::Learning::Trained, netwright::canvas::Learning::Live}) {
            told.learning = learning;
            emit told.learningChanged();
            texts.insert(said());
            pictures.push_back(f.view.grab().toImage());
        }
        f.edit([](graph::Graph& g) { g.find("conv")->frozen = true; });
        texts.insert(said());
        pictures.push_back(f.view.grab().toImage());
        QCOMPARE(texts.size(), std::size_t{4});
        for (std::size_t i = 1; i < pictures.size(); ++i)
            QVERIFY(pictures[i] != pictures[i - 1]);
        f.view.setPictures(nullptr);
    }

    void wiresAreWatchedByCards() {
        CanvasFixture f;
        const std::string before = f.bytes();
        auto& probes = f.surface->probes();
        f.click(f.view.wireMiddle("conv", "relu"));
        f.key(Qt::Key_W);
        QCOMPARE(probes.shown().size(), std::size_t{1});
        QCOMPARE(probes.titleOf(0), QStringLiteral("conv → relu"));
        const QRectF place = probes.rectOf(0);
        f.drag(f.at(place.center()), f.at(place.center() + QPointF(30, 50)));
        QVERIFY((probes.rectOf(0).center() - place.center() - QPointF(30, 50)).manhattanLength() < 1e-6);
        f.drag(f.header("conv"), f.header("conv") + QPointF(0, 200));
        QVERIFY2(probes.rectOf(0).center().y() > place.center().y() + 200, "the card stays with its port");
        f.document.undoStack()->undo();
        QCOMPARE(f.bytes(), before); // a way of looking, not a change
        f.click(f.at(probes.rectOf(0).topRight() + QPointF(-12, 12)));
        QVERIFY(probes.shown().empty());
        f.select({"conv", "relu"});
        f.key(Qt::Key_W);
        QCOMPARE(probes.shown().size(), std::size_t{2});
        f.edit([](graph::Graph& g) { netwright::document::removeNodes(g, {"conv"}); });
        QCOMPARE(probes.shown().size(), std::size_t{1});
        f.document.undoStack()->undo();
        QCOMPARE(probes.shown().size(), std::size_t{2});
    }

    void problemsOfferOneClickFixes() {
        CanvasFixture f;
        f.edit([](graph::Graph& g) { g.find("dense")->params["outputs"] = std::int64_t{7}; });
        const std::string before = f.bytes();
        f.click(f.view.nodeRect("class").topRight() + QPointF(-8, 0) * f.view.zoom());
        auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY2(menu, "the sign of a problem opens what can be done");
        QTest::keyClick(menu, Qt::Key_Return);
        QTest::qWait(1);
        QVERIFY(f.document.info().ok());
        QCOMPARE(std::get<std::int64_t>(f.node("dense")->params.at("outputs")), std::int64_t{10});
        f.document.undoStack()->undo();
        QCOMPARE(f.bytes(), before);
        QTRY_VERIFY(!f.document.info().ok());
        f.view.activateWindow(); // the menu had the focus
        QVERIFY(QTest::qWaitForWindowActive(&f.view));
        f.select({"class"});
        f.key(Qt::Key_Return, Qt::AltModifier);
        menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
        QVERIFY(menu);
        QTest::keyClick(menu, Qt::Key_Escape);
    }

    void habit40_wiresShowTheShape() {
        CanvasFixture f;
        const QImage before = f.view.grab().toImage();
        const QPointF middle = f.view.wireMiddle("conv", "relu");
        f.moveTo(middle, Qt::NoButton);
        const QImage during = f.view.grab().toImage();
        const QRect label(middle.toPoint() + QPoint(16, -30), QSize(40, 18));
        QVERIFY(during.copy(label) != before.copy(label));
    }

    void habit41_results() {
        CanvasFixture f;
        const std::string before = f.bytes();
        const QImage plain = f.view.grab().toImage();
        f.select({"conv", "class"});
        f.key(Qt::Key_R);
        QVERIFY(graph::isResult(*f.node("conv"), "out"));
        QVERIFY(graph::isResult(*f.node("class"), graph::kPrediction)); // it has no port
        QVERIFY(f.document.info().ok());
        f.key(Qt::Key_Escape); // nothing selected, as before
        QVERIFY2(f.view.grab().toImage() != plain, "the card shows it");
        f.select({"conv", "relu"});
        f.key(Qt::Key_R); // not all of them are: now they are
        QVERIFY(graph::isResult(*f.node("conv"), "out") && graph::isResult(*f.node("relu"), "out"));
        f.key(Qt::Key_R);
        QVERIFY(!graph::isResult(*f.node("conv"), "out") && !graph::isResult(*f.node("relu"), "out"));
        for (int undone = 0; undone < 3; ++undone)
            f.document.undoStack()->undo();
        QCOMPARE(f.bytes(), before);
    }
};

QTEST_MAIN(LooksTest)
#include "LooksTest.moc"
