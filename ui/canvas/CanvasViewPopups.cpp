// What CanvasView opens over the canvas: search, text fields, menus.
#include "ui/canvas/CanvasViewImpl.h"
#include "ui/canvas/Geometry.h"
#include "ui/document/ProblemText.h"
#include "ui/document/QuickFixes.h"
#include "ui/document/WireRules.h"

#include <QAction>
#include <QFileDialog>
#include <QMenu>

namespace netwright::canvas {

void CanvasView::Impl::openSearch(QPointF at) {
    searchPoint = at;
    searchWire.reset();
    search->open(surface->viewport().toScreen(at).toPoint(), document->addables(!scene.path().empty()), {});
}

void CanvasView::Impl::openWireSearch(const LooseWire& wire) {
    searchPoint = wire.tip;
    searchWire = wire;
    surface->keepLooseWire(wire);
    const auto rules = std::make_shared<document::WireRules>(*document, scene.path());
    search->open(surface->viewport().toScreen(wire.tip).toPoint() + QPoint(8, -24), document->addables(!scene.path().empty()),
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
                 QStringLiteral("pin"), QStringLiteral("probe"), QStringLiteral("result"), QStringLiteral("-"), QStringLiteral("group"), QStringLiteral("ungroup"),
                 QStringLiteral("saveBlock"), QStringLiteral("frame"), QStringLiteral("-"), QStringLiteral("delete"), QStringLiteral("deleteAndReconnect")};
    else if (hit.kind == Hit::Kind::Wire)
        names = {QStringLiteral("probe"), QStringLiteral("delete")};
    else
        names = {QStringLiteral("add"), QStringLiteral("addNote"), QStringLiteral("paste"), QStringLiteral("-"),
                 QStringLiteral("selectAll"), QStringLiteral("fit"), QStringLiteral("layOut"), QStringLiteral("layOutDown"),
                 QStringLiteral("layOutColumns"),
                 QStringLiteral("snapToGrid"), QStringLiteral("minimap")};
    auto* menu = new QMenu(q);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (hit.kind == Hit::Kind::Node && !options.readOnly && addFixes(menu, scene.nodes()[static_cast<std::size_t>(hit.node)].id))
        menu->addSeparator();
    for (const QString& name : names) {
        if (name == QLatin1String("-"))
            menu->addSeparator();
        for (QAction* action : actions)
            if (action->isEnabled() && action->objectName() == QLatin1String("canvas.") + name)
                menu->addAction(action);
    }
    menu->popup(position);
}

/// What could be done about the problems of a node (or inside of it), each with the problem above. False: it has none.
bool CanvasView::Impl::addFixes(QMenu* menu, const graph::NodeId& id) {
    const std::string place = scene.qualifiedId(id).toStdString();
    const document::DesignPtr design = document->design();
    bool any = false;
    for (const core::Diagnostic& problem : design->info.problems) {
        if (problem.where.node != place && !problem.where.node.starts_with(place + "/"))
            continue;
        any = true;
        menu->addSection(menu->fontMetrics().elidedText(document::problemText(problem.message), Qt::ElideRight, 420));
        QAction* waiting = menu->addAction(tr("Looking for what could be done…")); // in a large network that takes a moment
        waiting->setEnabled(false);
        document::findFixes(problem, *document, menu, [this, menu, waiting, advice = problem.fix](const std::vector<document::QuickFix>& fixes) {
            for (const document::QuickFix& fix : fixes) {
                auto* action = new QAction(fix.text, menu);
                connect(action, &QAction::triggered, q, [this, fix] { document::applyFix(fix, *document); });
                menu->insertAction(waiting, action);
                if (menu->isVisible() && !menu->activeAction())
                    menu->setActiveAction(action);
            }
            waiting->setText(document::problemText(advice));
            waiting->setVisible(fixes.empty() && !advice.empty());
        });
    }
    return any;
}

/// In the root graph only: a group that is looked into has its ports.
void CanvasView::Impl::updateEmptyHint() {
    emptyHint->showIf(!options.readOnly && scene.path().empty() && scene.nodes().empty() && scene.notes().empty() && scene.frames().empty());
}

void CanvasView::Impl::placeFixOffer() {
    if (const NodeItem* node = fixOffer->node().empty() ? nullptr : scene.find(fixOffer->node()))
        fixOffer->place(surface->viewport().toScreen(node->rect));
}

void CanvasView::Impl::openFixes(const graph::NodeId& id, QPoint position) {
    auto* menu = new QMenu(q);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(QStringLiteral("canvasFixes"));
    if (!addFixes(menu, id)) {
        delete menu;
        emit q->statusMessage(tr("This layer has no problem."));
        return;
    }
    menu->popup(position);
    for (QAction* action : menu->actions())
        if (action->isEnabled() && !action->isSeparator()) {
            menu->setActiveAction(action);
            break;
        }
}

void CanvasView::Impl::saveBlock() {
    const NodeItem* node = selection.nodes().size() == 1 ? scene.find(*selection.nodes().begin()) : nullptr;
    if (!node || !node->group) {
        emit q->statusMessage(tr("Select one group first; Ctrl+G makes one of the selected layers."));
        return;
    }
    const QRectF head(node->rect.topLeft(), QSizeF(node->rect.width(), geometry::kHeader));
    QRect area = surface->viewport().toScreen(head).toRect();
    area.setSize(area.size().expandedTo(QSize(200, 30)));
    inlineEditor->openLine(area, node->name, [this, id = node->id](const QString& title) { editor.saveBlock(id, title); });
}

void CanvasView::Impl::savePicture() {
    const QString file = QFileDialog::getSaveFileName(q, tr("Save picture"), document->title() + QStringLiteral(".png"),
                                                      tr("Pictures (*.png *.svg *.pdf)"));
    if (file.isEmpty())
        return;
    const core::Status saved = q->savePicture(file);
    emit q->statusMessage(saved ? tr("Saved %1").arg(file) : document::problemText(saved.problems().front().message));
}

} // namespace netwright::canvas
