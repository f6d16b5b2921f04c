#include "ui/canvas/CanvasView.h"

#include "ui/canvas/Breadcrumb.h"
#include "ui/canvas/CanvasActions.h"
#include "ui/canvas/CanvasEditor.h"
#include "ui/canvas/CanvasPicture.h"
#include "ui/canvas/CanvasSurface.h"
#include "ui/canvas/Geometry.h"
#include "ui/canvas/InlineEditor.h"
#include "ui/canvas/Minimap.h"
#include "ui/canvas/SearchPopup.h"
#include "ui/canvas/Walk.h"
#include "ui/document/WireRules.h"

#include <QAccessible>
#include <QAction>
#include <QFileDialog>
#include <QMenu>
#include <QResizeEvent>
#include <QToolButton>
#include <QVariantAnimation>

#include <cmath>

namespace netwright::canvas {

class CanvasView::Impl {
public:
    Impl(CanvasView* view, document::ProjectDocument* document, theme::ThemeManager* themes);

    std::vector<ActionSpec> actionTable();
    std::vector<ActionSpec> viewActionTable();
    std::vector<ActionSpec> nodeActionTable();
    void layOutOverlays();
    void onViewChanged();
    void onSelectionChanged();
    void onPathChanged();
    void openSearch(QPointF scene);
    void openWireSearch(const LooseWire& wire);
    void onSearchChosen(const QString& type);
    void edit(const Hit& hit);
    void editName(const NodeItem& node);
    void openMenu(QPoint position, const Hit& hit);
    void enter(const QString& group);
    void toggleGroup();
    void leaveTo(int level);
    void walk(Qt::Key arrow, bool extend);
    void reveal(const QRectF& scene);
    void layOut(bool topDown);
    void escape();
    void savePicture();
    QPointF pasteCorner() const;

