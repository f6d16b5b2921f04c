#include "engine/exchange/pytorch/PyNode.h"

namespace netwright::exchange {

const std::string& PyNode::in(std::string_view port, std::size_t wire) const {
    const ExportValue& value = m_node.port(port)[wire];
    return m_all[value.node][value.port];
}

std::string PyNode::member(const std::string& constructor, const std::vector<PyState>& state) {
    if (!module.hasMember(m_ownerAttribute)) {
        module.member(m_ownerAttribute, constructor);
        for (const PyState& one : state)
            if (hasParameter(one.name)) {
                const core::NamedTensor& stored = parameter(one.name);
                module.state({m_ownerAttribute + "." + one.key, one.shape.rank() > 0 ? one.shape : stored.shape, stored.data});
            }
    }
    return "self." + m_ownerAttribute;
}

std::string PyNode::member(const std::string& constructor) { return member(constructor, {{"weight", "weight", {}}, {"bias", "bias", {}}}); }

std::string PyNode::constant(const std::string& what, const std::vector<float>& numbers, const core::Shape& shape) {
    if (numbers.size() == 1)
        return pyNumber(static_cast<double>(numbers.front()));
    const std::string name = module.identifier(m_attribute + "_" + what);
    module.member(name, "self.register_buffer(" + pyText(name) + ", torch.zeros" + pyTuple({shape.extents().begin(), shape.extents().end()}) + ")");
    module.state({name, shape, numbers});
    return "self." + name;
}

void PyNode::yield(const std::string& expression) {
    module.line(m_attribute + " = " + expression);
    pass({m_attribute});
}

std::int64_t pyAxis(std::int64_t axis, const core::Shape& sampleShape) { return (axis < 0 ? axis + sampleShape.rank() : axis) + 1; }

std::string pyBool(bool yes) { return yes ? "True" : "False"; }

const ExportTable<PyNode>& pyRows() {
    static const ExportTable<PyNode> kTable{addEndRows, addWindowRows, addMatrixRows, addSequenceRows, addActivationRows, addShapeRows};
    return kTable;
}

} // namespace netwright::exchange
