#pragma once

#include "tests/support/WindowFixture.h"
#include "ui/canvas/CanvasSurface.h"
#include "ui/canvas/CanvasView.h"
#include "ui/canvas/SearchPopup.h"
#include "ui/export/ExportPage.h"
#include "ui/inspector/InspectorPanel.h"
#include "ui/inspector/NodeInspector.h"
#include "ui/shell/DesignPage.h"
#include "ui/shell/NewProjectDialog.h"
#include "ui/shell/TopBar.h"
#include "ui/test/TestPage.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QMouseEvent>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

/// The first ten minutes of somebody new, done with events only: empty window → data chosen → six layers wired → trained →
/// tested → exported. Counts the gestures: a click, a drag, a key with its modifiers, a word typed.
namespace netwright::tests {

class NewUser {
public:
    using Picture = std::function<void(const QString& name, QWidget& shown)>;

    /// `data`: the file of training images, as chosen in the dialog. `picture` is called after each stage.
    NewUser(WindowFixture& fixture, QString data, QString exported, Picture picture)
        : m_window(*fixture.window), m_canvas(*m_window.designPage()->canvas()),
          m_surface(*m_canvas.findChild<canvas::CanvasSurface*>()), m_data(std::move(data)), m_exported(std::move(exported)),
          m_picture(std::move(picture)) {}

    int gestures() const { return m_gestures; }

    bool choosesData() {
        QTest::qWait(400);
        m_picture(QStringLiteral("1-empty-window"), m_window);
        whenModal<shell::NewProjectDialog>([this](shell::NewProjectDialog& dialog) {
            whenModal<QFileDialog>([this](QFileDialog& files) { typeInto(files, m_data); });
            click(*dialog.findChild<QPushButton*>(QStringLiteral("new.file")));
            QTest::qWait(100);
            m_picture(QStringLiteral("2-data-chosen"), dialog);
            click(*dialog.findChild<QPushButton*>(QStringLiteral("new.create")));
        });
        click(*m_window.findChild<QPushButton*>(QStringLiteral("start.new")));
        return QTest::qWaitFor([this] { return m_window.document()->schema() != nullptr; });
    }

    bool wiresSixLayers() {
        // The first one by searching on the empty canvas; every other one by pulling a wire into the open.
        m_window.activateWindow(); // the dialog had the focus
        if (!QTest::qWaitForWindowActive(&m_window))
            return false;
        m_surface.setFocus();
        key(m_surface, Qt::Key_A, Qt::ShiftModifier);
        choose("image");
        if (m_window.document()->project().graph.nodes.empty())
            return false;
        move(lastNode(), {90, 110});
        const QPointF places[] = {{300, 110}, {510, 110}, {510, 320}, {300, 320}, {90, 320}};
        const char* layers[] = {"conv2d", "maxpool2d", "flatten", "dense", "classification"};
        for (std::size_t index = 0; index < std::size(layers); ++index) {
            drag(m_canvas.portPosition(lastNode(), QStringLiteral("out"), false), places[index]);
            choose(layers[index]);
            if (layers[index] == std::string_view("dense") && !setsOutputs("10")) // as many as there are digits
                return false;
        }
        QTest::qWait(100);
        m_picture(QStringLiteral("3-six-layers"), m_window);
        const auto& nodes = m_window.document()->project().graph.nodes;
        return nodes.size() == 6 && m_window.document()->info().problems.empty();
    }

    /// Of the layer that was added last, in the panel.
    bool setsOutputs(const QString& number) {
        press(m_canvas.nodeRect(lastNode()).topLeft() + QPointF(40, 14) * m_canvas.zoom());
        auto* outputs = qobject_cast<QSpinBox*>(m_window.designPage()->inspector()->nodeInspector()->editor(QStringLiteral("outputs")));
        if (!outputs)
            return false;
        click(*outputs, outputs->rect().center());
        key(*outputs, Qt::Key_A, Qt::ControlModifier);
        type(*outputs, number);
        key(*outputs, Qt::Key_Return);
        return true;
    }

