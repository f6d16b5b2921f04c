#include "ui/canvas/CanvasSurface.h"
#include "ui/canvas/CanvasView.h"
#include "ui/document/GraphEdits.h"

#include <QApplication>
#include <QDropEvent>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QMouseEvent>
#include <QRandomGenerator>
#include <QtTest>
#include <QUndoStack>
#include <QWheelEvent>

#include <algorithm>
#include <cstdio>
#include <ctime>
#include <vector>

/// How long the canvas takes for what people do to a large network, in milliseconds on the GUI thread with the picture drawn
/// (software, 1920 × 1080). Prints one JSON object. Arguments: [nodes] [wires] [cpu]; 1000 and 1500 are usual. With "cpu" the
/// processor time of the GUI thread is counted instead of the clock, for machines that do other things meanwhile.
using namespace netwright;

namespace {

constexpr int kColumns = 40;

/// Chains of layers that keep their shape, with additions that read from two chains: a network that checks without errors.
project::Project largeNetwork(int nodes, int wires) {
    const layers::LayerRegistry& registry = layers::builtinLayers();
    project::Project project;
    graph::Graph& graph = project.graph;
    QRandomGenerator random(7);
    const char* const kTypes[] = {"Dense", "ReLU", "Dropout", "LayerNorm", "GELU"};
    for (int i = 0; i < nodes; ++i) {
        const bool joins = i % kColumns >= 2 && i >= kColumns && i % 2 == 0; // an addition
        const char* type = i % kColumns == 0 ? "Features" : i % kColumns == kColumns - 1 ? "Regression" : joins ? "Add" : kTypes[i % 5];
        graph::Node node;
        node.id = node.name = "n" + std::to_string(i);
        node.type = type;
        node.collapsed = joins;
        node.position = {i % kColumns * 230.0, i / kColumns * 120.0};
        if (node.type == "Dense")
            node.params["outputs"] = std::int64_t{64};
        graph.nodes.push_back(std::move(node));
    }
    const auto connect = [&](int from, int to) {
        document::connectPorts(graph, registry, {{graph.nodes[static_cast<std::size_t>(from)].id, "out"}, {graph.nodes[static_cast<std::size_t>(to)].id, "in"}});
    };
    for (int i = 0; i < nodes; ++i)
        if (i % kColumns != 0)
            connect(i - 1, i);
    for (int tries = 0; static_cast<int>(graph.edges.size()) < wires && tries < 50 * wires; ++tries) {
        const int to = random.bounded(nodes);
        if (graph.nodes[static_cast<std::size_t>(to)].type == "Add")
            connect(to - kColumns - 1 - random.bounded(2), to);
    }
    return project;
}

bool countProcessorTime = false;

class Clock {
public:
    Clock() { clock_gettime(kind(), &m_start); }
    double milliseconds() const {
        timespec now{};
        clock_gettime(kind(), &now);
        return static_cast<double>(now.tv_sec - m_start.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec - m_start.tv_nsec) / 1e6;
    }

private:
    static clockid_t kind() { return countProcessorTime ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC; }
    timespec m_start{};
};

struct Times {
    std::vector<double> values;
    void add(double value) { values.push_back(value); }
    QJsonObject json() {
        std::ranges::sort(values);
        const auto at = [&](double part) { return std::round(values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))] * 100) / 100; };
        return {{"p50", at(0.5)}, {"p95", at(0.95)}, {"max", at(1)}, {"count", static_cast<int>(values.size())}};
    }
};

class Bench {
public:
    Bench(int nodes, int wires) : m_document(layers::builtinLayers()), m_view(&m_document, &m_themes) {
        m_document.newProject(largeNetwork(nodes, wires), QStringLiteral("large"));
        m_view.resize(1920, 1080);
        m_view.show();
        m_surface = m_view.findChild<canvas::CanvasSurface*>();
        QTest::qWait(300);
        m_result["nodes"] = static_cast<int>(m_document.project().graph.nodes.size());
        m_result["wires"] = static_cast<int>(m_document.project().graph.edges.size());
    }

