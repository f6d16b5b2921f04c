#include "engine/layers/FlattenGraph.h"

#include "engine/graph/Results.h"
#include "engine/layers/Ports.h"

#include <algorithm>
#include <functional>
#include <memory>
#include <queue>
#include <unordered_map>

namespace netwright::layers {
namespace {

using graph::Edge;
using graph::Graph;
using graph::Node;

/// Fast lookups in one drawn graph, shared by all its repetitions.
struct GraphIndex {
    std::unordered_map<std::string_view, std::size_t> nodes;
    std::vector<std::vector<const Edge*>> into; ///< per node, in wire order
    std::vector<std::size_t> groupInputs;       ///< nodes, in order
    std::vector<std::size_t> groupOutputs;

    explicit GraphIndex(const Graph& graph) : into(graph.nodes.size()) {
        for (std::size_t i = 0; i < graph.nodes.size(); ++i) {
            nodes.try_emplace(graph.nodes[i].id, i);
            if (graph.nodes[i].type == kGroupInput)
                groupInputs.push_back(i);
            if (graph.nodes[i].type == kGroupOutput)
                groupOutputs.push_back(i);
        }
        for (const Edge& edge : graph.edges)
            if (const auto to = nodes.find(edge.to.node); to != nodes.end())
                into[to->second].push_back(&edge);
    }
};

/// One application of a graph: the root, or one repetition of a group.
struct Scope {
    const Graph* graph = nullptr;
    const GraphIndex* index = nullptr;
    const Scope* parent = nullptr;
    const Scope* previous = nullptr; ///< the repetition before this one
    std::size_t groupNode = 0;       ///< in the parent's graph
    bool viaShared = false;          ///< opened by SharedWeights: one port "in", one port "out"
    std::string prefix;              ///< of ids
    std::string ownerPrefix;
    std::string placePrefix;
    std::string fixedPlace; ///< inside of a shared group or a composite layer: the node to blame for everything
    int repetition = 1;
    bool drawn = true;
    bool borrowed = false;
    bool frozen = false;
    std::vector<std::string> groups;
    std::vector<std::int32_t> flatOf;                        ///< per node; -1: no layer
    std::unordered_map<std::size_t, std::vector<Scope*>> children; ///< per group node: its repetitions
};

std::int64_t integerParam(const Node& node, const char* name, std::int64_t otherwise) {
    const auto found = node.params.find(name);
    const auto* value = found == node.params.end() ? nullptr : std::get_if<std::int64_t>(&found->second);
    return value ? *value : otherwise;
}

bool flagParam(const Node& node, const char* name) {
    const auto found = node.params.find(name);
    const auto* value = found == node.params.end() ? nullptr : std::get_if<bool>(&found->second);
    return value && *value;
}

class Flattener {
public:
    explicit Flattener(const LayerRegistry& registry) : m_registry(registry) {}

    FlatGraph run(const Graph& graph) {
        Scope root;
        root.graph = &graph;
        expand(adopt(std::move(root)));
        for (const auto& scope : m_scopes)
            connect(*scope);
        for (const auto& scope : m_scopes)
            if (scope->drawn && scope->fixedPlace.empty())
                nameAliases(*scope);
        sort();
        return std::move(m_result);
    }

private:
    const GraphIndex& indexOf(const Graph& graph) {
        auto& index = m_indices[&graph];
        if (!index)
            index = std::make_unique<GraphIndex>(graph);
        return *index;
    }

    Scope& adopt(Scope scope) {
        scope.index = &indexOf(*scope.graph);
        scope.flatOf.assign(scope.graph->nodes.size(), -1);
        m_scopes.push_back(std::make_unique<Scope>(std::move(scope)));
        return *m_scopes.back();
    }

    void expand(Scope& scope) {
        for (std::size_t i = 0; i < scope.graph->nodes.size() && !m_result.tooLarge; ++i) {
            const Node& node = scope.graph->nodes[i];
            if (node.muted || node.type == kReroute || node.type == kGroupInput || node.type == kGroupOutput)
                continue;
            if (node.type == kSharedWeights)
                expandShared(scope, i);
            else
                expandNode(scope, i, node);
        }
    }

    void expandNode(Scope& scope, std::size_t position, const Node& settings) {
        const LayerSpec* spec = m_registry.find(settings.type);
        if (settings.type == kGroup && settings.body)
            addGroup(scope, position, settings, groupOpening(settings));
        else if (spec && spec->expand)
            addComposite(scope, position, settings, *spec);
        else
            addLayer(scope, position, settings);
    }

    void expandShared(Scope& scope, std::size_t position) {
        const Node* target = sharedTarget(*scope.graph, scope.graph->nodes[position]);
        if (target)
            expandNode(scope, position, *target);
    }

