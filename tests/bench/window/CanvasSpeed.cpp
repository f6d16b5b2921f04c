#include "tests/bench/window/LargeNetwork.h"
#include "tests/bench/window/Times.h"
#include "tests/support/WindowFixture.h"
#include "ui/canvas/CanvasSurface.h"
#include "ui/canvas/CanvasView.h"

#include <QApplication>
#include <QDropEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QMouseEvent>
#include <QThread>
#include <QtTest>
#include <QUndoStack>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <functional>
#include <vector>

/// How long the canvas takes for what people do to a large network, in milliseconds on the GUI thread with the picture drawn
/// (software, 1920 × 1080). Prints one JSON object. Arguments: [nodes] [wires] [cpu] [window] [words]; 1000 and 1500 are usual. With
/// "cpu" the processor time of the GUI thread is counted instead of the clock, for machines that do other things meanwhile;
/// with "window" the canvas is part of the whole window.
/// Other words choose: only what has one of them in its name is measured.
using namespace netwright;
using testing::Clock;
using testing::Times;

namespace {

constexpr int kRounds = 20;

bool countProcessorTime = false;

class Bench {
public:
    Bench(document::ProjectDocument& document, canvas::CanvasView& view, int nodes, int wires) : m_document(document), m_view(view) {
        m_document.newProject(testing::largeNetwork(nodes, wires), QStringLiteral("large"));
        m_surface = m_view.findChild<canvas::CanvasSurface*>();
        QTest::qWait(300);
        m_result["nodes"] = static_cast<int>(m_document.project().graph.nodes.size());
        m_result["wires"] = static_cast<int>(m_document.project().graph.edges.size());
    }

