#pragma once

#include "ui/document/ProjectDocument.h"

#include <QScrollArea>
#include <QTimer>

class QStackedWidget;

namespace netwright::theme {
class ThemeManager;
}
namespace netwright::training_ui {
class LayerCosts;
class SampleWatch;
}

namespace netwright::inspector {

class FrameInspector;
class NodeInspector;
class ProjectInspector;

/// The panel at the right: the selected layer, the selected frame, or training and project while none is selected. Filled
/// one turn of the event loop after what it shows has changed, once for all changes, so that the canvas is painted first.
class InspectorPanel : public QScrollArea {
    Q_OBJECT
public:
    InspectorPanel(document::ProjectDocument* document, training_ui::SampleWatch* watch,
                   training_ui::LayerCosts* costs, theme::ThemeManager* themes,
                   QWidget* parent = nullptr);

    /// `frame`: the one that is selected by itself; empty when none or several are.
    void setSelection(const document::GraphPath& path, const QStringList& ids, const QString& frame);
    NodeInspector* nodeInspector() const { return m_node; }
    ProjectInspector* projectInspector() const { return m_project; }

private:
    void fill();

    document::ProjectDocument* m_document;
    NodeInspector* m_node;
    FrameInspector* m_frame;
    ProjectInspector* m_project;
    document::GraphPath m_path;
    QStringList m_ids;
    QString m_frameId;
    QTimer m_soon;
};

} // namespace netwright::inspector
