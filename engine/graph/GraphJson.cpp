#include "engine/graph/GraphJson.h"

#include "engine/core/JsonObject.h"
#include "engine/graph/Results.h"

#include <nlohmann/json.hpp>

#include <unordered_set>

namespace netwright::graph {
namespace {

using core::JsonObject;
using Json = nlohmann::ordered_json;
using Need = core::JsonObject::Need;

constexpr std::size_t kMaxNodes = 100'000;
constexpr std::size_t kMaxEdges = 1'000'000;
constexpr std::size_t kMaxDecoration = 10'000;
constexpr std::size_t kMaxNoteText = 1'000'000;
constexpr std::size_t kMaxResults = 1000;
constexpr double kMaxCoordinate = 1e7;

Json toJson(const Point& point) {
    return {core::numberToJson(point.x), core::numberToJson(point.y)};
}

/// "conv1.out"; a port name with a dot would not come back from that, so such an end is written ["conv1", "a.b"].
Json toJson(const PortRef& end) {
    if (end.port.find('.') == std::string::npos)
        return end.node + "." + end.port;
    return {end.node, end.port};
}

Json toJson(const Node& node) {
    Json json = Json::object();
    json["id"] = node.id;
    if (node.name != node.id)
        json["name"] = node.name;
    json["type"] = node.type;
    if (const ParamMap settings = settingsOf(node); !settings.empty())
        json["params"] = core::toJson(settings);
    if (const std::vector<std::string> results = resultPorts(node); !results.empty())
        json["results"] = results;
    json["position"] = toJson(node.position);
    const auto flag = [&](const char* key, bool value) {
        if (value)
            json[key] = true;
    };
    flag("muted", node.muted);
    flag("collapsed", node.collapsed);
    flag("pinned", node.pinned);
    flag("frozen", node.frozen);
    if (node.body)
        json["body"] = graph::toJson(**node.body);
    return json;
}

Json toJson(const Frame& frame) {
    Json json = {{"id", frame.id}, {"title", frame.title}};
    if (!frame.color.empty())
        json["color"] = frame.color;
    json["position"] = toJson(frame.position);
    json["size"] = toJson(Point{frame.width, frame.height});
    json["nodes"] = frame.nodes;
    if (frame.recompute)
        json["recompute"] = true;
    return json;
}

Json toJson(const Note& note) {
    return {{"id", note.id},
            {"text", core::linesToJson(note.text)},
            {"position", toJson(note.position)},
            {"size", toJson(Point{note.width, note.height})}};
}

class Reader {
public:
    explicit Reader(core::Diagnostics& problems) : m_problems(problems) {}

    Graph graph(const Json& json, const std::string& path, int depth) {
        Graph graph;
        JsonObject object(json, path, m_problems);
        object.list("nodes", Need::Required, kMaxNodes, [&](const Json& entry, const std::string& place) {
            graph.nodes.push_back(node(entry, place, depth));
        });
        object.list("edges", Need::Optional, kMaxEdges,
                    [&](const Json& entry, const std::string& place) { graph.edges.push_back(edge(entry, place)); });
        object.list("frames", Need::Optional, kMaxDecoration,
                    [&](const Json& entry, const std::string& place) { graph.frames.push_back(frame(entry, place)); });
        object.list("notes", Need::Optional, kMaxDecoration,
                    [&](const Json& entry, const std::string& place) { graph.notes.push_back(note(entry, place)); });
        object.finish();
        checkIds(graph, object);
        return graph;
    }

private:
    /// The rest of the program tells nodes apart by their ids, so a file with unusable ones is not let in.
    void checkIds(const Graph& graph, JsonObject& object) {
        std::unordered_set<std::string_view> ids;
        for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
            const std::string& id = graph.nodes[i].id;
            const std::string place = object.pathOf("nodes") + "[" + std::to_string(i) + "].id";
            object.setNode(id);
            if (!id.empty() && !ids.insert(id).second)
                object.report("graph.duplicate-id", place, "Two nodes have the id “" + id + "”.",
                              "Give one of them another id.");
            else if (id.find('/') != std::string::npos)
                object.report("graph.bad-id", place, "The id “" + id + "” contains a slash.",
                              "Use an id without “/”; it stands between a group and its nodes.");
        }
    }

    Node node(const Json& json, const std::string& path, int depth) {
        Node node;
        JsonObject object(json, path, m_problems);
        object.text("id", Need::Required, node.id);
        object.setNode(node.id);
        if (const Json* id = object.value("id"); id && id->is_string() && node.id.empty())
            object.report("graph.empty-id", object.pathOf("id"), "A node has no id.",
                          "Give it an id that no other node has.");
        node.name = node.id;
        object.text("name", Need::Optional, node.name);
        object.text("type", Need::Required, node.type);
        object.params("params", Need::Optional, node.params);
        object.list("results", Need::Optional, kMaxResults, [&](const Json& entry, const std::string& place) {
            if (entry.is_string() && !entry.empty() && entry.get_ref<const std::string&>().size() <= JsonObject::kMaxName)
                setResult(node, entry.get_ref<const std::string&>(), true);
            else
                object.report("json.type", place, "The results of a node must be a list of the names of its outputs.", "For example [\"out\"].");
        });
        point(object, "position", node.position, -kMaxCoordinate);
        object.boolean("muted", Need::Optional, node.muted);
        object.boolean("collapsed", Need::Optional, node.collapsed);
        object.boolean("pinned", Need::Optional, node.pinned);
        object.boolean("frozen", Need::Optional, node.frozen);
        if (const Json* inside = object.value("body"))
            node.body = body(*inside, object, depth);
        object.finish();
        return node;
    }