    /// `settings` is the node itself, or the target of SharedWeights.
    void addLayer(Scope& scope, std::size_t position, const Node& settings) {
        const Node& node = scope.graph->nodes[position];
        const LayerSpec* spec = m_registry.find(settings.type);
        if (!spec)
            return;
        if (m_result.nodes.size() >= kMaxFlatNodes) {
            m_result.tooLarge = true;
            return;
        }
        FlatNode flat;
        flat.id = scope.prefix + node.id;
        flat.owner = scope.ownerPrefix + settings.id;
        flat.place = scope.fixedPlace.empty() ? scope.placePrefix + node.id : scope.fixedPlace;
        flat.repetition = scope.repetition;
        flat.drawn = scope.drawn && scope.fixedPlace.empty();
        flat.borrowed = scope.borrowed || &settings != &node;
        flat.frozen = scope.frozen || settings.frozen;
        flat.groups = scope.groups;
        flat.node = &node;
        flat.settings = &settings;
        flat.spec = spec;
        scope.flatOf[position] = static_cast<std::int32_t>(m_result.nodes.size());
        m_result.nodes.push_back(std::move(flat));
    }

    struct Opening {
        const Graph* body = nullptr;
        std::int64_t repeat = 1;
        bool shareWeights = false;
        bool composite = false;
    };

    static Opening groupOpening(const Node& group) {
        return {&**group.body, std::clamp<std::int64_t>(integerParam(group, "repeat", 1), 1, 1000), flagParam(group, "share"), false};
    }

    void addComposite(Scope& scope, std::size_t position, const Node& settings, const LayerSpec& spec) {
        if (core::hasErrors(core::checkParams(spec.params, graph::settingsOf(settings), {})))
            return;
        std::vector<std::string> connected;
        for (const Edge* edge : scope.index->into[position])
            connected.push_back(&settings == &scope.graph->nodes[position] ? edge->to.port : spec.inputs.front().name);
        Expansion expansion = spec.expand(core::ParamReader(spec.params, settings.params), connected);
        m_result.opened.push_back(std::make_unique<const Graph>(std::move(expansion.body)));
        addGroup(scope, position, settings, {m_result.opened.back().get(), expansion.repeat, false, true});
    }

    void addGroup(Scope& scope, std::size_t position, const Node& settings, const Opening& opening) {
        const Node& node = scope.graph->nodes[position];
        const bool shared = &settings != &node;
        Scope* previous = nullptr;
        for (std::int64_t i = 0; i < opening.repeat && !m_result.tooLarge; ++i) {
            if (m_scopes.size() >= kMaxFlatNodes) {
                m_result.tooLarge = true;
                return;
            }
            const std::string suffix = i == 0 ? "/" : "#" + std::to_string(i + 1) + "/";
            Scope child;
            child.graph = opening.body;
            child.parent = &scope;
            child.previous = previous;
            child.groupNode = position;
            child.viaShared = shared;
            child.prefix = scope.prefix + node.id + suffix;
            child.ownerPrefix = scope.ownerPrefix + settings.id + (opening.shareWeights ? "/" : suffix);
            child.placePrefix = scope.placePrefix + node.id + "/";
            child.fixedPlace = !scope.fixedPlace.empty() ? scope.fixedPlace
                               : shared || opening.composite ? scope.placePrefix + node.id : "";
            child.repetition = static_cast<int>(i + 1);
            child.drawn = scope.drawn && i == 0;
            child.borrowed = scope.borrowed || shared || (opening.shareWeights && i > 0);
            child.frozen = scope.frozen || settings.frozen;
            child.groups = scope.groups;
            if (scope.drawn && scope.fixedPlace.empty())
                child.groups.push_back(scope.placePrefix + node.id);
            previous = &adopt(std::move(child));
            scope.children[position].push_back(previous);
            expand(*previous);
        }
    }

    void connect(const Scope& scope) {
        for (std::size_t i = 0; i < scope.flatOf.size(); ++i) {
            if (scope.flatOf[i] < 0)
                continue;
            FlatNode& flat = m_result.nodes[static_cast<std::size_t>(scope.flatOf[i])];
            flat.inputs.resize(flat.spec->inputs.size());
            for (const Edge* edge : scope.index->into[i]) {
                const bool shared = flat.node != flat.settings;
                const auto port = shared ? flat.spec->inputs.begin()
                                         : std::ranges::find(flat.spec->inputs, edge->to.port, &PortSpec::name);
                if (port != flat.spec->inputs.end())
                    flat.inputs[static_cast<std::size_t>(port - flat.spec->inputs.begin())].push_back(sourceOf(scope, *edge));
            }
        }
    }

    FlatSource sourceOf(const Scope& scope, const Edge& edge) const {
        const auto from = scope.index->nodes.find(edge.from.node);
        return from == scope.index->nodes.end() ? FlatSource{} : resolve(&scope, from->second, edge.from.port);
    }

    struct Step {
        const Scope* scope = nullptr; ///< nullptr: nothing there
        std::size_t node = 0;
        std::string_view port;
    };

