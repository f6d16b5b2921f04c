#pragma once

#include "ui/canvas/tools/Tool.h"
#include "ui/document/WireRules.h"

#include <optional>

namespace netwright::canvas {

/// Drags a wire from a port. Only ports that fit accept it: those grow, others fade, and the one under the cursor says why
/// it does not fit. On a card the wire takes a free fitting port; on empty canvas the search opens. Started on a connected
/// input it detaches that wire and re-routes it.
class WireTool : public Tool {
public:
    /// `detached`: the wire that is taken off its input.
    WireTool(ToolContext& context, const Hit& port, std::optional<graph::Edge> detached);

    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    void paint(QPainter& painter, const theme::Theme& theme) const override;
    QString hint() const override { return m_refusal; }
    bool hintIsRefusal() const override { return true; }
    const std::vector<PortFit>* portFits(int node) override;
    bool hidesWire(const graph::Edge& edge) const override { return m_detached && edge == *m_detached; }
    Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

private:
    graph::Edge edgeTo(const graph::PortRef& port) const;
    QString refusalOf(const graph::Edge& edge) const;
    void aim(const Pointer& pointer);

    document::WireRules m_rules;
    graph::PortRef m_end; ///< the port the wire hangs on
    bool m_fromOutput = true;
    QPointF m_anchor;
    QPointF m_tip;
    std::optional<graph::Edge> m_detached;
    std::optional<graph::PortRef> m_target; ///< a port that takes the wire
    bool m_overNode = false;
    QString m_refusal;
    std::vector<std::optional<std::vector<PortFit>>> m_fits; ///< per node, found out when first painted
};

/// Ctrl+drag from an output: all its wires go to another output.
class MoveWiresTool : public Tool {
public:
    MoveWiresTool(ToolContext& context, const Hit& port);

    void move(const Pointer& pointer) override;
    void release(const Pointer& pointer) override;
    void paint(QPainter& painter, const theme::Theme& theme) const override;
    QString hint() const override { return m_refusal; }
    bool hintIsRefusal() const override { return true; }
    bool hidesWire(const graph::Edge& edge) const override { return edge.from == m_from; }
    Qt::CursorShape cursor() const override { return Qt::CrossCursor; }

private:
    graph::PortRef m_from;
    QPointF m_tip;
    std::vector<std::pair<graph::Edge, QPointF>> m_wires; ///< with the centre of their target port
    std::optional<graph::PortRef> m_target;
    QString m_refusal;
    document::WireRules m_rules;
};

} // namespace netwright::canvas
