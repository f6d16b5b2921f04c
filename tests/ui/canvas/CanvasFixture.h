#pragma once

#include "ui/canvas/CanvasSurface.h"
#include "ui/canvas/CanvasView.h"
#include "ui/document/GraphEdits.h"

#include <QAction>
#include <QApplication>
#include <QMouseEvent>
#include <QtTest>

namespace netwright::testing {

/// A canvas in a window with a small network of digits: image → conv → relu → flatten → dense → class. Gestures are real
/// events sent to the widget; positions are given in scene units unless they say otherwise.
class CanvasFixture {
public:
    CanvasFixture() : document(layers::builtinLayers()), view(&document, &themes) {
        project::Project project;
        const auto digits = project::loadProject(NETWRIGHT_SOURCE_DIR "/projects/digits-cnn");
        if (digits)
            project.data = digits->data;
        fill(project.graph);
        document.newProject(project, QStringLiteral("Test"), QStringLiteral(NETWRIGHT_SOURCE_DIR "/projects/digits-cnn"));
        view.resize(1280, 800);
        view.show();
        view.activateWindow();
        surface = view.findChild<canvas::CanvasSurface*>();
        surface->setFocus();
        if (!QTest::qWaitForWindowActive(&view))
            qWarning("the window did not become active");
        QTest::qWait(1); // the first check
        for (const core::Diagnostic& problem : document.info().problems)
            qWarning("%s", problem.toString().c_str());
    }

    const graph::Graph& graph() const { return document.graphAt(view.path()); }
    const graph::Node* node(const char* id) const { return graph().find(id); }
    std::string bytes() const { return project::toText(document.project()); }
    bool wired(const char* from, const char* to, const char* port = "in") const {
        return std::ranges::find(graph().edges, graph::Edge{{from, "out"}, {to, port}}) != graph().edges.end();
    }
    void edit(const std::function<void(graph::Graph&)>& change) {
        document.editGraph(view.path(), QStringLiteral("Prepare"), change);
        QTest::qWait(1);
    }
    graph::NodeId add(const char* type, double x, double y) {
        graph::NodeId id;
        edit([&](graph::Graph& g) { id = document::addNode(g, document.registry(), type, {x, y}); });
        return id;
    }
    void wire(const char* from, const char* to, const char* port = "in") {
        edit([&](graph::Graph& g) { document::connectPorts(g, document.registry(), {{from, "out"}, {to, port}}); });
    }

    // In widget pixels.
    QPointF at(QPointF scene) const { return view.toWidget(scene); }
    QPointF header(const char* id) const { return view.nodeRect(QString::fromLatin1(id)).topLeft() + QPointF(60, 14) * view.zoom(); }
    QPointF out(const char* id, const char* port = "out") const { return view.portPosition(QString::fromLatin1(id), QString::fromLatin1(port), false); }
    QPointF in(const char* id, const char* port = "in") const { return view.portPosition(QString::fromLatin1(id), QString::fromLatin1(port), true); }

    void mouse(QEvent::Type type, QPointF position, Qt::MouseButton button, Qt::MouseButtons buttons,
               Qt::KeyboardModifiers modifiers = {}) {
        QMouseEvent event(type, position, surface->mapToGlobal(position), button, buttons, modifiers);
        QApplication::sendEvent(surface, &event);
    }
    void press(QPointF position, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers modifiers = {}) {
        mouse(QEvent::MouseButtonPress, position, button, button, modifiers);
    }
    void moveTo(QPointF position, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers modifiers = {}) {
        mouse(QEvent::MouseMove, position, Qt::NoButton, button, modifiers);
    }
    void release(QPointF position, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers modifiers = {}) {
        mouse(QEvent::MouseButtonRelease, position, button, Qt::NoButton, modifiers);
    }
    void drag(QPointF from, QPointF to, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers modifiers = {}) {
        press(from, button, modifiers);
        moveTo((from + to) / 2, button, modifiers);
        moveTo(to, button, modifiers);
        release(to, button, modifiers);
        QTest::qWait(1);
    }
    void click(QPointF position, Qt::KeyboardModifiers modifiers = {}) {
        press(position, Qt::LeftButton, modifiers);
        release(position, Qt::LeftButton, modifiers);
    }
    void doubleClick(QPointF position) {
        click(position);
        mouse(QEvent::MouseButtonDblClick, position, Qt::LeftButton, Qt::LeftButton);
        release(position);
    }
    void key(Qt::Key which, Qt::KeyboardModifiers modifiers = {}) {
        QTest::keyClick(surface, which, modifiers);
        QTest::qWait(1);
    }
    void select(const QStringList& ids) { view.selectNodes(ids); }

    theme::ThemeManager themes;
    document::ProjectDocument document;
    canvas::CanvasView view;
    canvas::CanvasSurface* surface = nullptr;

private:
    void fill(graph::Graph& graph) {
        const layers::LayerRegistry& registry = document.registry();
        const struct { const char* type; const char* id; double x; double y; } nodes[] = {
            {"Image", "image", 0, 0},          {"Conv2d", "conv", 240, 0},  {"ReLU", "relu", 480, 0},
            {"Flatten", "flatten", 720, 0},    {"Dense", "dense", 720, 200}, {"Classification", "class", 480, 200}};
        for (const auto& [type, id, x, y] : nodes) {
            const graph::NodeId made = document::addNode(graph, registry, type, {x, y});
            if (graph::Node* node = graph.find(made)) {
                node->id = id;
                node->name = id;
            }
        }
        graph.find("dense")->params["outputs"] = std::int64_t{10};
        const char* chain[] = {"image", "conv", "relu", "flatten", "dense", "class"};
        for (std::size_t i = 1; i < std::size(chain); ++i)
            document::connectPorts(graph, registry, {{chain[i - 1], "out"}, {chain[i], "in"}});
    }
};

} // namespace netwright::testing
