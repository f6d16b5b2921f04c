// The part of CanvasSurface that takes layers from the palette.
#include "ui/canvas/CanvasSurface.h"
#include "ui/canvas/CanvasView.h"
#include "ui/canvas/Geometry.h"
#include "ui/document/WireRules.h"

#include <QDragEnterEvent>
#include <QMimeData>

namespace netwright::canvas {

std::optional<graph::Edge> CanvasSurface::wireForDrop(const std::string& type, QPointF corner,
                                                      Qt::KeyboardModifiers modifiers) const {
    const layers::LayerSpec* spec = m_editor->document().addable(type);
    if (!spec || spec->outputs.empty() || (modifiers & Qt::AltModifier))
        return std::nullopt;
    const int wire =
        m_scene->wireUnder(QRectF(corner, QSizeF(geometry::kCardWidth, geometry::kHeader + geometry::kFooter)));
    if (wire < 0)
        return std::nullopt;
    const graph::Edge& edge = m_scene->wires()[static_cast<std::size_t>(wire)].edge;
    const document::WireRules rules(m_editor->document(), m_scene->path());
    return rules.inputOfNewNode(*spec, edge.from) ? std::optional(edge) : std::nullopt;
}

void CanvasSurface::dragEnterEvent(QDragEnterEvent* event) {
    if (event->mimeData()->hasFormat(QLatin1String(kLayerMimeType)))
        event->acceptProposedAction();
}

void CanvasSurface::dragMoveEvent(QDragMoveEvent* event) {
    if (!event->mimeData()->hasFormat(QLatin1String(kLayerMimeType)))
        return;
    const QSizeF size(geometry::kCardWidth, geometry::kHeader + geometry::kFooter);
    const QPointF corner = m_viewport.toScene(event->position()) - QPointF(size.width() / 2, geometry::kHeader / 2);
    m_dropPreview = QRectF(corner, size);
    const std::string type = event->mimeData()->data(QLatin1String(kLayerMimeType)).toStdString();
    m_dropWire = wireForDrop(type, corner, event->modifiers());
    Hit hover;
    for (std::size_t i = 0; m_dropWire && i < m_scene->wires().size(); ++i)
        if (m_scene->wires()[i].edge == *m_dropWire)
            hover = {Hit::Kind::Wire, -1, -1, static_cast<int>(i), {}};
    setHover(hover);
    event->acceptProposedAction();
}

void CanvasSurface::dragLeaveEvent(QDragLeaveEvent*) {
    m_dropPreview.reset();
    setHover({});
}

void CanvasSurface::dropEvent(QDropEvent* event) {
    m_dropPreview.reset();
    setHover({});
    const std::string type = event->mimeData()->data(QLatin1String(kLayerMimeType)).toStdString();
    const QPointF corner =
        m_viewport.toScene(event->position()) - QPointF(geometry::kCardWidth / 2, geometry::kHeader / 2);
    if (const auto wire = wireForDrop(type, corner, event->modifiers()))
        m_editor->addLayerOnWire(type, corner, *wire);
    else
        m_editor->addLayer(type, corner);
    event->acceptProposedAction();
    setFocus();
}

} // namespace netwright::canvas
