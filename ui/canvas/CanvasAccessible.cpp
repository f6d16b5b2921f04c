#include "ui/canvas/CanvasAccessible.h"

#include "ui/canvas/CanvasSurface.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QPointer>

#include <map>

namespace netwright::canvas {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CanvasAccessible)
};

QString learningText(const NodeItem& node) {
    if (node.frozen)
        return Words::tr("frozen");
    switch (node.learning) {
    case Learning::Untrained: return Words::tr("untrained");
    case Learning::Trained: return Words::tr("trained");
    case Learning::Live: return Words::tr("training");
    case Learning::Unknown: break;
    }
    return {};
}

class NodeAccessible;

/// The canvas: its children are the cards.
class SurfaceAccessible : public QAccessibleWidget {
public:
    explicit SurfaceAccessible(CanvasSurface* surface) : QAccessibleWidget(surface, QAccessible::Canvas), m_surface(surface) {}
    ~SurfaceAccessible() override;

    int childCount() const override { return m_surface ? static_cast<int>(m_surface->scene().nodes().size()) : 0; }
    QAccessibleInterface* child(int index) const override;
    QAccessibleInterface* focusChild() const override;
    int indexOfChild(const QAccessibleInterface* child) const override;
    QAccessibleInterface* childAt(int x, int y) const override;

private:
    QPointer<CanvasSurface> m_surface;
    mutable std::map<graph::NodeId, QAccessible::Id> m_children; ///< made when asked for
};

/// A port of a card.
class PortAccessible : public QAccessibleInterface {
public:
    PortAccessible(CanvasSurface* surface, graph::NodeId node, std::size_t port)
        : m_surface(surface), m_node(std::move(node)), m_port(port) {}

    const NodeItem* node() const {
        const NodeItem* found = m_surface ? m_surface->scene().find(m_node) : nullptr;
        return found && m_port < found->ports.size() ? found : nullptr;
    }
    bool isValid() const override { return node() != nullptr; }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessibleInterface* parent() const override {
        QAccessibleInterface* surface = m_surface ? QAccessible::queryAccessibleInterface(m_surface) : nullptr;
        return surface && node() ? surface->child(m_surface->scene().indexOf(m_node)) : nullptr;
    }
    QAccessible::Role role() const override { return QAccessible::Indicator; }
    QAccessible::State state() const override { return {}; }
    void setText(QAccessible::Text, const QString&) override {}
    QString text(QAccessible::Text kind) const override;
    QRect rect() const override {
        const NodeItem* item = node();
        if (!item)
            return {};
        const QPointF centre = m_surface->viewport().toScreen(item->portCentre(m_port));
        return QRect(m_surface->mapToGlobal(centre.toPoint()) - QPoint(6, 6), QSize(12, 12));
    }

private:
    QPointer<CanvasSurface> m_surface;
    graph::NodeId m_node;
    std::size_t m_port;
};

QString PortAccessible::text(QAccessible::Text kind) const {
    const NodeItem* item = node();
    if (!item)
        return {};
    const PortItem& port = item->ports[m_port];
    if (kind == QAccessible::Description)
        return port.help;
    if (kind != QAccessible::Name)
        return {};
    QStringList others;
    const int here = m_surface->scene().indexOf(m_node);
    for (const int number : m_surface->scene().wiresOf(here)) {
        const WireItem& wire = m_surface->scene().wires()[static_cast<std::size_t>(number)];
        if (port.input ? wire.to == here && wire.toPort == static_cast<int>(m_port) : wire.from == here && wire.fromPort == static_cast<int>(m_port))
            others << m_surface->scene().nodes()[static_cast<std::size_t>(port.input ? wire.from : wire.to)].name;
    }
    if (others.isEmpty())
        return port.input ? Words::tr("%1, input, not connected").arg(port.label) : Words::tr("%1, output, not connected").arg(port.label);
    return port.input ? Words::tr("%1, input, from %2").arg(port.label, others.join(QStringLiteral(", ")))
                      : Words::tr("%1, output, to %2").arg(port.label, others.join(QStringLiteral(", ")));
}

