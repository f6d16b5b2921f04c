#include "engine/layers/GraphLowering.h"

#include <algorithm>
#include <cassert>

namespace netwright::layers {

using operators::ValueId;

namespace {

std::size_t portIndex(const std::vector<PortSpec>& ports, std::string_view name) {
    const auto found = std::ranges::find(ports, name, &PortSpec::name);
    assert(found != ports.end() && "a port that the declaration does not have");
    return static_cast<std::size_t>(found - ports.begin());
}

} // namespace

GraphLowering::GraphLowering(const FlatGraph& flat, const InferredGraph& inferred, std::int64_t batch, bool training)
    : m_flat(flat), m_inferred(inferred), m_batch(batch), m_training(training), m_ports(flat.nodes.size()) {}

void GraphLowering::lowerNode(std::size_t index) {
    m_current = index;
    const core::ParamReader params(node().spec->params, node().settings->params);
    m_params = &params;
    m_ports[index].assign(node().spec->outputs.size(), operators::kNoValue);
    node().spec->lower(*this);
    m_params = nullptr;
}

ValueId GraphLowering::valueOf(const FlatSource& source) const {
    if (source.node < 0)
        return operators::kNoValue;
    const auto& ports = m_ports[static_cast<std::size_t>(source.node)];
    const auto port = static_cast<std::size_t>(source.port);
    return port < ports.size() ? ports[port] : operators::kNoValue;
}

const std::vector<FlatSource>& GraphLowering::wires(std::string_view port) const {
    return node().inputs[portIndex(node().spec->inputs, port)];
}

bool GraphLowering::has(std::string_view port) const { return !wires(port).empty(); }
ValueId GraphLowering::input(std::string_view port) const { return valueOf(wires(port).front()); }

std::vector<ValueId> GraphLowering::inputs(std::string_view port) const {
    std::vector<ValueId> values;
    for (const FlatSource& wire : wires(port))
        values.push_back(valueOf(wire));
    return values;
}

const core::Shape& GraphLowering::shape(ValueId value) const { return m_values[static_cast<std::size_t>(value)].shape; }

const TensorType& GraphLowering::inputType(std::string_view port) const {
    const FlatSource& wire = wires(port).front();
    return (*m_inferred.outputs[static_cast<std::size_t>(wire.node)])[static_cast<std::size_t>(wire.port)];
}

core::Shape GraphLowering::outputShape(std::string_view port) const {
    const TensorType& type = (*m_inferred.outputs[m_current])[portIndex(node().spec->outputs, port)];
    return type.shape.withBatch(m_batch * type.views);
}

ValueId GraphLowering::emit(std::string kind, operators::Attributes attributes, std::vector<ValueId> inputs,
                            const core::Shape& outputShape) {
    return emitMany(std::move(kind), std::move(attributes), std::move(inputs), {outputShape}).front();
}

std::vector<ValueId> GraphLowering::emitMany(std::string kind, operators::Attributes attributes,
                                             std::vector<ValueId> inputs, const std::vector<core::Shape>& outputShapes) {
    operators::Op op;
    op.attributes = std::move(attributes);
    op.inputs = std::move(inputs);
    op.node = node().id;
    for (const core::Shape& shape : outputShapes)
        op.outputs.push_back(addValue(node().id + "." + kind, shape, operators::ValueRole::Activation));
    op.kind = std::move(kind);
    m_ops.push_back(std::move(op));
    return m_ops.back().outputs;
}

void GraphLowering::output(std::string_view port, ValueId value) {
    assert(shape(value) == outputShape(port) && "the lowering disagrees with the shape rule");
    m_ports[m_current][portIndex(node().spec->outputs, port)] = value;
}

ValueId GraphLowering::addValue(std::string name, const core::Shape& shape, operators::ValueRole role) {
    m_values.push_back({std::move(name), shape, core::DataType::F32, role});
    return static_cast<ValueId>(m_values.size() - 1);
}

} // namespace netwright::layers
