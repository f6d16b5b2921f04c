#pragma once

#include "ui/canvas/FrameCache.h"
#include "ui/canvas/Probes.h"
#include "ui/canvas/ScenePainter.h"
#include "ui/canvas/tools/Tool.h"

#include <QTimer>
#include <QWidget>

#include <memory>
#include <optional>

class QHelpEvent;
class QNativeGestureEvent;

namespace netwright::canvas {

/// The widget that shows the scene and turns mouse, wheel, touchpad and drops into gestures.
class CanvasSurface : public QWidget {
    Q_OBJECT
public:
    CanvasSurface(SceneModel* scene, Selection* selection, CanvasEditor* editor, const CanvasOptions* options,
                  theme::ThemeManager* themes, QWidget* parent = nullptr);
    ~CanvasSurface() override;

    const SceneModel& scene() const { return *m_scene; }
    Probes& probes() { return m_probes; }
    Selection& selection() const { return *m_selection; }
    const Viewport& viewport() const { return m_viewport; }
    void setViewport(const Viewport& viewport);
    QPointF cursorInScene() const; ///< where the mouse is, or the middle of the view when it is elsewhere
    QPointF centreInScene() const;
    void zoomBy(double factor); ///< around the middle
    void redraw();              ///< everything: the scene, the selection, a gesture or an option changed
    void fit(const QRectF& scene);
    /// False when no gesture was under way.
    bool cancelGesture();
    void leaveByTab() { focusNextChild(); } ///< to the next field of the window
    void keepLooseWire(std::optional<LooseWire> wire); ///< stays visible while the search is open
    const theme::Theme& theme() const { return m_themes->theme(); }
    bool isRough() const { return !m_frame.rough().isEmpty(); } ///< what is seen is not sharp yet

signals:
    void viewChanged();
    void searchRequested(QPointF scene);                            ///< double click on empty canvas
    void wireSearchRequested(const netwright::canvas::LooseWire& wire);
    void enterRequested(const QString& node);                       ///< double click on a group
    void editRequested(const netwright::canvas::Hit& hit);          ///< double click on a name, a title, a note
    void fixesRequested(const QString& node, QPoint position);      ///< click on the sign of a problem
    void menuRequested(QPoint position, const netwright::canvas::Hit& hit);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void keyReleaseEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dragMoveEvent(QDragMoveEvent* event) override;
    void dragLeaveEvent(QDragLeaveEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    bool event(QEvent* event) override;

private:
    Pointer pointerAt(QPointF screen, Qt::KeyboardModifiers modifiers) const;
    void hoverAt(QPointF screen);
    void redrawAt(const QRectF& scene); ///< and what sticks out of the cards there
    void redrawAt(const QList<QRectF>& scene);
    QRectF placeOf(const Hit& hit) const;
    void setHover(const Hit& hit);
    void redrawWire(int wire);
    const std::vector<bool>& chosenNodes();
    void onSceneChanged(const QList<QRectF>& areas);
    void onPictureChanged(int node);
    bool liesOpen(const NodeItem& node) const; ///< nothing is drawn over its picture, and its ground is the plain one
    std::vector<int> takeNewPictures();
    void onSelectionChanged();
    void paintGesture(QPainter& painter);
    bool isCrowded() const; ///< so much is seen that a whole picture takes longer than a frame should
    void paintHints(QPainter& painter);
    bool showToolTip(QHelpEvent* help);
    bool pinch(QNativeGestureEvent* gesture);
    void updateCursor();
    void onViewChanged();
    std::optional<graph::Edge> wireForDrop(const std::string& type, QPointF corner, Qt::KeyboardModifiers modifiers) const;

    SceneModel* m_scene;
    Selection* m_selection;
    CanvasEditor* m_editor;
    const CanvasOptions* m_options;
    theme::ThemeManager* m_themes;
    Viewport m_viewport;
    QTimer m_refining; ///< the next tiles of a picture that is still rough
    bool m_refineNow = false;
    ScenePainter m_painter;
    FrameCache m_frame;
    std::vector<graph::NodeId> m_newPictures; ///< of cards that changed in nothing else
    Probes m_probes;
    ToolContext m_context;
    std::unique_ptr<Tool> m_tool;
    Qt::MouseButton m_toolButton = Qt::NoButton;
    QPointF m_mouse;
    bool m_mouseInside = false;
    Hit m_hover;
    QRectF m_hoverPlace;
    Selection::Content m_shownSelection; ///< as the picture has it
    std::vector<bool> m_chosen; ///< by the numbers of nodes; empty: to be looked up
    bool m_space = false;
    std::optional<LooseWire> m_looseWire;
    std::optional<QRectF> m_dropPreview; ///< card of the layer that is being dragged in
    std::optional<graph::Edge> m_dropWire;
};

} // namespace netwright::canvas
