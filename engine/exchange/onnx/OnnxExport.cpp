#include "engine/exchange/onnx/OnnxExport.h"

#include "engine/compile/Program.h"
#include "engine/exchange/NodeNames.h"
#include "engine/exchange/Weights.h"
#include "engine/exchange/onnx/OnnxNode.h"
#include "engine/layers/Fields.h"
#include "engine/layers/FlattenGraph.h"

#include <nlohmann/json.hpp>

#include <numeric>

namespace netwright::exchange {

namespace {

constexpr std::size_t kMaxBytes = std::size_t{2000} << 20; // protobuf: less than 2 GB in all

/// Everything that the graph needs and the weights lack.
core::Diagnostics missingParameters(const project::Project& project, const layers::LayerRegistry& registry,
                                    const data::Dataset& dataset, const std::vector<core::NamedTensor>& parameters) {
    const auto program = compile::lower(project.graph, registry, dataset.schema(), {.batch = 1, .training = false, .targets = false});
    if (!program)
        return program.problems();
    core::Diagnostics problems = checkParameters(parameters, expectedTensors(*program), "");
    std::erase_if(problems, [](const core::Diagnostic& problem) { return problem.severity != core::Severity::Error; });
    return problems;
}

/// Writes one graph, node by node in order of execution.
class Exporter {
public:
    Exporter(const project::Project& project, const layers::LayerRegistry& registry, const data::Dataset& dataset,
             const std::vector<core::NamedTensor>& parameters)
        : m_project(project), m_dataset(dataset), m_flat(layers::flatten(project.graph, registry)),
          m_builder(project.title.empty() ? "network" : project.title), m_results(m_flat.nodes.size()) {
        for (const core::NamedTensor& tensor : parameters)
            m_parameters[tensor.key] = &tensor;
    }

    core::Result<std::string> run() {
        if (core::Diagnostics problems = notExportable(); !problems.empty())
            return problems;
        reservePlaces();
        for (const std::size_t index : m_flat.order)
            if (core::Status written = write(index); !written)
                return written.problems();
        describe();
        return m_builder.finish();
    }

private:
    using Values = std::vector<OnnxValue>;

    core::Diagnostics notExportable() const {
        core::Diagnostics problems;
        for (const std::size_t index : m_flat.order) {
            const layers::FlatNode& node = m_flat.nodes[index];
            const OnnxRow* row = findOnnxRow(node.spec->type);
            if (node.drawn && (!row || !row->write))
                problems.push_back(core::error("onnx.layer", core::atNode(node.place),
                                               node.spec->title + " cannot be written as ONNX: " +
                                                   (row ? row->notExportableBecause : std::string("it has no counterpart.")),
                                               "Replace this layer, or export as safetensors."));
        }
        return problems;
    }

    static bool isEnd(const layers::FlatNode& node) {
        return node.spec->category == layers::Category::Input || node.spec->category == layers::Category::Output;
    }

    /// Inputs and outputs get their names first, so that no value in between takes one.
    void reservePlaces() {
        for (const std::size_t index : m_flat.order)
            if (const layers::FlatNode& node = m_flat.nodes[index]; isEnd(node))
                m_places[index] = m_builder.reserve(qualifiedName(m_project.graph, node.id));
    }

    core::Status write(std::size_t index) {
        const layers::FlatNode& flat = m_flat.nodes[index];
        const core::ParamReader params(flat.spec->params, flat.settings->params);
        OnnxNode::Content content;
        content.name = qualifiedName(m_project.graph, flat.id);
        content.owner = flat.owner;
        content.ownerName = qualifiedName(m_project.graph, flat.owner);
        content.spec = flat.spec;
        for (const std::vector<layers::FlatSource>& port : flat.inputs)
            content.inputs.push_back(valuesOf(port));
        core::Result<std::vector<layers::TensorType>> types = infer(*flat.spec, params, content.inputs);
        if (!types)
            return types.problems();
        content.outputTypes = *types;
        if (isEnd(flat))
            bind(index, params, content);

        OnnxNode node(std::move(content), params, m_builder, m_parameters);
        findOnnxRow(flat.spec->type)->write(node);
        for (std::size_t i = 0; i < node.results().size(); ++i)
            m_results[index].push_back({node.results()[i], (*types)[i]});
        return core::Done{};
    }

    Values valuesOf(const std::vector<layers::FlatSource>& sources) const {
        Values values;
        for (const layers::FlatSource& source : sources)
            if (source.node >= 0)
                values.push_back(m_results[static_cast<std::size_t>(source.node)][static_cast<std::size_t>(source.port)]);
        return values;
    }

    core::Result<std::vector<layers::TensorType>> infer(const layers::LayerSpec& spec, const core::ParamReader& params,
                                                        const std::vector<Values>& inputs) const {
        std::vector<std::vector<layers::TensorType>> types;
        for (const Values& values : inputs) {
            types.emplace_back();
            for (const OnnxValue& value : values)
                types.back().push_back(value.type);
        }
        return spec.infer(layers::InferContext(params, spec.inputs, std::move(types), &m_dataset.schema()));
    }

    /// The data behind an input or output: its field and preprocessing, and what the metadata say of it.
    void bind(std::size_t index, const core::ParamReader& params, OnnxNode::Content& content) {
        content.place = m_places.at(index);
        const core::ParamSpec* param = layers::fieldParamOf(*content.spec);
        if (!param)
            return;
        const auto field = layers::boundField(content.spec->fieldKinds, param->name, params.text(param->name), m_dataset.schema());
        if (!field)
            return;
        content.field = *field;
        content.preprocessing = m_dataset.preprocessing((*field)->name);
        m_builder.metadata("field." + content.place, (*field)->name);
        if (!(*field)->classes.empty())
            m_builder.metadata("classes." + content.place, nlohmann::json((*field)->classes).dump());
        if (!(*field)->columns.empty())
            m_builder.metadata("columns." + content.place, nlohmann::json((*field)->columns).dump());
    }

    void describe() {
        m_builder.describe(m_project.description.empty() ? m_project.title : m_project.description);
        m_builder.metadata("graph_hash", graphHash(m_project.graph));
    }

    const project::Project& m_project;
    const data::Dataset& m_dataset;
    layers::FlatGraph m_flat;
    OnnxBuilder m_builder;
    std::vector<Values> m_results; ///< by flat node, per output port
    std::map<std::size_t, std::string> m_places;
    std::map<std::string, const core::NamedTensor*> m_parameters;
};

} // namespace

core::Result<std::string> toOnnx(const project::Project& project, const layers::LayerRegistry& registry,
                                 const data::Dataset& dataset, const std::vector<core::NamedTensor>& parameters) {
    const std::size_t numbers = std::transform_reduce(parameters.begin(), parameters.end(), std::size_t{0}, std::plus<>{},
                                                      [](const core::NamedTensor& tensor) { return tensor.data.size(); });
    if (numbers > kMaxBytes / sizeof(float))
        return core::error("onnx.too-large", {}, "The network has more parameters than one ONNX file can hold (2 GB).",
                           "Export as safetensors.");
    if (core::Diagnostics problems = missingParameters(project, registry, dataset, parameters); !problems.empty())
        return problems;
    return Exporter(project, registry, dataset, parameters).run();
}

} // namespace netwright::exchange
