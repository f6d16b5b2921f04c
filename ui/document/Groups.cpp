#include "ui/document/Groups.h"

#include "engine/layers/Ports.h"

#include <algorithm>
#include <map>

namespace netwright::document {
namespace {

constexpr double kPortGap = 220; ///< between the inner nodes and the port nodes beside them

struct Box {
    double left = 0, top = 0, right = 0;
    bool any = false;

    void include(graph::Point point) {
        left = any ? std::min(left, point.x) : point.x;
        top = any ? std::min(top, point.y) : point.y;
        right = any ? std::max(right, point.x) : point.x;
        any = true;
    }
};

Box boxOf(const graph::Graph& graph, const NodeIds& ids) {
    Box box;
    for (const graph::Node& node : graph.nodes)
        if (ids.contains(node.id))
            box.include(node.position);
    return box;
}

bool leavesAndComesBack(const graph::Graph& graph, const NodeIds& ids) {
    for (const graph::Edge& edge : graph.edges) {
        if (!ids.contains(edge.from.node) || ids.contains(edge.to.node))
            continue;
        for (const graph::NodeId& id : ids)
            if (reaches(graph, edge.to.node, id))
                return true;
    }
    return false;
}

graph::NodeId addPortNode(graph::Graph& body, const char* type, graph::Point position) {
    const bool input = type == std::string_view(layers::kGroupInput);
    graph::Node node;
    node.type = type;
    node.id = body.freshId(input ? "in" : "out");
    node.name = node.id;
    node.position = position;
    body.nodes.push_back(node);
    return node.id;
}

/// Leads the wires over the border: outside to the ports of the group, inside to port nodes.
void splitEdges(graph::Graph& graph, graph::Graph& body, const graph::NodeId& group, const NodeIds& ids, const Box& box) {
    std::map<graph::PortRef, graph::NodeId> inputs, outputs; // by the source of the wire
    std::vector<graph::Edge> outside;
    double inputY = box.top;
    double outputY = box.top;
    for (const graph::Edge& edge : graph.edges) {
        const bool fromInside = ids.contains(edge.from.node);
        const bool toInside = ids.contains(edge.to.node);
        if (!fromInside && !toInside) {
            outside.push_back(edge);
        } else if (fromInside && toInside) {
            body.edges.push_back(edge);
        } else if (toInside) {
            auto& port = inputs[edge.from];
            if (port.empty()) {
                port = addPortNode(body, layers::kGroupInput, {box.left - kPortGap, inputY});
                inputY += 100;
                outside.push_back({edge.from, {group, port}});
            }
            body.edges.push_back({{port, "out"}, edge.to});
        } else {
            auto& port = outputs[edge.from];
            if (port.empty()) {
                port = addPortNode(body, layers::kGroupOutput, {box.right + kPortGap, outputY});
                outputY += 100;
                body.edges.push_back({edge.from, {port, "in"}});
            }
            outside.push_back({{group, port}, edge.to});
        }
    }
    graph.edges = std::move(outside);
}

} // namespace

graph::NodeId makeGroup(graph::Graph& graph, const layers::LayerRegistry&, const NodeIds& ids) {
    const Box box = boxOf(graph, ids);
    if (!box.any || leavesAndComesBack(graph, ids))
        return {};
    graph::Graph body;
    for (const graph::Node& node : graph.nodes)
        if (ids.contains(node.id))
            body.nodes.push_back(node);
    graph::Node group;
    group.type = layers::kGroup;
    group.id = graph.freshId("group");
    group.name = group.id;
    group.position = {box.left, box.top};
    splitEdges(graph, body, group.id, ids, box);
    group.body.emplace(std::move(body));

    const auto place = std::ranges::find_if(graph.nodes, [&](const graph::Node& node) { return ids.contains(node.id); });
    *place = group;
    std::erase_if(graph.nodes, [&](const graph::Node& node) { return ids.contains(node.id); });
    for (graph::Frame& frame : graph.frames) {
        const bool held = std::ranges::any_of(frame.nodes, [&](const auto& id) { return ids.contains(id); });
        std::erase_if(frame.nodes, [&](const graph::NodeId& id) { return ids.contains(id); });
        if (held)
            frame.nodes.push_back(group.id);
    }
    return group.id;
}

NodeIds dissolveGroup(graph::Graph& graph, const graph::NodeId& id) {
    NodeIds freed;
    const graph::Node* found = graph.find(id);
    if (!found || !found->body)
        return freed;
    const graph::Node group = *found;
    const graph::Graph& body = **group.body;
    std::map<graph::NodeId, graph::NodeId> renamed;
    std::map<std::string, std::vector<graph::PortRef>> readers; // of a port of the group, inside
    std::map<std::string, graph::PortRef> sources;              // of an output of the group, inside
    Box box;
    for (const graph::Node& node : body.nodes)
        if (node.type != layers::kGroupInput && node.type != layers::kGroupOutput)
            box.include(node.position);
    const auto place = static_cast<std::ptrdiff_t>(std::ranges::find(graph.nodes, id, &graph::Node::id) - graph.nodes.begin());
    std::vector<graph::Node> inner;
    graph.nodes.erase(graph.nodes.begin() + place);
    for (graph::Node node : body.nodes) {
        if (node.type == layers::kGroupInput || node.type == layers::kGroupOutput)
            continue;
        const graph::NodeId old = node.id;
        if (graph.find(node.id))
            node.id = graph.freshId(stemOf(node.id));
        if (std::ranges::any_of(graph.nodes, [&](const graph::Node& other) { return other.name == node.name; }))
            node.name = node.id;
        node.position = {node.position.x - box.left + group.position.x, node.position.y - box.top + group.position.y};
        renamed[old] = node.id;
        freed.insert(node.id);
        graph.nodes.push_back(node);
    }
    followRenamed(graph, freed, renamed);
    // Back to where the group stood in the order, so that grouping and ungrouping leave the order alone.
    std::rotate(graph.nodes.begin() + place, graph.nodes.end() - std::ssize(freed), graph.nodes.end());

    std::vector<graph::Edge> wires;
    for (const graph::Edge& edge : body.edges) {
        const graph::Node* from = body.find(edge.from.node);
        const graph::Node* to = body.find(edge.to.node);
        if (!from || !to)
            continue;
        const bool fromPort = from->type == layers::kGroupInput;
        const bool toPort = to->type == layers::kGroupOutput;
        if (fromPort && !toPort)
            readers[layers::groupPortName(*from)].push_back({renamed[edge.to.node], edge.to.port});
        else if (toPort && !fromPort)
            sources[layers::groupPortName(*to)] = {renamed[edge.from.node], edge.from.port};
        else if (!fromPort && !toPort)
            wires.push_back({{renamed[edge.from.node], edge.from.port}, {renamed[edge.to.node], edge.to.port}});
    }
    std::vector<graph::Edge> edges;
    for (const graph::Edge& edge : graph.edges) {
        if (edge.to.node == id) {
            for (const graph::PortRef& reader : readers[edge.to.port])
                edges.push_back({edge.from, reader});
        } else if (edge.from.node == id) {
            if (const auto source = sources.find(edge.from.port); source != sources.end())
                edges.push_back({source->second, edge.to});
        } else {
            edges.push_back(edge);
        }
    }
    edges.insert(edges.end(), wires.begin(), wires.end());
    graph.edges = std::move(edges);
    for (graph::Frame& frame : graph.frames)
        if (std::erase(frame.nodes, id))
            frame.nodes.insert(frame.nodes.end(), freed.begin(), freed.end());
    return freed;
}

PortNames portNames(const graph::Graph& body) {
    PortNames names;
    for (const graph::Node& node : body.nodes)
        if (node.type == layers::kGroupInput || node.type == layers::kGroupOutput)
            names.emplace(node.id, layers::groupPortName(node));
    return names;
}

void followPorts(graph::Graph& outside, const graph::NodeId& id, const PortNames& before) {
    const graph::Node* group = outside.find(id);
    if (!group || !group->body)
        return;
    const PortNames after = portNames(**group->body);
    if (after == before)
        return;
    // Names of inputs and of outputs may be the same: each has a list of its own.
    std::map<std::string, std::string> renamedInputs, renamedOutputs;
    for (const graph::Node& node : (**group->body).nodes)
        if (const auto old = before.find(node.id); old != before.end())
            (node.type == layers::kGroupInput ? renamedInputs : renamedOutputs)[old->second] = after.at(node.id);
    const auto follow = [&](graph::PortRef& end, const std::map<std::string, std::string>& renamed) {
        if (end.node != id)
            return true;
        const auto found = renamed.find(end.port);
        if (found != renamed.end())
            end.port = found->second;
        return found != renamed.end();
    };
    std::erase_if(outside.edges, [&](graph::Edge& edge) {
        return !follow(edge.from, renamedOutputs) || !follow(edge.to, renamedInputs);
    });
}

} // namespace netwright::document
