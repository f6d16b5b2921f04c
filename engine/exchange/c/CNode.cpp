#include "engine/exchange/c/CNode.h"

namespace netwright::exchange {

CBuffer CNode::in(std::string_view port, std::size_t wire) const {
    const ExportValue& value = m_node.port(port)[wire];
    return m_all[value.node][value.port];
}

std::string CNode::weight(const std::string& name) {
    return hasParameter(name) ? derived(name, parameter(name).data) : "NULL";
}

std::string CNode::derived(const std::string& what, const std::vector<float>& numbers) {
    return program.constant(m_node.ownerName + "_" + what, numbers);
}

std::string CNode::constant(const std::string& what, const std::vector<float>& numbers) {
    return program.constant(m_node.name + "_" + what + (m_node.ownerName == m_node.name ? "" : "_own"), numbers);
}

CBuffer CNode::result(std::size_t port) {
    const CBuffer buffer = program.buffer(outShape(port).elements());
    yield(buffer, port);
    return buffer;
}

void CNode::yield(CBuffer buffer, std::size_t port) {
    if (m_results.size() <= port)
        m_results.resize(port + 1);
    m_results[port] = buffer;
}

int cAxis(std::int64_t axis, const core::Shape& shape) {
    return static_cast<int>(axis < 0 ? axis + shape.rank() : axis);
}

const ExportTable<CNode>& cRows() {
    static const ExportTable<CNode> kTable{addEndRows, addWindowRows, addMatrixRows, addSequenceRows, addActivationRows, addShapeRows};
    return kTable;
}

} // namespace netwright::exchange
