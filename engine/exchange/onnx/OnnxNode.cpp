#include "engine/exchange/onnx/OnnxNode.h"

#include "engine/exchange/onnx/OnnxRows.h"

#include <cassert>

namespace netwright::exchange {

const std::vector<OnnxValue>& OnnxNode::inputs(std::string_view port) const {
    const std::vector<layers::PortSpec>& ports = m_node.spec->inputs;
    for (std::size_t i = 0; i < ports.size(); ++i)
        if (ports[i].name == port)
            return m_inputs[i];
    assert(false && "a row asks for a port that its layer does not declare");
    return m_inputs.front();
}

bool OnnxNode::hasParameter(const std::string& parameter) const {
    return m_graph.parameter(m_node, parameter) != nullptr;
}

const core::NamedTensor& OnnxNode::parameter(const std::string& parameter) const {
    return *m_graph.parameter(m_node, parameter);
}

std::string OnnxNode::weight(const std::string& name) {
    if (!hasParameter(name))
        return {};
    return weight(name, parameter(name).shape);
}

std::string OnnxNode::weight(const std::string& name, const core::Shape& shape) {
    return derived(name, shape, parameter(name).data);
}

std::string OnnxNode::derived(const std::string& what, const core::Shape& shape, std::vector<float> data) {
    return builder.tensor({m_node.ownerName + "." + what, shape, std::move(data)});
}

std::string OnnxNode::constant(const std::string& what, const core::Shape& shape, std::vector<float> data) {
    return builder.tensor({m_node.name + "." + what, shape, std::move(data)});
}

std::string OnnxNode::integers(const std::string& what, const std::vector<std::int64_t>& values) {
    return builder.integers(values, m_node.name + "." + what);
}

std::string OnnxNode::number(const std::string& what, double value) {
    return builder.number(static_cast<float>(value), m_node.name + "." + what);
}

std::string OnnxNode::emit(const std::string& operation, const std::vector<std::string>& inputs,
                           const OnnxAttributes& attributes) {
    return builder.add(operation, inputs, attributes, m_node.name + "/" + operation);
}

std::vector<std::string> OnnxNode::emitMany(const std::string& operation, const std::vector<std::string>& inputs,
                                            const OnnxAttributes& attributes, int outputs) {
    return builder.addMany(operation, inputs, attributes, m_node.name + "/" + operation, outputs);
}

void OnnxNode::emitOutput(const std::string& operation, const std::vector<std::string>& inputs,
                          const OnnxAttributes& attributes) {
    builder.addAs(operation, inputs, attributes, m_place);
}

std::string OnnxNode::reshape(const std::string& value, const core::Shape& sampleShape) {
    std::vector<std::int64_t> extents{0}; // 0: as in the input
    extents.insert(extents.end(), sampleShape.extents().begin(), sampleShape.extents().end());
    return emit("Reshape", {value, integers("shape", extents)});
}

const ExportTable<OnnxNode>& onnxRows() {
    static const ExportTable<OnnxNode> kTable{
        addInputRows, addConvolutionRows, addPoolingRows, addDenseRows, addRecurrentRows, addAttentionRows,
        addNormalisationRows, addActivationRows, addShapeRows, addOutputRows};
    return kTable;
}

} // namespace netwright::exchange
