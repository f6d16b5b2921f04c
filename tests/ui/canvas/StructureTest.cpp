#include "tests/ui/canvas/CanvasFixture.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTemporaryDir>
#include <QToolButton>

using netwright::testing::CanvasFixture;
namespace graph = netwright::graph;

/// Habits 30–35, 37–40: groups, frames, notes, states, pictures, keyboard.
class StructureTest : public QObject {
    Q_OBJECT

    static QString group(CanvasFixture& f) {
        for (const graph::Node& node : f.graph().nodes)
            if (node.body)
                return QString::fromStdString(node.id);
        return {};
    }

private slots:
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

    void habit39_shapesParametersAndState() {
        CanvasFixture f;
        f.select({"conv"});
        QVERIFY2(f.surface->accessibleDescription().contains(QStringLiteral("28")), qPrintable(f.surface->accessibleDescription()));
        const QImage before = f.view.grab().toImage();
        f.edit([](graph::Graph& g) { g.find("dense")->params["outputs"] = std::int64_t{7}; });
        QVERIFY2(f.view.grab().toImage() != before, "the problem shows on the card");
        QVERIFY(!f.document.info().ok());
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
};

QTEST_MAIN(StructureTest)
#include "StructureTest.moc"
