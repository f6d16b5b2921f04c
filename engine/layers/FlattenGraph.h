#pragma once

#include "engine/layers/LayerSpec.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

/// The drawn graph as a plain list of layers: groups opened and repeated, shared weights applied, muted nodes and reroutes
/// bypassed. Checks and compilation both start here.
namespace netwright::layers {

struct FlatSource {
    std::int32_t node = -1; ///< index into FlatGraph::nodes; -1: nothing arrives
    std::int32_t port = 0;  ///< index into that layer's outputs
    bool operator==(const FlatSource&) const = default;
};

struct FlatNode {
    std::string id;    ///< unique: "conv1", "group/conv1", in the second repetition "group#2/conv1"
    std::string owner; ///< id of the node whose parameters are used; differs from `id` where weights are shared
    std::string place; ///< the drawn node to blame: "group/conv1"
    int repetition = 1; ///< of the innermost repeated group
    bool drawn = true;  ///< false for later repetitions and for the inside of shared groups and of composite layers
    bool borrowed = false; ///< parameters belong to another node
    bool frozen = false;
    std::vector<std::string> groups;  ///< places of the groups whose totals this node counts in
    const graph::Node* node = nullptr;     ///< as drawn
    const graph::Node* settings = nullptr; ///< whose type and parameters apply: `node`, or the target of SharedWeights
    const LayerSpec* spec = nullptr;
    std::vector<std::vector<FlatSource>> inputs; ///< per input port of `spec`, in wire order
};

struct FlatGraph {
    std::vector<FlatNode> nodes;
    std::vector<std::size_t> order; ///< indices in order of execution; nodes on or behind a cycle are missing
    /// What an output port of a drawn node that is no layer yields (group, group input, reroute, muted node, …).
    struct Alias {
        std::string place;
        std::string port;
        FlatSource source;
    };
    std::vector<Alias> aliases;
    std::vector<std::unique_ptr<const graph::Graph>> opened; ///< insides of layers that are made of layers
    bool tooLarge = false; ///< more than kMaxFlatNodes layers: the list is cut off
};

inline constexpr std::size_t kMaxFlatNodes = 100'000;

/// Never fails: what cannot be resolved is left out (checkGraph() says why). Pointers go into `graph` and `registry`,
/// which must outlive the result.
FlatGraph flatten(const graph::Graph& graph, const LayerRegistry& registry);

} // namespace netwright::layers
