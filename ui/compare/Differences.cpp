#include "ui/compare/Differences.h"

#include "engine/graph/QualifiedId.h"
#include "engine/graph/Results.h"
#include "engine/layers/Ports.h"
#include "engine/runs/RunManifest.h"
#include "ui/widgets/EngineText.h"
#include "ui/widgets/Format.h"

#include <QCoreApplication>

namespace netwright::compare {
namespace {

using Kind = canvas::VersionMarks::Kind;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Differences)
};

QString text(const std::string& value) { return QString::fromStdString(value); }

class Describer {
public:
    Describer(const graph::Graph& before, const graph::Graph& after, const layers::LayerRegistry& registry)
        : m_before(before), m_after(after), m_registry(registry) {
        m_found.diff = graph::compareGraphs(before, after);
    }

    Differences describe() {
        for (const graph::NodeId& id : m_found.diff.added) {
            m_found.after.nodes.insert(text(id), {Kind::Added, {}});
            note(Words::tr("%1 added").arg(nameOf(m_after, id)), id, false);
        }
        for (const graph::NodeId& id : m_found.diff.removed) {
            m_found.before.nodes.insert(text(id), {Kind::Removed, {}});
            note(Words::tr("%1 removed").arg(nameOf(m_before, id)), id, true);
        }
        for (const graph::GraphDiff::Changed& change : m_found.diff.changed)
            describeChange(change);
        for (const graph::Edge& wire : m_found.diff.edgesAdded) {
            m_found.after.wires.emplace_back(wire, Kind::Added);
            note(Words::tr("Wire %1 → %2 added").arg(nameOf(m_after, wire.from.node), nameOf(m_after, wire.to.node)), wire.to.node, false);
        }
        for (const graph::Edge& wire : m_found.diff.edgesRemoved) {
            m_found.before.wires.emplace_back(wire, Kind::Removed);
            note(Words::tr("Wire %1 → %2 removed").arg(nameOf(m_before, wire.from.node), nameOf(m_before, wire.to.node)), wire.to.node, true);
        }
        markGroupsAround();
        return std::move(m_found);
    }

private:
    void note(const QString& said, const graph::NodeId& id, bool onlyBefore) { m_found.list.push_back({said, text(id), onlyBefore}); }

    QString nameOf(const graph::Graph& graph, const graph::NodeId& id) const {
        const graph::Node* node = graph::nodeAt(graph, id);
        return text(node && !node->name.empty() ? node->name : id);
    }

    QString valueText(const std::optional<graph::ParamValue>& value, const core::ParamSpec* spec) const {
        if (value)
            return widgets::valueText(*value, spec);
        return spec ? widgets::valueText(spec->defaultValue, spec) : Words::tr("as usual");
    }

    void describeChange(const graph::GraphDiff::Changed& change) {
        const graph::Node* before = graph::nodeAt(m_before, change.id);
        const graph::Node* after = graph::nodeAt(m_after, change.id);
        const layers::LayerSpec* spec = layers::specOf(*after, m_registry);
        QStringList lines;
        if (!change.typeBefore.empty())
            lines << Words::tr("Type %1 → %2").arg(text(change.typeBefore), text(after->type));
        if (change.renamed)
            lines << Words::tr("Name %1 → %2").arg(text(before->name), text(after->name));
        if (graph::resultPorts(*before) != graph::resultPorts(*after))
            lines << (graph::resultPorts(*after).empty() ? Words::tr("No longer a result") : Words::tr("Marked as a result"));
        const graph::ParamMap was = graph::settingsOf(*before), is = graph::settingsOf(*after);
        for (const graph::GraphDiff::Parameter& each : change.parameters) {
            if (!was.contains(each.name) && !is.contains(each.name))
                continue; // a mark
            const core::ParamSpec* declared = spec ? core::findParam(spec->params, each.name) : nullptr;
            lines << Words::tr("%1 %2 → %3").arg(declared ? widgets::engineText(declared->label) : text(each.name),
                                                 valueText(each.before, declared), valueText(each.after, declared));
        }
        if (before->muted != after->muted)
            lines << (after->muted ? Words::tr("Muted") : Words::tr("No longer muted"));
        if (before->frozen != after->frozen)
            lines << (after->frozen ? Words::tr("Frozen") : Words::tr("No longer frozen"));
        m_found.before.nodes.insert(text(change.id), {Kind::Changed, lines});
        m_found.after.nodes.insert(text(change.id), {Kind::Changed, lines});
        for (const QString& line : lines)
            note(Words::tr("%1: %2").arg(nameOf(m_after, change.id), line), change.id, false);
    }

    /// From outside, a group in which something differs has changed.
    void markGroupsAround() {
        for (canvas::VersionMarks* marks : {&m_found.before, &m_found.after}) {
            QHash<QString, int> inside;
            const auto count = [&](const QString& id) {
                for (auto slash = id.indexOf(QLatin1Char('/')); slash >= 0; slash = id.indexOf(QLatin1Char('/'), slash + 1))
                    ++inside[id.left(slash)];
            };
            for (auto node = marks->nodes.cbegin(); node != marks->nodes.cend(); ++node)
                count(node.key());
            for (const auto& [wire, kind] : marks->wires)
                count(text(wire.to.node));
            for (auto group = inside.cbegin(); group != inside.cend(); ++group)
                marks->nodes[group.key()].lines << widgets::counted(group.value(), Words::tr("%1 change inside"), Words::tr("%1 changes inside"));
        }
    }

    const graph::Graph& m_before;
    const graph::Graph& m_after;
    const layers::LayerRegistry& m_registry;
    Differences m_found;
};

} // namespace

Differences compareVersions(const graph::Graph& before, const graph::Graph& after, const layers::LayerRegistry& registry) {
    return Describer(before, after, registry).describe();
}

QString Differences::summary() const {
    if (diff.empty())
        return Words::tr("The two networks are the same.");
    QStringList parts;
    const auto add = [&](std::size_t count, const QString& one, const QString& many) {
        if (count)
            parts << widgets::counted(static_cast<qint64>(count), one, many);
    };
    add(diff.added.size(), Words::tr("%1 layer added"), Words::tr("%1 layers added"));
    add(diff.removed.size(), Words::tr("%1 layer removed"), Words::tr("%1 layers removed"));
    add(diff.changed.size(), Words::tr("%1 layer changed"), Words::tr("%1 layers changed"));
    add(diff.edgesAdded.size() + diff.edgesRemoved.size(), Words::tr("%1 wire"), Words::tr("%1 wires"));
    return parts.join(QStringLiteral(" · "));
}

core::Result<project::Project> readVersion(const std::filesystem::path& path, const project::Project& current) {
    if (path.filename() != "run.json")
        return project::loadProject(path);
    auto manifest = runs::readManifest(path.parent_path());
    if (!manifest)
        return manifest.problems();
    project::Project version = current;
    version.graph = std::move(manifest->graph);
    return version;
}

} // namespace netwright::compare
