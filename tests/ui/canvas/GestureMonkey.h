#pragma once

#include "tests/ui/canvas/CanvasFixture.h"

#include "engine/layers/Ports.h"
#include "ui/canvas/CanvasView.h"
#include "ui/canvas/SearchPopup.h"

#include <QDropEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QRandomGenerator>

namespace netwright::testing {

/// Does one random thing after another to a canvas, with real mouse, wheel, key and drop events, in the way a hasty person
/// would: mostly on what is there, sometimes beside it. The same seed does the same.
class GestureMonkey {
public:
    GestureMonkey(CanvasFixture& fixture, quint32 seed) : m_f(fixture), m_random(seed) {}

    /// Returns the name of what it did.
    QString act() {
        const Gesture& gesture = kGestures[m_random.bounded(static_cast<int>(std::size(kGestures)))];
        (this->*gesture.act)();
        closeFields();
        return QLatin1String(gesture.name);
    }

private:
    struct Gesture {
        const char* name;
        void (GestureMonkey::*act)();
    };

    int below(std::size_t count) { return m_random.bounded(static_cast<int>(count)); }
    bool chance(int percent) { return m_random.bounded(100) < percent; }
    QPointF anywhere() { return {20.0 + m_random.bounded(m_f.view.width() - 40), 20.0 + m_random.bounded(m_f.view.height() - 40)}; }
    const graph::Node* someNode() {
        const auto& nodes = m_f.graph().nodes;
        return nodes.empty() ? nullptr : &nodes[static_cast<std::size_t>(below(nodes.size()))];
    }
    QPointF gripOf(const graph::Node& node) { return m_f.view.nodeRect(QString::fromStdString(node.id)).topLeft() + QPointF(60, 14) * m_f.view.zoom(); }
    QPointF somewhereOnANode() {
        const graph::Node* node = someNode();
        return node ? m_f.view.nodeRect(QString::fromStdString(node->id)).center() : anywhere();
    }
    std::optional<QPointF> somePort(bool input) {
        const graph::Node* node = someNode();
        if (!node)
            return std::nullopt;
        const auto& registry = m_f.document.registry();
        const auto ports = input ? layers::inputPorts(*node, registry) : layers::outputPorts(*node, registry);
        if (ports.empty())
            return std::nullopt;
        return m_f.view.portPosition(QString::fromStdString(node->id),
                                     QString::fromStdString(ports[static_cast<std::size_t>(below(ports.size()))].name), input);
    }
    std::optional<QPointF> someWire() {
        const auto& edges = m_f.graph().edges;
        if (edges.empty())
            return std::nullopt;
        const graph::Edge& edge = edges[static_cast<std::size_t>(below(edges.size()))];
        return m_f.view.wireMiddle(QString::fromStdString(edge.from.node), QString::fromStdString(edge.to.node));
    }
    QPointF aimFor(bool input) {
        if (chance(70))
            if (const auto port = somePort(input))
                return *port;
        return chance(60) ? somewhereOnANode() : anywhere();
    }
    void typeIntoSearch() {
        auto* popup = m_f.view.findChild<canvas::SearchPopup*>();
        if (!popup->isVisible())
            return;
        auto* input = popup->findChild<QLineEdit*>();
        static const char* const kWords[] = {"dense", "relu", "conv2d", "add", "flatten", "drop", "norm", "concat", "residual", "zzz"};
        QTest::keyClicks(input, QLatin1String(kWords[below(std::size(kWords))]));
        QTest::keyClick(input, chance(85) ? Qt::Key_Return : Qt::Key_Escape);
    }
    /// Whatever field a gesture opened is left with Enter or Esc, so that the next one reaches the canvas.
    void closeFields() {
        while (QWidget* menu = QApplication::activePopupWidget())
            menu->close();
        auto* popup = m_f.view.findChild<canvas::SearchPopup*>();
        if (popup->isVisible())
            QTest::keyClick(popup->findChild<QLineEdit*>(), Qt::Key_Escape);
        QWidget* field = QApplication::focusWidget();
        if (field && field != m_f.surface && m_f.view.isAncestorOf(field)) {
            QTest::keyClicks(field, "x");
            QTest::keyClick(field, chance(50) ? Qt::Key_Return : Qt::Key_Escape, Qt::ControlModifier);
        }
        m_f.surface->setFocus();
    }
    void press(Qt::Key key, Qt::KeyboardModifiers modifiers = {}) { QTest::keyClick(m_f.surface, key, modifiers); }
    void drag(QPointF from, QPointF to, Qt::MouseButton button = Qt::LeftButton, Qt::KeyboardModifiers modifiers = {}) {
        m_f.press(from, button, modifiers);
        for (const double part : {0.2, 0.7, 1.0})
            m_f.moveTo(from + (to - from) * part, button, modifiers);
        if (chance(6))
            press(Qt::Key_Escape);
        m_f.release(to, button, modifiers);
    }