    CanvasView* q;
    document::ProjectDocument* document;
    theme::ThemeManager* themes;
    CanvasOptions options;
    SceneModel scene;
    Selection selection;
    CanvasEditor editor;
    CanvasSurface* surface;
    Minimap* minimap;
    Breadcrumb* breadcrumb;
    QToolButton* zoomButton;
    QToolButton* overlayButton;
    SearchPopup* search;
    InlineEditor* inlineEditor;
    QList<QAction*> actions;
    std::optional<QPointF> searchPoint;
    std::optional<LooseWire> searchWire;
    bool fitPending = true; ///< fit as soon as the size is known
};

CanvasView::Impl::Impl(CanvasView* view, document::ProjectDocument* doc, theme::ThemeManager* themeManager)
    : q(view), document(doc), themes(themeManager), scene(doc), editor(doc, &scene, &selection, &options),
      surface(new CanvasSurface(&scene, &selection, &editor, &options, themeManager, view)),
      minimap(new Minimap(&scene, themeManager, view)), breadcrumb(new Breadcrumb(view)),
      zoomButton(new QToolButton(view)), overlayButton(new QToolButton(view)),
      search(new SearchPopup(doc->registry(), themeManager, view)), inlineEditor(new InlineEditor(view)) {
    view->setFocusProxy(surface);
    actions = makeActions(actionTable(), surface) + makeActions(viewActionTable(), surface) +
              makeActions(nodeActionTable(), surface);

    zoomButton->setProperty("role", "button");
    zoomButton->setAccessibleName(tr("Zoom"));
    zoomButton->setToolTip(tr("Show at 100 %"));
    zoomButton->setFocusPolicy(Qt::TabFocus);
    connect(zoomButton, &QToolButton::clicked, view, [this] { surface->zoomBy(1 / surface->viewport().zoom()); });

    overlayButton->setProperty("role", "button");
    overlayButton->setFocusPolicy(Qt::TabFocus);
    overlayButton->setPopupMode(QToolButton::InstantPopup);
    auto* overlays = new QMenu(overlayButton);
    const std::pair<QString, CanvasOptions::Overlay> choices[] = {
        {tr("none"), CanvasOptions::Overlay::None},
        {tr("parameters"), CanvasOptions::Overlay::Parameters},
        {tr("FLOPs"), CanvasOptions::Overlay::Flops}};
    for (const auto& [name, overlay] : choices)
        connect(overlays->addAction(name), &QAction::triggered, view, [this, name = name, overlay = overlay] {
            options.overlay = overlay;
            overlayButton->setText(tr("Overlay: %1").arg(name));
            layOutOverlays();
            surface->update();
        });
    overlayButton->setMenu(overlays);
    overlayButton->setText(tr("Overlay: %1").arg(tr("none")));

    connect(surface, &CanvasSurface::viewChanged, view, [this] { onViewChanged(); });
    connect(surface, &CanvasSurface::searchRequested, view, [this](QPointF at) { openSearch(at); });
    connect(surface, &CanvasSurface::wireSearchRequested, view, [this](const LooseWire& wire) { openWireSearch(wire); });
    connect(surface, &CanvasSurface::enterRequested, view, [this](const QString& id) { enter(id); });
    connect(surface, &CanvasSurface::editRequested, view, [this](const Hit& hit) { edit(hit); });
    connect(surface, &CanvasSurface::menuRequested, view, [this](QPoint at, const Hit& hit) { openMenu(at, hit); });
    connect(search, &SearchPopup::chosen, view, [this](const QString& type) { onSearchChosen(type); });
    connect(search, &SearchPopup::closed, view, [this] {
        surface->keepLooseWire({});
        surface->setFocus();
    });
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
    connect(&scene, &SceneModel::changed, view, [this] { selection.keepExisting(scene.graph()); });
    connect(&editor, &CanvasEditor::status, view, &CanvasView::statusMessage);
    connect(doc, &document::ProjectDocument::reset, view, [this] {
        fitPending = true;
        layOutOverlays();
    });
}

std::vector<ActionSpec> CanvasView::Impl::actionTable() {
    return {
        {"canvas.undo", tr("Undo"), {QKeySequence::Undo}, [this] { document->undoStack()->undo(); }, {}},
        {"canvas.redo", tr("Redo"), {QKeySequence(Qt::CTRL | Qt::Key_Y), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z)},
         [this] { document->undoStack()->redo(); }, {}},
        {"canvas.cut", tr("Cut"), {QKeySequence::Cut}, [this] { editor.cutSelection(); }, {}},
        {"canvas.copy", tr("Copy"), {QKeySequence::Copy}, [this] { editor.copySelection(); }, {}},
        {"canvas.paste", tr("Paste"), {QKeySequence::Paste}, [this] { editor.paste(pasteCorner(), false); }, {}},
        {"canvas.pasteWithWires", tr("Paste with incoming wires"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_V)},
         [this] { editor.paste(pasteCorner(), true); }, {}},
        {"canvas.duplicate", tr("Duplicate"), {QKeySequence(Qt::CTRL | Qt::Key_D)},
         [this] { editor.duplicateSelection(false); }, {}},
        {"canvas.duplicateWithWires", tr("Duplicate with incoming wires"),
         {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_D)}, [this] { editor.duplicateSelection(true); }, {}},
        {"canvas.delete", tr("Delete"), {QKeySequence(Qt::Key_Delete), QKeySequence(Qt::Key_Backspace)},
         [this] { editor.deleteSelection(); }, {}},
        {"canvas.deleteAndReconnect", tr("Delete and reconnect"), {QKeySequence(Qt::CTRL | Qt::Key_Delete)},
         [this] { editor.deleteAndReconnect(); }, {}},
        {"canvas.selectAll", tr("Select all"), {QKeySequence::SelectAll}, [this] { editor.selectAll(); }, {}},
        {"canvas.selectNone", tr("Select nothing"), {QKeySequence(Qt::Key_Escape)}, [this] { escape(); }, {}},
        {"canvas.add", tr("Add layer…"), {QKeySequence(Qt::SHIFT | Qt::Key_A)},
         [this] { openSearch(surface->cursorInScene()); }, {}},
        {"canvas.copyPicture", tr("Copy as picture"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_C)},
         [this] { CanvasPicture(scene, themes->theme()).copyToClipboard(); }, {}},
        {"canvas.savePicture", tr("Save picture…"), {}, [this] { savePicture(); }, {}},
        {"canvas.addNote", tr("Add note"), {}, [this] { editor.addNote(surface->cursorInScene()); }, {}},
    };
}