    bool trains() {
        key(m_window, Qt::Key_Return, Qt::ControlModifier);
        if (!QTest::qWaitFor([this] { return m_window.run()->isRunning(); }))
            return false;
        if (!QTest::qWaitFor([this] { return m_window.run()->series().lastStep() >= 3; }, 120'000))
            return false;
        m_picture(QStringLiteral("5-training"), m_window);
        const bool finished = QTest::qWaitFor([this] { return m_window.run()->state() == telemetry::RunState::Finished; }, 1'800'000);
        QTest::qWait(300);
        m_picture(QStringLiteral("6-trained"), m_window);
        return finished;
    }

    bool tests() {
        click(*m_window.findChild<QToolButton*>(QStringLiteral("run.outcome")));
        auto* page = m_window.findChild<test_ui::TestPage*>();
        const bool done = page && QTest::qWaitFor([page] { return page->result().has_value(); }, 60'000);
        QTest::qWait(100);
        m_picture(QStringLiteral("7-tested"), m_window);
        return done;
    }

    bool exports() {
        click(*workspaceButton(4));
        auto* page = m_window.findChild<export_ui::ExportPage*>();
        QSignalSpy done(page, &export_ui::ExportPage::exported);
        whenModal<QFileDialog>([this](QFileDialog& files) { typeInto(files, m_exported); });
        click(*page->findChild<QPushButton*>(QStringLiteral("export.onnx")));
        const bool written = done.count() > 0 || done.wait(60'000);
        m_picture(QStringLiteral("8-exported"), m_window);
        return written && done.front().at(1).toBool();
    }

private:
    void gesture() {
        ++m_gestures;
        QTest::qWait(10);
    }
    void click(QWidget& widget, QPoint at = {}) {
        QTest::mouseClick(&widget, Qt::LeftButton, {}, at.isNull() ? widget.rect().center() : at);
        gesture();
    }
    void key(QWidget& widget, Qt::Key which, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(&widget, which, modifiers);
        gesture();
    }
    void type(QWidget& widget, const QString& words) {
        QTest::keyClicks(&widget, words);
        gesture();
    }
    void mouse(QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons buttons) {
        QMouseEvent event(type, at, m_surface.mapToGlobal(at), button, buttons, {});
        QApplication::sendEvent(&m_surface, &event);
    }
    void press(QPointF at) {
        mouse(QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton);
        mouse(QEvent::MouseButtonRelease, at, Qt::LeftButton, Qt::NoButton);
        gesture();
    }
    void drag(QPointF from, QPointF to) {
        mouse(QEvent::MouseButtonPress, from, Qt::LeftButton, Qt::LeftButton);
        mouse(QEvent::MouseMove, (from + to) / 2, Qt::NoButton, Qt::LeftButton);
        mouse(QEvent::MouseMove, to, Qt::NoButton, Qt::LeftButton);
        mouse(QEvent::MouseButtonRelease, to, Qt::LeftButton, Qt::NoButton);
        gesture();
    }
    /// Drags a card by its header so that its corner comes to `corner`.
    void move(const QString& node, QPointF corner) {
        const QPointF hold = QPointF(40, 14) * m_canvas.zoom();
        drag(m_canvas.nodeRect(node).topLeft() + hold, corner + hold);
    }
    /// A layer in the search that is open.
    void choose(const char* layer) {
        auto* input = m_canvas.findChild<canvas::SearchPopup*>()->findChild<QLineEdit*>();
        type(*input, QString::fromLatin1(layer));
        key(*input, Qt::Key_Return);
    }
    void typeInto(QFileDialog& files, const QString& path) {
        auto* name = files.findChild<QLineEdit*>(QStringLiteral("fileNameEdit"));
        name->setCompleter(nullptr); // its list comes up when it likes on a busy machine, and takes the Return
        name->selectAll();
        type(*name, path);
        key(*name, Qt::Key_Return);
        for (int tries = 0; tries < 100 && files.isVisible(); ++tries) { // busy machines: a folder read late takes the words away
            QTest::qWait(50);
            if (files.isVisible() && name->text() != path)
                name->setText(path);
            if (files.isVisible())
                QTest::keyClick(name, Qt::Key_Return);
        }
    }
    QToolButton* workspaceButton(int index) {
        return m_window.topBar()->workspaces()->findChildren<QToolButton*>().at(index);
    }
    QString lastNode() const { return QString::fromStdString(m_window.document()->project().graph.nodes.back().id); }

    /// Goes on with a dialog once it is there; what opens it waits for its end.
    template <typename Dialog>
    void whenModal(std::function<void(Dialog&)> then) {
        QTimer::singleShot(50, &m_window, [this, then = std::move(then)]() mutable {
            if (auto* dialog = qobject_cast<Dialog*>(QApplication::activeModalWidget()))
                then(*dialog);
            else
                whenModal<Dialog>(std::move(then));
        });
    }

    shell::MainWindow& m_window;
    canvas::CanvasView& m_canvas;
    canvas::CanvasSurface& m_surface;
    QString m_data, m_exported;
    Picture m_picture;
    int m_gestures = 0;
};

} // namespace netwright::tests
