#pragma once

#include "ui/canvas/Breadcrumb.h"
#include "ui/canvas/CanvasActions.h"
#include "ui/canvas/CanvasEditor.h"
#include "ui/canvas/CanvasSurface.h"
#include "ui/canvas/CanvasView.h"
#include "ui/canvas/EmptyHint.h"
#include "ui/canvas/FixOffer.h"
#include "ui/canvas/InlineEditor.h"
#include "ui/canvas/Minimap.h"
#include "ui/canvas/SearchPopup.h"

#include <optional>

class QMenu;
class QToolButton;

namespace netwright::canvas {

/// The inside of CanvasView, in three files: this and what it is put together from (CanvasView.cpp), its actions
/// (CanvasViewActions.cpp), and what opens over the canvas: search, text fields, menus (CanvasViewPopups.cpp).
class CanvasView::Impl {
public:
    Impl(CanvasView* view, document::ProjectDocument* document, theme::ThemeManager* themes);

    std::vector<ActionSpec> actionTable();
    std::vector<ActionSpec> viewActionTable();
    std::vector<ActionSpec> nodeActionTable();
    void makeReadOnly();
    void layOutOverlays();
    bool hasRoomForMap() const;
    bool isCoveredByMap(bool framesToo) const;
    void updateMap();
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
    void toggleProbes();
    void connectByKey();
    void showKeyWire();
    void endKeyWire();
    void reveal(const QRectF& scene);
    void layOut(CanvasEditor::Layout layout);
    void animateFrom(const std::map<graph::NodeId, QPointF>& before);
    void escape();
    void savePicture();
    void saveBlock();
    QPointF pasteCorner() const;
    void placeFixOffer();
    void updateEmptyHint();
    void openFixes(const graph::NodeId& id, QPoint position);
    bool addFixes(QMenu* menu, const graph::NodeId& id);

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
    QToolButton* mapButton; ///< in the map's place while it is put away
    SearchPopup* search;
    InlineEditor* inlineEditor;
    FixOffer* fixOffer;
    EmptyHint* emptyHint = nullptr; ///< on the surface
    QList<QAction*> actions;
    std::optional<QPointF> searchPoint;
    std::optional<LooseWire> searchWire;
    std::optional<graph::PortRef> keyWire; ///< an output that the keyboard is about to connect
    bool fitPending = true; ///< fit as soon as the size is known
};

} // namespace netwright::canvas
