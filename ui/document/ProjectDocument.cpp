#include "ui/document/ProjectDocument.h"

#include "engine/graph/QualifiedId.h"
#include "engine/layers/Ports.h"
#include "ui/document/DataPaths.h"
#include "ui/document/EditCommand.h"
#include "ui/document/Groups.h"
#include "ui/document/SchemaReader.h"

#include <QDir>
#include <QFileInfo>

namespace netwright::document {
class ProjectDocument::Impl {
public:
    Impl(ProjectDocument* owner, const layers::LayerRegistry& layerRegistry)
        : q(owner), registry(layerRegistry), blocks(layerRegistry), undoStack(owner), schemaReader(owner),
          checker(project, schemaReader, layerRegistry, owner) {
        QObject::connect(&checker, &GraphChecker::checked, owner, &ProjectDocument::infoChanged);
        QObject::connect(&schemaReader, &SchemaReader::changed, owner, [this] {
            checker.makeStale();
            emit q->dataChanged();
        });
        QObject::connect(&undoStack, &QUndoStack::cleanChanged, owner, &ProjectDocument::titleChanged);
    }

    void carry(const ProjectDelta& delta, bool forward);
    void start(project::Project value, const QString& newTitle, const QString& newFolder, const QString& newDataFolder);

    ProjectDocument* q;
    const layers::LayerRegistry& registry;
    BlockLibrary blocks;
    project::Project project;
    QUndoStack undoStack;
    SchemaReader schemaReader;
    GraphChecker checker;
    QString title;
    QString folder;
    QString dataFolder;
};

void ProjectDocument::Impl::carry(const ProjectDelta& delta, bool forward) {
    if (forward)
        delta.apply(project);
    else
        delta.revert(project);
    if (delta.data)
        schemaReader.read(project.data, dataFolder);
    if (delta.data || delta.training || delta.graph.changesMeaning() || !delta.graph.frames.empty())
        checker.makeStale();
    else
        checker.makeMoved();

    std::vector<GraphChange> changes;
    delta.graph.report(forward, {}, changes);
    for (const GraphChange& change : changes)
        emit q->graphChanged(change);
    if (delta.data)
        emit q->dataChanged();
    if (delta.training)
        emit q->trainingChanged();
    if (delta.title || delta.description)
        emit q->titleChanged();
}

void ProjectDocument::Impl::start(project::Project value, const QString& newTitle, const QString& newFolder,
                                  const QString& newDataFolder) {
    undoStack.clear();
    project = std::move(value);
    title = newTitle;
    folder = newFolder;
    dataFolder = newDataFolder;
    schemaReader.read(project.data, dataFolder);
    checker.forget();
    emit q->reset();
    emit q->dataChanged();
    emit q->trainingChanged();
    emit q->titleChanged();
}

ProjectDocument::ProjectDocument(const layers::LayerRegistry& registry, QObject* parent)
    : QObject(parent), m_impl(std::make_unique<Impl>(this, registry)) {
    m_impl->title = tr("Untitled");
}

ProjectDocument::~ProjectDocument() {
    m_impl->undoStack.disconnect(this); // it clears itself while it goes, when nobody should listen any more
}

const project::Project& ProjectDocument::project() const { return m_impl->project; }
const layers::LayerRegistry& ProjectDocument::registry() const { return m_impl->registry; }
BlockLibrary& ProjectDocument::blocks() const { return m_impl->blocks; }
const core::DataSchema* ProjectDocument::schema() const { return m_impl->schemaReader.schema(); }
QUndoStack* ProjectDocument::undoStack() const { return &m_impl->undoStack; }
QString ProjectDocument::folder() const { return m_impl->folder; }
QString ProjectDocument::dataFolder() const { return m_impl->dataFolder; }
QString ProjectDocument::title() const { return m_impl->title; }
bool ProjectDocument::isModified() const { return !m_impl->undoStack.isClean(); }

const layers::LayerSpec* ProjectDocument::addable(std::string_view type) const {
    if (const Block* block = m_impl->blocks.find(type))
        return &block->spec;
    graph::Node node;
    node.type = type;
    return layers::specOf(node, m_impl->registry);
}

std::vector<const layers::LayerSpec*> ProjectDocument::addables(bool inGroup) const {
    std::vector<const layers::LayerSpec*> all;
    for (const layers::LayerSpec& spec : m_impl->registry.all())
        all.push_back(&spec);
    for (const layers::LayerSpec& spec : layers::structuralLayers())
        if (spec.type == layers::kSharedWeights || (inGroup && spec.type != layers::kGroup))
            all.push_back(&spec);
    for (const auto& block : m_impl->blocks.blocks())
        all.push_back(&block->spec);
    return all;
}

const graph::Graph& ProjectDocument::graphAt(const GraphPath& path) const {
    const graph::Graph* graph = graph::graphAt(project().graph, path);
    return graph ? *graph : m_impl->project.graph;
}

bool ProjectDocument::hasGraphAt(const GraphPath& path) const { return graph::graphAt(project().graph, path) != nullptr; }

core::Diagnostics ProjectDocument::problemsToTell() const {
    core::Diagnostics problems = info().problems;
    if (project().graph.nodes.empty())
        std::erase_if(problems, [](const core::Diagnostic& problem) { return problem.code == "graph.no-output"; });
    return problems;
}

GraphChecker& ProjectDocument::checker() const { return m_impl->checker; }
DesignPtr ProjectDocument::design() const { return m_impl->checker.design(); }
const layers::GraphInfo& ProjectDocument::lastInfo() const { return m_impl->checker.last(); }

bool ProjectDocument::edit(const QString& text, const std::function<void(project::Project&)>& change,
                           const QString& mergeKey) {
    project::Project after = m_impl->project;
    change(after);
    ProjectDelta delta = ProjectDelta::between(m_impl->project, after);
    if (delta.empty())
        return false;
    m_impl->undoStack.push(new EditCommand(text, std::move(delta), mergeKey, m_impl->project,
                                           [impl = m_impl.get()](const ProjectDelta& d, bool forward) {
                                               impl->carry(d, forward);
                                           }));
    return true;
}

bool ProjectDocument::editGraph(const GraphPath& path, const QString& text,
                                const std::function<void(graph::Graph&)>& change, const QString& mergeKey) {
    return edit(
        text,
        [&](project::Project& project) {
            graph::Graph* graph = graph::graphAt(project.graph, path);
            if (!graph)
                return;
            const PortNames ports = path.empty() ? PortNames() : portNames(*graph);
            change(*graph);
            if (!path.empty())
                followPorts(*graph::graphAt(project.graph, {path.begin(), path.end() - 1}), path.back(), ports);
        },
        mergeKey);
}

void ProjectDocument::newProject(project::Project project, const QString& title, const QString& dataFolder) {
    m_impl->start(std::move(project), title.isEmpty() ? tr("Untitled") : title, {}, dataFolder);
}

void ProjectDocument::recover(project::Project project, const QString& title, const QString& folder,
                              const QString& dataFolder) {
    m_impl->start(std::move(project), title.isEmpty() ? tr("Untitled") : title, folder, dataFolder);
    m_impl->undoStack.resetClean();
    emit titleChanged();
}

core::Status ProjectDocument::open(const QString& path) {
    auto loaded = project::loadProject(path.toStdString());
    if (!loaded)
        return loaded.problems();
    const auto found = project::folderOf(path.toStdString());
    const QString folder = QDir(QString::fromStdString(found.string())).absolutePath();
    m_impl->start(std::move(loaded).value(), QFileInfo(folder).fileName(), folder, folder);
    return core::Done{};
}

core::Status ProjectDocument::save(const QString& folder) {
    const QString target = QDir(folder).absolutePath();
    if (target != m_impl->dataFolder && !m_impl->dataFolder.isEmpty())
        edit(tr("Point at the data from the new folder"),
             [&](project::Project& project) { rebaseDataPaths(project.data, m_impl->dataFolder, target); });
    auto status = project::saveProject(m_impl->project, target.toStdString());
    if (!status)
        return status;
    m_impl->folder = target;
    m_impl->dataFolder = target;
    m_impl->title = QFileInfo(target).fileName();
    m_impl->undoStack.setClean();
    emit titleChanged();
    return status;
}

} // namespace netwright::document