    /// Only what has one of `words` in its name; all when there are none.
    QJsonObject run(const QStringList& words) {
        const std::pair<QString, std::function<QJsonObject()>> all[] = {
            {"pan at fit", [this] { return m_view.fitAll(), pan(); }},
            {"pan at 35 %", [this] { return zoomTo(0.35), pan(); }},
            {"pan at 50 %", [this] { return zoomTo(0.5), pan(); }},
            {"pan at 100 %", [this] { return zoomTo(1), pan(); }},
            {"pan at 200 %", [this] { return zoomTo(2), pan(); }},
            {"zoom 10 % to 800 % and back", [this] { return zoom(); }},
            {"hover", [this] { return hover(); }},
            {"drag a node", [this] { return dragNode(); }},
            {"release a dragged node", [this] { return releaseNode(); }},
            {"box selection", [this] { return boxSelection(); }},
            {"add a node", [this] { return addNode(false); }},
            {"add a node: undo", [this] { return addNode(true); }},
            {"connect", [this] { return connectAndCut(true); }},
            {"cut a wire", [this] { return connectAndCut(false); }},
            {"delete a node in the middle", [this] { return pressOnNode(Qt::Key_Delete); }},
            {"mute", [this] { return pressOnNode(Qt::Key_M); }},
            {"change a parameter: until redrawn", [this] { return changeParameter(false, false); }},
            {"change a parameter: undo", [this] { return changeParameter(false, true); }},
            {"change a parameter: whole graph re-checked", [this] { return changeParameter(true, false); }},
            {"take over a check", [this] { return takeOver(); }},
            {"move everything: drag", [this] { return moveEverything(Step::Drag); }},
            {"move everything: release", [this] { return moveEverything(Step::Release); }},
            {"move everything: undo", [this] { return moveEverything(Step::Undo); }},
            {"move everything: by arrow key", [this] { return nudgeEverything(); }},
            {"select everything", [this] { return selectEverything(); }},
            {"delete everything", [this] { return deleteEverything(false); }},
            {"delete everything: undo", [this] { return deleteEverything(true); }},
            {"paste 1000 nodes", [this] { return pasteMany(); }},
            {"lay out everything: longest turn", [this] { return layOutEverything(false); }},
            {"lay out everything: until it rests", [this] { return layOutEverything(true); }}};
        for (const auto& [name, measure] : all) {
            if (!words.isEmpty() && std::ranges::none_of(words, [&, &what = name](const QString& word) { return what.contains(word); }))
                continue;
            zoomTo(1);
            m_result[name] = measure();
            while (m_document.undoStack()->canUndo())
                m_document.undoStack()->undo();
            QTest::qWait(400); // the check
        }
        return m_result;
    }

private:
    void mouse(QEvent::Type type, QPointF at, Qt::MouseButton button, Qt::MouseButtons buttons) {
        QMouseEvent event(type, at, m_surface->mapToGlobal(at), button, buttons, {});
        QApplication::sendEvent(m_surface, &event);
    }
    void wheel(int units) {
        const QPointF at(960, 540);
        QWheelEvent event(at, m_surface->mapToGlobal(at), {}, {0, units}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_surface, &event);
    }
    template <typename Work> double timed(Work work) {
        const Clock clock(countProcessorTime);
        work();
        QCoreApplication::processEvents(); // paints
        return clock.milliseconds();
    }
    void zoomTo(double zoom) {
        for (int i = 0; i < 400 && std::abs(std::log(m_view.zoom() / zoom)) > 0.08; ++i)
            wheel(m_view.zoom() < zoom ? 60 : -60);
        QCoreApplication::processEvents();
    }
    QJsonObject pan() {
        Times times;
        QPointF at(960, 540);
        mouse(QEvent::MouseButtonPress, at, Qt::MiddleButton, Qt::MiddleButton);
        for (int i = 0; i < 120; ++i) {
            at += QPointF(i < 60 ? 7 : -7, i % 40 < 20 ? 5 : -5);
            times.add(timed([&] { mouse(QEvent::MouseMove, at, Qt::NoButton, Qt::MiddleButton); }));
        }
        mouse(QEvent::MouseButtonRelease, at, Qt::MiddleButton, {});
        return times.json();
    }
    QJsonObject zoom() {
        Times times;
        for (int round = 0; round < 2; ++round)
            for (const int direction : {-1, 1})
                for (int i = 0; i < 34; ++i)
                    times.add(timed([&] { wheel(direction * 120); }));
        return times.json();
    }
    QJsonObject hover() {
        Times times;
        for (int i = 0; i < 200; ++i)
            times.add(timed([&] { mouse(QEvent::MouseMove, {200.0 + i * 7, 300.0 + i % 30 * 9}, Qt::NoButton, {}); }));
        return times.json();
    }
    /// The number of a card in the middle of the view, with wires; the next one on every call.
    QString nextNode() {
        const auto& nodes = m_document.project().graph.nodes;
        for (std::size_t tries = 0; tries < nodes.size(); ++tries) {
            m_next = (m_next + 1) % nodes.size();
            const QString id = QString::fromStdString(nodes[m_next].id);
            const QRectF rect = m_view.nodeRect(id);
            if (rect.height() > 50 && m_view.rect().adjusted(300, 200, -300, -200).contains(rect.toRect()))
                return id;
        }
        return {};
    }
    QPointF onHeader(const QString& id) { return m_view.nodeRect(id).topLeft() + QPointF(60, 12) * m_view.zoom(); }
    QJsonObject dragNode() {
        Times times;
        QPointF at = onHeader(nextNode());
        mouse(QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton);
        for (int i = 0; i < 100; ++i) {
            at += QPointF(3, i % 20 < 10 ? 2 : -2);
            times.add(timed([&] { mouse(QEvent::MouseMove, at, Qt::NoButton, Qt::LeftButton); }));
        }
        mouse(QEvent::MouseButtonRelease, at, Qt::LeftButton, {});
        return times.json();
    }
    QJsonObject releaseNode() {
        Times times;
        for (int i = 0; i < kRounds; ++i) {
            const QPointF at = onHeader(nextNode());
            mouse(QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton);
            mouse(QEvent::MouseMove, at + QPointF(40, 9), Qt::NoButton, Qt::LeftButton);
            QCoreApplication::processEvents();
            times.add(timed([&] { mouse(QEvent::MouseButtonRelease, at + QPointF(40, 9), Qt::LeftButton, {}); }));
        }
        return times.json();
    }
    QJsonObject boxSelection() {
        Times times;
        m_view.fitAll();
        mouse(QEvent::MouseButtonPress, {4, 4}, Qt::LeftButton, Qt::LeftButton);
        for (int i = 1; i <= 100; ++i)
            times.add(timed([&] { mouse(QEvent::MouseMove, {4.0 + i * 18, 4.0 + i * 10}, Qt::NoButton, Qt::LeftButton); }));
        mouse(QEvent::MouseButtonRelease, {1804, 1004}, Qt::LeftButton, {});
        QTest::keyClick(m_surface, Qt::Key_Escape);
        return times.json();
    }
    QJsonObject addNode(bool undo) {
        Times times;
        QMimeData data;
        data.setData(QLatin1String(canvas::kLayerMimeType), "Dense");
        for (int i = 0; i < kRounds; ++i) {
            const double added = timed([&] {
                QDragEnterEvent enter(QPoint(300 + 60 * i, 700), Qt::CopyAction, &data, Qt::LeftButton, Qt::AltModifier);
                QApplication::sendEvent(m_surface, &enter);
                QDropEvent dropped({300.0 + 60 * i, 700}, Qt::CopyAction, &data, Qt::LeftButton, Qt::AltModifier);
                QApplication::sendEvent(m_surface, &dropped);
            });
            times.add(undo ? timed([&] { m_document.undoStack()->undo(); }) : added);
        }
        return times.json();
    }
    QJsonObject connectAndCut(bool connecting) {
        Times times;
        for (int i = 0; i < kRounds; ++i) {
            const QString id = nextNode();
            const auto& edges = m_document.project().graph.edges;
            const auto wire = std::ranges::find(edges, id.toStdString(), [](const graph::Edge& edge) { return edge.to.node; });
            if (wire == edges.end())
                continue;
            const graph::Edge edge = *wire;
            const double cut = timed([&] { m_document.editGraph({}, QStringLiteral("Cut"), [&](graph::Graph& graph) { document::removeEdges(graph, {edge}); }); });
            const double connected = timed([&] {
                m_document.editGraph({}, QStringLiteral("Connect"), [&](graph::Graph& graph) { document::connectPorts(graph, m_document.registry(), edge); });
            });
            times.add(connecting ? connected : cut);
        }
        return times.json();
    }
    QJsonObject pressOnNode(Qt::Key key) {
        Times times;
        for (int i = 0; i < kRounds; ++i) {
            m_view.selectNodes({nextNode()});
            QTest::qWait(100);
            times.add(timed([&] { QTest::keyClick(m_surface, key); }));
        }
        return times.json();
    }
    QJsonObject changeParameter(bool untilChecked, bool undo) {
        Times times;
        int count = 100;
        std::string dense;
        for (const graph::Node& node : m_document.project().graph.nodes)
            if (dense.empty() && node.type == "Dense")
                dense = node.id;
        for (int i = 0; i < kRounds; ++i) {
            bool checked = false;
            const auto watch = QObject::connect(&m_document, &document::ProjectDocument::infoChanged, &m_view, [&] { checked = true; });
            const Clock clock(countProcessorTime);
            m_document.editGraph({}, QStringLiteral("Change"), [&](graph::Graph& graph) { graph.find(dense)->params["outputs"] = std::int64_t{++count}; });
            QCoreApplication::processEvents();
            while (untilChecked && !checked)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
            const double changed = clock.milliseconds();
            times.add(undo ? timed([&] { m_document.undoStack()->undo(); }) : changed);
            QObject::disconnect(watch);
            QTest::qWait(100);
        }
        return times.json();
    }
    enum class Step { Drag, Release, Undo };
    QJsonObject moveEverything(Step step) {
        Times times;
        m_view.fitAll();
        for (int round = 0; round < 6; ++round) {
            QTest::keyClick(m_surface, Qt::Key_A, Qt::ControlModifier);
            QCoreApplication::processEvents();
            QPointF at = onHeader(QString::fromStdString(m_document.project().graph.nodes[m_document.project().graph.nodes.size() / 3].id));
            mouse(QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton);
            for (int i = 0; i < 20; ++i) {
                at += QPointF(5, i % 10 < 5 ? 3 : -3);
                const double moved = timed([&] { mouse(QEvent::MouseMove, at, Qt::NoButton, Qt::LeftButton); });
                if (step == Step::Drag)
                    times.add(moved);
            }
            const double released = timed([&] { mouse(QEvent::MouseButtonRelease, at, Qt::LeftButton, {}); });
            QTest::qWait(300);
            const double undone = timed([&] { m_document.undoStack()->undo(); });
            QTest::qWait(300);
            if (step != Step::Drag)
                times.add(step == Step::Undo ? undone : released);
        }
        return times.json();
    }
    QJsonObject nudgeEverything() {
        Times times;
        m_view.fitAll();
        QTest::keyClick(m_surface, Qt::Key_A, Qt::ControlModifier);
        QCoreApplication::processEvents();
        for (int i = 0; i < kRounds; ++i)
            times.add(timed([&] { QTest::keyClick(m_surface, i % 2 ? Qt::Key_Left : Qt::Key_Right, Qt::ControlModifier); }));
        return times.json();
    }
    QJsonObject selectEverything() {
        Times times;
        m_view.fitAll();
        for (int i = 0; i < kRounds; ++i) {
            QTest::keyClick(m_surface, Qt::Key_Escape);
            QCoreApplication::processEvents();
            times.add(timed([&] { QTest::keyClick(m_surface, Qt::Key_A, Qt::ControlModifier); }));
        }
        return times.json();
    }
    QJsonObject deleteEverything(bool undo) {
        Times times;
        m_view.fitAll();
        for (int i = 0; i < 6; ++i) {
            QTest::keyClick(m_surface, Qt::Key_A, Qt::ControlModifier);
            QCoreApplication::processEvents();
            const double removed = timed([&] { QTest::keyClick(m_surface, Qt::Key_Delete); });
            QTest::qWait(300);
            const double back = timed([&] { m_document.undoStack()->undo(); });
            QTest::qWait(600);
            times.add(undo ? back : removed);
        }
        return times.json();
    }
    QJsonObject pasteMany() {
        Times times;
        m_view.fitAll();
        QStringList ids;
        for (const graph::Node& node : m_document.project().graph.nodes)
            if (ids.size() < 1000)
                ids << QString::fromStdString(node.id);
        m_view.selectNodes(ids);
        QTest::keyClick(m_surface, Qt::Key_C, Qt::ControlModifier);
        for (int i = 0; i < 6; ++i) {
            times.add(timed([&] { QTest::keyClick(m_surface, Qt::Key_V, Qt::ControlModifier); }));
            QTest::qWait(600);
            m_document.undoStack()->undo();
            QTest::qWait(600);
        }
        return times.json();
    }
    /// The longest turn of the loop of events, or the time from the key to the last frame of the animation.
    QJsonObject layOutEverything(bool untilRest) {
        Times times;
        for (int i = 0; i < 4; ++i) {
            m_view.fitAll();
            QTest::keyClick(m_surface, Qt::Key_Escape);
            QTest::qWait(400);
            const QRectF before = m_view.nodeRect(QStringLiteral("n7"));
            const Clock all(countProcessorTime);
            double longest = timed([&] { QTest::keyClick(m_surface, Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier); });
            double rest = all.milliseconds();
            QRectF last = before;
            QElapsedTimer still;
            for (still.start(); still.elapsed() < (last == before ? 20'000 : 500);) {
                longest = std::max(longest, timed([] {}));
                QThread::usleep(200);
                if (const QRectF now = m_view.nodeRect(QStringLiteral("n7")); now != last) {
                    last = now;
                    rest = all.milliseconds();
                    still.restart();
                }
            }
            times.add(untilRest ? rest : longest);
            m_document.undoStack()->undo();
            QTest::qWait(600);
        }
        return times.json();
    }
    /// The longest that the loop of events is kept by one turn between an edit and what the check said being shown.
    QJsonObject takeOver() {
        Times times;
        int count = 300;
        for (int i = 0; i < kRounds; ++i) {
            const std::string id = nextNode().toStdString();
            m_document.editGraph({}, QStringLiteral("Change"), [&](graph::Graph& graph) {
                graph.find(id)->muted = false;
                graph.find("n0")->params["size"] = std::int64_t{++count};
            });
            double longest = 0;
            bool checked = false;
            const auto watch = QObject::connect(&m_document, &document::ProjectDocument::infoChanged, &m_view, [&] { checked = true; });
            for (int after = 0; after < 5 || !checked; after += checked) {
                const Clock clock(countProcessorTime);
                QCoreApplication::processEvents();
                longest = std::max(longest, clock.milliseconds());
                QThread::msleep(1);
            }
            QObject::disconnect(watch);
            times.add(longest);
        }
        return times.json();
    }

    document::ProjectDocument& m_document;
    canvas::CanvasView& m_view;
    canvas::CanvasSurface* m_surface = nullptr;
    std::size_t m_next = 0; ///< a node
    QJsonObject m_result;
};

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    QStringList words = arguments.mid(3);
    countProcessorTime = words.removeAll(QStringLiteral("cpu")) > 0;
    const int nodes = std::max(80, arguments.value(1, QStringLiteral("1000")).toInt());
    const int wires = arguments.value(2, QStringLiteral("1500")).toInt();
    const auto measure = [&](document::ProjectDocument& document, canvas::CanvasView& view) {
        Bench bench(document, view, nodes, wires);
        std::puts(QJsonDocument(bench.run(words)).toJson().constData());
    };
    if (words.removeAll(QStringLiteral("window")) > 0) {
        tests::WindowFixture fixture(true, {1920, 1080});
        fixture.window->showWorkspace(shell::MainWindow::Workspace::Design);
        measure(*fixture.window->document(), *fixture.window->findChild<canvas::CanvasView*>());
        return 0;
    }
    theme::ThemeManager themes;
    document::ProjectDocument document(layers::builtinLayers());
    canvas::CanvasView view(&document, &themes);
    view.resize(1920, 1080);
    view.show();
    measure(document, view);
    return 0;
}
