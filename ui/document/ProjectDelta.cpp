#include "ui/document/ProjectDelta.h"

namespace netwright::document {
namespace {

std::string keyOfEdge(const graph::Edge& edge) {
    constexpr char kEnd = '\0'; // cannot occur in an id, so that different wires have different keys
    return edge.from.node + kEnd + edge.from.port + kEnd + edge.to.node + kEnd + edge.to.port;
}

graph::Node withoutBody(const graph::Node& node) {
    graph::Node copy;
    copy.id = node.id;
    copy.name = node.name;
    copy.type = node.type;
    copy.params = node.params;
    copy.position = node.position;
    copy.muted = node.muted;
    copy.collapsed = node.collapsed;
    copy.pinned = node.pinned;
    copy.frozen = node.frozen;
    return copy;
}

void replaceKeepingBody(graph::Node& node, const graph::Node& value) {
    std::optional<graph::GraphBox> body = std::move(node.body);
    node = value;
    node.body = std::move(body);
}

bool onlyLooksDiffer(const NodeDelta& change) {
    graph::Node moved = change.before;
    moved.position = change.after.position;
    moved.collapsed = change.after.collapsed;
    moved.pinned = change.after.pinned;
    return moved == change.after && !(change.inside && change.inside->changesMeaning());
}

bool onlyMoved(const NodeDelta& change) {
    graph::Node moved = change.before;
    moved.position = change.after.position;
    return moved == change.after && !change.inside;
}
bool onlyMoved(const Replacement<graph::Edge>&) { return false; }

template <typename T> std::optional<std::pair<T, T>> pairIfDifferent(const T& before, const T& after) {
    if (before == after)
        return std::nullopt;
    return std::pair(before, after);
}

template <typename T> std::vector<int> placesOf(const std::vector<Placed<T>>& items) {
    std::vector<int> places;
    for (const Placed<T>& item : items)
        places.push_back(static_cast<int>(item.index));
    return places;
}

template <typename T, typename Change> ListChange listChange(const VectorDelta<T, Change>& delta, bool forward) {
    ListChange change{placesOf(delta.removed), placesOf(delta.added), {}, {}, delta.whole.has_value()};
    for (const auto& item : delta.changed)
        (onlyMoved(item.value) ? change.moved : change.changed).push_back(static_cast<int>(forward ? item.index : item.indexBefore));
    if (!forward)
        change.removed.swap(change.added);
    return change;
}

} // namespace

NodeDelta NodeDelta::between(const graph::Node& before, const graph::Node& after) {
    if (!before.body || !after.body)
        return {before, after, nullptr};
    return {withoutBody(before), withoutBody(after),
            std::make_shared<const GraphDelta>(GraphDelta::between(**before.body, **after.body))};
}

void NodeDelta::apply(graph::Node& node) const {
    if (!inside) {
        node = after;
        return;
    }
    replaceKeepingBody(node, after);
    inside->apply(**node.body);
}

void NodeDelta::revert(graph::Node& node) const {
    if (!inside) {
        node = before;
        return;
    }
    replaceKeepingBody(node, before);
    inside->revert(**node.body);
}

GraphDelta GraphDelta::between(const graph::Graph& before, const graph::Graph& after) {
    GraphDelta delta;
    delta.nodes = decltype(nodes)::between(before.nodes, after.nodes, [](const graph::Node& node) { return node.id; });
    delta.edges = decltype(edges)::between(before.edges, after.edges, keyOfEdge);
    delta.frames =
        decltype(frames)::between(before.frames, after.frames, [](const graph::Frame& frame) { return frame.id; });
    delta.notes = decltype(notes)::between(before.notes, after.notes, [](const graph::Note& note) { return note.id; });
    return delta;
}

void GraphDelta::apply(graph::Graph& graph) const {
    nodes.apply(graph.nodes);
    edges.apply(graph.edges);
    frames.apply(graph.frames);
    notes.apply(graph.notes);
}

void GraphDelta::revert(graph::Graph& graph) const {
    nodes.revert(graph.nodes);
    edges.revert(graph.edges);
    frames.revert(graph.frames);
    notes.revert(graph.notes);
}

bool GraphDelta::changesMeaning() const {
    if (!edges.empty() || nodes.whole || !nodes.added.empty() || !nodes.removed.empty())
        return true;
    return !std::ranges::all_of(nodes.changed, [](const auto& change) { return onlyLooksDiffer(change.value); });
}

void GraphDelta::report(bool forward, const GraphPath& path, std::vector<GraphChange>& changes) const {
    if (empty())
        return;
    changes.push_back({path, listChange(nodes, forward), listChange(edges, forward), !frames.empty(), !notes.empty()});
    for (const auto& node : nodes.changed) {
        if (!node.value.inside)
            continue;
        GraphPath inner = path;
        inner.push_back(node.value.after.id);
        node.value.inside->report(forward, inner, changes);
    }
}

ProjectDelta ProjectDelta::between(const project::Project& before, const project::Project& after) {
    ProjectDelta delta;
    delta.graph = GraphDelta::between(before.graph, after.graph);
    delta.title = pairIfDifferent(before.title, after.title);
    delta.description = pairIfDifferent(before.description, after.description);
    delta.data = pairIfDifferent(before.data, after.data);
    delta.training = pairIfDifferent(before.training, after.training);
    return delta;
}

void ProjectDelta::apply(project::Project& project) const {
    graph.apply(project.graph);
    if (title)
        project.title = title->second;
    if (description)
        project.description = description->second;
    if (data)
        project.data = data->second;
    if (training)
        project.training = training->second;
}

void ProjectDelta::revert(project::Project& project) const {
    graph.revert(project.graph);
    if (title)
        project.title = title->first;
    if (description)
        project.description = description->first;
    if (data)
        project.data = data->first;
    if (training)
        project.training = training->first;
}

} // namespace netwright::document
