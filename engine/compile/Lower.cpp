#include "engine/compile/LowerResults.h"

#include "engine/layers/CheckGraph.h"
#include "engine/layers/Fields.h"
#include "engine/layers/GraphLowering.h"
#include "engine/operators/OperatorSchema.h"

#include <map>

namespace netwright::compile {
namespace {

using layers::FlatNode;
using operators::ValueId;
using operators::ValueRole;

/// Gives parameters, inputs and targets their place in the program.
class ProgramLowering final : public layers::GraphLowering {
public:
    ProgramLowering(const layers::FlatGraph& flat, const layers::InferredGraph& inferred, const core::DataSchema& schema,
                    const LowerOptions& options)
        : GraphLowering(flat, inferred, options.batch, options.training), m_schema(schema), m_targets(options.targets) {}

    ValueId parameter(std::string name, const core::Shape& shape, layers::Initialiser initialiser,
                      ParameterOptions options) override {
        const auto [known, isNew] = m_known.try_emplace({node().owner, name}, operators::kNoValue);
        if (!isNew)
            return known->second;
        Program::Parameter parameter;
        parameter.node = node().owner;
        parameter.name = name;
        parameter.value = known->second =
            addValue(parameter.node + "." + name, shape, options.trainable ? ValueRole::Parameter : ValueRole::Buffer);
        parameter.initialiser = initialiser;
        parameter.trainable = options.trainable && !node().frozen;
        parameter.decays = options.decays;
        parameter.l1 = penalty("l1", options);
        parameter.l2 = penalty("l2", options);
        m_program.parameters.push_back(std::move(parameter));
        return known->second;
    }

    ValueId dataInput() override { return addInput(outputShape("out"), false); }

    ValueId target(const core::Shape& shape) override {
        return m_targets ? addInput(shape, true) : operators::kNoValue;
    }

    void result(ValueId prediction, ValueId loss, double weight) override {
        const core::Field* field = boundField();
        m_program.outputs.push_back({node().id, node().spec->type, field ? field->name : "", prediction,
                                     m_targets ? loss : operators::kNoValue, weight});
    }

    Program finish(const layers::FlatGraph& flat) {
        for (std::size_t i = 0; i < flat.nodes.size(); ++i)
            for (std::size_t port = 0; port < flat.nodes[i].spec->outputs.size(); ++port) {
                const ValueId value = valueOf({static_cast<std::int32_t>(i), static_cast<std::int32_t>(port)});
                if (value != operators::kNoValue)
                    m_program.ports[{flat.nodes[i].id, flat.nodes[i].spec->outputs[port].name}] = value;
            }
        for (const auto& alias : flat.aliases)
            if (const ValueId value = valueOf(alias.source); value != operators::kNoValue)
                m_program.ports[{alias.place, alias.port}] = value;
        m_program.values = std::move(m_values);
        m_program.ops = std::move(m_ops);
        m_program.batch = batch();
        m_program.training = training();
        numberDraws();
        validate(m_program, "lower");
        return std::move(m_program);
    }

private:
    /// Random operators of one node draw from streams of their own; their backward forms inherit the number.
    void numberDraws() {
        std::map<std::string, std::int64_t> next;
        for (operators::Op& op : m_program.ops)
            if (operators::schemaOf(op).drawsNumbers)
                op.attributes["draw"] = next[op.node]++;
    }

    double penalty(const char* name, const ParameterOptions& options) const {
        return options.decays && core::findParam(node().spec->params, name) ? params().real(name) : 0;
    }

    /// The bound field; nullptr for layers without one (noise). checkGraph() has made sure that the others have one.
    const core::Field* boundField() const {
        const core::ParamSpec* param = layers::fieldParamOf(*node().spec);
        if (!param)
            return nullptr;
        const auto field = layers::boundField(node().spec->fieldKinds, param->name, params().text(param->name), m_schema);
        return field ? *field : nullptr;
    }

    ValueId addInput(const core::Shape& shape, bool isTarget) {
        const core::Field* field = boundField();
        const ValueId value = addValue(node().id + (isTarget ? ".target" : ".data"), shape, ValueRole::Input);
        m_program.inputs.push_back({node().id, field ? field->name : "", field ? field->kind : core::FieldKind::Features, isTarget, value});
        return value;
    }

    const core::DataSchema& m_schema;
    bool m_targets;
    Program m_program;
    std::map<std::pair<std::string, std::string>, ValueId> m_known;
};

Program lowerFlat(const layers::FlatGraph& flat, const core::DataSchema& schema, const LowerOptions& options) {
    // What could not be inferred leads to no output, otherwise there had been an error; it is left out.
    const layers::InferredGraph inferred = layers::inferGraph(flat, &schema);
    ProgramLowering lowering(flat, inferred, schema, options);
    for (const std::size_t index : flat.order)
        if (inferred.outputs[index])
            lowering.lowerNode(index);
    return lowering.finish(flat);
}

} // namespace

core::Result<Program> lower(const graph::Graph& graph, const layers::LayerRegistry& registry,
                            const core::DataSchema& schema, const LowerOptions& options) {
    const layers::GraphInfo info = layers::checkGraph(graph, registry, &schema);
    if (!info.ok())
        return info.problems;
    return lowerFlat(layers::flatten(graph, registry), schema, options);
}

core::Result<Program> lowerResults(const graph::Graph& graph, const layers::LayerRegistry& registry, const core::DataSchema& schema,
                                   std::int64_t batch, const layers::ResultOptions& options) {
    const layers::GraphInfo info = layers::checkGraph(graph, registry, &schema);
    if (!info.ok())
        return info.problems;
    layers::FlatGraph flat = layers::flatten(graph, registry);
    if (core::Status kept = layers::keepResults(flat, graph, schema, options); !kept)
        return kept.problems();
    return lowerFlat(flat, schema, {.batch = batch, .training = false, .targets = false});
}

} // namespace netwright::compile