    /// The output port at the other end of the first wire into a port; an empty port name stands for any port.
    static Step follow(const Scope& scope, std::size_t node, std::string_view port) {
        for (const Edge* edge : scope.index->into[node]) {
            if (!port.empty() && edge->to.port != port)
                continue;
            const auto from = scope.index->nodes.find(edge->from.node);
            if (from == scope.index->nodes.end())
                return {};
            return {&scope, from->second, edge->from.port};
        }
        return {};
    }

    /// Walks backwards from an output port through everything that is no layer.
    FlatSource resolve(const Scope* scope, std::size_t node, std::string_view port) const {
        Step at{scope, node, port};
        for (int steps = 0; at.scope && steps < kMaxSteps; ++steps) {
            const std::int32_t flat = at.scope->flatOf[at.node];
            if (flat >= 0)
                return layerOutput(flat, at.port);
            at = stepThrough(at);
        }
        return {};
    }

    FlatSource layerOutput(std::int32_t flat, std::string_view port) const {
        const FlatNode& layer = m_result.nodes[static_cast<std::size_t>(flat)];
        if (layer.node != layer.settings)
            return layer.spec->outputs.empty() ? FlatSource{} : FlatSource{flat, 0};
        const auto found = std::ranges::find(layer.spec->outputs, port, &PortSpec::name);
        if (found == layer.spec->outputs.end())
            return {};
        return {flat, static_cast<std::int32_t>(found - layer.spec->outputs.begin())};
    }

    Step stepThrough(const Step& at) const {
        const Scope& scope = *at.scope;
        const Node& node = scope.graph->nodes[at.node];
        if (const auto children = scope.children.find(at.node); children != scope.children.end())
            return stepIntoGroup(*children->second.back(), at.port);
        if (node.type == kGroupInput)
            return stepOutOfGroup(scope, at.node);
        if (node.type == kReroute)
            return follow(scope, at.node, "in");
        if (node.muted) {
            const auto ports = inputPorts(node, m_registry);
            return ports.empty() ? Step{} : follow(scope, at.node, ports.front().name);
        }
        return {};
    }

    static Step stepIntoGroup(const Scope& inside, std::string_view port) {
        for (const std::size_t output : inside.index->groupOutputs)
            if (inside.viaShared || groupPortName(inside.graph->nodes[output]) == port)
                return follow(inside, output, "in");
        return {};
    }

    static Step stepOutOfGroup(const Scope& inside, std::size_t input) {
        if (!inside.parent)
            return {};
        const auto& inputs = inside.index->groupInputs;
        const auto position = static_cast<std::size_t>(std::ranges::find(inputs, input) - inputs.begin());
        if (inside.previous && position < inside.index->groupOutputs.size())
            return follow(*inside.previous, inside.index->groupOutputs[position], "in");
        if (inside.viaShared)
            return position == 0 ? follow(*inside.parent, inside.groupNode, "in") : Step{};
        return follow(*inside.parent, inside.groupNode, groupPortName(inside.graph->nodes[input]));
    }

    void nameAliases(const Scope& scope) {
        for (std::size_t i = 0; i < scope.graph->nodes.size(); ++i) {
            if (scope.flatOf[i] >= 0)
                continue;
            const Node& node = scope.graph->nodes[i];
            for (const PortSpec& port : outputPorts(node, m_registry))
                m_result.aliases.push_back({scope.placePrefix + node.id, port.name, resolve(&scope, i, port.name)});
        }
    }

    /// Kahn's algorithm; of the layers that are ready, the one drawn first goes first.
    void sort() {
        const std::size_t count = m_result.nodes.size();
        std::vector<std::size_t> waitingFor(count, 0);
        std::vector<std::vector<std::size_t>> readers(count);
        for (std::size_t i = 0; i < count; ++i)
            for (const auto& port : m_result.nodes[i].inputs)
                for (const FlatSource& source : port)
                    if (source.node >= 0) {
                        ++waitingFor[i];
                        readers[static_cast<std::size_t>(source.node)].push_back(i);
                    }
        std::priority_queue<std::size_t, std::vector<std::size_t>, std::greater<>> ready;
        for (std::size_t i = 0; i < count; ++i)
            if (waitingFor[i] == 0)
                ready.push(i);
        while (!ready.empty()) {
            const std::size_t next = ready.top();
            ready.pop();
            m_result.order.push_back(next);
            for (const std::size_t reader : readers[next])
                if (--waitingFor[reader] == 0)
                    ready.push(reader);
        }
    }

    static constexpr int kMaxSteps = 100'000; ///< reroutes in a circle end here

    const LayerRegistry& m_registry;
    std::unordered_map<const Graph*, std::unique_ptr<GraphIndex>> m_indices;
    std::vector<std::unique_ptr<Scope>> m_scopes;
    FlatGraph m_result;
};

} // namespace

FlatGraph flatten(const Graph& graph, const LayerRegistry& registry) { return Flattener(registry).run(graph); }

} // namespace netwright::layers