std::vector<ActionSpec> CanvasView::Impl::viewActionTable() {
    const auto arrow = [this](const char* name, const QString& text, Qt::Key key, QPointF step) {
        const QString id = QString::fromLatin1(name);
        return std::vector<ActionSpec>{
            {name, tr("Go %1").arg(text), {QKeySequence(key)}, [this, key] { walk(key, false); }, {}},
            {name, tr("Extend selection %1").arg(text), {QKeySequence(Qt::SHIFT | key)}, [this, key] { walk(key, true); }, {}},
            {name, tr("Move %1").arg(text), {QKeySequence(Qt::CTRL | key)},
             [this, step] { editor.nudgeSelection(step * (options.snapToGrid ? geometry::kGrid : 8)); }, {}}};
    };
    std::vector<ActionSpec> table{
        {"canvas.fit", tr("Show everything"), {QKeySequence(Qt::Key_Home)}, [this] { q->fitAll(); }, {}},
        {"canvas.fitSelection", tr("Show selection"), {QKeySequence(Qt::Key_Period)}, [this] {
             const QRectF rect = scene.boundsOf(selection.content());
             surface->fit(rect.isEmpty() ? scene.bounds() : rect);
         }, {}},
        {"canvas.zoomIn", tr("Zoom in"), {QKeySequence::ZoomIn, QKeySequence(Qt::CTRL | Qt::Key_Equal)},
         [this] { surface->zoomBy(1.25); }, {}},
        {"canvas.zoomOut", tr("Zoom out"), {QKeySequence::ZoomOut}, [this] { surface->zoomBy(0.8); }, {}},
        {"canvas.zoomActual", tr("Show at 100 %"), {QKeySequence(Qt::CTRL | Qt::Key_0)},
         [this] { surface->zoomBy(1 / surface->viewport().zoom()); }, {}},
        {"canvas.snapToGrid", tr("Snap to grid"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G)},
         [this] { options.snapToGrid = !options.snapToGrid; }, [this] { return options.snapToGrid; }},
        {"canvas.minimap", tr("Overview map"), {}, [this] {
             options.minimap = !options.minimap;
             minimap->setVisible(options.minimap);
         }, [this] { return options.minimap; }},
        {"canvas.layOut", tr("Lay out left to right"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)},
         [this] { layOut(false); }, {}},
        {"canvas.layOutDown", tr("Lay out top to bottom"), {}, [this] { layOut(true); }, {}},
    };
    const struct { const char* go; const char* extend; const char* move; QString text; Qt::Key key; QPointF step; } ways[] = {
        {"canvas.goLeft", "canvas.extendLeft", "canvas.moveLeft", tr("left"), Qt::Key_Left, {-1, 0}},
        {"canvas.goRight", "canvas.extendRight", "canvas.moveRight", tr("right"), Qt::Key_Right, {1, 0}},
        {"canvas.goUp", "canvas.extendUp", "canvas.moveUp", tr("up"), Qt::Key_Up, {0, -1}},
        {"canvas.goDown", "canvas.extendDown", "canvas.moveDown", tr("down"), Qt::Key_Down, {0, 1}}};
    for (const auto& way : ways) {
        auto three = arrow(way.go, way.text, way.key, way.step);
        three[1].name = way.extend;
        three[2].name = way.move;
        table.insert(table.end(), three.begin(), three.end());
    }
    return table;
}