    QJsonObject run() {
        m_view.fitAll();
        m_result["pan at fit"] = pan();
        m_result["zoom at fit"] = m_view.zoom();
        for (const auto& [name, zoom] : {std::pair("pan at 35 %", 0.35), std::pair("pan at 50 %", 0.5), std::pair("pan at 100 %", 1.0), std::pair("pan at 200 %", 2.0)}) {
            zoomTo(zoom);
            m_result[QLatin1String(name)] = pan();
        }
        m_result["zoom 10 % to 800 % and back"] = zoom();
        zoomTo(1);
        m_result["hover"] = hover();
        m_result["drag a node"] = dragNode();
        m_result["box selection"] = boxSelection();
        m_result["add a node"] = addNode();
        m_result["change a parameter: until redrawn"] = changeParameter(false);
        m_result["change a parameter: whole graph re-checked"] = changeParameter(true);
        m_result["undo"] = undo();
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
        const Clock clock;
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
    QPointF somewhereOnANode() {
        for (const graph::Node& node : m_document.project().graph.nodes) {
            const QRectF rect = m_view.nodeRect(QString::fromStdString(node.id));
            if (rect.height() > 50 && m_view.rect().adjusted(400, 200, -400, -200).contains(rect.toRect()))
                return rect.topLeft() + QPointF(60, 12) * m_view.zoom();
        }
        return {};
    }
    QJsonObject dragNode() {
        Times times;
        QPointF at = somewhereOnANode();
        mouse(QEvent::MouseButtonPress, at, Qt::LeftButton, Qt::LeftButton);
        for (int i = 0; i < 100; ++i) {
            at += QPointF(3, i % 20 < 10 ? 2 : -2);
            times.add(timed([&] { mouse(QEvent::MouseMove, at, Qt::NoButton, Qt::LeftButton); }));
        }
        times.add(timed([&] { mouse(QEvent::MouseButtonRelease, at, Qt::LeftButton, {}); }));
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
        zoomTo(1);
        return times.json();
    }
    QJsonObject addNode() {
        Times times;
        QMimeData data;
        data.setData(QLatin1String(canvas::kLayerMimeType), "Dense");
        for (int i = 0; i < 20; ++i)
            times.add(timed([&] {
                QDragEnterEvent enter(QPoint(300 + 60 * i, 700), Qt::CopyAction, &data, Qt::LeftButton, Qt::AltModifier);
                QApplication::sendEvent(m_surface, &enter);
                QDropEvent dropped({300.0 + 60 * i, 700}, Qt::CopyAction, &data, Qt::LeftButton, Qt::AltModifier);
                QApplication::sendEvent(m_surface, &dropped);
            }));
        for (int i = 0; i < 20; ++i)
            m_document.undoStack()->undo();
        QTest::qWait(300);
        return times.json();
    }
    QJsonObject changeParameter(bool untilChecked) {
        Times times;
        int count = 100;
        std::string dense;
        for (const graph::Node& node : m_document.project().graph.nodes)
            if (dense.empty() && node.type == "Dense")
                dense = node.id;
        for (int i = 0; i < 20; ++i) {
            bool checked = false;
            const auto watch = QObject::connect(&m_document, &document::ProjectDocument::infoChanged, &m_view, [&] { checked = true; });
            const Clock clock;
            m_document.editGraph({}, QStringLiteral("Change"), [&](graph::Graph& graph) { graph.find(dense)->params["outputs"] = std::int64_t{++count}; });
            QCoreApplication::processEvents();
            while (untilChecked && !checked)
                QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents, 100);
            times.add(clock.milliseconds());
            QObject::disconnect(watch);
            QTest::qWait(100);
        }
        return times.json();
    }
    QJsonObject undo() {
        Times times;
        for (int i = 0; i < 20; ++i) {
            times.add(timed([&] { m_document.undoStack()->undo(); }));
            QTest::qWait(100);
        }
        return times.json();
    }

    theme::ThemeManager m_themes;
    document::ProjectDocument m_document;
    canvas::CanvasView m_view;
    canvas::CanvasSurface* m_surface = nullptr;
    QJsonObject m_result;
};

} // namespace

int main(int argc, char** argv) {
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    countProcessorTime = arguments.contains(QStringLiteral("cpu"));
    Bench bench(std::max(80, arguments.value(1, QStringLiteral("1000")).toInt()), arguments.value(2, QStringLiteral("1500")).toInt());
    std::puts(QJsonDocument(bench.run()).toJson().constData());
    return 0;
}
