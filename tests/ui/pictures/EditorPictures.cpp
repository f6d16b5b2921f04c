#include "tests/ui/canvas/CanvasFixture.h"

#include "engine/layers/Ports.h"
#include "ui/canvas/SearchPopup.h"
#include "ui/document/BlockLibrary.h"

#include <QDir>
#include <QLineEdit>
#include <QMenu>
#include <QToolButton>

#include <cstdio>

/// Takes a picture in the middle of every gesture that the canvas knows, into the folder given as the first argument; "light"
/// as the second makes them light. The gestures are real events.
using namespace netwright;
using testing::CanvasFixture;

namespace {

class Walk {
public:
    Walk(QString folder, bool light) : m_folder(std::move(folder)) {
        m.themes.choose(light ? theme::ThemeManager::Choice::Light : theme::ThemeManager::Choice::Dark);
        m.view.resize(1120, 640);
        QTest::qWait(50);
        m.view.fitAll();
    }

    void everything() {
        wires();
        adding();
        structure();
        looks();
        blocks();
        farAndNear();
    }

private:
    void take(const char* name) {
        QTest::qWait(130); // the overview map follows ten times a second
        while (m.surface->isRough())
            QTest::qWait(5);
        QPixmap picture = m.view.grab();
        if (QWidget* popup = QApplication::activePopupWidget()) {
            QPainter painter(&picture);
            painter.drawPixmap(m.view.mapFromGlobal(popup->mapToGlobal(QPoint())), popup->grab());
        }
        picture.save(QDir(m_folder).filePath(QLatin1String(name) + QStringLiteral(".png")));
        std::printf("%s\n", name);
    }
    /// To whoever has the focus, like a key that is pressed; nobody but a popup keeps it.
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {}) {
        QWidget* focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m.surface, which, modifiers);
        QTest::qWait(1);
    }
    void undoAll() {
        key(Qt::Key_Escape);
        while (m.document.undoStack()->canUndo())
            m.document.undoStack()->undo();
        m.select({});
        QTest::qWait(5);
        m.view.fitAll();
    }
    void startDrag(QPointF from, QPointF to, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers modifiers = {}) {
        m.press(from, button, modifiers);
        m.moveTo((from + to) / 2, button, modifiers);
        m.moveTo(to, button, modifiers);
    }

    void wires() {
        m.moveTo((m.out("conv") + m.in("relu")) / 2, Qt::NoButton);
        take("40-hover-wire");
        m.moveTo(m.in("relu"), Qt::NoButton);
        take("hover-port");
        const std::string add = m.add("Add", 480, 330);
        const std::string lstm = m.add("LSTM", 240, 330);
        m.view.fitAll();
        startDrag(m.out("conv"), m.in(lstm.c_str()));
        take("16-port-that-does-not-fit");
        m.moveTo(m.header("image"));
        take("22-cycle-is-refused");
        m.moveTo(m.in(add.c_str()));
        take("15-snapped");
        m.moveTo(m.view.nodeRect(QString::fromStdString(add)).center() + QPointF(0, 40));
        take("wire-in-the-air");
        m.moveTo({700, 560});
        m.release({700, 560});
        take("12-search-at-a-wire");
        key(Qt::Key_Escape);
        QTest::keyClick(m.view.findChild<canvas::SearchPopup*>()->findChild<QLineEdit*>(), Qt::Key_Escape);
        startDrag(m.in("relu"), m.in("relu") + QPointF(-60, 90));
        take("17-detached");
        key(Qt::Key_Escape);
        m.release({10, 10});
        startDrag(m.out("conv"), m.out("image"), Qt::LeftButton, Qt::ControlModifier);
        take("18-all-wires-of-an-output");
        key(Qt::Key_Escape);
        m.release({10, 10});
        const QPointF middle = m.view.wireMiddle("conv", "relu");
        startDrag(middle - QPointF(10, 50), middle + QPointF(10, 50), Qt::RightButton, Qt::ControlModifier);
        take("19-cutting");
        m.release(middle + QPointF(10, 50), Qt::RightButton, Qt::ControlModifier);
        take("19-cut");
        key(Qt::Key_Z, Qt::ControlModifier);
        startDrag(middle - QPointF(10, 50), middle + QPointF(10, 50), Qt::RightButton, Qt::ShiftModifier);
        take("20-rerouting");
        m.release(middle + QPointF(10, 50), Qt::RightButton, Qt::ShiftModifier);
        for (const graph::Node& node : m.graph().nodes)
            if (node.type == layers::kReroute)
                m.drag(m.view.nodeRect(QString::fromStdString(node.id)).center(), middle + QPointF(0, 110));
        take("20-rerouted");
        m.select({"image", QString::fromStdString(lstm)});
        key(Qt::Key_F);
        take("21-link");
        const std::string norm = m.add("BatchNorm", 480, 420);
        m.view.fitAll();
        startDrag(m.header(norm.c_str()), m.view.wireMiddle("image", "conv") + QPointF(-20, 0));
        take("23-over-a-wire");
        m.release(m.view.wireMiddle("image", "conv") + QPointF(-20, 0));
        take("23-inserted");
        undoAll();
    }

    void adding() {
        m.doubleClick({560, 420});
        take("11-search");
        auto* field = m.view.findChild<canvas::SearchPopup*>()->findChild<QLineEdit*>();
        QTest::keyClicks(field, "norm");
        take("11-search-typed");
        QTest::keyClicks(field, "zzzz");
        take("11-search-nothing");
        QTest::keyClick(field, Qt::Key_Escape);
        startDrag({20, 20}, {700, 420});
        take("07-box");
        m.release({700, 420});
        take("07-selected");
        key(Qt::Key_D, Qt::ControlModifier);
        take("27-duplicated");
        QContextMenuEvent menu(QContextMenuEvent::Keyboard, {300, 300}, m.surface->mapToGlobal(QPoint(300, 300)));
        QApplication::sendEvent(m.surface, &menu);
        take("menu-of-a-layer");
        while (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
        undoAll();
    }

    void structure() {
        m.select({"conv", "relu"});
        key(Qt::Key_J, Qt::ControlModifier);
        take("31-frame");
        m.doubleClick(m.at({m.graph().frames[0].position.x + 40, m.graph().frames[0].position.y + 12}));
        take("31-frame-title");
        key(Qt::Key_Escape);
        undoAll();
        m.select({"conv", "relu"});
        key(Qt::Key_G, Qt::ControlModifier);
        take("30-group");
        m.edit([](graph::Graph& graph) {
            for (graph::Node& node : graph.nodes)
                if (node.body)
                    node.params["repeat"] = std::int64_t{6};
        });
        take("30-group-repeated");
        key(Qt::Key_Tab);
        take("30-inside-a-group");
        key(Qt::Key_Tab);
        undoAll();
        m.moveTo({300, 420}, Qt::NoButton);
        for (QAction* action : m.view.actions())
            if (action->objectName() == QLatin1String("canvas.addNote"))
                action->trigger();
        take("33-note");
        undoAll();
        m.select({"conv"});
        key(Qt::Key_H);
        m.select({"relu"});
        key(Qt::Key_M);
        m.select({"flatten"});
        key(Qt::Key_P);
        m.edit([](graph::Graph& graph) { graph.find("dense")->frozen = true; });
        m.select({});
        take("32-34-35-collapsed-muted-pinned-frozen");
        m.edit([](graph::Graph& graph) { graph.find("dense")->params["outputs"] = std::int64_t{7}; });
        take("problem");
        m.click(m.view.nodeRect("class").topRight() + QPointF(-8, 0));
        take("problem-fixes");
        while (QWidget* popup = QApplication::activePopupWidget())
            popup->close();
        undoAll();
    }

    void looks() {
        for (QToolButton* button : m.view.findChildren<QToolButton*>())
            if (button->menu() && button->text().startsWith(QLatin1String("Overlay")))
                for (QAction* action : button->menu()->actions()) {
                    action->trigger();
                    take(("overlay-" + action->text().toLower().left(6).remove(QLatin1Char(' ')).toLatin1()).constData());
                    if (action == button->menu()->actions().back())
                        button->menu()->actions().front()->trigger();
                }
        m.select({"conv"});
        key(Qt::Key_W);
        take("watched-wire");
        undoAll();
        m.select({"conv"});
        key(Qt::Key_C);
        key(Qt::Key_Right);
        take("38-connecting-by-key");
        undoAll();
        key(Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        QTest::qWait(400);
        take("06-laid-out");
        undoAll();
    }

    void blocks() {
        int row = 0;
        for (const auto& block : m.document.blocks().blocks()) {
            m.edit([&](graph::Graph& graph) { document::addBlock(graph, *block, {row % 6 * 230.0, 340.0 + row / 6 * 110.0}, nullptr); });
            ++row;
        }
        m.view.fitAll();
        take("30-blocks");
        undoAll();
    }

    void farAndNear() {
        for (const double zoom : {0.12, 0.25, 0.34, 0.42, 0.6, 1.6, 4.0}) {
            m.view.lookAt({500, 130}, zoom);
            take(("zoom-" + QByteArray::number(zoom)).constData());
        }
    }

    QString m_folder;
    CanvasFixture m;
};

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    if (arguments.size() < 2) {
        std::fputs("EditorPictures FOLDER [light]\n", stderr);
        return 2;
    }
    QDir().mkpath(arguments[1]);
    Walk(arguments[1], arguments.contains(QStringLiteral("light"))).everything();
    return 0;
}
