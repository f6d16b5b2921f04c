#include "ui/document/GraphEdits.h"

#include "engine/layers/Ports.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace netwright::document {
namespace {

const layers::PortSpec* findPort(const std::vector<layers::PortSpec>& ports, std::string_view name) {
    const auto found = std::ranges::find(ports, name, &layers::PortSpec::name);
    return found == ports.end() ? nullptr : &*found;
}

template <typename T> std::string freshIdAmong(const std::vector<T>& items, const char* stem) {
    for (std::size_t number = 1;; ++number) {
        std::string id = stem + std::to_string(number);
        if (std::ranges::none_of(items, [&](const T& item) { return item.id == id; }))
            return id;
    }
}

bool holds(const graph::Frame& frame, graph::Point point) {
    return point.x >= frame.position.x && point.x <= frame.position.x + frame.width && point.y >= frame.position.y &&
           point.y <= frame.position.y + frame.height;
}

} // namespace

std::string stemOf(std::string_view id) {
    const std::size_t last = id.find_last_not_of("0123456789");
    return last == std::string_view::npos ? "node" : std::string(id.substr(0, last + 1));
}

std::string freshFrameId(const graph::Graph& graph) { return freshIdAmong(graph.frames, "frame"); }
std::string freshNoteId(const graph::Graph& graph) { return freshIdAmong(graph.notes, "note"); }

graph::NodeId addNode(graph::Graph& graph, const layers::LayerRegistry& registry, const std::string& type,
                      graph::Point position) {
    graph::Node node;
    node.type = type;
    const layers::LayerSpec* spec = layers::specOf(node, registry);
    if (!spec)
        return {};
    node.id = graph.freshId(spec->stem.empty() ? "node" : spec->stem);
    node.name = node.id;
    node.position = position;
    // A layer without settings that only joins or bends wires needs no card.
    node.collapsed = spec->params.empty() && spec->category == layers::Category::Shape && spec->inputs.size() == 1 &&
                     spec->inputs.front().multiple;
    graph.nodes.push_back(node);
    return node.id;
}

void connectPorts(graph::Graph& graph, const layers::LayerRegistry& registry, const graph::Edge& edge) {
    if (std::ranges::find(graph.edges, edge) != graph.edges.end())
        return;
    const graph::Node* target = graph.find(edge.to.node);
    if (!target || !graph.find(edge.from.node))
        return;
    const auto ports = layers::inputPorts(*target, registry);
    const layers::PortSpec* port = findPort(ports, edge.to.port);
    if (port && port->multiple) {
        graph.edges.push_back(edge);
        return;
    }
    const auto old = std::ranges::find(graph.edges, edge.to, &graph::Edge::to);
    if (old != graph.edges.end())
        *old = edge;
    else
        graph.edges.push_back(edge);
}

void removeEdges(graph::Graph& graph, const std::vector<graph::Edge>& edges) {
    std::erase_if(graph.edges,
                  [&](const graph::Edge& edge) { return std::ranges::find(edges, edge) != edges.end(); });
}

void removeNodes(graph::Graph& graph, const NodeIds& ids) {
    std::erase_if(graph.nodes, [&](const graph::Node& node) { return ids.contains(node.id); });
    std::erase_if(graph.edges,
                  [&](const graph::Edge& edge) { return ids.contains(edge.from.node) || ids.contains(edge.to.node); });
    for (graph::Frame& frame : graph.frames)
        std::erase_if(frame.nodes, [&](const graph::NodeId& id) { return ids.contains(id); });
}

void removeAndReconnect(graph::Graph& graph, const layers::LayerRegistry& registry, const NodeIds& ids) {
    for (const graph::NodeId& id : ids) {
        const graph::Node* node = graph.find(id);
        if (!node)
            continue;
        const auto inputs = layers::inputPorts(*node, registry);
        const auto outputs = layers::outputPorts(*node, registry);
        if (!inputs.empty() && !outputs.empty()) {
            const auto into = graph.edgesInto(id, inputs.front().name);
            if (!into.empty()) {
                const graph::PortRef source = into.front()->from;
                for (graph::Edge& edge : graph.edges)
                    if (edge.from.node == id && edge.from.port == outputs.front().name) {
                        const graph::Edge bridged{source, edge.to};
                        if (std::ranges::find(graph.edges, bridged) == graph.edges.end())
                            edge.from = source;
                    }
            }
        }
        removeNodes(graph, {id});
    }
}

