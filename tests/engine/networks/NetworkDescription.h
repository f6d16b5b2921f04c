#pragma once

#include "engine/core/DataSchema.h"
#include "engine/graph/Graph.h"
#include "engine/training/TrainingSettings.h"

#include <cstdint>
#include <string>
#include <vector>

/// Whole networks that must follow PyTorch step by step: tests/engine/networks/<name>.json. Initial weights and batches
/// come from one formula on both sides (see tests/peers/fixtures/networks.py).
namespace netwright::networks {

struct NetworkDescription {
    std::string name;
    graph::Graph graph;
    core::DataSchema schema;
    std::int64_t batch = 0;
    std::int64_t steps = 0;
    training::TrainingSettings settings; ///< learning rate, optimizer, objectives
    double lossTolerance = 0;   ///< relative, at every step
    double weightTolerance = 0; ///< relative, of each parameter at the end
};

/// Throws std::runtime_error with a sentence when a file is not as it should be.
std::vector<NetworkDescription> readNetworks();

/// `count` numbers in [0, 1) that follow from a text: FNV-1a, then the finaliser of MurmurHash3.
std::vector<float> uniform(const std::string& key, std::size_t count);
/// First values of a parameter "node.name".
std::vector<float> initialValues(const std::string& key, const core::Shape& shape);
/// What a field holds in a step: N×….
std::vector<float> batchOf(const core::Field& field, std::int64_t step, std::int64_t batch);

} // namespace netwright::networks