    void clickNode() {
        const graph::Node* node = someNode();
        m_f.click(node ? gripOf(*node) : anywhere(), chance(40) ? Qt::ShiftModifier : Qt::NoModifier);
    }
    void dragNode() {
        if (const graph::Node* node = someNode())
            drag(gripOf(*node), chance(20) ? someWire().value_or(anywhere()) : anywhere(), Qt::LeftButton,
                 chance(15) ? Qt::AltModifier : Qt::NoModifier);
    }
    void box() { drag(anywhere(), anywhere(), Qt::LeftButton, chance(30) ? Qt::ShiftModifier : Qt::NoModifier); }
    void wireForward() {
        if (const auto from = somePort(false)) {
            drag(*from, aimFor(true), Qt::LeftButton, chance(15) ? Qt::ControlModifier : Qt::NoModifier);
            typeIntoSearch();
        }
    }
    void wireBackward() {
        if (const auto from = somePort(true)) {
            drag(*from, aimFor(chance(50)));
            typeIntoSearch();
        }
    }
    void stroke() {
        const QPointF middle = someWire().value_or(anywhere());
        drag(middle - QPointF(3, 40), middle + QPointF(3, 40), Qt::RightButton, chance(50) ? Qt::ControlModifier : Qt::ShiftModifier);
    }
    void clickWire() { m_f.click(someWire().value_or(anywhere())); }
    void searchToAdd() {
        if (chance(50)) {
            m_f.doubleClick(anywhere());
        } else {
            m_f.moveTo(anywhere(), Qt::NoButton);
            press(Qt::Key_A, Qt::ShiftModifier);
        }
        typeIntoSearch();
    }
    void dropLayer() {
        static const char* const kTypes[] = {"Dense", "ReLU", "Conv2d", "Concat", "Softmax", "BatchNorm"};
        QMimeData data;
        data.setData(QLatin1String(canvas::kLayerMimeType), kTypes[below(std::size(kTypes))]);
        const QPointF at = chance(40) ? someWire().value_or(anywhere()) : anywhere();
        QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, {});
        QDragMoveEvent move(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, {});
        QDropEvent dropped(at, Qt::CopyAction, &data, Qt::LeftButton, {});
        for (QEvent* event : {static_cast<QEvent*>(&enter), static_cast<QEvent*>(&move), static_cast<QEvent*>(&dropped)})
            QApplication::sendEvent(m_f.surface, event);
    }
    void wheel() {
        const QPointF at = anywhere();
        QWheelEvent event(at, m_f.surface->mapToGlobal(at), {}, {0, 120 * (m_random.bounded(9) - 4)}, Qt::NoButton, {}, Qt::NoScrollPhase, false);
        QApplication::sendEvent(m_f.surface, &event);
    }
    void pan() { drag(anywhere(), anywhere(), Qt::MiddleButton); }
    void rename() { press(Qt::Key_F2); }
    void doubleClickNode() {
        if (const graph::Node* node = someNode())
            m_f.doubleClick(gripOf(*node));
    }
    void doubleClickFrameOrNote() {
        for (const graph::Frame& frame : m_f.graph().frames)
            if (chance(50))
                return m_f.doubleClick(m_f.at({frame.position.x + 30, frame.position.y + 12}));
        for (const graph::Note& note : m_f.graph().notes)
            if (chance(50))
                return m_f.doubleClick(m_f.at({note.position.x + 30, note.position.y + 12}));
    }
    void dragFrame() {
        for (const graph::Frame& frame : m_f.graph().frames) {
            const QPointF corner(frame.position.x + frame.width, frame.position.y + frame.height);
            if (chance(50))
                return drag(chance(50) ? m_f.at(corner - QPointF(4, 4)) : m_f.at({frame.position.x + 30, frame.position.y + 12}), anywhere());
        }
    }
    void addNote() { action("canvas.addNote"); }
    void freeze() { action("canvas.freeze"); }
    void layOutDown() { action("canvas.layOutDown"); }
    void action(const char* name) {
        for (QAction* each : m_f.view.actions())
            if (each->objectName() == QLatin1String(name))
                each->trigger();
    }
    void key() {
        struct Key {
            Qt::Key key;
            Qt::KeyboardModifiers modifiers;
        };
        constexpr Qt::KeyboardModifier kCtrl = Qt::ControlModifier, kShift = Qt::ShiftModifier, kNone = Qt::NoModifier;
        static const Key kKeys[] = {
            {Qt::Key_Delete, kNone}, {Qt::Key_Delete, kCtrl}, {Qt::Key_X, kCtrl}, {Qt::Key_C, kCtrl}, {Qt::Key_V, kCtrl},
            {Qt::Key_V, kCtrl | kShift}, {Qt::Key_D, kCtrl}, {Qt::Key_D, kCtrl | kShift}, {Qt::Key_G, kCtrl}, {Qt::Key_G, kCtrl | Qt::AltModifier},
            {Qt::Key_G, kCtrl}, {Qt::Key_Tab, kNone}, {Qt::Key_Tab, kNone}, {Qt::Key_J, kCtrl}, {Qt::Key_H, kNone}, {Qt::Key_M, kNone},
            {Qt::Key_P, kNone}, {Qt::Key_F, kNone}, {Qt::Key_F, kCtrl | kShift}, {Qt::Key_A, kCtrl}, {Qt::Key_Escape, kNone},
            {Qt::Key_Left, kNone}, {Qt::Key_Right, kNone}, {Qt::Key_Up, kShift}, {Qt::Key_Down, kCtrl}, {Qt::Key_Right, kCtrl},
            {Qt::Key_Home, kNone}, {Qt::Key_Period, kNone}, {Qt::Key_G, kCtrl | kShift}};
        const Key& chosen = kKeys[below(std::size(kKeys))];
        press(chosen.key, chosen.modifiers);
    }
    void undo() {
        for (int steps = below(4); steps >= 0; --steps)
            press(Qt::Key_Z, Qt::ControlModifier);
    }
    void redo() {
        for (int steps = below(3); steps >= 0; --steps)
            press(Qt::Key_Y, Qt::ControlModifier);
    }

