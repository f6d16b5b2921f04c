#pragma once

#include "engine/exchange/Exporter.h"
#include "engine/layers/FlattenGraph.h"

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

/// A trained network as every exporter wants to see it: a list of layers in order of execution, each with its names, shapes,
/// parameters and the data behind it.
namespace netwright::exchange {

struct ExportValue {
    std::size_t node = 0; ///< index into ExportGraph::nodes()
    std::size_t port = 0;
    layers::TensorType type; ///< of one sample
};

struct ExportNode {
    std::string name;      ///< qualified, as the user sees it: "group/node"
    std::string owner;     ///< id of the node whose parameters are used
    std::string ownerName; ///< as the user sees it; differs from `name` where weights are shared
    std::string place;     ///< the drawn node, for diagnostics
    bool drawn = true;     ///< false where a diagnostic would repeat that of another node
    const layers::LayerSpec* spec = nullptr;
    const graph::Node* settings = nullptr;
    std::vector<std::vector<ExportValue>> inputs; ///< one entry per port of the declaration
    std::vector<layers::TensorType> outputs;
    const core::Field* field = nullptr; ///< of input and output nodes: the data field they are bound to
    data::Preparation preprocessing;    ///< of that field

    core::ParamReader params() const { return {spec->params, settings->params}; }
    const std::vector<ExportValue>& port(std::string_view name) const;
    bool isEnd() const; ///< an input or output of the network
};

class ExportGraph {
public:
    /// Errors: those of the graph, "weights.missing", "weights.shape". `input` must outlive the result.
    static core::Result<std::unique_ptr<const ExportGraph>> of(const ExportInput& input);

    const std::vector<ExportNode>& nodes() const { return m_nodes; }
    /// nullptr when the node does not have it.
    const core::NamedTensor* parameter(const ExportNode& node, const std::string& name) const;

private:
    explicit ExportGraph(const ExportInput& input);
    core::Status describe(const layers::FlatNode& flat, const ExportInput& input);

    layers::FlatGraph m_flat;
    std::vector<std::size_t> m_places; ///< by flat node: its place in m_nodes
    std::vector<ExportNode> m_nodes;
    std::map<std::string, const core::NamedTensor*> m_parameters;
};

} // namespace netwright::exchange
