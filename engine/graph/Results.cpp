#include "engine/graph/Results.h"

namespace netwright::graph {
namespace {

constexpr std::string_view kMark = "result.";

bool isMark(std::string_view name) { return name.starts_with(kMark); }
std::string markOf(std::string_view port) { return std::string(kMark) += port; }

void collect(const Graph& graph, const std::string& prefix, std::vector<PortRef>& results) {
    for (const Node& node : graph.nodes) {
        for (std::string& port : resultPorts(node))
            results.push_back({prefix + node.id, std::move(port)});
        if (node.body)
            collect(**node.body, prefix + node.id + "/", results);
    }
}

} // namespace

bool isResult(const Node& node, std::string_view port) { return node.params.contains(markOf(port)); }

void setResult(Node& node, std::string_view port, bool on) {
    if (on)
        node.params.insert_or_assign(markOf(port), true);
    else
        node.params.erase(markOf(port));
}

std::vector<std::string> resultPorts(const Node& node) {
    std::vector<std::string> ports;
    for (auto mark = node.params.lower_bound(kMark); mark != node.params.end() && isMark(mark->first); ++mark)
        ports.push_back(mark->first.substr(kMark.size()));
    return ports;
}

ParamMap settingsOf(const Node& node) {
    ParamMap settings = node.params;
    std::erase_if(settings, [](const auto& setting) { return isMark(setting.first); });
    return settings;
}

std::vector<PortRef> resultsOf(const Graph& graph) {
    std::vector<PortRef> results;
    collect(graph, "", results);
    return results;
}

} // namespace netwright::graph
