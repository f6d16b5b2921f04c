#include "ui/inspector/InspectorPanel.h"

#include "ui/inspector/NodeInspector.h"
#include "ui/inspector/ProjectInspector.h"

#include <QVBoxLayout>

#include <algorithm>

namespace netwright::inspector {

InspectorPanel::InspectorPanel(document::ProjectDocument* document, training_ui::SampleWatch* watch,
                               training_ui::LayerCosts* costs, theme::ThemeManager* themes, QWidget* parent)
    : QScrollArea(parent), m_document(document) {
    setProperty("role", "panel");
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMinimumWidth(236);
    setAccessibleName(tr("Inspector"));
    auto* content = new QWidget(this);
    content->setProperty("role", "panel");
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    m_node = new NodeInspector(document, watch, costs, themes, content);
    m_project = new ProjectInspector(document, content);
    layout->addWidget(m_node);
    layout->addWidget(m_project);
    setWidget(content);

    connect(document, &document::ProjectDocument::graphChanged, this, &InspectorPanel::refresh);
    connect(document, &document::ProjectDocument::infoChanged, this, &InspectorPanel::refresh);
    connect(document, &document::ProjectDocument::trainingChanged, this, &InspectorPanel::refresh);
    connect(document, &document::ProjectDocument::dataChanged, this, &InspectorPanel::refresh);
    connect(document, &document::ProjectDocument::reset, this, [this] { setSelection({}, {}); });
    refresh();
}

void InspectorPanel::setSelection(const document::GraphPath& path, const QStringList& ids) {
    m_path = path;
    m_ids = ids;
    verticalScrollBar()->setValue(0);
    refresh();
}

void InspectorPanel::refresh() {
    // Layers of several types have no settings in common: only those like the first one are shown and changed.
    const graph::Graph& graph = m_document->graphAt(m_path);
    QStringList alike;
    const graph::Node* first = nullptr;
    for (const QString& id : m_ids) {
        const graph::Node* node = graph.find(id.toStdString());
        if (!node)
            continue;
        first = first ? first : node;
        if (node->type == first->type)
            alike.append(id);
    }
    m_node->setVisible(first != nullptr);
    m_project->setVisible(first == nullptr);
    if (first)
        m_node->setSelection(m_path, alike);
    else
        m_project->refresh();
}

} // namespace netwright::inspector
