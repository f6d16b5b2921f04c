#include "ui/canvas/ScenePainter.h"

#include "ui/canvas/NodePainter.h"
#include "ui/canvas/WirePainter.h"
#include "ui/canvas/tools/Tool.h"

#include <algorithm>
#include <cmath>

namespace netwright::canvas {
namespace {

constexpr qreal kOverhang = 14; ///< rings, badges and shadows stick out of the cards

double costOf(const NodeItem& node, CanvasOptions::Overlay overlay) {
    return overlay == CanvasOptions::Overlay::Parameters ? static_cast<double>(node.parameters) : node.flops;
}

/// Shares are compared by their square root, so that small ones stay visible beside a large one.
std::optional<double> heatOf(const NodeItem& node, CanvasOptions::Overlay overlay, double highest) {
    if (overlay == CanvasOptions::Overlay::None || highest <= 0)
        return std::nullopt;
    return std::sqrt(costOf(node, overlay) / highest);
}

} // namespace

void ScenePainter::paint(QPainter& painter, const SceneModel& scene, const Viewport& viewport, const QRect& area,
                         const theme::Theme& theme, const State& state) {
    m_ground.paintDots(painter, viewport, area, theme);
    const double zoom = viewport.zoom();
    const QRectF visible = viewport.toScene(QRectF(area)).adjusted(-kOverhang, -kOverhang, kOverhang, kOverhang);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(viewport.transform(), true);
    for (const graph::Frame& frame : scene.frames())
        m_ground.paintFrame(painter, frame, state.selection && state.selection->content().frames.contains(frame.id),
                            zoom, theme);
    for (const graph::Note& note : scene.notes())
        if (visible.intersects(QRectF(note.position.x, note.position.y, note.width, note.height)))
            m_ground.paintNote(painter, note, state.selection && state.selection->content().notes.contains(note.id),
                               zoom, theme);
    paintWires(painter, scene, visible, zoom, theme, state);
    paintNodes(painter, scene, visible, zoom, theme, state);
    if (state.tool)
        state.tool->paint(painter, theme);
    painter.restore();
}

void ScenePainter::paintWires(QPainter& painter, const SceneModel& scene, const QRectF& visible, double zoom,
                              const theme::Theme& theme, const State& state) const {
    const WirePainter wires(theme, zoom);
    const bool far = zoom < WirePainter::kFarZoom;
    const int highlighted = state.tool ? state.tool->highlightedWire() : -1;
    QVector<QLineF> farLines;
    std::vector<const WireItem*> marked;
    for (std::size_t i = 0; i < scene.wires().size(); ++i) {
        const WireItem& wire = scene.wires()[i];
        if (!wire.bounds.intersects(visible) || (state.tool && state.tool->hidesWire(wire.edge)))
            continue;
        const bool selected = state.selection && (state.selection->hasNode(wire.edge.from.node) ||
                                                  state.selection->hasNode(wire.edge.to.node) ||
                                                  state.selection->hasWire(wire.edge));
        const bool hovered = state.hover.kind == Hit::Kind::Wire && state.hover.wire == static_cast<int>(i);
        if (selected || hovered || highlighted == static_cast<int>(i))
            marked.push_back(&wire);
        else if (far)
            WirePainter::addFarLines(wire.path, farLines);
        else
            wires.paint(painter, wire.path, WireLook::Plain);
    }
    wires.paintFar(painter, farLines);
    for (const WireItem* wire : marked)
        wires.paint(painter, wire->path, WireLook::Marked);
}

void ScenePainter::paintNodes(QPainter& painter, const SceneModel& scene, const QRectF& visible, double zoom,
                              const theme::Theme& theme, const State& state) const {
    const NodePainter nodes(theme, scene.pictures(), zoom);
    double highest = 0;
    if (state.overlay != CanvasOptions::Overlay::None)
        for (const NodeItem& node : scene.nodes())
            highest = std::max(highest, costOf(node, state.overlay));
    std::vector<std::pair<const NodeItem*, NodeLook>> seen;
    for (std::size_t i = 0; i < scene.nodes().size(); ++i) {
        const NodeItem& node = scene.nodes()[i];
        if (!node.rect.intersects(visible))
            continue;
        NodeLook look;
        look.selected = state.selection && state.selection->hasNode(node.id);
        const bool hoversThis = state.hover.node == static_cast<int>(i);
        look.hovered = hoversThis && state.hover.kind == Hit::Kind::Node;
        look.hoveredPort = hoversThis && state.hover.kind == Hit::Kind::Port ? state.hover.port : -1;
        look.heat = heatOf(node, state.overlay, highest);
        look.qualifiedId = scene.qualifiedId(node.id);
        look.fits = state.tool && zoom >= WirePainter::kFarZoom ? state.tool->portFits(static_cast<int>(i)) : nullptr;
        look.faded = look.fits && std::ranges::all_of(*look.fits, [](PortFit fit) { return fit == PortFit::Faded; });
        nodes.paint(painter, node, look);
        seen.emplace_back(&node, std::move(look));
    }
    for (const auto& [node, look] : seen)
        nodes.paintPorts(painter, *node, look);
}

} // namespace netwright::canvas
