#include "engine/graph/Graph.h"

#include <algorithm>
#include <functional>
#include <map>
#include <queue>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>

namespace netwright::graph {
namespace {

using core::atNode;
using core::Diagnostic;
using core::Diagnostics;
using core::error;

std::string inQuotes(std::string_view text) {
    return "“" + std::string(text) + "”";
}

/// Kahn's algorithm over node positions; of the nodes that are ready, the one that comes first in the graph goes first.
/// Where it gets stuck there is a cycle: it is written down and taken out, so that the next one is found as well.
class Sorter {
public:
    explicit Sorter(const Graph& graph) : m_graph(graph), m_readers(graph.nodes.size()), m_sources(graph.nodes.size()) {
        for (std::size_t i = 0; i < graph.nodes.size(); ++i)
            m_index.try_emplace(graph.nodes[i].id, i);
        for (const Edge& edge : graph.edges) {
            const auto from = m_index.find(edge.from.node);
            const auto to = m_index.find(edge.to.node);
            if (from == m_index.end() || to == m_index.end())
                continue;
            m_readers[from->second].push_back(to->second);
            m_sources[to->second].push_back(from->second);
        }
        m_waitingFor.resize(graph.nodes.size());
        m_done.resize(graph.nodes.size());
    }

    void run() {
        for (std::size_t i = 0; i < m_waitingFor.size(); ++i) {
            m_waitingFor[i] = m_sources[i].size();
            if (m_waitingFor[i] == 0)
                m_ready.push(i);
        }
        drain();
        for (std::size_t i = 0; i < m_done.size(); ++i) {
            while (!m_done[i]) {
                takeOutCycleBefore(i);
                drain();
            }
        }
    }

    const std::vector<NodeId>& order() const { return m_order; }
    const std::vector<std::vector<std::size_t>>& cycles() const { return m_cycles; }

private:
    void finish(std::size_t node) {
        m_done[node] = true;
        for (const std::size_t reader : m_readers[node])
            if (--m_waitingFor[reader] == 0 && !m_done[reader])
                m_ready.push(reader);
    }

    void drain() {
        while (!m_ready.empty()) {
            const std::size_t node = m_ready.top();
            m_ready.pop();
            m_order.push_back(m_graph.nodes[node].id);
            finish(node);
        }
    }

    /// Every node that is stuck reads from one that is stuck too, so walking backwards must end in a circle.
    void takeOutCycleBefore(std::size_t start) {
        std::vector<std::size_t> path;
        std::unordered_map<std::size_t, std::size_t> placeInPath;
        std::size_t node = start;
        while (placeInPath.try_emplace(node, path.size()).second) {
            path.push_back(node);
            node = *std::ranges::find_if(m_sources[node], [&](std::size_t source) { return !m_done[source]; });
        }
        std::vector<std::size_t> cycle(path.begin() + static_cast<std::ptrdiff_t>(placeInPath[node]), path.end());
        std::ranges::reverse(cycle);
        std::ranges::rotate(cycle, std::ranges::min_element(cycle));
        for (const std::size_t member : cycle)
            m_done[member] = true;
        for (const std::size_t member : cycle)
            finish(member);
        m_cycles.push_back(std::move(cycle));
    }

