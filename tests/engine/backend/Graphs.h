#pragma once

#include "engine/backend/Model.h"
#include "engine/core/DataSchema.h"
#include "engine/graph/Graph.h"

#include <memory>
#include <string>

namespace netwright::testing {

/// A chain of layers, one node after the other, for tests of whole networks.
class Chain {
public:
    Chain& add(const std::string& type, graph::ParamMap params = {}, const std::string& id = {});
    const graph::Graph& graph() const { return m_graph; }

private:
    graph::Graph m_graph;
};

struct Network {
    graph::Graph graph;
    core::DataSchema schema;
};

Network smallMlp();  ///< 13 features → 9 → 5 → 3 classes
Network smallCnn();  ///< 1×12×12 → conv 6 → pool → batch norm → conv 20 → pool → dense 10 → 4 classes
Network digitsMlp(); ///< 784 → 512 → 256 → 10
Network digitsCnn(); ///< conv 32, pool, conv 64, pool, dense 128, 10 on 1×28×28

std::unique_ptr<backend::Model> build(const Network& network, int threads = 2, std::int64_t batch = 8);
/// Reproducible data; whole numbers below `classes` for targets.
void fillInputs(backend::Executor& executor, std::int64_t classes, std::uint64_t seed = 3);

} // namespace netwright::testing
