#pragma once

#include "engine/layers/LayerSpec.h"
#include "engine/project/Project.h"
#include "ui/document/GraphEdits.h"

#include <QRandomGenerator>

#include <string>

namespace netwright::testing {

/// Chains of layers that keep their shape, with additions that read from two chains: a network that checks without errors.
inline project::Project largeNetwork(int nodes, int wires) {
    constexpr int kColumns = 40;
    const layers::LayerRegistry& registry = layers::builtinLayers();
    project::Project project;
    graph::Graph& graph = project.graph;
    QRandomGenerator random(7);
    const char* const kTypes[] = {"Dense", "ReLU", "Dropout", "LayerNorm", "GELU"};
    for (int i = 0; i < nodes; ++i) {
        const bool joins = i % kColumns >= 2 && i >= kColumns && i % 2 == 0; // an addition
        const char* type = i % kColumns == 0 ? "Noise" : i % kColumns == kColumns - 1 ? "Regression" : joins ? "Add" : kTypes[i % 5];
        graph::Node node;
        node.id = node.name = "n" + std::to_string(i);
        node.type = type;
        node.collapsed = joins;
        node.position = {i % kColumns * 230.0, i / kColumns * 120.0};
        if (node.type == "Dense")
            node.params["outputs"] = std::int64_t{64};
        graph.nodes.push_back(std::move(node));
    }
    const auto connect = [&](int from, int to) {
        document::connectPorts(graph, registry, {{graph.nodes[static_cast<std::size_t>(from)].id, "out"}, {graph.nodes[static_cast<std::size_t>(to)].id, "in"}});
    };
    for (int i = 0; i < nodes; ++i)
        if (i % kColumns != 0)
            connect(i - 1, i);
    for (int tries = 0; static_cast<int>(graph.edges.size()) < wires && tries < 50 * wires; ++tries) {
        const int to = random.bounded(nodes);
        if (graph.nodes[static_cast<std::size_t>(to)].type == "Add")
            connect(to - kColumns - 1 - random.bounded(2), to);
    }
    return project;
}

} // namespace netwright::testing
