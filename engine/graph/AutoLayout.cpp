#include "engine/graph/AutoLayout.h"

#include <algorithm>
#include <cstddef>
#include <limits>

namespace netwright::graph {
namespace {

/// "Along" is the direction of flow, "across" the other one, so that both orientations share one algorithm.
struct Vertex {
    double along = 0;  ///< extent in the direction of flow; 0 for a place-holder
    double across = 0; ///< extent across
    std::size_t layer = 0;
    double position = 0; ///< centre, across
    std::vector<std::size_t> before;
    std::vector<std::size_t> after;
    bool placeholder = false;
};

using Layers = std::vector<std::vector<std::size_t>>;

class Layering {
public:
    Layering(const std::vector<LayoutNode>& nodes, const std::vector<std::pair<NodeId, NodeId>>& wires, bool topDown) {
        std::map<NodeId, std::size_t> index;
        for (const LayoutNode& node : nodes) {
            index.emplace(node.id, vertices.size());
            Vertex vertex;
            vertex.along = topDown ? node.height : node.width;
            vertex.across = topDown ? node.width : node.height;
            vertices.push_back(vertex);
        }
        std::vector<std::vector<std::size_t>> targets(nodes.size());
        for (const auto& [from, to] : wires) {
            const auto a = index.find(from);
            const auto b = index.find(to);
            if (a != index.end() && b != index.end() && a->second != b->second)
                targets[a->second].push_back(b->second);
        }
        assignLayers(dropCycles(targets));
    }

    std::vector<Vertex> vertices; ///< the nodes first, then the place-holders
    Layers layers;

private:
    using Targets = std::vector<std::vector<std::size_t>>;

    /// Leaves out the wires that lead back to a vertex still being visited (depth first, without recursion).
    static Targets dropCycles(const Targets& targets) {
        enum class Mark { New, Open, Done };
        std::vector<Mark> marks(targets.size(), Mark::New);
        Targets kept(targets.size());
        for (std::size_t root = 0; root < targets.size(); ++root) {
            if (marks[root] != Mark::New)
                continue;
            std::vector<std::pair<std::size_t, std::size_t>> stack{{root, 0}};
            marks[root] = Mark::Open;
            while (!stack.empty()) {
                const std::size_t vertex = stack.back().first;
                if (stack.back().second == targets[vertex].size()) {
                    marks[vertex] = Mark::Done;
                    stack.pop_back();
                    continue;
                }
                const std::size_t target = targets[vertex][stack.back().second++];
                if (marks[target] == Mark::Open)
                    continue;
                kept[vertex].push_back(target);
                if (marks[target] == Mark::New) {
                    marks[target] = Mark::Open;
                    stack.emplace_back(target, 0);
                }
            }
        }
        return kept;
    }

    void assignLayers(const Targets& targets) {
        std::vector<std::size_t> waiting(targets.size(), 0);
        for (const auto& list : targets)
            for (std::size_t target : list)
                ++waiting[target];
        const std::vector<std::size_t> incoming = waiting;
        std::vector<std::size_t> order;
        for (std::size_t v = 0; v < targets.size(); ++v)
            if (waiting[v] == 0)
                order.push_back(v);
        for (std::size_t i = 0; i < order.size(); ++i) {
            for (std::size_t target : targets[order[i]]) {
                vertices[target].layer = std::max(vertices[target].layer, vertices[order[i]].layer + 1);
                if (--waiting[target] == 0)
                    order.push_back(target);
            }
        }
        // A source stands right before the first vertex that reads it, not at the far left.
        for (auto it = order.rbegin(); it != order.rend(); ++it) {
            if (incoming[*it] > 0 || targets[*it].empty())
                continue;
            std::size_t nearest = std::numeric_limits<std::size_t>::max();
            for (std::size_t target : targets[*it])
                nearest = std::min(nearest, vertices[target].layer);
            vertices[*it].layer = nearest - 1;
        }
        std::size_t count = 0;
        for (const Vertex& vertex : vertices)
            count = std::max(count, vertex.layer + 1);
        layers.resize(count);
        for (std::size_t v : order)
            layers[vertices[v].layer].push_back(v);
        for (std::size_t v = 0; v < targets.size(); ++v)
            for (std::size_t target : targets[v])
                connect(v, target);
    }

