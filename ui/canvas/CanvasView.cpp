#include "ui/canvas/CanvasView.h"

#include "ui/canvas/Boxes.h"
#include "ui/canvas/CanvasPicture.h"
#include "ui/canvas/CanvasViewImpl.h"
#include "ui/canvas/Geometry.h"
#include "ui/widgets/Format.h"

#include <QAccessible>
#include <QAction>
#include <QMenu>
#include <QResizeEvent>
#include <QToolButton>
#include <QVariantAnimation>

#include <algorithm>
#include <cmath>

namespace netwright::canvas {

CanvasView::Impl::Impl(CanvasView* view, document::ProjectDocument* doc, theme::ThemeManager* themeManager)
    : q(view), document(doc), themes(themeManager), scene(doc), editor(doc, &scene, &selection, &options),
      surface(new CanvasSurface(&scene, &selection, &editor, &options, themeManager, view)),
      minimap(new Minimap(&scene, themeManager, view)), breadcrumb(new Breadcrumb(view)),
      zoomButton(new QToolButton(view)), overlayButton(new QToolButton(view)), mapButton(new QToolButton(view)),
      search(new SearchPopup(themeManager, view)), inlineEditor(new InlineEditor(view)),
      fixOffer(new FixOffer(doc, &scene, themeManager, view)) {
    view->setFocusProxy(surface);
    actions = makeActions(actionTable(), surface) + makeActions(viewActionTable(), surface) +
              makeActions(nodeActionTable(), surface);
    const auto isAdd = [](const QAction* action) { return action->objectName() == QLatin1String("canvas.add"); };
    emptyHint = new EmptyHint(*std::ranges::find_if(actions, isAdd), themeManager, surface);
    connect(emptyHint, &EmptyHint::templateRequested, view, &CanvasView::templateRequested);
    connect(&scene, &SceneModel::changed, view, [this] {
        updateEmptyHint();
        updateMap();
    });

    zoomButton->setProperty("role", "button");
    zoomButton->setAccessibleName(tr("Zoom"));
    zoomButton->setToolTip(tr("Show at 100 %"));
    zoomButton->setFocusPolicy(Qt::TabFocus);
    connect(zoomButton, &QToolButton::clicked, view, [this] { surface->zoomBy(1 / surface->viewport().zoom()); });

    mapButton->setProperty("role", "button");
    mapButton->setText(tr("Overview map"));
    mapButton->setFocusPolicy(Qt::TabFocus);
    const auto toggleMap = [this] {
        for (QAction* action : actions)
            if (action->objectName() == QLatin1String("canvas.minimap"))
                action->trigger();
    };
    connect(mapButton, &QToolButton::clicked, view, toggleMap);
    connect(minimap, &Minimap::closeRequested, view, toggleMap);

    overlayButton->setProperty("role", "button");
    overlayButton->setFocusPolicy(Qt::TabFocus);
    overlayButton->setPopupMode(QToolButton::InstantPopup);
    auto* overlays = new QMenu(overlayButton);
    const std::pair<QString, CanvasOptions::Overlay> choices[] = {
        {tr("none"), CanvasOptions::Overlay::None},
        {tr("parameters"), CanvasOptions::Overlay::Parameters},
        {tr("FLOPs"), CanvasOptions::Overlay::Flops},
        {tr("memory"), CanvasOptions::Overlay::Memory}};
    for (const auto& [name, overlay] : choices)
        connect(overlays->addAction(name), &QAction::triggered, view, [this, name = name, overlay = overlay] {
            options.overlay = overlay;
            overlayButton->setText(tr("Overlay: %1").arg(name));
            layOutOverlays();
            surface->redraw();
        });
    overlayButton->setMenu(overlays);
    overlayButton->setText(tr("Overlay: %1").arg(tr("none")));

    connect(surface, &CanvasSurface::viewChanged, view, [this] { onViewChanged(); });
    connect(surface, &CanvasSurface::searchRequested, view, [this](QPointF at) { openSearch(at); });
    connect(surface, &CanvasSurface::wireSearchRequested, view, [this](const LooseWire& wire) { openWireSearch(wire); });
    connect(surface, &CanvasSurface::enterRequested, view, [this](const QString& id) { enter(id); });
    connect(surface, &CanvasSurface::editRequested, view, [this](const Hit& hit) { edit(hit); });
    connect(surface, &CanvasSurface::fixesRequested, view,
            [this](const QString& id, QPoint at) { openFixes(id.toStdString(), at); });
    connect(surface, &CanvasSurface::menuRequested, view, [this](QPoint at, const Hit& hit) { openMenu(at, hit); });
    connect(search, &SearchPopup::chosen, view, [this](const QString& type) { onSearchChosen(type); });
    connect(search, &SearchPopup::closed, view, [this] {
        surface->keepLooseWire({});
        surface->setFocus();
    });
    connect(&editor, &CanvasEditor::wired, fixOffer, &FixOffer::lookAt);
    connect(fixOffer, &FixOffer::offered, view, [this] { placeFixOffer(); });
    connect(inlineEditor, &InlineEditor::closed, view, [this] { surface->setFocus(); });
    connect(minimap, &Minimap::centreRequested, view, [this](QPointF at) {
        Viewport viewport = surface->viewport();
        viewport.centreOn(at, surface->size());
        surface->setViewport(viewport);
    });
    connect(minimap, &Minimap::zoomRequested, view, [this](double factor) { surface->zoomBy(factor); });
    connect(breadcrumb, &Breadcrumb::levelRequested, view, [this](int level) { leaveTo(level); });
    connect(&selection, &Selection::changed, view, [this] { onSelectionChanged(); });
    connect(&scene, &SceneModel::graphReplaced, view, [this] { onPathChanged(); });
    connect(doc, &document::ProjectDocument::graphChanged, view, [this] { // the scene has heard of it before
        selection.keepExisting(scene);
        if (keyWire)
            showKeyWire();
    });
    connect(&editor, &CanvasEditor::status, view, &CanvasView::statusMessage);
    connect(&editor, &CanvasEditor::laidOut, view, [this](const std::map<graph::NodeId, QPointF>& before) { animateFrom(before); });
    connect(doc, &document::ProjectDocument::reset, view, [this] {
        fitPending = true;
        layOutOverlays();
    });
}

void CanvasView::Impl::makeReadOnly() {
    options.readOnly = true;
    options.minimap = false;
    surface->setAcceptDrops(false);
    overlayButton->hide();
    zoomButton->hide();
    mapButton->hide();
    static const QStringList kLooking{"canvas.copy", "canvas.selectAll", "canvas.selectNone", "canvas.copyPicture", "canvas.savePicture", "canvas.enterGroup"};
    for (QAction* action : actions) {
        const QString name = action->objectName();
        const bool moves = name.startsWith("canvas.fit") || name.startsWith("canvas.zoom") || name.startsWith("canvas.go") || name.startsWith("canvas.extend");
        action->setEnabled(moves || kLooking.contains(name));
    }
}

void CanvasView::Impl::layOutOverlays() {
    constexpr int kMargin = 14;
    const QRect area = q->rect();
    surface->setGeometry(area);
    updateEmptyHint();
    emptyHint->layOut();
    minimap->move(area.right() - minimap->width() - kMargin, area.bottom() - minimap->height() - kMargin);
    overlayButton->adjustSize();
    zoomButton->adjustSize();
    overlayButton->move(kMargin, area.bottom() - overlayButton->height() - kMargin);
    zoomButton->move(overlayButton->geometry().right() + 8, area.bottom() - zoomButton->height() - kMargin);
    mapButton->adjustSize();
    mapButton->move(area.right() - mapButton->width() - kMargin, area.bottom() - mapButton->height() - kMargin);
    breadcrumb->move(kMargin, kMargin);
    if (fitPending && !area.isEmpty() && q->isVisible()) {
        fitPending = false;
        q->fitAll();
    }
    onViewChanged();
}

bool CanvasView::Impl::hasRoomForMap() const { return q->width() > 420 && q->height() > 260 && !scene.bounds().isEmpty(); }

bool CanvasView::Impl::isCoveredByMap(bool framesToo) const {
    const QRectF under = surface->viewport().toScene(QRectF(minimap->geometry().adjusted(-6, -6, 6, 6)));
    const auto touches = [&](const auto& box) { return rectOf(box).intersects(under); };
    return (framesToo && std::ranges::any_of(scene.frames(), touches)) || std::ranges::any_of(scene.notes(), touches) ||
           std::ranges::any_of(scene.nodesIn(under), [&](int node) { return scene.nodes()[static_cast<std::size_t>(node)].rect.intersects(under); });
}

/// The map goes when it would hide something while there is nothing to look for: all of the network is seen.
void CanvasView::Impl::updateMap() {
    const bool allSeen = surface->viewport().toScene(QRectF(surface->rect())).contains(scene.bounds());
    const bool wanted = options.minimap && hasRoomForMap() && !(allSeen && isCoveredByMap(true));
    if (wanted != minimap->isVisibleTo(q))
        minimap->setVisible(wanted);
    if (wanted)
        minimap->setCovering(isCoveredByMap(false));
    mapButton->setVisible(!options.minimap && !options.readOnly && hasRoomForMap());
}

void CanvasView::Impl::onViewChanged() {
    placeFixOffer();
    emit q->viewMoved();
    updateMap();
    minimap->show(surface->viewport().toScene(QRectF(surface->rect())));
    const QString zoom = tr("%1 %").arg(qRound(surface->viewport().zoom() * 100));
    if (zoomButton->text() != zoom) {
        zoomButton->setText(zoom);
        zoomButton->adjustSize();
    }
}

void CanvasView::Impl::onSelectionChanged() {
    constexpr std::size_t kAsManyAsOneListensTo = 12;
    QStringList names;
    const std::size_t count = selection.nodes().size();
    const std::vector<int> numbers = count <= kAsManyAsOneListensTo ? scene.numbersOf(selection.nodes()) : std::vector<int>();
    if (numbers.empty() && count > 0)
        names << tr("%1 layers selected").arg(widgets::grouped(static_cast<std::int64_t>(count)));
    for (const int number : numbers) {
        const NodeItem& node = scene.nodes()[static_cast<std::size_t>(number)];
        names << tr("%1, %2, output %3").arg(node.name, node.typeText, node.shapeText.isEmpty() ? tr("unknown") : node.shapeText);
        if (!node.problem.isEmpty())
            names << node.problem;
    }
    surface->setAccessibleDescription(names.isEmpty() ? tr("Nothing selected") : names.join(QStringLiteral("; ")));
    QAccessibleEvent spoken(surface, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&spoken);
    if (selection.nodes().size() == 1) { // the card that arrow keys reached is what a screen reader should read
        QAccessibleEvent reached(surface, QAccessible::Focus);
        reached.setChild(scene.indexOf(*selection.nodes().begin()));
        QAccessible::updateAccessibility(&reached);
    }
    if (keyWire)
        showKeyWire();
    emit q->selectionChanged();
}

void CanvasView::Impl::onPathChanged() {
    selection.clear();
    QStringList names;
    document::GraphPath walked;
    for (const graph::NodeId& id : scene.path()) {
        const graph::Node* group = document->graphAt(walked).find(id);
        names << QString::fromStdString(group && !group->name.empty() ? group->name : id);
        walked.push_back(id);
    }
    breadcrumb->show(document->title(), names);
    layOutOverlays();
    q->fitAll();
    emit q->pathChanged();
}

void CanvasView::Impl::enter(const QString& group) {
    document::GraphPath path = scene.path();
    path.push_back(group.toStdString());
    scene.setPath(path);
}

void CanvasView::Impl::leaveTo(int level) {
    document::GraphPath path = scene.path();
    if (level < 0 || static_cast<std::size_t>(level) >= path.size())
        return;
    const graph::NodeId left = path[static_cast<std::size_t>(level)];
    path.resize(static_cast<std::size_t>(level));
    scene.setPath(path);
    selection.setNodes({left});
}

void CanvasView::Impl::toggleGroup() {
    const NodeItem* node = selection.nodes().size() == 1 ? scene.find(*selection.nodes().begin()) : nullptr;
    if (node && node->group)
        enter(QString::fromStdString(node->id));
    else if (!scene.path().empty())
        leaveTo(static_cast<int>(scene.path().size()) - 1);
    else
        surface->leaveByTab(); // nothing to enter or leave: Tab goes on, as everywhere
}

void CanvasView::Impl::reveal(const QRectF& rect) {
    if (surface->viewport().toScene(QRectF(surface->rect())).contains(rect))
        return;
    Viewport viewport = surface->viewport();
    viewport.centreOn(rect.center(), surface->size());
    surface->setViewport(viewport);
}

void CanvasView::Impl::layOut(CanvasEditor::Layout layout) {
    editor.layOut(layout, std::max(1, surface->width()) / static_cast<double>(std::max(1, surface->height())));
}

/// The document is laid out already; only the picture takes its time.
void CanvasView::Impl::animateFrom(const std::map<graph::NodeId, QPointF>& before) {
    struct Way {
        int node;
        QPointF from, to;
    };
    std::vector<Way> ways;
    for (const auto& [id, from] : before)
        if (const int node = scene.indexOf(id); node >= 0)
            ways.push_back({node, from, scene.nodes()[static_cast<std::size_t>(node)].rect.topLeft()});
    auto* animation = new QVariantAnimation(q);
    animation->setDuration(220);
    animation->setEasingCurve(QEasingCurve::InOutCubic);
    animation->setStartValue(0.0);
    animation->setEndValue(1.0);
    connect(animation, &QVariantAnimation::valueChanged, &scene, [this, ways](const QVariant& value) {
        std::vector<std::pair<int, QPointF>> between;
        between.reserve(ways.size());
        for (const Way& way : ways)
            between.emplace_back(way.node, way.from + (way.to - way.from) * value.toDouble());
        scene.previewPositions(between);
    });
    connect(animation, &QVariantAnimation::finished, &scene, &SceneModel::clearPreview);
    const auto stop = [animation] { animation->stop(); };
    connect(document, &document::ProjectDocument::graphChanged, animation, stop);
    connect(&scene, &SceneModel::graphReplaced, animation, stop);
    animation->start(QAbstractAnimation::DeleteWhenStopped);
}

void CanvasView::Impl::escape() {
    if (keyWire)
        endKeyWire();
    else if (!surface->cancelGesture() && !fixOffer->dismiss())
        selection.clear();
}

QPointF CanvasView::Impl::pasteCorner() const { return surface->cursorInScene(); }

CanvasView::CanvasView(document::ProjectDocument* document, theme::ThemeManager* themes, QWidget* parent)
    : QWidget(parent), m_impl(std::make_unique<Impl>(this, document, themes)) {
    setMinimumSize(240, 180);
}

CanvasView::~CanvasView() = default;

void CanvasView::setPictures(NodePictures* pictures) { m_impl->scene.setPictures(pictures); }
void CanvasView::setReadOnly() { m_impl->makeReadOnly(); }
void CanvasView::setMarks(VersionMarks marks) { m_impl->scene.setMarks(std::move(marks)); }
const document::GraphPath& CanvasView::path() const { return m_impl->scene.path(); }
QList<QAction*> CanvasView::actions() const { return m_impl->actions; }

QStringList CanvasView::selectedNodes() const {
    QStringList ids;
    for (const graph::NodeId& id : m_impl->selection.nodes())
        ids << QString::fromStdString(id);
    return ids;
}

QString CanvasView::selectedFrame() const {
    const Selection::Content& content = m_impl->selection.content();
    return content.nodes.empty() && content.frames.size() == 1 ? QString::fromStdString(*content.frames.begin()) : QString();
}

void CanvasView::selectNodes(const QStringList& ids) {
    document::NodeIds nodes;
    for (const QString& id : ids)
        if (m_impl->scene.find(id.toStdString()))
            nodes.insert(id.toStdString());
    m_impl->selection.setNodes(nodes);
}

void CanvasView::showNode(const QString& qualifiedId) {
    QStringList steps = qualifiedId.split(QLatin1Char('/'));
    const QString node = steps.takeLast();
    document::GraphPath path;
    for (const QString& step : steps)
        path.push_back(step.toStdString());
    if (path != m_impl->scene.path())
        m_impl->scene.setPath(path);
    const NodeItem* item = m_impl->scene.find(node.toStdString());
    if (!item)
        return;
    Viewport viewport = m_impl->surface->viewport();
    viewport.centreOn(item->rect.center(), m_impl->surface->size());
    m_impl->surface->setViewport(viewport);
    m_impl->selection.setNodes({item->id});
}

void CanvasView::showGraph(const document::GraphPath& path) {
    if (m_impl->document->hasGraphAt(path) && path != m_impl->scene.path())
        m_impl->scene.setPath(path);
}

void CanvasView::fitAll() { m_impl->surface->fit(m_impl->scene.bounds()); }
void CanvasView::showArea(const QRectF& scene) { m_impl->surface->fit(scene); }
QRectF CanvasView::contentRect() const { return m_impl->scene.bounds(); }
QPointF CanvasView::viewCentre() const { return m_impl->surface->centreInScene(); }

void CanvasView::lookAt(QPointF centre, double zoom) {
    constexpr double kNearly = 1e-3; // screen pixels: two views that follow each other come to rest
    const QPointF way = (centre - viewCentre()) * zoom;
    if (std::abs(way.x()) < kNearly && std::abs(way.y()) < kNearly && qFuzzyCompare(zoom, this->zoom()))
        return;
    Viewport viewport = m_impl->surface->viewport();
    viewport.look(centre, zoom, m_impl->surface->size());
    m_impl->surface->setViewport(viewport);
}

void CanvasView::addLayer(const QString& type) {
    const graph::NodeId id = m_impl->editor.addLayerAtSelection(type.toStdString(), m_impl->surface->centreInScene());
    if (const NodeItem* node = m_impl->scene.find(id))
        m_impl->reveal(node->rect);
}

QRectF CanvasView::nodeRect(const QString& id) const {
    const NodeItem* node = m_impl->scene.find(id.toStdString());
    return node ? m_impl->surface->viewport().toScreen(node->rect) : QRectF();
}

QPointF CanvasView::portPosition(const QString& node, const QString& port, bool input) const {
    const NodeItem* item = m_impl->scene.find(node.toStdString());
    const int index = item ? item->findPort(port.toStdString(), input) : -1;
    return index < 0 ? QPointF() : toWidget(item->portCentre(static_cast<std::size_t>(index)));
}

QPointF CanvasView::wireMiddle(const QString& from, const QString& to) const {
    for (const WireItem& wire : m_impl->scene.wires())
        if (wire.isDrawn() && wire.edge.from.node == from.toStdString() && wire.edge.to.node == to.toStdString())
            return toWidget(wire.path.pointAtPercent(0.5));
    return {};
}

QPointF CanvasView::toWidget(QPointF scene) const { return m_impl->surface->viewport().toScreen(scene); }
double CanvasView::zoom() const { return m_impl->surface->viewport().zoom(); }

QImage CanvasView::renderToImage(double scale) const {
    return CanvasPicture(m_impl->scene, m_impl->themes->theme()).toImage(scale);
}

core::Status CanvasView::savePicture(const QString& file) const {
    return CanvasPicture(m_impl->scene, m_impl->themes->theme()).save(file);
}

void CanvasView::resizeEvent(QResizeEvent*) { m_impl->layOutOverlays(); }

void CanvasView::showEvent(QShowEvent*) { m_impl->layOutOverlays(); }

} // namespace netwright::canvas
