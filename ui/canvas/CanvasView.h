#pragma once

#include "ui/canvas/VersionMarks.h"
#include "ui/document/ProjectDocument.h"
#include "ui/theme/Theme.h"

#include <QWidget>

#include <memory>

class QAction;

namespace netwright::canvas {

class NodePictures;

/// The node-graph editor: a view of one graph of the document (the root, or the inside of a group) with its minimap,
/// zoom button and breadcrumb. All changes go through ProjectDocument::edit. GUI thread.
class CanvasView : public QWidget {
    Q_OBJECT
public:
    CanvasView(document::ProjectDocument* document, theme::ThemeManager* themes, QWidget* parent = nullptr);
    ~CanvasView() override;

    void setPictures(NodePictures* pictures); ///< not owned; may be nullptr
    void setReadOnly();                       ///< for good: a version to look at
    void setMarks(VersionMarks marks);        ///< what differs from another version; empty: nothing is compared
    const document::GraphPath& path() const;
    QStringList selectedNodes() const;
    QString selectedFrame() const; ///< the one that is selected without any layer; empty otherwise
    void selectNodes(const QStringList& ids);
    void showNode(const QString& qualifiedId); ///< enters groups as needed, centres and selects ("group/node")
    void showGraph(const document::GraphPath& path); ///< nothing happens where there is no such group
    void fitAll();
    void showArea(const QRectF& scene);
    QRectF contentRect() const; ///< of all cards, frames and notes, in scene units
    QPointF viewCentre() const; ///< in scene units
    void lookAt(QPointF centre, double zoom);
    void addLayer(const QString& type);        ///< in the middle of the view, or behind the selected node
    QImage renderToImage(double scale) const;
    core::Status savePicture(const QString& file) const; ///< .png, .svg or .pdf

    // Where things are, in pixels of this widget: for guided tours and tests. Null when there is no such thing.
    QRectF nodeRect(const QString& id) const;
    QPointF portPosition(const QString& node, const QString& port, bool input) const;
    QPointF wireMiddle(const QString& from, const QString& to) const;
    QPointF toWidget(QPointF scene) const;
    double zoom() const;

    /// Everything the canvas can do, for menus and the command palette; each with objectName ("canvas.duplicate"), text
    /// and shortcut set. Owned by the view.
    QList<QAction*> actions() const; ///< hides QWidget's, which the keys are bound to inside

signals:
    void selectionChanged();
    void pathChanged();
    void viewMoved(); ///< panned, zoomed, or of another size
    void statusMessage(const QString& text); ///< why a wire was refused, …
    void templateRequested();                ///< from an empty canvas: which network to begin with

protected:
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

/// Palette entries are dragged with this MIME type; the data is the layer type.
inline constexpr char kLayerMimeType[] = "application/x-netwright-layer";

} // namespace netwright::canvas
