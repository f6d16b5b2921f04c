// The actions of CanvasView, as tables.
#include "ui/canvas/CanvasPicture.h"
#include "ui/canvas/CanvasViewImpl.h"
#include "ui/canvas/Geometry.h"

namespace netwright::canvas {

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
             onViewChanged();
         }, [this] { return options.minimap; }},
        {"canvas.layOut", tr("Lay out left to right"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_F)},
         [this] { layOut(CanvasEditor::Layout::LeftToRight); }, {}},
        {"canvas.layOutDown", tr("Lay out top to bottom"), {}, [this] { layOut(CanvasEditor::Layout::TopDown); }, {}},
        {"canvas.layOutColumns", tr("Lay out in columns"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_F)},
         [this] { layOut(CanvasEditor::Layout::Columns); }, {}},
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
        {"canvas.connect", tr("Connect by keyboard"), {QKeySequence(Qt::Key_C)}, [this] { connectByKey(); }, {}},
        {"canvas.group", tr("Group"), {QKeySequence(Qt::CTRL | Qt::Key_G)}, [this] { editor.groupSelection(); }, {}},
        {"canvas.ungroup", tr("Ungroup"), {QKeySequence(Qt::CTRL | Qt::ALT | Qt::Key_G)},
         [this] { editor.ungroupSelection(); }, {}},
        {"canvas.saveBlock", tr("Save group as block…"), {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_B)}, [this] { saveBlock(); }, {}},
        {"canvas.enterGroup", tr("Enter or leave group"), {QKeySequence(Qt::Key_Tab)}, [this] { toggleGroup(); }, {}},
        {"canvas.frame", tr("Frame selection"), {QKeySequence(Qt::CTRL | Qt::Key_J)},
         [this] { editor.frameSelection(); }, {}},
        {"canvas.collapse", tr("Collapse"), {QKeySequence(Qt::Key_H)}, [this] { editor.toggleCollapsed(); }, {}},
        {"canvas.mute", tr("Mute"), {QKeySequence(Qt::Key_M)}, [this] { editor.toggleMuted(); }, {}},
        {"canvas.pin", tr("Pin"), {QKeySequence(Qt::Key_P)}, [this] { editor.togglePinned(); }, {}},
        {"canvas.probe", tr("Watch the wire"), {QKeySequence(Qt::Key_W)}, [this] { toggleProbes(); }, {}},
        {"canvas.freeze", tr("Freeze parameters"), {}, [this] { editor.toggleFrozen(); }, {}},
        {"canvas.result", tr("Mark as result"), {QKeySequence(Qt::Key_R)}, [this] { editor.toggleResults(); }, {}},
        {"canvas.fix", tr("Fix the problem…"), {QKeySequence(Qt::ALT | Qt::Key_Return)}, [this] {
             if (const NodeItem* node = selection.nodes().size() == 1 ? scene.find(*selection.nodes().begin()) : nullptr)
                 openFixes(node->id, surface->mapToGlobal(surface->viewport().toScreen(node->rect.bottomLeft()).toPoint()));
             else
                 emit q->statusMessage(tr("Select one layer first."));
         }, {}},
        {"canvas.rename", tr("Rename…"), {QKeySequence(Qt::Key_F2)}, [this] {
             if (const NodeItem* node = selection.nodes().size() == 1 ? scene.find(*selection.nodes().begin()) : nullptr)
                 editName(*node);
         }, {}},
    };
}

} // namespace netwright::canvas