std::vector<ActionSpec> CanvasView::Impl::nodeActionTable() {
    return {
        {"canvas.link", tr("Link selected layers"), {QKeySequence(Qt::Key_F)}, [this] { editor.linkSelection(); }, {}},
        {"canvas.group", tr("Group"), {QKeySequence(Qt::CTRL | Qt::Key_G)}, [this] { editor.groupSelection(); }, {}},
        {"canvas.ungroup", tr("Ungroup"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_G)},
         [this] { editor.ungroupSelection(); }, {}},
        {"canvas.enterGroup", tr("Enter or leave group"), {QKeySequence(Qt::Key_Tab)}, [this] { toggleGroup(); }, {}},
        {"canvas.frame", tr("Frame selection"), {QKeySequence(Qt::CTRL | Qt::Key_J)},
         [this] { editor.frameSelection(); }, {}},
        {"canvas.collapse", tr("Collapse"), {QKeySequence(Qt::Key_H)}, [this] { editor.toggleCollapsed(); }, {}},
        {"canvas.mute", tr("Mute"), {QKeySequence(Qt::Key_M)}, [this] { editor.toggleMuted(); }, {}},
        {"canvas.pin", tr("Pin"), {QKeySequence(Qt::Key_P)}, [this] { editor.togglePinned(); }, {}},
        {"canvas.freeze", tr("Freeze parameters"), {}, [this] { editor.toggleFrozen(); }, {}},
        {"canvas.rename", tr("Rename…"), {QKeySequence(Qt::Key_F2)}, [this] {
             if (const NodeItem* node = selection.nodes().size() == 1 ? scene.find(*selection.nodes().begin()) : nullptr)
                 editName(*node);
         }, {}},
    };
}

void CanvasView::Impl::layOutOverlays() {
    constexpr int kMargin = 14;
    const QRect area = q->rect();
    surface->setGeometry(area);
    minimap->move(area.right() - minimap->width() - kMargin, area.bottom() - minimap->height() - kMargin);
    overlayButton->adjustSize();
    zoomButton->adjustSize();
    overlayButton->move(kMargin, area.bottom() - overlayButton->height() - kMargin);
    zoomButton->move(overlayButton->geometry().right() + 8, area.bottom() - zoomButton->height() - kMargin);
    breadcrumb->move(kMargin, kMargin);
    minimap->setVisible(options.minimap && area.width() > 420 && area.height() > 260);
    if (fitPending && !area.isEmpty() && q->isVisible()) {
        fitPending = false;
        q->fitAll();
    }
    onViewChanged();
}

void CanvasView::Impl::onViewChanged() {
    minimap->show(surface->viewport().toScene(QRectF(surface->rect())));
    const QString zoom = tr("%1 %").arg(qRound(surface->viewport().zoom() * 100));
    if (zoomButton->text() != zoom) {
        zoomButton->setText(zoom);
        zoomButton->adjustSize();
    }
}

void CanvasView::Impl::onSelectionChanged() {
    QStringList names;
    for (const NodeItem& node : scene.nodes()) {
        if (!selection.hasNode(node.id))
            continue;
        names << tr("%1, %2, output %3").arg(node.name, node.typeText, node.shapeText.isEmpty() ? tr("unknown") : node.shapeText);
        if (!node.problem.isEmpty())
            names << node.problem;
    }
    surface->setAccessibleDescription(names.isEmpty() ? tr("Nothing selected") : names.join(QStringLiteral("; ")));
    QAccessibleEvent spoken(surface, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&spoken);
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
}

void CanvasView::Impl::walk(Qt::Key arrow, bool extend) {
    const graph::NodeId from = selection.nodes().empty() ? graph::NodeId() : *selection.nodes().rbegin();
    const graph::NodeId to = neighbour(scene, from, arrow);
    if (to.empty())
        return;
    document::NodeIds nodes = extend ? selection.nodes() : document::NodeIds();
    nodes.insert(to);
    selection.setNodes(nodes);
    reveal(scene.find(to)->rect);
}

