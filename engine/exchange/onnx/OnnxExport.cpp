#include "engine/exchange/onnx/OnnxExport.h"

#include "engine/core/JsonText.h"
#include "engine/exchange/ExportGraph.h"
#include "engine/exchange/Weights.h"
#include "engine/exchange/onnx/OnnxNode.h"

#include <nlohmann/json.hpp>

#include <numeric>

namespace netwright::exchange {

namespace {

constexpr std::size_t kMaxBytes = std::size_t{2000} << 20; // protobuf: less than 2 GB in all

core::Diagnostics notExportable(const ExportGraph& graph) {
    core::Diagnostics problems;
    for (const ExportNode& node : graph.nodes()) {
        const OnnxRow* row = onnxRows().find(node.spec->type);
        if (node.drawn && (!row || !row->write))
            problems.push_back(core::error("onnx.layer", core::atNode(node.place),
                                           node.spec->title + " cannot be written as ONNX: " +
                                               (row ? row->notExportableBecause : std::string("it has no counterpart.")),
                                           "Replace this layer, or export as safetensors."));
    }
    return problems;
}

/// Writes one graph, node by node in order of execution.
class Writer {
public:
    Writer(const ExportInput& input, const ExportGraph& graph)
        : m_project(input.project), m_graph(graph), m_builder(input.project.title.empty() ? "network" : input.project.title) {}

    core::Result<std::string> run() {
        // Inputs and outputs get their names first, so that no value in between takes one.
        for (const ExportNode& node : m_graph.nodes())
            m_places.push_back(node.isEnd() ? m_builder.reserve(node.name) : std::string());
        for (std::size_t i = 0; i < m_places.size(); ++i)
            write(m_graph.nodes()[i], m_places[i]);
        m_builder.describe(m_project.description.empty() ? m_project.title : m_project.description);
        m_builder.metadata("graph_hash", graphHash(m_project.graph));
        return m_builder.finish();
    }

private:
    void write(const ExportNode& node, const std::string& place) {
        if (node.field)
            describeField(node, place);
        const core::ParamReader params = node.params();
        OnnxNode written(m_graph, node, place, inputsOf(node), params, m_builder);
        onnxRows().find(node.spec->type)->write(written);
        m_results.emplace_back();
        for (std::size_t i = 0; i < written.results().size(); ++i)
            m_results.back().push_back({written.results()[i], node.outputs[i]});
    }

    std::vector<std::vector<OnnxValue>> inputsOf(const ExportNode& node) const {
        std::vector<std::vector<OnnxValue>> inputs;
        for (const std::vector<ExportValue>& values : node.inputs) {
            inputs.emplace_back();
            for (const ExportValue& value : values)
                inputs.back().push_back(m_results[value.node][value.port]);
        }
        return inputs;
    }

    void describeField(const ExportNode& node, const std::string& place) {
        m_builder.metadata("field." + place, node.field->name);
        if (!node.field->classes.empty())
            m_builder.metadata("classes." + place, core::jsonText(nlohmann::json(node.field->classes)));
        if (!node.field->columns.empty())
            m_builder.metadata("columns." + place, core::jsonText(nlohmann::json(node.field->columns)));
    }

    const project::Project& m_project;
    const ExportGraph& m_graph;
    OnnxBuilder m_builder;
    std::vector<std::string> m_places;               ///< by node: the name reserved in the model
    std::vector<std::vector<OnnxValue>> m_results; ///< by node, per output port
};

} // namespace

core::Result<std::string> toOnnx(const ExportInput& input) {
    const std::size_t numbers = std::transform_reduce(input.weights.tensors.begin(), input.weights.tensors.end(), std::size_t{0}, std::plus<>{},
                                                      [](const core::NamedTensor& tensor) { return tensor.data.size(); });
    if (numbers > kMaxBytes / sizeof(float))
        return core::error("onnx.too-large", {}, "The network has more parameters than one ONNX file can hold (2 GB).",
                           "Export as safetensors.");
    const auto graph = ExportGraph::of(input);
    if (!graph)
        return graph.problems();
    if (core::Diagnostics problems = notExportable(**graph); !problems.empty())
        return problems;
    return Writer(input, **graph).run();
}

} // namespace netwright::exchange
