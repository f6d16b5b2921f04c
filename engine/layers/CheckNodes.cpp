#include "engine/layers/CheckNodes.h"

#include "engine/core/Text.h"
#include "engine/graph/Results.h"
#include "engine/layers/Ports.h"

#include <algorithm>
#include <map>
#include <unordered_map>

namespace netwright::layers {
namespace {

using core::atNode;
using graph::Edge;
using graph::Graph;
using graph::Node;

std::string shownName(const Node& node) { return node.name.empty() ? node.id : node.name; }

std::vector<std::string> namesOf(const std::vector<PortSpec>& ports) {
    std::vector<std::string> names;
    for (const PortSpec& port : ports)
        names.push_back(port.name);
    return names;
}

class Checker {
public:
    explicit Checker(const LayerRegistry& registry) : m_registry(registry) {}

    NodeReport run(const Graph& graph) {
        checkInto(graph, "", true);
        if (!m_hasOutput)
            m_report.errors.push_back(core::error("graph.no-output", {},
                                                  graph.nodes.empty() ? "The network is empty." : "The network has no output, so there is nothing to learn.",
                                                  "Add an output, such as Classification or Regression, and connect it."));
        return std::move(m_report);
    }

private:
    struct Wires {
        std::unordered_map<std::string_view, const Node*> nodes;
        std::map<std::string_view, std::vector<const Edge*>> into;
    };

    void checkInto(const Graph& graph, const std::string& prefix, bool groupLives) {
        Wires wires;
        for (const Node& node : graph.nodes)
            wires.nodes.try_emplace(node.id, &node);
        for (const Edge& edge : graph.edges)
            wires.into[edge.to.node].push_back(&edge);
        markLive(graph, wires, prefix, groupLives);
        for (const Node& node : graph.nodes)
            checkNode(graph, node, wires, prefix);
        for (const Edge& edge : graph.edges)
            checkSource(edge, wires, prefix);
        for (const Node& node : graph.nodes)
            if (node.body)
                checkInto(**node.body, prefix + node.id + "/", m_report.live.contains(prefix + node.id));
    }

    bool isOutput(const Node& node) const {
        const LayerSpec* spec = specOf(node, m_registry);
        if (spec && spec->category == Category::Output && !node.muted)
            return true;
        return node.body && !node.muted && std::ranges::any_of((*node.body)->nodes, [this](const Node& inner) { return isOutput(inner); });
    }

    /// Everything from which wires lead to an output (or, inside a group that lives, to one of its ports).
    void markLive(const Graph& graph, const Wires& wires, const std::string& prefix, bool groupLives) {
        std::vector<const Node*> open;
        for (const Node& node : graph.nodes) {
            const bool output = isOutput(node);
            m_hasOutput = m_hasOutput || output;
            if (output || (groupLives && node.type == kGroupOutput))
                open.push_back(&node);
        }
        while (!open.empty()) {
            const Node& node = *open.back();
            open.pop_back();
            if (!m_report.live.insert(prefix + node.id).second)
                continue;
            if (node.type == kSharedWeights)
                if (const Node* target = sharedTarget(graph, node))
                    open.push_back(target);
            const auto into = wires.into.find(node.id);
            if (into == wires.into.end())
                continue;
            for (const Edge* edge : into->second)
                if (const auto from = wires.nodes.find(edge->from.node); from != wires.nodes.end())
                    open.push_back(from->second);
        }
    }

    void breakNode(const std::string& place) { m_report.broken.insert(place); }

    void checkNode(const Graph& graph, const Node& node, const Wires& wires, const std::string& prefix) {
        const std::string place = prefix + node.id;
        const LayerSpec* spec = specOf(node, m_registry);
        if (!spec)
            return reportUnknownType(node, place);
        if (node.id.find('#') != std::string::npos)
            m_report.errors.push_back(core::error("graph.bad-id", atNode(place), "The id “" + node.id + "” contains “#”.",
                                                  "Use an id without it; it numbers the repetitions of a group."));
        core::Diagnostics problems = core::checkParams(spec->params, graph::settingsOf(node), atNode(place));
        if (core::hasErrors(problems))
            breakNode(place);
        std::ranges::move(problems, std::back_inserter(m_report.errors));
        if (node.type == kGroup)
            checkGroup(node, place);
        if ((node.type == kGroupInput || node.type == kGroupOutput) && prefix.empty())
            m_report.errors.push_back(core::error("group.port-outside", atNode(place), spec->title + " stands outside of any group.",
                                                  "Delete it, or move it into a group."));
        if (node.type == kSharedWeights && !sharedTarget(graph, node))
            reportMissingTarget(graph, node, place);
        checkResults(node, place);
        checkWires(node, place, wires);
    }

    void checkResults(const Node& node, const std::string& place) {
        const std::vector<std::string> marked = graph::resultPorts(node);
        if (marked.empty())
            return;
        std::vector<std::string> ports = namesOf(outputPorts(node, m_registry));
        if (isOutputLayer(node))
            ports.emplace_back(graph::kPrediction);
        for (const std::string& port : marked)
            if (std::ranges::find(ports, port) == ports.end())
                m_report.errors.push_back(core::warning("result.port", atNode(place, port),
                                                        "The output “" + port + "” of " + shownName(node) + " is marked as a result, but does not exist.",
                                                        core::didYouMean(port, ports, "Take the mark away.")));
    }

