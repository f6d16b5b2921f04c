#include "ui/canvas/ScenePainter.h"

#include "ui/canvas/Boxes.h"
#include "ui/canvas/Geometry.h"
#include "ui/canvas/NodePainter.h"
#include "ui/canvas/ProbePainter.h"
#include "ui/canvas/WirePainter.h"
#include "ui/canvas/tools/Tool.h"

#include <algorithm>
#include <cmath>

namespace netwright::canvas {
namespace {

constexpr qreal kOverhang = 14; ///< rings, badges and shadows stick out of the cards

/// What the overlay shows of a node: how many parameters, operations, or numbers kept for the way back.
double costOf(const NodeItem& node, CanvasOptions::Overlay overlay) {
    switch (overlay) {
    case CanvasOptions::Overlay::Parameters: return static_cast<double>(node.parameters);
    case CanvasOptions::Overlay::Flops: return node.flops;
    case CanvasOptions::Overlay::Memory: {
        double numbers = 0;
        for (const layers::TensorType& output : node.outputs)
            numbers += static_cast<double>(output.shape.elements()) * output.views;
        return numbers;
    }
    case CanvasOptions::Overlay::None: break;
    }
    return 0;
}

/// Shares are compared by their square root, so that small ones stay visible beside a large one.
std::optional<double> heatOf(const NodeItem& node, CanvasOptions::Overlay overlay, double highest) {
    if (overlay == CanvasOptions::Overlay::None || highest <= 0)
        return std::nullopt;
    return std::sqrt(costOf(node, overlay) / highest);
}

QString shareText(double share) {
    const double percent = share * 100;
    return percent == 0 ? QStringLiteral("0 %") : percent < 0.1 ? QStringLiteral("< 0.1 %") : QStringLiteral("%1 %").arg(percent, 0, 'f', percent < 10 ? 1 : 0);
}

bool isChosen(const ScenePainter::State& state, int node) { return state.chosen && (*state.chosen)[static_cast<std::size_t>(node)]; }

/// Of what an overlay compares.
struct Costs {
    double highest = 0, total = 0;
};

Costs costsOf(const SceneModel& scene, CanvasOptions::Overlay overlay) {
    Costs costs;
    if (overlay != CanvasOptions::Overlay::None)
        for (const NodeItem& node : scene.nodes()) {
            costs.highest = std::max(costs.highest, costOf(node, overlay));
            costs.total += costOf(node, overlay);
        }
    return costs;
}

} // namespace

void ScenePainter::paintGround(QPainter& painter, const View& view, const QRect& area) { m_ground.paintDots(painter, view.viewport, area, view.theme); }

void ScenePainter::paint(QPainter& painter, const View& view, const QRect& area) {
    paintGround(painter, view, area);
    const auto& [scene, viewport, theme, state] = view;
    const double zoom = viewport.zoom();
    const QRectF visible = viewport.toScene(QRectF(area)).adjusted(-kOverhang, -kOverhang, kOverhang, kOverhang);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(viewport.transform(), true);
    Sprites* sprites = state.selection ? &m_sprites : nullptr;
    for (const graph::Frame& frame : scene.frames())
        if (visible.intersects(rectOf(frame)))
            m_ground.paintFrame(painter, frame, state.selection && state.selection->content().frames.contains(frame.id), zoom, theme, sprites);
    for (const graph::Note& note : scene.notes())
        if (visible.intersects(rectOf(note)))
            m_ground.paintNote(painter, note, state.selection && state.selection->content().notes.contains(note.id), zoom, theme, sprites);
    paintWires(painter, view, visible);
    paintNodes(painter, view, visible);
    if (state.probes) {
        const ProbePainter cards(theme, scene.pictures(), zoom, m_shaper);
        for (const int card : state.probes->shown())
            cards.paint(painter, *state.probes, card, scene.qualifiedId(state.probes->card(card).port.node));
    }
    painter.restore();
}

void ScenePainter::paintPictures(QPainter& painter, const SceneModel& scene, const Viewport& viewport, const theme::Theme& theme,
                                 const std::vector<int>& nodes) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setTransform(viewport.transform(), true);
    const NodePainter cards(theme, scene.pictures(), viewport.zoom());
    for (const int number : nodes)
        if (const NodeItem& node = scene.nodes()[static_cast<std::size_t>(number)]; cards.showsPicture(node))
            cards.paintPictureAgain(painter, node);
    painter.restore();
}

