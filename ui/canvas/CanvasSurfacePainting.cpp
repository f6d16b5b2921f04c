// The part of CanvasSurface that paints, and says what has to be painted anew.
#include "ui/canvas/CanvasSurface.h"
#include "ui/canvas/Geometry.h"
#include "ui/canvas/WirePainter.h"
#include "ui/document/WireRules.h"
#include "ui/widgets/Format.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <utility>

namespace netwright::canvas {

void CanvasSurface::redraw() {
    m_frame.invalidate();
    update();
}

void CanvasSurface::redrawAt(const QRectF& scene) { redrawAt(QList<QRectF>{scene}); }

void CanvasSurface::redrawAt(const QList<QRectF>& scene) {
    constexpr double kOverhang = 14; // rings, signs, shadows
    const QRectF seen = m_viewport.toScene(QRectF(rect()));
    QRectF around;
    for (const QRectF& one : scene) {
        const QRectF area = one.adjusted(-kOverhang, -kOverhang, kOverhang, kOverhang);
        m_frame.invalidate(area);
        if (area.intersects(seen))
            around |= area;
    }
    constexpr int kSoft = 3; // smoothed edges
    if (!around.isEmpty())
        update(m_viewport.toScreen(around).toAlignedRect().adjusted(-kSoft, -kSoft, kSoft, kSoft));
}

void CanvasSurface::onSceneChanged(const QList<QRectF>& areas) {
    m_chosen.clear(); // nodes may have other numbers
    const bool farReaching = m_options->overlay != CanvasOptions::Overlay::None || !m_probes.shown().empty();
    if (areas.isEmpty() || farReaching) {
        redraw();
        return;
    }
    redrawAt(areas);
    if (m_hover.kind == Hit::Kind::Wire)
        update(); // its label
}

/// While a network trains this comes for every card, many times a second.
void CanvasSurface::onPictureChanged(int number) {
    const NodeItem& node = m_scene->nodes()[static_cast<std::size_t>(number)];
    if (liesOpen(node)) {
        m_newPictures.push_back(node.id);
        update(m_viewport.toScreen(node.rect).toAlignedRect());
        return;
    }
    redrawAt(node.rect);
    for (const int probe : m_probes.shown())
        if (m_probes.card(probe).port.node == node.id)
            redrawAt(m_probes.rectOf(probe));
}

bool CanvasSurface::liesOpen(const NodeItem& node) const {
    const std::vector<int> near = m_scene->nodesIn(node.rect);
    return !node.muted && !m_tool && m_options->overlay == CanvasOptions::Overlay::None && m_probes.shown().empty() && !m_scene->isMarked() &&
           std::ranges::count_if(near, [&](int other) {
               return m_scene->nodes()[static_cast<std::size_t>(other)].rect.intersects(node.rect);
           }) == 1;
}

/// Before the frame is brought up to date: cards that something covers since are painted whole.
std::vector<int> CanvasSurface::takeNewPictures() {
    std::vector<int> nodes;
    for (const graph::NodeId& id : std::exchange(m_newPictures, {})) {
        const int number = m_scene->indexOf(id);
        if (number < 0)
            continue;
        if (const NodeItem& node = m_scene->nodes()[static_cast<std::size_t>(number)]; liesOpen(node))
            nodes.push_back(number);
        else
            redrawAt(node.rect);
    }
    return nodes;
}

/// Only the cards that were or are selected, with their wires.
void CanvasSurface::onSelectionChanged() {
    m_chosen.clear();
    const Selection::Content before = std::exchange(m_shownSelection, m_selection->content());
    const Selection::Content& now = m_shownSelection;
    std::vector<graph::NodeId> differing;
    std::ranges::set_symmetric_difference(before.nodes, now.nodes, std::back_inserter(differing));
    if (before.frames != now.frames || before.notes != now.notes || before.wires != now.wires) {
        redraw();
        return;
    }
    QList<QRectF> areas;
    for (const graph::NodeId& id : differing)
        if (const int node = m_scene->indexOf(id); node >= 0) {
            areas.append(m_scene->nodes()[static_cast<std::size_t>(node)].rect);
            for (const int wire : m_scene->wiresOf(node))
                areas.append(m_scene->wires()[static_cast<std::size_t>(wire)].bounds);
        }
    redrawAt(areas);
}

const std::vector<bool>& CanvasSurface::chosenNodes() {
    if (m_chosen.size() != m_scene->nodes().size()) {
        m_chosen.assign(m_scene->nodes().size(), false);
        for (const int number : m_scene->numbersOf(m_selection->nodes()))
            m_chosen[static_cast<std::size_t>(number)] = true;
    }
    return m_chosen;
}

void CanvasSurface::paintEvent(QPaintEvent* event) {
    QPainter painter(this);
    const Viewport shown = m_viewport.onPixels(devicePixelRatioF());
    const std::vector<int> pictures = takeNewPictures();
    const ScenePainter::View view{*m_scene, shown, theme(), {m_selection, &chosenNodes(), m_tool.get(), m_hover, &m_probes, m_options->overlay}};
    const FrameCache::Scene scene{shown, size(), devicePixelRatioF(), isCrowded(), m_mouseInside ? m_mouse.toPoint() : rect().center(),
                                  [&](QPainter& canvas, const QRect& area) { m_painter.paint(canvas, view, area); },
                                  [&](QPainter& canvas, const QRect& area) { m_painter.paintGround(canvas, view, area); }};
    const QPixmap& picture = m_frame.update(scene);
    constexpr int kRest = 60; // milliseconds: nothing is refined while the wheel turns
    const bool refined = std::exchange(m_refineNow, false) && (m_frame.rough() - event->region()).isEmpty(); // what is painted outside of the region would not be seen
    if (refined)
        m_frame.refine(scene);
    if (isRough())
        m_refining.start(refined ? 0 : kRest);
    if (!pictures.empty())
        m_frame.touchUp([&](QPainter& canvas) { ScenePainter::paintPictures(canvas, *m_scene, shown, theme(), pictures); });
    painter.drawPixmap(0, 0, picture);
    painter.setRenderHint(QPainter::Antialiasing);
    paintGesture(painter);
    paintHints(painter);
}

bool CanvasSurface::isCrowded() const {
    constexpr std::size_t kMany = 80; // cards
    return m_scene->nodesIn(m_viewport.toScene(QRectF(rect()))).size() > kMany;
}

/// What is not there yet: the wire, the box, the card that is being dragged.
void CanvasSurface::paintGesture(QPainter& painter) {
    if (m_tool) {
        painter.save();
        painter.setTransform(m_viewport.transform(), true);
        m_tool->paint(painter, theme());
        painter.restore();
    }
    if (m_looseWire) {
        painter.save();
        painter.setTransform(m_viewport.transform(), true);
        const bool forward = m_looseWire->fromOutput;
        WirePainter(theme(), m_viewport.zoom())
            .paint(painter,
                   geometry::wirePath(forward ? m_looseWire->anchor : m_looseWire->tip,
                                      forward ? m_looseWire->tip : m_looseWire->anchor),
                   WireLook::Marked);
        painter.restore();
    }
    if (m_dropPreview) {
        QPen pen(theme().accent, 1.5, Qt::DashLine);
        painter.setPen(pen);
        painter.setBrush(Qt::NoBrush);
        const QRectF rect = m_viewport.toScreen(*m_dropPreview);
        const double radius = geometry::kRadius * m_viewport.zoom();
        painter.drawRoundedRect(rect, radius, radius);
    }
}

void CanvasSurface::paintHints(QPainter& painter) {
    const WirePainter labels(theme(), 1);
    if (m_tool && !m_tool->hint().isEmpty()) {
        labels.paintLabel(painter, m_mouse + QPointF(16, 18), m_tool->hint(), m_tool->hintIsRefusal() ? WirePainter::Label::Refusal : WirePainter::Label::Fact);
    } else if (!m_tool && m_hover.kind == Hit::Kind::Wire) {
        const WireItem& wire = m_scene->wires()[static_cast<std::size_t>(m_hover.wire)];
        const document::WireRules rules(m_editor->document(), m_scene->path());
        const layers::TensorType* type = rules.typeAt(wire.edge.from);
        labels.paintLabel(painter, m_mouse + QPointF(14, -32),
                          type ? widgets::shapeText(type->shape) : tr("Shape not known yet"));
    }
}

void CanvasSurface::redrawWire(int wire) {
    if (wire >= 0 && static_cast<std::size_t>(wire) < m_scene->wires().size())
        redrawAt(m_scene->wires()[static_cast<std::size_t>(wire)].bounds);
}

QRectF CanvasSurface::placeOf(const Hit& hit) const {
    if (hit.node >= 0 && static_cast<std::size_t>(hit.node) < m_scene->nodes().size())
        return m_scene->nodes()[static_cast<std::size_t>(hit.node)].rect;
    if (hit.wire >= 0 && static_cast<std::size_t>(hit.wire) < m_scene->wires().size())
        return m_scene->wires()[static_cast<std::size_t>(hit.wire)].bounds;
    return {};
}

void CanvasSurface::setHover(const Hit& hit) {
    redrawAt(m_hoverPlace); // kept: what it was may have another number now
    m_hover = hit;
    m_hoverPlace = placeOf(hit);
    redrawAt(m_hoverPlace);
    update(); // the label of a wire lies above the picture
}

} // namespace netwright::canvas