    void reportUnknownType(const Node& node, const std::string& place) {
        std::vector<std::string> known;
        for (const LayerSpec& spec : m_registry.all())
            known.push_back(spec.type);
        breakNode(place);
        m_report.errors.push_back(core::error("layer.unknown", atNode(place), "There is no layer type “" + node.type + "”.",
                                              core::didYouMean(node.type, known, "Choose a layer from the palette.")));
    }

    void reportMissingTarget(const Graph& graph, const Node& node, const std::string& place) {
        const auto found = node.params.find("layer");
        const auto* id = found == node.params.end() ? nullptr : std::get_if<std::string>(&found->second);
        std::vector<std::string> known;
        for (const Node& other : graph.nodes)
            if (other.type != kSharedWeights)
                known.push_back(other.id);
        const std::string wanted = id ? *id : "";
        breakNode(place);
        m_report.errors.push_back(core::error(
            "shared.target", atNode(place, "", "layer"),
            wanted.empty() ? shownName(node) + " does not say whose weights it uses." : "There is no layer “" + wanted + "” here whose weights could be shared.",
            core::didYouMean(wanted, known, "Choose a layer or group of the same canvas.")));
    }

    void checkGroup(const Node& node, const std::string& place) {
        const auto inputs = namesOf(inputPorts(node, m_registry));
        const auto outputs = namesOf(outputPorts(node, m_registry));
        for (const auto* names : {&inputs, &outputs}) {
            std::set<std::string> seen;
            for (const std::string& name : *names)
                if (!seen.insert(name).second)
                    m_report.errors.push_back(core::error("group.duplicate-port", atNode(place, name), "Two ports of this group are called “" + name + "”.",
                                                          "Rename one of them inside the group."));
        }
        const auto repeat = node.params.find("repeat");
        const auto* count = repeat == node.params.end() ? nullptr : std::get_if<std::int64_t>(&repeat->second);
        if (count && *count > 1 && (outputs.empty() || outputs.size() > inputs.size()))
            m_report.errors.push_back(core::error("group.repeat", atNode(place, "", "repeat"),
                                                  "A repeated group feeds its outputs to its inputs, but this one has " + std::to_string(outputs.size()) +
                                                      (outputs.size() == 1 ? " output and " : " outputs and ") + std::to_string(inputs.size()) +
                                                      (inputs.size() == 1 ? " input." : " inputs."),
                                                  "Give it one input for each output, or set its repeat count to 1."));
    }

    void checkWires(const Node& node, const std::string& place, const Wires& wires) {
        const std::vector<PortSpec> ports = inputPorts(node, m_registry);
        std::map<std::string_view, int> count;
        if (const auto into = wires.into.find(node.id); into != wires.into.end()) {
            for (const Edge* edge : into->second) {
                ++count[edge->to.port];
                if (std::ranges::find(ports, edge->to.port, &PortSpec::name) == ports.end())
                    reportUnknownPort(place, edge->to.port, ports, "input");
            }
        }
        for (const PortSpec& port : ports) {
            const int arrived = count.contains(port.name) ? count[port.name] : 0;
            if (arrived > 1 && !port.multiple) {
                breakNode(place);
                m_report.errors.push_back(core::error("port.too-many-wires", atNode(place, port.name),
                                                      std::to_string(arrived) + " wires end at the port “" + port.name + "” of " + shownName(node) + ", which takes one.",
                                                      "Remove all but one, or join them with Add or Concat first."));
            }
            const bool needed = !port.optional && (!node.muted || &port == &ports.front());
            if (arrived == 0 && needed && !(node.muted && isOutputLayer(node)))
                m_report.unconnected.push_back(core::error("port.unconnected", atNode(place, port.name),
                                                           ports.size() > 1 ? "The input “" + port.label + "” of " + shownName(node) + " is not connected."
                                                                            : "The input of " + shownName(node) + " is not connected.",
                                                           "Drag a wire from an output to it, or delete the node."));
        }
        if (node.muted && ports.empty() && node.type != kGroupInput)
            m_report.unconnected.push_back(core::error("node.muted-input", atNode(place),
                                                       shownName(node) + " is muted and has no input to pass on, so what follows gets nothing.",
                                                       "Unmute it, or connect something else."));
    }

    bool isOutputLayer(const Node& node) const {
        const LayerSpec* spec = specOf(node, m_registry);
        return spec && spec->category == Category::Output;
    }

    void checkSource(const Edge& edge, const Wires& wires, const std::string& prefix) {
        const auto from = wires.nodes.find(edge.from.node);
        if (from == wires.nodes.end() || !specOf(*from->second, m_registry))
            return;
        const std::vector<PortSpec> ports = outputPorts(*from->second, m_registry);
        if (std::ranges::find(ports, edge.from.port, &PortSpec::name) == ports.end())
            reportUnknownPort(prefix + edge.from.node, edge.from.port, ports, "output");
    }

    void reportUnknownPort(const std::string& place, const std::string& port, const std::vector<PortSpec>& ports, const std::string& kind) {
        breakNode(place);
        m_report.errors.push_back(core::error("port.unknown", atNode(place, port), "A wire uses the " + kind + " port “" + port + "”, which does not exist.",
                                              core::didYouMean(port, namesOf(ports), "Remove the wire.")));
    }

    const LayerRegistry& m_registry;
    NodeReport m_report;
    bool m_hasOutput = false;
};

} // namespace

NodeReport checkNodes(const Graph& graph, const LayerRegistry& registry) { return Checker(registry).run(graph); }

} // namespace netwright::layers