    const Graph& m_graph;
    std::unordered_map<std::string_view, std::size_t> m_index;
    std::vector<std::vector<std::size_t>> m_readers;
    std::vector<std::vector<std::size_t>> m_sources;
    std::vector<std::size_t> m_waitingFor;
    std::vector<char> m_done;
    std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> m_ready;
    std::vector<NodeId> m_order;
    std::vector<std::vector<std::size_t>> m_cycles;
};

Diagnostic cycleError(const Graph& graph, const std::vector<std::size_t>& cycle, const std::string& prefix) {
    constexpr std::size_t kShown = 12;
    std::string circle;
    for (std::size_t i = 0; i < std::min(cycle.size(), kShown); ++i)
        circle += graph.nodes[cycle[i]].id + " → ";
    if (cycle.size() > kShown)
        circle += "… → ";
    circle += graph.nodes[cycle.front()].id;
    return error("graph.cycle", atNode(prefix + graph.nodes[cycle.front()].id),
                 "The wires go round in a circle: " + circle + ".",
                 "Remove one of these wires: data may only flow forwards.");
}

void checkIds(const Graph& graph, const std::string& prefix, Diagnostics& problems) {
    std::set<std::string_view> ids;
    std::map<std::string_view, std::string_view> ownerOfName;
    for (const Node& node : graph.nodes) {
        const core::Location where = atNode(prefix + node.id);
        if (node.id.empty())
            problems.push_back(error("graph.empty-id", where, "A node of type " + inQuotes(node.type) + " has no id.",
                                     "Give it an id that no other node has."));
        else if (!ids.insert(node.id).second)
            problems.push_back(error("graph.duplicate-id", where, "Two nodes have the id " + inQuotes(node.id) + ".",
                                     "Give one of them another id."));
        else if (node.id.find('/') != std::string::npos)
            problems.push_back(error("graph.bad-id", where, "The id " + inQuotes(node.id) + " contains a slash.",
                                     "Use an id without “/”; it stands between a group and its nodes."));
        if (node.name.empty())
            continue;
        const auto [owner, isNew] = ownerOfName.try_emplace(node.name, node.id);
        if (!isNew && owner->second != node.id)
            problems.push_back(error("graph.duplicate-name", where,
                                     "The nodes " + inQuotes(owner->second) + " and " + inQuotes(node.id) +
                                         " are both called " + inQuotes(node.name) + ".",
                                     "Rename one of them: exported files tell nodes apart by their names."));
    }
}

void checkEdges(const Graph& graph, const std::string& prefix, Diagnostics& problems) {
    std::set<std::string_view> ids;
    for (const Node& node : graph.nodes)
        ids.insert(node.id);
    std::set<std::pair<PortRef, PortRef>> seen;
    for (const Edge& edge : graph.edges) {
        const std::string wire = edge.from.node + "." + edge.from.port + " → " + edge.to.node + "." + edge.to.port;
        const auto checkEnd = [&](const PortRef& end, const PortRef& other) {
            if (!ids.contains(end.node))
                problems.push_back(
                    error("graph.missing-node", atNode(prefix + other.node, other.port),
                          "The wire " + wire + " ends at " + inQuotes(end.node) + ", which does not exist.",
                          "Remove the wire, or connect it to a node."));
        };
        checkEnd(edge.from, edge.to);
        checkEnd(edge.to, edge.from);
        if (!seen.emplace(edge.from, edge.to).second)
            problems.push_back(error("graph.duplicate-edge", atNode(prefix + edge.to.node, edge.to.port),
                                     "The wire " + wire + " is there twice.", "Remove one of the two."));
    }
}

void checkDecoration(const Graph& graph, const std::string& prefix, Diagnostics& problems) {
    std::set<std::string_view> ids;
    const auto checkId = [&](const std::string& id, const char* what) {
        if (id.empty() || !ids.insert(id).second)
            problems.push_back(
                error(id.empty() ? "graph.empty-id" : "graph.duplicate-id", atNode(prefix + id),
                      std::string("A ") + what +
                          (id.empty() ? " has no id." : " has the id " + inQuotes(id) + " of another one."),
                      "Give it an id of its own."));
    };
    for (const Frame& frame : graph.frames) {
        checkId(frame.id, "frame");
        for (const NodeId& member : frame.nodes)
            if (!graph.find(member))
                problems.push_back(error("graph.missing-node", atNode(prefix + member),
                                         "The frame " + inQuotes(frame.title) + " holds the node " + inQuotes(member) +
                                             ", which does not exist.",
                                         "Take it out of the frame."));
    }
    for (const Note& note : graph.notes)
        checkId(note.id, "note");
}

void checkInto(const Graph& graph, const std::string& prefix, Diagnostics& problems) {
    checkIds(graph, prefix, problems);
    checkEdges(graph, prefix, problems);
    checkDecoration(graph, prefix, problems);
    Sorter sorter(graph);
    sorter.run();
    for (const auto& cycle : sorter.cycles())
        problems.push_back(cycleError(graph, cycle, prefix));
    for (const Node& node : graph.nodes)
        if (node.body)
            checkInto(**node.body, prefix + node.id + "/", problems);
}

} // namespace

GraphBox::GraphBox() : m_graph(std::make_unique<Graph>()) {}
GraphBox::GraphBox(Graph graph) : m_graph(std::make_unique<Graph>(std::move(graph))) {}
GraphBox::GraphBox(const GraphBox& other) : m_graph(std::make_unique<Graph>(*other.m_graph)) {}
GraphBox::GraphBox(GraphBox&& other) noexcept = default;
GraphBox::~GraphBox() = default;
GraphBox& GraphBox::operator=(GraphBox&& other) noexcept = default;

GraphBox& GraphBox::operator=(const GraphBox& other) {
    m_graph =
        std::make_unique<Graph>(*other.m_graph); // the copy exists before the old value goes: `other` may be inside it
    return *this;
}

bool GraphBox::operator==(const GraphBox& other) const {
    return *m_graph == *other.m_graph;
}

const Node* Graph::find(std::string_view id) const {
    const auto found = std::ranges::find(nodes, id, &Node::id);
    return found == nodes.end() ? nullptr : &*found;
}

Node* Graph::find(std::string_view id) {
    const auto found = std::ranges::find(nodes, id, &Node::id);
    return found == nodes.end() ? nullptr : &*found;
}

std::vector<const Edge*> Graph::edgesInto(std::string_view node, std::string_view port) const {
    std::vector<const Edge*> found;
    for (const Edge& edge : edges)
        if (edge.to.node == node && edge.to.port == port)
            found.push_back(&edge);
    return found;
}

std::vector<const Edge*> Graph::edgesOutOf(std::string_view node, std::string_view port) const {
    std::vector<const Edge*> found;
    for (const Edge& edge : edges)
        if (edge.from.node == node && edge.from.port == port)
            found.push_back(&edge);
    return found;
}

std::string Graph::freshId(std::string_view stem) const {
    std::unordered_set<std::string_view> taken;
    for (const Node& node : nodes) {
        taken.insert(node.id);
        taken.insert(node.name);
    }
    for (std::size_t number = 1;; ++number)
        if (std::string id = std::string(stem) + std::to_string(number); !taken.contains(id))
            return id;
}

core::Result<std::vector<NodeId>> topologicalOrder(const Graph& graph) {
    Sorter sorter(graph);
    sorter.run();
    if (sorter.cycles().empty())
        return sorter.order();
    return cycleError(graph, sorter.cycles().front(), {});
}

core::Diagnostics checkStructure(const Graph& graph) {
    Diagnostics problems;
    checkInto(graph, {}, problems);
    return problems;
}

} // namespace netwright::graph
