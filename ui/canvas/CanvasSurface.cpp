#include "ui/canvas/CanvasSurface.h"

#include "ui/canvas/CanvasAccessible.h"
#include "ui/canvas/CanvasView.h"
#include "ui/canvas/Geometry.h"
#include "ui/canvas/NodePictures.h"
#include "ui/canvas/WirePainter.h"
#include "ui/canvas/tools/Gestures.h"
#include "ui/canvas/tools/ProbeTool.h"
#include "ui/document/WireRules.h"
#include "ui/widgets/Format.h"

#include <QDragEnterEvent>
#include <QHelpEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QPointingDevice>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace netwright::canvas {
namespace {

constexpr double kFitMargin = 28; ///< screen pixels; rings and badges need a few

} // namespace

CanvasSurface::CanvasSurface(SceneModel* scene, Selection* selection, CanvasEditor* editor,
                             const CanvasOptions* options, theme::ThemeManager* themes, QWidget* parent)
    : QWidget(parent), m_scene(scene), m_selection(selection), m_editor(editor), m_options(options), m_themes(themes),
      m_probes(scene), m_context{*scene,
                *selection,
                *editor,
                m_viewport,
                *options,
                [this](const LooseWire& wire) { emit wireSearchRequested(wire); },
                [this] { onViewChanged(); }} {
    installCanvasAccessibility(); // before anybody could ask for the usual one
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAccessibleName(tr("Network canvas"));
    connect(scene, &SceneModel::changed, this, &CanvasSurface::redraw);
    connect(scene, &SceneModel::pictureChanged, this, [this](int node) {
        const QRectF card = m_scene->nodes()[static_cast<std::size_t>(node)].rect;
        const QRect area = m_viewport.toScreen(card).toAlignedRect().adjusted(-8, -8, 8, 8);
        m_frame.invalidate(area);
        update(area);
        for (const int probe : m_probes.shown())
            if (m_probes.card(probe).port.node == m_scene->nodes()[static_cast<std::size_t>(node)].id) {
                const QRect reading = m_viewport.toScreen(m_probes.rectOf(probe)).toAlignedRect().adjusted(-2, -2, 2, 2);
                m_frame.invalidate(reading);
                update(reading);
            }
    });
    connect(scene, &SceneModel::graphReplaced, this, [this] {
        cancelGesture();
        m_hover = {};
    });
    connect(&m_probes, &Probes::changed, this, &CanvasSurface::redraw);
    connect(&editor->document(), &document::ProjectDocument::reset, &m_probes, &Probes::clear);
    connect(selection, &Selection::changed, this, &CanvasSurface::redraw);
    connect(themes, &theme::ThemeManager::changed, this, &CanvasSurface::redraw);
    connect(&editor->document(), &document::ProjectDocument::graphChanged, this, [this] {
        m_hover = {};
        cancelGesture(); // the gesture was about a graph that is no more
    });
}

CanvasSurface::~CanvasSurface() = default;

Pointer CanvasSurface::pointerAt(QPointF screen, Qt::KeyboardModifiers modifiers) const {
    return {screen, m_viewport.toScene(screen), modifiers};
}

void CanvasSurface::setViewport(const Viewport& viewport) {
    m_viewport = viewport;
    onViewChanged();
}

void CanvasSurface::onViewChanged() {
    update(); // the picture of before moves along where only the place changed
    emit viewChanged();
}

void CanvasSurface::redraw() {
    m_frame.invalidate();
    update();
}

QPointF CanvasSurface::centreInScene() const { return m_viewport.toScene(QPointF(width() / 2.0, height() / 2.0)); }

QPointF CanvasSurface::cursorInScene() const {
    return m_mouseInside && rect().contains(m_mouse.toPoint()) ? m_viewport.toScene(m_mouse) : centreInScene();
}

void CanvasSurface::zoomBy(double factor) {
    m_viewport.zoomAt(QPointF(width() / 2.0, height() / 2.0), m_viewport.zoom() * factor);
    onViewChanged();
}

void CanvasSurface::fit(const QRectF& scene) {
    m_viewport.fit(scene, size(), kFitMargin);
    onViewChanged();
}

bool CanvasSurface::cancelGesture() {
    if (!m_tool)
        return false;
    const std::unique_ptr<Tool> tool = std::move(m_tool);
    tool->cancel();
    updateCursor();
    redraw();
    return true;
}

void CanvasSurface::keepLooseWire(std::optional<LooseWire> wire) {
    m_looseWire = std::move(wire);
    update();
}

void CanvasSurface::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const ScenePainter::State state{m_selection, m_tool.get(), m_hover, &m_probes, m_options->overlay};
    painter.drawPixmap(0, 0, m_frame.update(m_viewport, size(), devicePixelRatioF(), [&](QPainter& canvas, const QRect& area) {
        m_painter.paint(canvas, *m_scene, m_viewport, area, theme(), state);
    }));
    painter.setRenderHint(QPainter::Antialiasing);
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
    paintHints(painter);
}

