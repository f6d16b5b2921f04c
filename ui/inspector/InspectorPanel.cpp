#include "ui/inspector/InspectorPanel.h"

#include "ui/inspector/FrameInspector.h"
#include "ui/inspector/NodeInspector.h"
#include "ui/inspector/ProjectInspector.h"

#include <QVBoxLayout>

#include <algorithm>
#include <unordered_map>

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
    m_frame = new FrameInspector(document, themes, content);
    layout->addWidget(m_node);
    layout->addWidget(m_frame);
    layout->addWidget(m_project);
    setWidget(content);

    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &InspectorPanel::fill);
    const auto refresh = [this] { m_soon.start(); };
    connect(document, &document::ProjectDocument::graphChanged, this, refresh);
    connect(document, &document::ProjectDocument::infoChanged, this, refresh);
    connect(document, &document::ProjectDocument::trainingChanged, this, refresh);
    connect(document, &document::ProjectDocument::dataChanged, this, refresh);
    connect(document, &document::ProjectDocument::reset, this, [this] { setSelection({}, {}, {}); });
    fill();
}

void InspectorPanel::setSelection(const document::GraphPath& path, const QStringList& ids, const QString& frame) {
    m_path = path;
    m_ids = ids;
    m_frameId = frame;
    verticalScrollBar()->setValue(0);
    m_soon.start();
}

void InspectorPanel::fill() {
    // Layers of several types have no settings in common: only those like the first one are shown and changed.
    const graph::Graph& graph = m_document->graphAt(m_path);
    QStringList alike;
    const graph::Node* first = nullptr;
    std::unordered_map<std::string_view, const graph::Node*> nodes; // for thousands are selected at times
    if (!m_ids.isEmpty())
        for (const graph::Node& node : graph.nodes)
            nodes.emplace(node.id, &node);
    for (const QString& id : m_ids) {
        const auto found = nodes.find(id.toStdString());
        if (found == nodes.end())
            continue;
        const graph::Node* node = found->second;
        first = first ? first : node;
        if (node->type == first->type)
            alike.append(id);
    }
    const bool frame = !first && std::ranges::any_of(graph.frames, [this](const graph::Frame& one) {
        return one.id == m_frameId.toStdString();
    });
    m_node->setVisible(first != nullptr);
    m_frame->setVisible(frame);
    m_project->setVisible(!first && !frame);
    if (first)
        m_node->setSelection(m_path, alike);
    else if (frame)
        m_frame->setFrame(m_path, m_frameId);
    else
        m_project->refresh();
}

} // namespace netwright::inspector