    void connect(std::size_t from, std::size_t to) {
        std::size_t last = from;
        for (std::size_t layer = vertices[from].layer + 1; layer < vertices[to].layer; ++layer) {
            Vertex holder;
            holder.layer = layer;
            holder.placeholder = true;
            vertices.push_back(holder);
            layers[layer].push_back(vertices.size() - 1);
            join(last, vertices.size() - 1);
            last = vertices.size() - 1;
        }
        join(last, to);
    }

    void join(std::size_t from, std::size_t to) {
        vertices[from].after.push_back(to);
        vertices[to].before.push_back(from);
    }
};

double meanPosition(const std::vector<Vertex>& vertices, const std::vector<std::size_t>& neighbours, double otherwise) {
    if (neighbours.empty())
        return otherwise;
    double sum = 0;
    for (std::size_t n : neighbours)
        sum += vertices[n].position;
    return sum / static_cast<double>(neighbours.size());
}

/// Sorts each layer by the mean rank of its neighbours, sweeping there and back.
void reduceCrossings(Layering& graph) {
    const auto rank = [&graph](const std::vector<std::size_t>& layer) {
        for (std::size_t i = 0; i < layer.size(); ++i)
            graph.vertices[layer[i]].position = static_cast<double>(i);
    };
    for (const auto& layer : graph.layers)
        rank(layer);
    const auto sortLayer = [&](std::vector<std::size_t>& layer, bool forwards) {
        std::vector<std::pair<double, std::size_t>> keys;
        for (std::size_t v : layer) {
            const Vertex& vertex = graph.vertices[v];
            keys.emplace_back(meanPosition(graph.vertices, forwards ? vertex.before : vertex.after, vertex.position), v);
        }
        std::ranges::stable_sort(keys, {}, &std::pair<double, std::size_t>::first);
        for (std::size_t i = 0; i < layer.size(); ++i)
            layer[i] = keys[i].second;
        rank(layer);
    };
    constexpr int kSweeps = 8;
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
        if (sweep % 2 == 0)
            for (auto& layer : graph.layers)
                sortLayer(layer, true);
        else
            for (auto layer = graph.layers.rbegin(); layer != graph.layers.rend(); ++layer)
                sortLayer(*layer, false);
    }
}

/// Moves the vertices of a layer as near as possible to where they want to be (least squares) without changing their
/// order or breaking the gaps: pool adjacent violators, after taking the gaps out.
void placeLayer(std::vector<Vertex>& vertices, const std::vector<std::size_t>& layer, const std::vector<double>& wanted,
                double gap) {
    struct Block {
        double sum = 0;
        double weight = 0;
        std::size_t count = 0;
        double mean() const { return sum / weight; }
    };
    std::vector<Block> blocks;
    std::vector<double> offsets(layer.size(), 0.0);
    for (std::size_t i = 0; i < layer.size(); ++i) {
        if (i > 0)
            offsets[i] = offsets[i - 1] + (vertices[layer[i - 1]].across + vertices[layer[i]].across) / 2 + gap;
        // Place-holders pull harder, so that long wires run straight.
        const double weight = vertices[layer[i]].placeholder ? 4.0 : 1.0;
        blocks.push_back({(wanted[i] - offsets[i]) * weight, weight, 1});
        while (blocks.size() > 1 && blocks[blocks.size() - 2].mean() >= blocks.back().mean()) {
            const Block last = blocks.back();
            blocks.pop_back();
            blocks.back().sum += last.sum;
            blocks.back().weight += last.weight;
            blocks.back().count += last.count;
        }
    }
    std::size_t i = 0;
    for (const Block& block : blocks)
        for (std::size_t k = 0; k < block.count; ++k, ++i)
            vertices[layer[i]].position = block.mean() + offsets[i];
}

void assignPositions(Layering& graph, double gap) {
    for (const auto& layer : graph.layers)
        placeLayer(graph.vertices, layer, std::vector<double>(layer.size(), 0.0), gap);
    const auto settle = [&](const std::vector<std::size_t>& layer, bool forwards) {
        std::vector<double> wanted;
        for (std::size_t v : layer) {
            const Vertex& vertex = graph.vertices[v];
            const double other = meanPosition(graph.vertices, forwards ? vertex.after : vertex.before, vertex.position);
            wanted.push_back(meanPosition(graph.vertices, forwards ? vertex.before : vertex.after, other));
        }
        placeLayer(graph.vertices, layer, wanted, gap);
    };
    constexpr int kSweeps = 12;
    for (int sweep = 0; sweep < kSweeps; ++sweep) {
        if (sweep % 2 == 0)
            for (const auto& layer : graph.layers)
                settle(layer, true);
        else
            for (auto layer = graph.layers.rbegin(); layer != graph.layers.rend(); ++layer)
                settle(*layer, false);
    }
}

/// Where a layer stands: its start in the direction of flow, and what is added to the positions across.
struct Slot {
    double along = 0;
    double across = 0;
};

/// How much room each layer takes.
struct Extent {
    double along = 0;
    double least = std::numeric_limits<double>::max(); ///< across
    double most = std::numeric_limits<double>::lowest();
};

std::vector<Extent> extentsOf(const Layering& graph) {
    std::vector<Extent> extents;
    for (const auto& layer : graph.layers) {
        Extent& extent = extents.emplace_back();
        for (std::size_t v : layer) {
            const Vertex& vertex = graph.vertices[v];
            if (vertex.placeholder)
                continue;
            extent.along = std::max(extent.along, vertex.along);
            extent.least = std::min(extent.least, vertex.position - vertex.across / 2);
            extent.most = std::max(extent.most, vertex.position + vertex.across / 2);
        }
    }
    return extents;
}

/// Stacks the layers; a new column begins where the next layer would go beyond `longest`.
struct Stack {
    std::vector<Slot> slots;
    double along = 0;
    double across = 0;
};
Stack stacked(const std::vector<Extent>& extents, double longest, double gap) {
    Stack stack;
    for (std::size_t first = 0; first < extents.size();) {
        Extent column;
        std::size_t end = first;
        for (double along = 0; end < extents.size() && (end == first || along + extents[end].along <= longest); ++end) {
            stack.slots.push_back({along, 0});
            stack.along = std::max(stack.along, along + extents[end].along);
            along += extents[end].along + gap;
            column.least = std::min(column.least, extents[end].least);
            column.most = std::max(column.most, extents[end].most);
        }
        if (column.least > column.most) // only wires pass here
            column.least = column.most = 0;
        const double shift = stack.across + (first > 0 ? gap : 0) - column.least;
        for (std::size_t layer = first; layer < end; ++layer)
            stack.slots[layer].across = shift;
        stack.across = shift + column.most;
        first = end;
    }
    return stack;
}

std::vector<Slot> slotsOf(const Layering& graph, const LayoutOptions& options) {
    const std::vector<Extent> extents = extentsOf(graph);
    Stack best = stacked(extents, std::numeric_limits<double>::max(), options.layerGap);
    if (!options.topDown || options.aspect <= 0)
        return best.slots;
    const auto zoom = [&](const Stack& stack) { return std::min(options.aspect / std::max(1.0, stack.across), 1 / std::max(1.0, stack.along)); };
    const double whole = best.along;
    for (std::size_t columns = 2; columns <= extents.size(); ++columns) {
        Stack folded = stacked(extents, whole / static_cast<double>(columns), options.layerGap);
        if (zoom(folded) > zoom(best))
            best = std::move(folded);
    }
    return best.slots;
}

} // namespace

std::map<NodeId, Point> layoutGraph(const std::vector<LayoutNode>& nodes,
                                    const std::vector<std::pair<NodeId, NodeId>>& wires, const LayoutOptions& options) {
    Layering graph(nodes, wires, options.topDown);
    reduceCrossings(graph);
    assignPositions(graph, options.nodeGap);

    const std::vector<Slot> slots = slotsOf(graph, options);
    std::map<NodeId, Point> corners;
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const Vertex& vertex = graph.vertices[i];
        const Slot& slot = slots[vertex.layer];
        const double across = slot.across + vertex.position - vertex.across / 2;
        corners[nodes[i].id] = options.topDown ? Point{options.origin.x + across, options.origin.y + slot.along}
                                               : Point{options.origin.x + slot.along, options.origin.y + across};
    }
    return corners;
}

} // namespace netwright::graph