    using M = GestureMonkey;
    static constexpr Gesture kGestures[] = {
        {"click node", &M::clickNode},      {"click node", &M::clickNode},      {"drag node", &M::dragNode},
        {"drag node", &M::dragNode},        {"box", &M::box},                   {"box", &M::box},
        {"wire forward", &M::wireForward},  {"wire forward", &M::wireForward},  {"wire forward", &M::wireForward},
        {"wire backward", &M::wireBackward}, {"stroke", &M::stroke},            {"click wire", &M::clickWire},
        {"search", &M::searchToAdd},        {"search", &M::searchToAdd},        {"drop layer", &M::dropLayer},
        {"wheel", &M::wheel},               {"pan", &M::pan},                   {"rename", &M::rename},
        {"double-click node", &M::doubleClickNode}, {"double-click frame", &M::doubleClickFrameOrNote},
        {"drag frame", &M::dragFrame},      {"note", &M::addNote},              {"freeze", &M::freeze},
        {"lay out down", &M::layOutDown},   {"undo", &M::undo},                 {"redo", &M::redo},
        {"key", &M::key}, {"key", &M::key}, {"key", &M::key}, {"key", &M::key}, {"key", &M::key}, {"key", &M::key},
        {"key", &M::key}, {"key", &M::key}, {"key", &M::key}, {"key", &M::key}};

    CanvasFixture& m_f;
    QRandomGenerator m_random;
};

} // namespace netwright::testing