void removeFramesAndNotes(graph::Graph& graph, const NodeIds& frames, const NodeIds& notes) {
    std::erase_if(graph.frames, [&](const graph::Frame& frame) { return frames.contains(frame.id); });
    std::erase_if(graph.notes, [&](const graph::Note& note) { return notes.contains(note.id); });
}

bool insertOnEdge(graph::Graph& graph, const layers::LayerRegistry& registry, const graph::Edge& edge,
                  const graph::NodeId& id) {
    const graph::Node* node = graph.find(id);
    const auto place = std::ranges::find(graph.edges, edge);
    if (!node || place == graph.edges.end() || edge.from.node == id || edge.to.node == id)
        return false;
    const auto inputs = layers::inputPorts(*node, registry);
    const auto outputs = layers::outputPorts(*node, registry);
    if (inputs.empty() || outputs.empty())
        return false;
    place->from = {id, outputs.front().name};
    connectPorts(graph, registry, {edge.from, {id, inputs.front().name}});
    return true;
}

void moveOutgoing(graph::Graph& graph, const graph::PortRef& from, const graph::PortRef& to) {
    std::vector<graph::Edge> moved;
    for (const graph::Edge& edge : graph.edges) {
        graph::Edge next = edge;
        if (edge.from == from)
            next.from = to;
        if (std::ranges::find(moved, next) == moved.end())
            moved.push_back(std::move(next));
    }
    graph.edges = std::move(moved);
}

void followRenamed(graph::Graph& graph, const NodeIds& ids, const std::map<graph::NodeId, graph::NodeId>& renamed) {
    for (graph::Node& node : graph.nodes) {
        const auto layer = node.type == layers::kSharedWeights && ids.contains(node.id) ? node.params.find("layer") : node.params.end();
        auto* named = layer == node.params.end() ? nullptr : std::get_if<std::string>(&layer->second);
        if (const auto now = named ? renamed.find(*named) : renamed.end(); now != renamed.end())
            *named = now->second;
    }
}

bool renameNode(graph::Graph& graph, const graph::NodeId& id, const std::string& name) {
    const bool taken = std::ranges::any_of(
        graph.nodes, [&](const graph::Node& node) { return node.id != id && (node.name == name || node.id == name); });
    graph::Node* node = graph.find(id);
    if (!node || name.empty() || taken)
        return false;
    node->name = name;
    return true;
}

void joinFrames(graph::Graph& graph, const std::vector<graph::NodeId>& ids, const std::vector<graph::Point>& centres) {
    for (std::size_t i = 0; i < ids.size(); ++i) {
        graph::Frame* innermost = nullptr;
        for (graph::Frame& frame : graph.frames)
            if (holds(frame, centres[i]) && (!innermost || frame.width * frame.height < innermost->width * innermost->height))
                innermost = &frame;
        for (graph::Frame& frame : graph.frames) {
            const auto member = std::ranges::find(frame.nodes, ids[i]);
            if (&frame == innermost && member == frame.nodes.end())
                frame.nodes.push_back(ids[i]);
            else if (&frame != innermost && member != frame.nodes.end())
                frame.nodes.erase(member);
        }
    }
}

bool reaches(const graph::Graph& graph, const graph::NodeId& from, const graph::NodeId& to) {
    std::unordered_map<std::string_view, std::vector<std::string_view>> next;
    for (const graph::Edge& edge : graph.edges)
        next[edge.from.node].push_back(edge.to.node);
    std::unordered_set<std::string_view> seen{from};
    std::vector<std::string_view> waiting{from};
    while (!waiting.empty()) {
        const std::string_view node = waiting.back();
        waiting.pop_back();
        if (node == to)
            return true;
        for (const std::string_view reader : next[node])
            if (seen.insert(reader).second)
                waiting.push_back(reader);
    }
    return false;
}

} // namespace netwright::document
