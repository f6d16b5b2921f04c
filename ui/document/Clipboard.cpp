#include "ui/document/Clipboard.h"

#include "engine/core/JsonText.h"
#include "engine/graph/GraphJson.h"
#include "engine/layers/Ports.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <map>
#include <unordered_map>
#include <unordered_set>

namespace netwright::document {
namespace {

using Json = nlohmann::ordered_json;

constexpr char kMarker[] = "netwright-clipboard";
constexpr std::size_t kLargestText = 64u << 20;

/// Incoming wires travel as the edges of a graph of their own, so that reading them needs no second reader.
graph::Graph carrier(const Clip& clip) {
    graph::Graph graph;
    graph.edges = clip.incoming;
    return graph;
}

/// A second port of the same name would be none: the copy of a group's port is called by its id.
void keepPortNamesApart(const graph::Graph& graph, graph::Node& node) {
    if (node.type != layers::kGroupInput && node.type != layers::kGroupOutput)
        return;
    for (const graph::Node& other : graph.nodes)
        if (other.type == node.type && layers::groupPortName(other) == layers::groupPortName(node))
            node.params.erase("name");
}

core::Diagnostic foreign() {
    return core::error("clipboard.foreign", {}, "The clipboard holds nothing that Netwright could paste.",
                       "Copy some layers first, or the text that someone sent you, whole.");
}

/// As Graph::freshId(), for many at once.
class FreshIds {
public:
    explicit FreshIds(const graph::Graph& graph) {
        for (const graph::Node& node : graph.nodes)
            take(node);
    }
    void take(const graph::Node& node) {
        m_taken.insert(node.id);
        m_taken.insert(node.name);
    }
    bool isTaken(const std::string& id) const { return m_taken.contains(id); }
    std::string fresh(const std::string& stem) {
        for (std::size_t& number = m_tried.try_emplace(stem, 1).first->second;; ++number)
            if (std::string id = stem + std::to_string(number); !isTaken(id))
                return id;
    }

private:
    std::unordered_set<std::string> m_taken;
    std::unordered_map<std::string, std::size_t> m_tried; ///< by stem: smaller numbers are taken
};

} // namespace

Clip clipOf(const graph::Graph& graph, const NodeIds& nodes, const NodeIds& frames, const NodeIds& notes) {
    Clip clip;
    for (const graph::Node& node : graph.nodes)
        if (nodes.contains(node.id))
            clip.graph.nodes.push_back(node);
    for (const graph::Edge& edge : graph.edges) {
        if (!nodes.contains(edge.to.node))
            continue;
        if (nodes.contains(edge.from.node))
            clip.graph.edges.push_back(edge);
        else
            clip.incoming.push_back(edge);
    }
    for (const graph::Frame& frame : graph.frames) {
        if (!frames.contains(frame.id))
            continue;
        clip.graph.frames.push_back(frame);
        std::erase_if(clip.graph.frames.back().nodes, [&](const graph::NodeId& id) { return !nodes.contains(id); });
    }
    for (const graph::Note& note : graph.notes)
        if (notes.contains(note.id))
            clip.graph.notes.push_back(note);
    return clip;
}

std::string clipToText(const Clip& clip) {
    Json json;
    json["format"] = kMarker;
    json["version"] = 1;
    json["graph"] = graph::toJson(clip.graph);
    json["incoming"] = graph::toJson(carrier(clip));
    return core::jsonText(json, 2);
}

core::Result<Clip> clipFromText(const std::string& text) {
    if (text.size() > kLargestText)
        return foreign();
    const Json json = Json::parse(text, nullptr, false);
    if (!json.is_object() || json.value("format", Json()) != Json(kMarker) || !json.contains("graph"))
        return foreign();
    auto graph = graph::graphFromJson(json["graph"]);
    if (!graph)
        return graph.problems();
    Clip clip{std::move(graph).value(), {}};
    if (json.contains("incoming"))
        if (auto incoming = graph::graphFromJson(json["incoming"]))
            clip.incoming = incoming->edges;
    return clip;
}

graph::Point cornerOf(const graph::Graph& graph) {
    bool any = false;
    graph::Point corner;
    const auto include = [&](graph::Point point) {
        corner = any ? graph::Point{std::min(corner.x, point.x), std::min(corner.y, point.y)} : point;
        any = true;
    };
    for (const graph::Node& node : graph.nodes)
        include(node.position);
    for (const graph::Frame& frame : graph.frames)
        include(frame.position);
    for (const graph::Note& note : graph.notes)
        include(note.position);
    return corner;
}

namespace {

/// The clip may be of another project, whose group of the same name has other outputs.
bool hasOutput(const graph::Graph& graph, const layers::LayerRegistry& registry, const graph::PortRef& output) {
    const graph::Node* node = graph.find(output.node);
    return node && std::ranges::count(layers::outputPorts(*node, registry), output.port, &layers::PortSpec::name) > 0;
}

} // namespace

Pasted paste(graph::Graph& graph, const layers::LayerRegistry& registry, const Clip& clip, graph::Point corner, bool keepIncoming) {
    Pasted pasted;
    const graph::Point origin = cornerOf(clip.graph);
    const auto moved = [&](graph::Point point) {
        return graph::Point{point.x - origin.x + corner.x, point.y - origin.y + corner.y};
    };
    std::map<graph::NodeId, graph::NodeId> renamed;
    FreshIds ids(graph);
    for (graph::Node node : clip.graph.nodes) {
        const graph::NodeId old = node.id;
        const bool named = node.name != node.id;
        const bool nameFree = !ids.isTaken(node.name);
        node.id = ids.fresh(stemOf(old));
        if (!named || !nameFree)
            node.name = named ? ids.fresh(stemOf(node.name)) : node.id;
        ids.take(node);
        node.position = moved(node.position);
        keepPortNamesApart(graph, node);
        renamed[old] = node.id;
        pasted.nodes.insert(node.id);
        graph.nodes.push_back(std::move(node));
    }
    followRenamed(graph, pasted.nodes, renamed);
    for (const graph::Edge& edge : clip.graph.edges)
        if (renamed.contains(edge.from.node) && renamed.contains(edge.to.node))
            graph.edges.push_back({{renamed[edge.from.node], edge.from.port}, {renamed[edge.to.node], edge.to.port}});
    for (const graph::Edge& edge : clip.incoming) // from what was there before: a pasted node may have got the name of a source
        if (keepIncoming && !pasted.nodes.contains(edge.from.node) && renamed.contains(edge.to.node) && hasOutput(graph, registry, edge.from))
            graph.edges.push_back({edge.from, {renamed[edge.to.node], edge.to.port}});
    for (graph::Frame frame : clip.graph.frames) {
        frame.id = freshFrameId(graph);
        frame.position = moved(frame.position);
        std::erase_if(frame.nodes, [&](const graph::NodeId& id) { return !renamed.contains(id); });
        for (graph::NodeId& id : frame.nodes)
            id = renamed[id];
        pasted.frames.insert(frame.id);
        graph.frames.push_back(std::move(frame));
    }
    for (graph::Note note : clip.graph.notes) {
        note.id = freshNoteId(graph);
        note.position = moved(note.position);
        pasted.notes.insert(note.id);
        graph.notes.push_back(std::move(note));
    }
    return pasted;
}

} // namespace netwright::document