void CanvasView::Impl::reveal(const QRectF& rect) {
    if (surface->viewport().toScene(QRectF(surface->rect())).contains(rect))
        return;
    Viewport viewport = surface->viewport();
    viewport.centreOn(rect.center(), surface->size());
    surface->setViewport(viewport);
}

void CanvasView::Impl::layOut(bool topDown) {
    std::map<graph::NodeId, QPointF> from;
    for (const NodeItem& node : scene.nodes())
        from[node.id] = node.rect.topLeft();
    editor.layOut(topDown);
    std::map<graph::NodeId, QPointF> to;
    for (const NodeItem& node : scene.nodes())
        if (from.contains(node.id) && from[node.id] != node.rect.topLeft())
            to[node.id] = node.rect.topLeft();
    if (to.empty())
        return;
    // The document is laid out already; only the picture takes its time.
    auto* animation = new QVariantAnimation(q);
    animation->setDuration(220);
    animation->setEasingCurve(QEasingCurve::InOutCubic);
    animation->setStartValue(0.0);
    animation->setEndValue(1.0);
    connect(animation, &QVariantAnimation::valueChanged, &scene, [this, from, to](const QVariant& value) {
        std::map<graph::NodeId, QPointF> between;
        for (const auto& [id, end] : to)
            between[id] = from.at(id) + (end - from.at(id)) * value.toDouble();
        scene.previewPositions(between);
    });
    connect(animation, &QVariantAnimation::finished, &scene, &SceneModel::clearPreview);
    const auto stop = [animation] { animation->stop(); };
    connect(document, &document::ProjectDocument::graphChanged, animation, stop);
    connect(&scene, &SceneModel::graphReplaced, animation, stop);
    animation->start(QAbstractAnimation::DeleteWhenStopped);
}

void CanvasView::Impl::savePicture() {
    const QString file = QFileDialog::getSaveFileName(q, tr("Save picture"), document->title() + QStringLiteral(".png"),
                                                      tr("Pictures (*.png *.svg *.pdf)"));
    if (file.isEmpty())
        return;
    const core::Status saved = q->savePicture(file);
    emit q->statusMessage(saved ? tr("Saved %1").arg(file) : QString::fromStdString(saved.problems().front().message));
}

void CanvasView::Impl::escape() {
    if (!surface->cancelGesture())
        selection.clear();
}

QPointF CanvasView::Impl::pasteCorner() const { return surface->cursorInScene(); }

void CanvasView::Impl::openSearch(QPointF at) {
    searchPoint = at;
    searchWire.reset();
    search->open(surface->viewport().toScreen(at).toPoint(), {});
}

void CanvasView::Impl::openWireSearch(const LooseWire& wire) {
    searchPoint = wire.tip;
    searchWire = wire;
    surface->keepLooseWire(wire);
    const auto rules = std::make_shared<document::WireRules>(*document, scene.path());
    search->open(surface->viewport().toScreen(wire.tip).toPoint() + QPoint(8, -24),
                 [rules, wire](const layers::LayerSpec& spec) {
                     return wire.fromOutput ? rules->inputOfNewNode(spec, wire.end).has_value()
                                            : rules->outputOfNewNode(spec, wire.end).has_value();
                 });
}

void CanvasView::Impl::onSearchChosen(const QString& type) {
    if (searchWire) {
        const QPointF corner = searchWire->fromOutput
                                   ? searchWire->tip - QPointF(0, 30)
                                   : searchWire->tip - QPointF(geometry::kCardWidth, 30);
        editor.addLayerAtWire(type.toStdString(), corner, searchWire->end, searchWire->fromOutput);
    } else if (searchPoint) {
        editor.addLayer(type.toStdString(), *searchPoint);
    }
    searchWire.reset();
}

