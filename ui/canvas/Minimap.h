#pragma once

#include "ui/canvas/SceneModel.h"
#include "ui/canvas/Viewport.h"
#include "ui/theme/Theme.h"

#include <QPixmap>
#include <QTimer>
#include <QWidget>

class QToolButton;

namespace netwright::canvas {

/// The whole graph, small, with the part that is seen. Dragging pans, the wheel zooms. What lies beneath shines through
/// until the pointer comes; a button in the corner puts the map away.
class Minimap : public QWidget {
    Q_OBJECT
public:
    Minimap(const SceneModel* scene, const theme::ThemeManager* themes, QWidget* parent);

    void show(const QRectF& visibleScene); ///< what the view shows now
    void setCovering(bool covering);       ///< whether cards or notes lie beneath

signals:
    void centreRequested(QPointF scene);
    void zoomRequested(double factor);
    void closeRequested();

protected:
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;

private:
    QTransform sceneToMap() const;
    void paintNodes(QPainter& painter) const;
    void centreAt(QPointF position);
    void applyTheme();

    const SceneModel* m_scene;
    const theme::ThemeManager* m_themes;
    QRectF m_visible;
    QPixmap m_picture; ///< of the cards, so that panning paints them no more
    bool m_covering = false;
    QToolButton* m_close;
    QTimer m_stale;    ///< while cards are dragged, the picture follows ten times a second
};

} // namespace netwright::canvas
