#include "engine/training/ObjectiveCheck.h"

#include "engine/layers/FlattenGraph.h"

#include <algorithm>
#include <set>

namespace netwright::training {
namespace {

using layers::FlatNode;

std::string inQuotes(const std::string& text) { return "“" + text + "”"; }

const graph::Frame* frameOf(const graph::Graph& graph, const std::string& id) {
    const auto found = std::ranges::find(graph.frames, id, &graph::Frame::id);
    return found == graph.frames.end() ? nullptr : &*found;
}

compile::Objective resolveOne(const graph::Graph& graph, const Objective& objective) {
    compile::Objective resolved{objective.outputs, {}};
    for (const std::string& id : objective.trains) {
        if (const graph::Frame* frame = frameOf(graph, id))
            resolved.trains.insert(resolved.trains.end(), frame->nodes.begin(), frame->nodes.end());
        else
            resolved.trains.push_back(id);
    }
    return resolved;
}

class Checker {
public:
    Checker(const graph::Graph& graph, const layers::LayerRegistry& registry, const layers::GraphInfo& info)
        : m_graph(graph), m_info(info), m_flat(layers::flatten(graph, registry)) {}

    core::Diagnostics run(const std::vector<Objective>& objectives) {
        for (const Objective& objective : objectives)
            check(objective, resolveOne(m_graph, objective));
        if (!objectives.empty() && !core::hasErrors(m_problems))
            reportForgotten(objectives);
        return std::move(m_problems);
    }

private:
    static core::Location at(const Objective& objective, const std::string& part) {
        return core::atNode({}, {}, "objectives." + objective.name + "." + part);
    }

    void check(const Objective& objective, const compile::Objective& resolved) {
        const std::size_t before = m_problems.size();
        for (const std::string& id : objective.outputs)
            if (!isOutput(id))
                m_problems.push_back(core::error("objective.unknown-output", at(objective, "outputs"),
                                                 "The objective " + inQuotes(objective.name) + " counts the loss of " + inQuotes(id) +
                                                     ", which is no output of this network.",
                                                 "Choose its outputs again under Training."));
        for (const std::string& id : objective.trains)
            if (!frameOf(m_graph, id) && !exists(id))
                m_problems.push_back(core::error("objective.unknown-node", at(objective, "trains"),
                                                 "The objective " + inQuotes(objective.name) + " trains " + inQuotes(id) +
                                                     ", which is no layer, group or frame of this network.",
                                                 "Choose again under Training what it trains."));
        if (m_problems.size() > before || m_flat.nodes.empty())
            return;
        if (!reaches(resolved, false))
            m_problems.push_back(core::error("objective.nothing-to-train", at(objective, "trains"),
                                             "The objective " + inQuotes(objective.name) + " trains nothing: what it names has no parameters.",
                                             "Let it train layers with parameters, such as Dense or Conv2d."));
        else if (!reaches(resolved, true))
            m_problems.push_back(core::warning("objective.no-path", at(objective, "trains"),
                                               "The outputs of the objective " + inQuotes(objective.name) +
                                                   " do not depend on anything that it trains, so it will not learn.",
                                               "Choose other outputs, or let it train layers that lead to them."));
    }

    bool isOutput(const std::string& id) const {
        return std::ranges::any_of(m_flat.nodes, [&](const FlatNode& node) {
            return node.id == id && node.spec && node.spec->category == layers::Category::Output;
        });
    }

    bool exists(const std::string& id) const {
        const compile::Objective one{{}, {id}};
        return m_graph.find(id) || std::ranges::any_of(m_flat.nodes, [&](const FlatNode& node) { return one.trainsNode(node.owner); });
    }

    bool hasParameters(const FlatNode& node) const {
        const auto found = m_info.nodes.find(node.place);
        return found != m_info.nodes.end() && found->second.parameters > 0;
    }

    /// Whether the objective trains a node with parameters, among all nodes or among those in front of its outputs.
    bool reaches(const compile::Objective& objective, bool inFrontOfOutputs) const {
        std::set<std::size_t> seen;
        std::vector<std::size_t> open;
        for (std::size_t i = 0; i < m_flat.nodes.size(); ++i) {
            const FlatNode& node = m_flat.nodes[i];
            const bool starts = !inFrontOfOutputs || (node.spec && node.spec->category == layers::Category::Output &&
                                                      objective.counts(node.id));
            if (starts && seen.insert(i).second)
                open.push_back(i);
        }
        while (!open.empty()) {
            const FlatNode& node = m_flat.nodes[open.back()];
            open.pop_back();
            if (objective.trainsNode(node.owner) && (hasParameters(node) || node.borrowed))
                return true;
            for (const auto& port : node.inputs)
                for (const layers::FlatSource& source : port)
                    if (source.node >= 0 && seen.insert(static_cast<std::size_t>(source.node)).second)
                        open.push_back(static_cast<std::size_t>(source.node));
        }
        return false;
    }

    void reportForgotten(const std::vector<Objective>& objectives) {
        const std::vector<compile::Objective> resolved = resolve(m_graph, objectives);
        const auto none = [&](auto member, const std::string& id) {
            return std::ranges::none_of(resolved, [&](const compile::Objective& objective) { return (objective.*member)(id); });
        };
        for (const FlatNode& node : m_flat.nodes)
            if (node.spec && node.spec->category == layers::Category::Output && none(&compile::Objective::counts, node.id))
                m_problems.push_back(core::warning("objective.forgotten-output", core::atNode(node.place),
                                                   "No objective counts the loss of this output.",
                                                   "Add it to an objective under Training, or remove it."));
    }

    const graph::Graph& m_graph;
    const layers::GraphInfo& m_info;
    layers::FlatGraph m_flat;
    core::Diagnostics m_problems;
};

} // namespace

core::Diagnostics checkObjectives(const graph::Graph& graph, const layers::LayerRegistry& registry,
                                  const layers::GraphInfo& info, const std::vector<Objective>& objectives) {
    if (objectives.empty())
        return {};
    return Checker(graph, registry, info).run(objectives);
}

std::vector<compile::Objective> resolve(const graph::Graph& graph, const std::vector<Objective>& objectives) {
    std::vector<compile::Objective> resolved;
    for (const Objective& objective : objectives)
        resolved.push_back(resolveOne(graph, objective));
    return resolved;
}

} // namespace netwright::training