void ScenePainter::paintWires(QPainter& painter, const View& view, const QRectF& visible) const {
    const auto& [scene, viewport, theme, state] = view;
    const WirePainter wires(theme, viewport.zoom());
    const bool far = viewport.zoom() < WirePainter::kFarZoom;
    const int highlighted = state.tool ? state.tool->highlightedWire() : -1;
    QVector<QLineF> farLines, farMarked;
    std::vector<const WireItem*> marked, differing;
    const bool wiresChosen = state.selection && !state.selection->content().wires.empty();
    for (const int number : scene.wiresIn(visible)) {
        const WireItem& wire = scene.wires()[static_cast<std::size_t>(number)];
        if (!wire.bounds.intersects(visible) || (state.tool && state.tool->hidesWire(wire.edge)))
            continue;
        const bool besideChosen = isChosen(state, wire.from) || isChosen(state, wire.to);
        const bool hovered = state.hover.kind == Hit::Kind::Wire && state.hover.wire == number;
        if (hovered || highlighted == number || (wiresChosen && state.selection->hasWire(wire.edge)) || (besideChosen && !far))
            marked.push_back(&wire);
        else if (besideChosen)
            WirePainter::addFarLines(wire.path, farMarked);
        else if (wire.mark)
            differing.push_back(&wire);
        else if (far)
            WirePainter::addFarLines(wire.path, farLines);
        else
            wires.paint(painter, wire.path, WireLook::Plain);
    }
    wires.paintFar(painter, farLines, WireLook::Plain);
    for (const WireItem* wire : differing)
        wires.paintDifference(painter, wire->path, *wire->mark);
    wires.paintFar(painter, farMarked, WireLook::Marked);
    for (const WireItem* wire : marked)
        wires.paint(painter, wire->path, WireLook::Marked);
}

void ScenePainter::paintNodes(QPainter& painter, const View& view, const QRectF& visible) {
    const auto& [scene, viewport, theme, state] = view;
    const double zoom = viewport.zoom();
    const NodePainter nodes(theme, scene.pictures(), zoom, state.selection ? &m_sprites : nullptr);
    const Costs costs = costsOf(scene, state.overlay);
    std::vector<std::pair<const NodeItem*, NodeLook>> seen;
    for (const int i : scene.nodesIn(visible)) {
        const NodeItem& node = scene.nodes()[static_cast<std::size_t>(i)];
        if (!node.rect.intersects(visible))
            continue;
        NodeLook look;
        look.selected = isChosen(state, i);
        const bool hoversThis = state.hover.node == i;
        look.hovered = hoversThis && state.hover.kind == Hit::Kind::Node;
        look.hoveredPort = hoversThis && state.hover.kind == Hit::Kind::Port ? state.hover.port : -1;
        look.heat = heatOf(node, state.overlay, costs.highest);
        if (look.heat && costs.total > 0)
            look.share = m_shaper.shape(shareText(costOf(node, state.overlay) / costs.total), geometry::footerFont());
        look.fits = state.tool && zoom >= WirePainter::kFarZoom ? state.tool->portFits(i) : nullptr;
        look.faded = look.fits && std::ranges::all_of(*look.fits, [](PortFit fit) { return fit == PortFit::Faded; });
        nodes.paint(painter, node, look);
        if (zoom >= NodePainter::kPortZoom || node.mark)
            seen.emplace_back(&node, std::move(look));
    }
    for (const auto& [node, look] : seen)
        nodes.paintPorts(painter, *node, look);
    for (const auto& [node, look] : seen)
        nodes.paintDifferences(painter, *node);
}

} // namespace netwright::canvas