    std::optional<GraphBox> body(const Json& json, JsonObject& owner, int depth) {
        if (depth < kMaxGroupDepth)
            return GraphBox(graph(json, owner.pathOf("body"), depth + 1));
        owner.report("graph.too-deep", owner.pathOf("body"),
                     "Groups are nested more than " + std::to_string(kMaxGroupDepth) + " levels deep.",
                     "Open some of the groups.");
        return std::nullopt;
    }

    void point(JsonObject& object, const char* key, Point& target, double min) {
        const Json* json = object.value(key);
        if (!json)
            return;
        const auto sensible = [&](const Json& number) {
            return number.is_number() && number.get<double>() >= min && number.get<double>() <= kMaxCoordinate;
        };
        if (json->is_array() && json->size() == 2 && sensible((*json)[0]) && sensible((*json)[1]))
            target = {(*json)[0].get<double>(), (*json)[1].get<double>()};
        else
            object.report("json.range", object.pathOf(key),
                          std::string("“") + key + "” must be a list of two numbers of a sensible size.",
                          "For example [240, 80].");
    }

    Edge edge(const Json& json, const std::string& path) {
        if (json.is_array() && json.size() == 2)
            return {end(json[0], path + "[0]"), end(json[1], path + "[1]")};
        reportEnd(path, "A wire must be a list of its two ends.");
        return {};
    }

    PortRef end(const Json& json, const std::string& path) {
        PortRef end;
        if (json.is_array() && json.size() == 2 && json[0].is_string() && json[1].is_string()) {
            end = {json[0].get<std::string>(), json[1].get<std::string>()};
        } else if (json.is_string()) {
            const auto& text = json.get_ref<const std::string&>();
            const std::size_t dot = text.rfind('.');
            if (dot == std::string::npos) {
                reportEnd(path, "The end of a wire must name a node and a port.");
                return end;
            }
            end = {text.substr(0, dot), text.substr(dot + 1)};
        } else {
            reportEnd(path, "The end of a wire must be a text.");
            return end;
        }
        if (end.node.size() > JsonObject::kMaxName || end.port.size() > JsonObject::kMaxName) {
            reportEnd(path, "The name of a node or port is too long.");
            return {};
        }
        return end;
    }

    void reportEnd(const std::string& path, const char* message) {
        core::Location where;
        where.path = path;
        m_problems.push_back(core::error("json.type", where, message, "Write it as [\"conv1.out\", \"pool1.in\"]."));
    }

    Frame frame(const Json& json, const std::string& path) {
        Frame frame;
        JsonObject object(json, path, m_problems);
        object.text("id", Need::Required, frame.id);
        object.text("title", Need::Optional, frame.title, kMaxFrameTitle);
        object.text("color", Need::Optional, frame.color);
        rectangle(object, frame.position, frame.width, frame.height);
        object.list("nodes", Need::Optional, kMaxNodes, [&](const Json& entry, const std::string& place) {
            if (entry.is_string() && entry.get_ref<const std::string&>().size() <= JsonObject::kMaxName)
                frame.nodes.push_back(entry.get<std::string>());
            else
                object.report("json.type", place, "The nodes of a frame must be a list of node ids.",
                              "Correct the value.");
        });
        object.boolean("recompute", Need::Optional, frame.recompute);
        object.finish();
        return frame;
    }

    Note note(const Json& json, const std::string& path) {
        Note note;
        JsonObject object(json, path, m_problems);
        object.text("id", Need::Required, note.id);
        object.lines("text", Need::Optional, note.text, kMaxNoteText);
        rectangle(object, note.position, note.width, note.height);
        object.finish();
        return note;
    }

    void rectangle(JsonObject& object, Point& position, double& width, double& height) {
        point(object, "position", position, -kMaxCoordinate);
        Point size;
        point(object, "size", size, 0);
        width = size.x;
        height = size.y;
    }

    static constexpr std::size_t kMaxFrameTitle = 1000;

    core::Diagnostics& m_problems;
};

void leaveOutUnusable(Graph& graph) {
    std::unordered_set<std::string> ids;
    std::erase_if(graph.nodes, [&ids](const Node& node) {
        return node.id.empty() || node.id.find('/') != std::string::npos || !ids.insert(node.id).second;
    });
    std::erase_if(graph.edges, [](const Edge& edge) {
        return edge.from.node.empty() || edge.from.port.empty() || edge.to.node.empty() || edge.to.port.empty();
    });
    std::erase_if(graph.frames, [](const Frame& frame) { return frame.id.empty(); });
    std::erase_if(graph.notes, [](const Note& note) { return note.id.empty(); });
    for (Node& node : graph.nodes)
        if (node.body)
            leaveOutUnusable(**node.body);
}

} // namespace

Json toJson(const Graph& graph) {
    Json json = {{"nodes", Json::array()}, {"edges", Json::array()}};
    for (const Node& node : graph.nodes)
        json["nodes"].push_back(toJson(node));
    for (const Edge& edge : graph.edges)
        json["edges"].push_back(Json::array({toJson(edge.from), toJson(edge.to)}));
    for (const Frame& frame : graph.frames)
        json["frames"].push_back(toJson(frame));
    for (const Note& note : graph.notes)
        json["notes"].push_back(toJson(note));
    return json;
}

Graph readableGraph(const Json& json, const std::string& path, core::Diagnostics& problems) {
    Graph graph = Reader(problems).graph(json, path, 0);
    if (!problems.empty())
        leaveOutUnusable(graph);
    return graph;
}

core::Result<Graph> graphFromJson(const Json& json, const std::string& path) {
    core::Diagnostics problems;
    Graph graph = Reader(problems).graph(json, path, 0);
    if (!problems.empty())
        return problems;
    return graph;
}

} // namespace netwright::graph
