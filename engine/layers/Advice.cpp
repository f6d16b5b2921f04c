#include "engine/layers/Advice.h"

#include "engine/graph/Results.h"

#include <array>
#include <string_view>

namespace netwright::layers {
namespace {

/// An output applies this activation itself.
struct Doubled {
    std::string_view output;
    std::string_view activation;
    const char* code;
};
constexpr std::array<Doubled, 3> kDoubled{{{"Classification", "Softmax", "output.double-softmax"},
                                           {"Classification", "LogSoftmax", "output.double-softmax"},
                                           {"BinaryCrossEntropy", "Sigmoid", "output.double-sigmoid"}}};

std::string shownName(const FlatNode& node) { return node.node->name.empty() ? node.node->id : node.node->name; }

void adviseOnDoubledActivation(const FlatGraph& flat, const FlatNode& output, core::Diagnostics& advice) {
    for (const auto& port : output.inputs) {
        for (const FlatSource& source : port) {
            if (source.node < 0)
                continue;
            const FlatNode& from = flat.nodes[static_cast<std::size_t>(source.node)];
            for (const Doubled& doubled : kDoubled)
                if (output.spec->type == doubled.output && from.spec->type == doubled.activation && from.drawn)
                    advice.push_back(core::warning(doubled.code, core::atNode(from.place),
                                                   std::string(doubled.activation) + " is applied twice: here, and again inside " + shownName(output) +
                                                       ", which expects plain scores.",
                                                   "Remove " + shownName(from) + "."));
        }
    }
}

} // namespace

core::Diagnostics advise(const FlatGraph& flat) {
    core::Diagnostics advice;
    std::vector<bool> used(flat.nodes.size(), false);
    bool hasOutput = false;
    for (const FlatNode& node : flat.nodes) {
        hasOutput = hasOutput || node.spec->category == Category::Output;
        for (const auto& port : node.inputs)
            for (const FlatSource& source : port)
                if (source.node >= 0)
                    used[static_cast<std::size_t>(source.node)] = true;
        if (node.spec->category == Category::Output)
            adviseOnDoubledActivation(flat, node, advice);
    }
    for (std::size_t i = 0; hasOutput && i < flat.nodes.size(); ++i) {
        const FlatNode& node = flat.nodes[i];
        if (!used[i] && node.drawn && node.spec->category != Category::Output && graph::resultPorts(*node.node).empty())
            advice.push_back(core::warning("graph.unused", core::atNode(node.place), "Nothing uses the result of " + shownName(node) + ".",
                                           "Connect it, or delete it."));
    }
    return advice;
}

} // namespace netwright::layers
