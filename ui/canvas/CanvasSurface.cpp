#include "ui/canvas/CanvasSurface.h"

#include "ui/canvas/CanvasAccessible.h"
#include "ui/canvas/NodePictures.h"
#include "ui/canvas/tools/Gestures.h"
#include "ui/canvas/tools/ProbeTool.h"

#include <QHelpEvent>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPointingDevice>
#include <QToolTip>
#include <QWheelEvent>

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
    m_refining.setSingleShot(true);
    connect(&m_refining, &QTimer::timeout, this, [this] {
        m_refineNow = true;
        update(m_frame.rough().boundingRect());
    });
    connect(scene, &SceneModel::changed, this, &CanvasSurface::onSceneChanged);
    connect(scene, &SceneModel::pictureChanged, this, &CanvasSurface::onPictureChanged);
    connect(scene, &SceneModel::graphReplaced, this, [this] {
        cancelGesture();
        setHover({});
    });
    connect(&m_probes, &Probes::changed, this, &CanvasSurface::redraw);
    connect(&editor->document(), &document::ProjectDocument::reset, &m_probes, &Probes::clear);
    connect(selection, &Selection::changed, this, &CanvasSurface::onSelectionChanged);
    connect(themes, &theme::ThemeManager::changed, this, &CanvasSurface::redraw);
    connect(&editor->document(), &document::ProjectDocument::graphChanged, this, [this] {
        setHover({});
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

void CanvasSurface::hoverAt(QPointF screen) {
    const Hit hit = hitAt(m_context, m_viewport.toScene(screen));
    const bool same = hit.kind == m_hover.kind && hit.node == m_hover.node && hit.port == m_hover.port &&
                      hit.wire == m_hover.wire;
    if (!same) {
        setHover(hit);
        updateCursor();
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
    if (const Hit hit = hitAt(m_context, pointer.scene); hit.kind == Hit::Kind::Badge && event->button() == Qt::LeftButton && !m_options->readOnly) {
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
        const int before = m_tool->highlightedWire();
        m_tool->move(pointerAt(event->position(), event->modifiers()));
        if (const int now = m_tool->highlightedWire(); now != before) {
            redrawWire(before);
            redrawWire(now);
        }
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
    if (hit.kind == Hit::Kind::Nothing && !m_options->readOnly) {
        emit searchRequested(m_viewport.toScene(event->position()));
    } else if (hit.kind == Hit::Kind::Node && m_scene->nodes()[static_cast<std::size_t>(hit.node)].group) {
        emit enterRequested(QString::fromStdString(m_scene->nodes()[static_cast<std::size_t>(hit.node)].id));
    } else if (m_options->readOnly) {
        mousePressEvent(event);
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
    setHover({});
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

} // namespace netwright::canvas
