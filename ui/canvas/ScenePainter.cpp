#include "ui/canvas/ScenePainter.h"

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

/// By number: looking names up once costs less than once per wire.
std::vector<bool> selectedNodes(const SceneModel& scene, const Selection* selection) {
    std::vector<bool> chosen(scene.nodes().size(), false);
    if (selection)
        for (const int number : scene.numbersOf(selection->nodes()))
            chosen[static_cast<std::size_t>(number)] = true;
    return chosen;
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
    if (state.probes) {
        const ProbePainter cards(theme, scene.pictures(), zoom);
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

void ScenePainter::paintWires(QPainter& painter, const SceneModel& scene, const QRectF& visible, double zoom,
                              const theme::Theme& theme, const State& state) const {
    const WirePainter wires(theme, zoom);
    const bool far = zoom < WirePainter::kFarZoom;
    const int highlighted = state.tool ? state.tool->highlightedWire() : -1;
    QVector<QLineF> farLines;
    std::vector<const WireItem*> marked, differing;
    const std::vector<bool> chosen = selectedNodes(scene, state.selection);
    const bool wiresChosen = state.selection && !state.selection->content().wires.empty();
    for (const int number : scene.wiresIn(visible)) {
        const WireItem& wire = scene.wires()[static_cast<std::size_t>(number)];
        if (!wire.bounds.intersects(visible) || (state.tool && state.tool->hidesWire(wire.edge)))
            continue;
        const bool selected = chosen[static_cast<std::size_t>(wire.from)] || chosen[static_cast<std::size_t>(wire.to)] ||
                              (wiresChosen && state.selection->hasWire(wire.edge));
        const bool hovered = state.hover.kind == Hit::Kind::Wire && state.hover.wire == number;
        if (selected || hovered || highlighted == number)
            marked.push_back(&wire);
        else if (wire.mark)
            differing.push_back(&wire);
        else if (far)
            WirePainter::addFarLines(wire.path, farLines);
        else
            wires.paint(painter, wire.path, WireLook::Plain);
    }
    wires.paintFar(painter, farLines);
    for (const WireItem* wire : differing)
        wires.paintDifference(painter, wire->path, *wire->mark);
    for (const WireItem* wire : marked)
        wires.paint(painter, wire->path, WireLook::Marked);
}

void ScenePainter::paintNodes(QPainter& painter, const SceneModel& scene, const QRectF& visible, double zoom,
                              const theme::Theme& theme, const State& state) {
    const NodePainter nodes(theme, scene.pictures(), zoom, state.selection ? &m_sprites : nullptr);
    double highest = 0;
    double total = 0;
    if (state.overlay != CanvasOptions::Overlay::None)
        for (const NodeItem& node : scene.nodes()) {
            highest = std::max(highest, costOf(node, state.overlay));
            total += costOf(node, state.overlay);
        }
    std::vector<std::pair<const NodeItem*, NodeLook>> seen;
    const std::vector<bool> chosen = selectedNodes(scene, state.selection);
    for (const int i : scene.nodesIn(visible)) {
        const NodeItem& node = scene.nodes()[static_cast<std::size_t>(i)];
        if (!node.rect.intersects(visible))
            continue;
        NodeLook look;
        look.selected = chosen[static_cast<std::size_t>(i)];
        const bool hoversThis = state.hover.node == i;
        look.hovered = hoversThis && state.hover.kind == Hit::Kind::Node;
        look.hoveredPort = hoversThis && state.hover.kind == Hit::Kind::Port ? state.hover.port : -1;
        look.heat = heatOf(node, state.overlay, highest);
        if (look.heat && total > 0)
            look.shareText = shareText(costOf(node, state.overlay) / total);
        look.fits = state.tool && zoom >= WirePainter::kFarZoom ? state.tool->portFits(i) : nullptr;
        look.faded = look.fits && std::ranges::all_of(*look.fits, [](PortFit fit) { return fit == PortFit::Faded; });
        nodes.paint(painter, node, look);
        seen.emplace_back(&node, std::move(look));
    }
    for (const auto& [node, look] : seen)
        nodes.paintPorts(painter, *node, look);
    for (const auto& [node, look] : seen)
        nodes.paintDifferences(painter, *node);
}

} // namespace netwright::canvas
