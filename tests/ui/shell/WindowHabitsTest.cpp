#include "tests/support/WindowFixture.h"
#include "ui/canvas/CanvasSurface.h"
#include "ui/canvas/CanvasView.h"
#include "ui/shell/CommandPalette.h"
#include "ui/shell/DesignPage.h"
#include "ui/shell/PalettePanel.h"
#include "ui/shell/PreferencesDialog.h"

#include <QDockWidget>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QUndoView>

using namespace netwright;
using telemetry::RunState;

/// The habits that need the whole window: running, the palette, the history, menus and keys.
class WindowHabitsTest : public QObject {
    Q_OBJECT

    std::unique_ptr<tests::WindowFixture> m_fixture;

    shell::MainWindow& window() { return *m_fixture->window; }
    canvas::CanvasView& canvas() { return *window().designPage()->canvas(); }
    QWidget* surface() { return canvas().findChild<canvas::CanvasSurface*>(); }

private slots:
    void init() {
        m_fixture = std::make_unique<tests::WindowFixture>();
        QVERIFY(QTest::qWaitForWindowExposed(m_fixture->window.get()));
        QVERIFY(m_fixture->openExample("iris"));
        window().activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_fixture->window.get()));
        surface()->setFocus();
    }
    void cleanup() { m_fixture.reset(); }

    void habit36_keysTrainPauseAndStop() {
        m_fixture->shorten(2000);
        QTest::keyClick(surface(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_fixture->waitFor(RunState::Running));
        QTest::keyClick(surface(), Qt::Key_Period, Qt::ControlModifier);
        QVERIFY(m_fixture->waitFor(RunState::Paused));
        QTest::keyClick(surface(), Qt::Key_Return, Qt::ControlModifier | Qt::AltModifier);
        QVERIFY(m_fixture->waitFor(RunState::Stopped));
    }

    void everyActionOfTheCanvasIsInOneMenu() {
        QHash<QAction*, int> places;
        QMenu* edit = nullptr;
        for (QMenu* menu : window().findChildren<QMenu*>())
            if (qobject_cast<QMenu*>(menu->parentWidget())) {
                edit = menu->title() == QLatin1String("&Edit") ? menu : edit;
                for (QAction* action : menu->actions())
                    ++places[action];
            }
        for (QAction* action : canvas().actions())
            if (action->objectName() != QLatin1String("canvas.undo") && action->objectName() != QLatin1String("canvas.redo"))
                QVERIFY2(places.value(action) == 1, qPrintable(action->objectName()));
        QVERIFY(edit);
        QStringList keys;
        for (const QAction* action : edit->actions())
            if (const auto place = action->text().indexOf(QLatin1Char('&')); place >= 0)
                keys.append(action->text().mid(place + 1, 1).toLower());
        QCOMPARE(QSet<QString>(keys.begin(), keys.end()).size(), keys.size());
        QVERIFY(edit->actions().size() <= 20);
    }

    void habit28_historyHasReadableNames() {
        QTest::keyClick(surface(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(surface(), Qt::Key_D, Qt::ControlModifier);
        auto* history = window().designPage()->findChild<QUndoView*>();
        QVERIFY(history);
        QCOMPARE(history->model()->rowCount(), 2);
        QCOMPARE(history->model()->index(1, 0).data().toString(), QStringLiteral("Duplicate"));
        const std::size_t nodes = window().document()->project().graph.nodes.size();
        history->setCurrentIndex(history->model()->index(0, 0));
        QCOMPARE(window().document()->project().graph.nodes.size(), nodes / 2);
    }

    void habit10_paletteRowsCarryTheirLayer() {
        QTreeWidget* list = window().designPage()->palettePanel()->list();
        int rows = 0;
        for (int heading = 0; heading < list->topLevelItemCount(); ++heading)
            for (int row = 0; row < list->topLevelItem(heading)->childCount(); ++row) {
                const std::unique_ptr<QMimeData> data(list->model()->mimeData({list->model()->index(row, 0, list->model()->index(heading, 0))}));
                const QByteArray type = data->data(QLatin1String(canvas::kLayerMimeType));
                QVERIFY2(window().document()->addable(type.toStdString()), type.constData());
                ++rows;
            }
        QVERIFY(rows > 60);
    }

    void habit38_everyCanvasActionIsInAMenuAndInThePalette() {
        QSet<QAction*> inMenus;
        for (const QMenu* menu : window().findChildren<QMenu*>())
            for (QAction* action : menu->actions())
                inMenus.insert(action);
        const QList<QAction*> all = window().allActions();
        for (QAction* action : canvas().actions()) {
            const bool undo = action->objectName() == "canvas.undo" || action->objectName() == "canvas.redo"; // the window has its own
            QVERIFY2(undo || inMenus.contains(action), qPrintable(action->objectName()));
            QVERIFY2(undo || all.contains(action), qPrintable(action->objectName()));
        }
        bool typed = false;
        QTimer::singleShot(200, this, [&] { // the palette waits for its answer
            auto* palette = qobject_cast<shell::CommandPalette*>(QApplication::activeModalWidget());
            if (!palette)
                return;
            QTest::keyClicks(palette->findChild<QLineEdit*>(), "select all");
            typed = true;
            QTest::keyClick(palette->findChild<QLineEdit*>(), Qt::Key_Return);
        });
        QTest::keyClick(surface(), Qt::Key_P, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(typed);
        QTRY_COMPARE(static_cast<std::size_t>(canvas().selectedNodes().size()), window().document()->project().graph.nodes.size());
    }

    void habit38_actionsCanBeBoundToOtherKeys() {
        m_fixture->settings.setValue("shortcuts/canvas.selectAll", "Ctrl+Shift+F9");
        shell::applyShortcuts(m_fixture->settings, window().allActions());
        QTest::keyClick(surface(), Qt::Key_F9, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(!canvas().selectedNodes().isEmpty());
    }
};

QTEST_MAIN(WindowHabitsTest)
#include "WindowHabitsTest.moc"