void CanvasSurface::paintHints(QPainter& painter) {
    const WirePainter labels(theme(), 1);
    if (m_tool && !m_tool->hint().isEmpty()) {
        labels.paintLabel(painter, m_mouse + QPointF(16, 18), m_tool->hint());
    } else if (!m_tool && m_hover.kind == Hit::Kind::Wire) {
        const WireItem& wire = m_scene->wires()[static_cast<std::size_t>(m_hover.wire)];
        const document::WireRules rules(m_editor->document(), m_scene->path());
        const layers::TensorType* type = rules.typeAt(wire.edge.from);
        labels.paintLabel(painter, m_mouse + QPointF(14, -32),
                          type ? widgets::shapeText(type->shape) : tr("Shape not known yet"));
    }
}

void CanvasSurface::updateCursor() {
    if (m_tool)
        setCursor(m_tool->cursor());
    else if (m_space)
        setCursor(Qt::OpenHandCursor);
    else if (m_hover.kind == Hit::Kind::Badge)
        setCursor(Qt::PointingHandCursor);
    else if (m_hover.kind == Hit::Kind::Port)
        setCursor(Qt::CrossCursor);
    else if (m_hover.kind == Hit::Kind::FrameCorner || m_hover.kind == Hit::Kind::NoteCorner)
        setCursor(Qt::SizeFDiagCursor);
    else
        unsetCursor();
}

void CanvasSurface::redrawPlaceOf(const Hit& hit) {
    QRectF place;
    if (hit.node >= 0 && static_cast<std::size_t>(hit.node) < m_scene->nodes().size())
        place = m_scene->nodes()[static_cast<std::size_t>(hit.node)].rect;
    else if (hit.wire >= 0 && static_cast<std::size_t>(hit.wire) < m_scene->wires().size())
        place = m_scene->wires()[static_cast<std::size_t>(hit.wire)].bounds;
    if (!place.isNull())
        m_frame.invalidate(m_viewport.toScreen(place).toAlignedRect().adjusted(-10, -10, 10, 10));
}

void CanvasSurface::hoverAt(QPointF screen) {
    const Hit hit = hitAt(m_context, m_viewport.toScene(screen));
    const bool same = hit.kind == m_hover.kind && hit.node == m_hover.node && hit.port == m_hover.port &&
                      hit.wire == m_hover.wire;
    if (!same)
        redrawPlaceOf(m_hover);
    m_hover = hit;
    if (!same) {
        updateCursor();
        redrawPlaceOf(m_hover);
        update(); // the label of a wire lies above the picture
    } else if (hit.kind == Hit::Kind::Wire) {
        update(); // its label follows the mouse
    }
}

void CanvasSurface::mousePressEvent(QMouseEvent* event) {
    m_mouse = event->position();
    m_mouseInside = true;
    if (m_tool) // another button during a gesture does not disturb it
        return;
    const Pointer pointer = pointerAt(event->position(), event->modifiers());
    if (const Hit hit = hitAt(m_context, pointer.scene); hit.kind == Hit::Kind::Badge && event->button() == Qt::LeftButton) {
        const graph::NodeId id = m_scene->nodes()[static_cast<std::size_t>(hit.node)].id;
        m_selection->setNodes({id});
        emit fixesRequested(QString::fromStdString(id), event->globalPosition().toPoint());
        return;
    }
    const int probe = event->button() == Qt::LeftButton && !m_space ? m_probes.at(pointer.scene) : -1;
    m_tool = probe >= 0 ? std::make_unique<ProbeTool>(m_context, m_probes, pointer, probe)
                        : toolFor(m_context, pointer, event->button(), m_space);
    m_toolButton = event->button();
    if (!m_tool && event->button() == Qt::RightButton) {
        const Hit hit = hitAt(m_context, pointer.scene);
        if (hit.kind == Hit::Kind::Node && !m_selection->hasNode(m_scene->nodes()[static_cast<std::size_t>(hit.node)].id))
            m_selection->setNodes({m_scene->nodes()[static_cast<std::size_t>(hit.node)].id});
        if (hit.kind == Hit::Kind::Wire)
            m_selection->set({{}, {}, {}, {m_scene->wires()[static_cast<std::size_t>(hit.wire)].edge}});
        emit menuRequested(event->globalPosition().toPoint(), hit);
    }
    updateCursor();
    redraw();
}

void CanvasSurface::mouseMoveEvent(QMouseEvent* event) {
    m_mouse = event->position();
    m_mouseInside = true;
    if (m_tool) {
        m_tool->move(pointerAt(event->position(), event->modifiers()));
        if (m_tool->changesScene())
            redraw();
        else
            update();
    } else {
        hoverAt(event->position());
    }
}

void CanvasSurface::mouseReleaseEvent(QMouseEvent* event) {
    m_mouse = event->position();
    if (!m_tool || event->button() != m_toolButton)
        return;
    const std::unique_ptr<Tool> tool = std::move(m_tool);
    tool->release(pointerAt(event->position(), event->modifiers()));
    hoverAt(event->position());
    updateCursor();
    redraw();
}