/// A card.
class NodeAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    NodeAccessible(CanvasSurface* surface, graph::NodeId id) : m_surface(surface), m_id(std::move(id)) {}
    ~NodeAccessible() override {
        for (const auto& [port, id] : m_ports)
            QAccessible::deleteAccessibleInterface(id);
    }

    const graph::NodeId& id() const { return m_id; }
    const NodeItem* node() const { return m_surface ? m_surface->scene().find(m_id) : nullptr; }
    bool isValid() const override { return node() != nullptr; }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return node() ? static_cast<int>(node()->ports.size()) : 0; }
    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount())
            return nullptr;
        auto& known = m_ports[index];
        if (!known)
            known = QAccessible::registerAccessibleInterface(new PortAccessible(m_surface, m_id, static_cast<std::size_t>(index)));
        return QAccessible::accessibleInterface(known);
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        for (const auto& [port, id] : m_ports)
            if (QAccessible::accessibleInterface(id) == child)
                return port;
        return -1;
    }
    QAccessibleInterface* parent() const override { return m_surface ? QAccessible::queryAccessibleInterface(m_surface) : nullptr; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override {
        QAccessible::State state;
        const bool selected = m_surface && m_surface->selection().hasNode(m_id);
        state.selectable = true;
        state.focusable = true;
        state.selected = selected;
        state.focused = selected && m_surface->hasFocus();
        state.invalid = !node();
        return state;
    }
    void setText(QAccessible::Text, const QString&) override {}
    QString text(QAccessible::Text kind) const override;
    QRect rect() const override {
        if (!node())
            return {};
        const QRect inside = m_surface->viewport().toScreen(node()->rect).toRect();
        return {m_surface->mapToGlobal(inside.topLeft()), inside.size()};
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    QStringList actionNames() const override { return {setFocusAction()}; }
    void doAction(const QString& name) override {
        if (name != setFocusAction() || !m_surface)
            return;
        m_surface->selection().setNodes({m_id});
        m_surface->setFocus();
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<CanvasSurface> m_surface;
    graph::NodeId m_id;
    mutable std::map<int, QAccessible::Id> m_ports;
};

QString NodeAccessible::text(QAccessible::Text kind) const {
    const NodeItem* item = node();
    if (!item)
        return {};
    if (kind == QAccessible::Name)
        return Words::tr("%1, %2").arg(item->name, item->typeText);
    if (kind != QAccessible::Description)
        return {};
    QStringList parts;
    parts << (item->shapeText.isEmpty() ? Words::tr("output unknown") : Words::tr("output %1").arg(item->shapeText));
    if (!item->parameterText.isEmpty())
        parts << Words::tr("%1 parameters").arg(item->parameterText);
    if (const QString learning = item->parameters > 0 ? learningText(*item) : QString(); !learning.isEmpty())
        parts << learning;
    if (item->muted)
        parts << Words::tr("muted");
    if (item->isResult())
        parts << Words::tr("result of the network");
    if (item->pinned)
        parts << Words::tr("pinned");
    if (!item->problem.isEmpty())
        parts << item->problem;
    return parts.join(QStringLiteral(", "));
}

SurfaceAccessible::~SurfaceAccessible() {
    for (const auto& [node, id] : m_children)
        QAccessible::deleteAccessibleInterface(id);
}

QAccessibleInterface* SurfaceAccessible::child(int index) const {
    if (index < 0 || index >= childCount())
        return nullptr;
    const graph::NodeId& node = m_surface->scene().nodes()[static_cast<std::size_t>(index)].id;
    auto& known = m_children[node];
    if (!known)
        known = QAccessible::registerAccessibleInterface(new NodeAccessible(m_surface, node));
    return QAccessible::accessibleInterface(known);
}

QAccessibleInterface* SurfaceAccessible::focusChild() const {
    if (!m_surface || !m_surface->hasFocus() || m_surface->selection().nodes().size() != 1)
        return nullptr;
    return child(m_surface->scene().indexOf(*m_surface->selection().nodes().begin()));
}

int SurfaceAccessible::indexOfChild(const QAccessibleInterface* child) const {
    const auto* node = dynamic_cast<const NodeAccessible*>(child);
    return node && m_surface ? m_surface->scene().indexOf(node->id()) : -1;
}

QAccessibleInterface* SurfaceAccessible::childAt(int x, int y) const {
    if (!m_surface)
        return nullptr;
    return child(m_surface->scene().nodeAt(m_surface->viewport().toScene(QPointF(m_surface->mapFromGlobal(QPoint(x, y))))));
}

QAccessibleInterface* makeInterface(const QString& className, QObject* object) {
    auto* surface = className == QLatin1String("netwright::canvas::CanvasSurface") ? qobject_cast<CanvasSurface*>(object) : nullptr;
    return surface ? new SurfaceAccessible(surface) : nullptr;
}

} // namespace

void installCanvasAccessibility() { QAccessible::installFactory(&makeInterface); }

} // namespace netwright::canvas
