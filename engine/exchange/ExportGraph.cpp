#include "engine/exchange/ExportGraph.h"

#include "engine/compile/LowerResults.h"
#include "engine/exchange/NodeNames.h"
#include "engine/exchange/Weights.h"
#include "engine/layers/Fields.h"

#include <cassert>

namespace netwright::exchange {

namespace {

/// What is wrong with the graph, and everything that it needs and the weights lack.
core::Diagnostics obstacles(const ExportInput& input) {
    const auto program = compile::lowerResults(input.project.graph, input.registry, input.dataset.schema(), 1);
    if (!program)
        return program.problems();
    core::Diagnostics problems = checkParameters(input.weights.tensors, expectedTensors(*program), "");
    std::erase_if(problems, [](const core::Diagnostic& problem) { return problem.severity != core::Severity::Error; });
    return problems;
}

core::Result<std::vector<layers::TensorType>> infer(const ExportNode& node, const core::DataSchema& schema) {
    std::vector<std::vector<layers::TensorType>> types;
    for (const std::vector<ExportValue>& values : node.inputs) {
        types.emplace_back();
        for (const ExportValue& value : values)
            types.back().push_back(value.type);
    }
    const core::ParamReader params = node.params();
    return node.spec->infer(layers::InferContext(params, node.spec->inputs, std::move(types), &schema));
}

void bindField(ExportNode& node, const data::Dataset& dataset) {
    const core::ParamSpec* param = layers::fieldParamOf(*node.spec);
    if (!param)
        return;
    const auto field = layers::boundField(node.spec->fieldKinds, param->name, node.params().text(param->name), dataset.schema());
    if (!field)
        return;
    node.field = *field;
    node.preprocessing = dataset.preprocessing((*field)->name);
}

} // namespace

const std::vector<ExportValue>& ExportNode::port(std::string_view wanted) const {
    for (std::size_t i = 0; i < spec->inputs.size(); ++i)
        if (spec->inputs[i].name == wanted)
            return inputs[i];
    assert(false && "a row asks for a port that its layer does not declare");
    return inputs.front();
}

bool ExportNode::isEnd() const {
    return spec->category == layers::Category::Input || spec->category == layers::Category::Output;
}

core::Result<std::unique_ptr<const ExportGraph>> ExportGraph::of(const ExportInput& input) {
    if (core::Diagnostics problems = obstacles(input); !problems.empty())
        return problems;
    std::unique_ptr<ExportGraph> graph(new ExportGraph(input));
    if (core::Status kept = layers::keepResults(graph->m_flat, input.project.graph, input.dataset.schema(), {}); !kept)
        return kept.problems();
    graph->m_places.resize(graph->m_flat.nodes.size());
    for (const std::size_t index : graph->m_flat.order) {
        graph->m_places[index] = graph->m_nodes.size();
        if (core::Status described = graph->describe(graph->m_flat.nodes[index], input); !described)
            return described.problems();
    }
    return std::unique_ptr<const ExportGraph>(std::move(graph));
}

ExportGraph::ExportGraph(const ExportInput& input)
    : m_flat(layers::flatten(input.project.graph, input.registry)) {
    for (const core::NamedTensor& tensor : input.weights.tensors)
        m_parameters[tensor.key] = &tensor;
}

core::Status ExportGraph::describe(const layers::FlatNode& flat, const ExportInput& input) {
    ExportNode node;
    node.name = qualifiedName(input.project.graph, layers::isResult(flat) ? flat.place : flat.id);
    if (layers::isResult(flat)) // of another port than the first: "lstm.state"
        node.name += flat.id.substr(flat.place.size());
    node.owner = flat.owner;
    node.ownerName = qualifiedName(input.project.graph, flat.owner);
    node.place = flat.place;
    node.drawn = flat.drawn;
    node.spec = flat.spec;
    node.settings = flat.settings;
    for (const std::vector<layers::FlatSource>& sources : flat.inputs) {
        node.inputs.emplace_back();
        for (const layers::FlatSource& source : sources) {
            if (source.node < 0)
                continue;
            const std::size_t place = m_places[static_cast<std::size_t>(source.node)];
            const auto port = static_cast<std::size_t>(source.port);
            node.inputs.back().push_back({place, port, m_nodes[place].outputs[port]});
        }
    }
    auto types = infer(node, input.dataset.schema());
    if (!types)
        return types.problems();
    node.outputs = *std::move(types);
    if (node.isEnd())
        bindField(node, input.dataset);
    m_nodes.push_back(std::move(node));
    return core::Done{};
}

const core::NamedTensor* ExportGraph::parameter(const ExportNode& node, const std::string& name) const {
    const auto found = m_parameters.find(node.owner + "." + name);
    return found == m_parameters.end() ? nullptr : found->second;
}

} // namespace netwright::exchange