void CanvasSurface::mouseDoubleClickEvent(QMouseEvent* event) {
    if (event->button() != Qt::LeftButton || m_space) {
        mousePressEvent(event);
        return;
    }
    if (m_probes.at(m_viewport.toScene(event->position())) >= 0) {
        mousePressEvent(event);
        return;
    }
    const Hit hit = hitAt(m_context, m_viewport.toScene(event->position()));
    if (hit.kind == Hit::Kind::Nothing) {
        emit searchRequested(m_viewport.toScene(event->position()));
    } else if (hit.kind == Hit::Kind::Node && m_scene->nodes()[static_cast<std::size_t>(hit.node)].group) {
        emit enterRequested(QString::fromStdString(m_scene->nodes()[static_cast<std::size_t>(hit.node)].id));
    } else if (hit.kind == Hit::Kind::Node || hit.kind == Hit::Kind::FrameTitle || hit.kind == Hit::Kind::Note) {
        emit editRequested(hit);
    } else {
        mousePressEvent(event);
    }
}

void CanvasSurface::wheelEvent(QWheelEvent* event) {
    const bool touchpad = event->device() && event->device()->type() == QInputDevice::DeviceType::TouchPad;
    if (touchpad && !event->pixelDelta().isNull() && !(event->modifiers() & Qt::ControlModifier)) {
        m_viewport.pan(event->pixelDelta());
    } else {
        // One notch (120 units) is a factor of 1.15; adding up exponents makes the way back exact.
        constexpr double kPerUnit = 0.0011647; // ln(1.15) / 120
        const double units = event->angleDelta().y() != 0 ? event->angleDelta().y() : event->angleDelta().x();
        m_viewport.zoomAt(event->position(), m_viewport.zoom() * std::exp(units * kPerUnit));
    }
    if (m_tool)
        m_tool->move(pointerAt(event->position(), event->modifiers()));
    onViewChanged();
    event->accept();
}

bool CanvasSurface::pinch(QNativeGestureEvent* gesture) {
    if (gesture->gestureType() != Qt::ZoomNativeGesture)
        return false;
    m_viewport.zoomAt(gesture->position(), m_viewport.zoom() * (1 + gesture->value()));
    onViewChanged();
    return true;
}

void CanvasSurface::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_space = true;
        updateCursor();
    } else {
        QWidget::keyPressEvent(event);
    }
}

void CanvasSurface::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_space = false;
        updateCursor();
    } else {
        QWidget::keyReleaseEvent(event);
    }
}

void CanvasSurface::contextMenuEvent(QContextMenuEvent* event) {
    if (event->reason() != QContextMenuEvent::Keyboard)
        return; // the mouse is answered on press, where a stroke could also begin
    const int node = m_selection->nodes().empty() ? -1 : m_scene->indexOf(*m_selection->nodes().begin());
    const Hit hit = node < 0 ? Hit{} : Hit{Hit::Kind::Node, node, -1, -1, {}};
    const QPointF at = node < 0 ? QPointF(rect().center())
                                : m_viewport.toScreen(m_scene->nodes()[static_cast<std::size_t>(node)].rect.center());
    emit menuRequested(mapToGlobal(at.toPoint()), hit);
}

void CanvasSurface::leaveEvent(QEvent*) {
    m_mouseInside = false;
    m_hover = {};
    redraw();
}

bool CanvasSurface::event(QEvent* event) {
    if (event->type() == QEvent::ToolTip)
        return showToolTip(static_cast<QHelpEvent*>(event));
    if (event->type() == QEvent::NativeGesture && pinch(static_cast<QNativeGestureEvent*>(event)))
        return true;
    if (event->type() == QEvent::FocusOut)
        m_space = false;
    return QWidget::event(event);
}

bool CanvasSurface::showToolTip(QHelpEvent* help) {
    const Hit hit = hitAt(m_context, m_viewport.toScene(QPointF(help->pos())));
    QString text;
    if (hit.kind == Hit::Kind::Port) {
        const NodeItem& node = m_scene->nodes()[static_cast<std::size_t>(hit.node)];
        const PortItem& port = node.ports[static_cast<std::size_t>(hit.port)];
        text = port.help.isEmpty() ? port.label : tr("%1: %2").arg(port.label, port.help);
    } else if (const int node = m_scene->nodeAt(m_viewport.toScene(QPointF(help->pos()))); node >= 0) {
        text = m_scene->nodes()[static_cast<std::size_t>(node)].problem;
    }
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), text, this);
    return true;
}

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
    m_hover = {};
    for (std::size_t i = 0; m_dropWire && i < m_scene->wires().size(); ++i)
        if (m_scene->wires()[i].edge == *m_dropWire)
            m_hover = {Hit::Kind::Wire, -1, -1, static_cast<int>(i), {}};
    event->acceptProposedAction();
    redraw();
}

void CanvasSurface::dragLeaveEvent(QDragLeaveEvent*) {
    m_dropPreview.reset();
    m_hover = {};
    redraw();
}

void CanvasSurface::dropEvent(QDropEvent* event) {
    m_dropPreview.reset();
    m_hover = {};
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
