#include "engine/compile/Program.h"

#include "engine/operators/OperatorSchema.h"

#include <algorithm>

namespace netwright::compile {
namespace {

using operators::Attributes;
using operators::kNoValue;
using operators::Op;
using operators::OperatorSchema;
using operators::Value;
using operators::ValueId;
using operators::ValueRole;

std::size_t at(ValueId id) { return static_cast<std::size_t>(id); }

class Differentiator final : public operators::GradientContext {
public:
    Differentiator(Program& program, const Objective& objective) : m_program(program), m_objective(objective) {}

    void run() {
        findWhatMatters();
        m_gradients.resize(m_program.values.size());
        for (Program::Output& output : m_program.outputs) {
            if (m_objective.counts(output.node))
                seed(output);
            else
                output.prediction = output.loss = kNoValue;
        }
        const std::size_t forward = m_program.ops.size();
        for (std::size_t i = forward; i-- > 0;)
            backThrough(i);
        for (Program::Parameter& parameter : m_program.parameters)
            if (learns(parameter))
                parameter.gradient = ownGradient(parameter.value);
    }

    const Op& op() const override { return m_op; }
    const Value& value(ValueId id) const override { return m_program.values[at(id)]; }
    ValueId diffOutput(std::string_view output) const override {
        const std::size_t index = operators::outputIndex(m_op, output);
        return index < m_diffOutputs.size() ? m_diffOutputs[index] : kNoValue;
    }
    using GradientContext::needsGradient;
    using GradientContext::setGradient;
    bool needsGradient(std::size_t input) const override {
        return input < m_op.inputs.size() && m_op.inputs[input] != kNoValue && m_matters[at(m_op.inputs[input])];
    }

    ValueId emit(std::string kind, Attributes attributes, std::vector<ValueId> inputs, const core::Shape& outputShape) override {
        return emitMany(std::move(kind), std::move(attributes), std::move(inputs), {outputShape}, {true}).front();
    }

    std::vector<ValueId> emitMany(std::string kind, Attributes attributes, std::vector<ValueId> inputs,
                                  const std::vector<core::Shape>& outputShapes, const std::vector<bool>& wanted) override {
        Op backward;
        backward.kind = std::move(kind);
        backward.attributes = std::move(attributes);
        backward.inputs = std::move(inputs);
        backward.node = m_op.node;
        backward.phase = operators::Phase::Backward;
        for (std::size_t i = 0; i < outputShapes.size(); ++i)
            backward.outputs.push_back(wanted[i] ? addValue(backward.node + "." + backward.kind, outputShapes[i]) : kNoValue);
        m_program.ops.push_back(std::move(backward));
        return m_program.ops.back().outputs;
    }

    void setGradient(std::size_t input, ValueId gradient) override {
        if (needsGradient(input))
            m_gradients[at(m_op.inputs[input])].push_back(gradient);
    }

private:
    ValueId addValue(std::string name, const core::Shape& shape) {
        m_program.values.push_back({std::move(name), shape, core::DataType::F32, ValueRole::Activation});
        m_matters.push_back(false);
        m_gradients.emplace_back();
        return static_cast<ValueId>(m_program.values.size() - 1);
    }

    bool learns(const Program::Parameter& parameter) const {
        return parameter.trainable && m_objective.trainsNode(parameter.node);
    }

    /// A value matters when it depends on a trainable parameter through operators that have a gradient.
    void findWhatMatters() {
        m_matters.assign(m_program.values.size(), false);
        for (const Program::Parameter& parameter : m_program.parameters)
            m_matters[at(parameter.value)] = learns(parameter);
        for (const Op& operation : m_program.ops) {
            const OperatorSchema* schema = operators::findOperator(operation.kind);
            const bool reaches = schema && schema->gradient && std::ranges::any_of(operation.inputs, [this](ValueId id) {
                return id != kNoValue && m_matters[at(id)];
            });
            for (const ValueId id : operation.outputs)
                if (id != kNoValue)
                    m_matters[at(id)] = reaches;
        }
    }

    /// Losses with an operator of their own start by themselves (see Program.h); any other loss gets its gradient here.
    void seed(const Program::Output& output) {
        if (output.loss == kNoValue || !m_matters[at(output.loss)])
            return;
        const auto producer = std::ranges::find_if(m_program.ops, [&](const Op& candidate) {
            return std::ranges::find(candidate.outputs, output.loss) != candidate.outputs.end();
        });
        if (producer != m_program.ops.end() && operators::schemaOf(*producer).isLoss) {
            m_seeded.push_back(output.loss);
            return;
        }
        m_op = Op{};
        m_op.node = output.node;
        const core::Shape shape = value(output.loss).shape;
        const double each = output.weight / static_cast<double>(shape.elements());
        m_gradients[at(output.loss)].push_back(emit("fill", {{"value", each}}, {}, shape));
    }

    void backThrough(std::size_t index) {
        m_op = m_program.ops[index]; // a copy: rules append to the list
        const OperatorSchema* schema = operators::findOperator(m_op.kind);
        if (!schema || !schema->gradient)
            return;
        m_diffOutputs.clear();
        bool reached = false;
        for (const ValueId output : m_op.outputs) {
            m_diffOutputs.push_back(output == kNoValue ? kNoValue : collected(output));
            reached = reached || m_diffOutputs.back() != kNoValue ||
                      std::ranges::find(m_seeded, output) != m_seeded.end();
        }
        bool wanted = false;
        for (std::size_t i = 0; i < m_op.inputs.size(); ++i)
            wanted = wanted || needsGradient(i);
        if (reached && wanted)
            schema->gradient(*this);
    }

    /// The gradient of a value: those of all its readers, added in the order in which they came.
    ValueId collected(ValueId id) {
        const std::vector<ValueId> parts = m_gradients[at(id)];
        if (parts.empty())
            return kNoValue;
        if (parts.size() > 1)
            m_gradients[at(id)] = {emit("add", {}, parts, value(id).shape)};
        return m_gradients[at(id)].front();
    }

    /// The gradient of a parameter, which lives in an arena of its own: never shared with that of another one.
    ValueId ownGradient(ValueId parameter) {
        m_op = Op{};
        m_op.node = value(parameter).name.substr(0, value(parameter).name.rfind('.'));
        ValueId gradient = collected(parameter);
        if (gradient == kNoValue)
            gradient = emit("fill", {{"value", 0.0}}, {}, value(parameter).shape);
        if (value(gradient).role != ValueRole::Activation || isView(gradient))
            gradient = emit("eltwise", {{"algorithm", std::string("linear")}, {"alpha", 1.0}, {"beta", 0.0}}, {gradient}, value(parameter).shape);
        m_program.values[at(gradient)].role = ValueRole::Gradient;
        m_program.values[at(gradient)].name = value(parameter).name + ".gradient";
        return gradient;
    }

    bool isView(ValueId id) const {
        return std::ranges::any_of(m_program.ops, [id](const Op& candidate) {
            return operators::schemaOf(candidate).isView && candidate.outputs.front() == id;
        });
    }

    Program& m_program;
    const Objective& m_objective;
    std::vector<bool> m_matters;                    ///< per value
    std::vector<std::vector<ValueId>> m_gradients; ///< per value: what its readers contribute
    std::vector<ValueId> m_seeded;                 ///< losses that start by themselves
    Op m_op;
    std::vector<ValueId> m_diffOutputs;
};

} // namespace

void differentiate(Program& program, const Objective& objective) {
    Differentiator(program, objective).run();
    validate(program, "differentiate");
}

} // namespace netwright::compile