void CanvasView::Impl::editName(const NodeItem& node) {
    const Viewport& viewport = surface->viewport();
    const QRectF head(node.rect.topLeft(), QSizeF(node.rect.width(), geometry::kHeader));
    QRect area = viewport.toScreen(head).toRect();
    area.setSize(area.size().expandedTo(QSize(160, 30)));
    inlineEditor->openLine(area, node.name, [this, id = node.id](const QString& name) { editor.rename(id, name); });
}

void CanvasView::Impl::edit(const Hit& hit) {
    const Viewport& viewport = surface->viewport();
    if (hit.kind == Hit::Kind::Node) {
        editName(scene.nodes()[static_cast<std::size_t>(hit.node)]);
        return;
    }
    for (const graph::Frame& frame : scene.frames())
        if (hit.kind == Hit::Kind::FrameTitle && frame.id == hit.id)
            inlineEditor->openLine(
                viewport.toScreen(QRectF(frame.position.x, frame.position.y, std::max(200.0, frame.width / 2), 32)).toRect(),
                QString::fromStdString(frame.title), [this, id = frame.id](const QString& title) { editor.setFrameTitle(id, title); });
    for (const graph::Note& note : scene.notes())
        if (hit.kind == Hit::Kind::Note && note.id == hit.id)
            inlineEditor->openText(
                viewport.toScreen(QRectF(note.position.x, note.position.y, note.width, note.height)).toRect(),
                QString::fromStdString(note.text), [this, id = note.id](const QString& text) { editor.setNoteText(id, text); });
}

void CanvasView::Impl::openMenu(QPoint position, const Hit& hit) {
    QStringList names;
    if (hit.kind == Hit::Kind::Node)
        names = {QStringLiteral("rename"), QStringLiteral("cut"), QStringLiteral("copy"), QStringLiteral("duplicate"),
                 QStringLiteral("-"), QStringLiteral("collapse"), QStringLiteral("mute"), QStringLiteral("freeze"),
                 QStringLiteral("pin"), QStringLiteral("-"), QStringLiteral("group"), QStringLiteral("ungroup"),
                 QStringLiteral("frame"), QStringLiteral("-"), QStringLiteral("delete"), QStringLiteral("deleteAndReconnect")};
    else
        names = {QStringLiteral("add"), QStringLiteral("addNote"), QStringLiteral("paste"), QStringLiteral("-"),
                 QStringLiteral("selectAll"), QStringLiteral("fit"), QStringLiteral("layOut"), QStringLiteral("layOutDown"),
                 QStringLiteral("snapToGrid"), QStringLiteral("minimap")};
    auto* menu = new QMenu(q);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const QString& name : names) {
        if (name == QLatin1String("-"))
            menu->addSeparator();
        for (QAction* action : actions)
            if (action->objectName() == QLatin1String("canvas.") + name)
                menu->addAction(action);
    }
    menu->popup(position);
}

CanvasView::CanvasView(document::ProjectDocument* document, theme::ThemeManager* themes, QWidget* parent)
    : QWidget(parent), m_impl(std::make_unique<Impl>(this, document, themes)) {
    setMinimumSize(240, 180);
}

CanvasView::~CanvasView() = default;

void CanvasView::setPictures(NodePictures* pictures) { m_impl->scene.setPictures(pictures); }
const document::GraphPath& CanvasView::path() const { return m_impl->scene.path(); }
QList<QAction*> CanvasView::actions() const { return m_impl->actions; }

QStringList CanvasView::selectedNodes() const {
    QStringList ids;
    for (const graph::NodeId& id : m_impl->selection.nodes())
        ids << QString::fromStdString(id);
    return ids;
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

void CanvasView::fitAll() { m_impl->surface->fit(m_impl->scene.bounds()); }

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
        if (wire.edge.from.node == from.toStdString() && wire.edge.to.node == to.toStdString())
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
