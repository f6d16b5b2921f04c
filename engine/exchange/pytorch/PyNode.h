#pragma once

#include "engine/exchange/ExportGraph.h"
#include "engine/exchange/ExportTable.h"
#include "engine/exchange/pytorch/PyModule.h"

#include <string>
#include <string_view>
#include <vector>

namespace netwright::exchange {

/// Our parameter `name` as "<member>.<key>" of the module's state; an empty shape is our own.
struct PyState {
    std::string name;
    std::string key;
    core::Shape shape = {};
};

/// What a row of the table sees of one layer, and where it puts what it makes of it. Shapes are those of one sample; in the
/// module the batch axis stands in front.
class PyNode {
public:
    /// `attribute` is the node's name as an identifier, `ownerAttribute` that of the node whose parameters it uses.
    PyNode(const ExportGraph& graph, const ExportNode& node, PyModule& target, const std::vector<std::vector<std::string>>& results,
           std::string attribute, std::string ownerAttribute)
        : params(node.params()), module(target), m_graph(graph), m_node(node), m_all(results), m_attribute(std::move(attribute)),
          m_ownerAttribute(std::move(ownerAttribute)) {}

    const core::ParamReader params;
    PyModule& module;

    const std::string& type() const { return m_node.spec->type; }
    const std::string& attribute() const { return m_attribute; }
    const core::Field* field() const { return m_node.field; }
    const data::Preparation& preprocessing() const { return m_node.preprocessing; }

    bool has(std::string_view port) const { return !m_node.port(port).empty(); }
    std::size_t wires(std::string_view port) const { return m_node.port(port).size(); }
    const std::string& in(std::string_view port = "in", std::size_t wire = 0) const;
    const core::Shape& inShape(std::string_view port = "in", std::size_t wire = 0) const { return m_node.port(port)[wire].type.shape; }
    const core::Shape& outShape(std::size_t port = 0) const { return m_node.outputs[port].shape; }
    int views(std::string_view port = "in") const { return m_node.port(port).front().type.views; }

    bool hasParameter(const std::string& parameter) const { return m_graph.parameter(m_node, parameter) != nullptr; }
    const core::NamedTensor& parameter(const std::string& parameter) const { return *m_graph.parameter(m_node, parameter); }

    /// self.<node> = constructor, with its state; parameters that the node does not have are skipped. Shared weights: the
    /// member of their owner. Returns "self.<node>".
    std::string member(const std::string& constructor, const std::vector<PyState>& state);
    std::string member(const std::string& constructor); ///< weight and bias under their own names
    /// A tensor that is no parameter, kept in the module; one number becomes a literal. Returns the expression.
    std::string constant(const std::string& what, const std::vector<float>& numbers, const core::Shape& shape);

    /// <node> = expression; what the output port yields.
    void yield(const std::string& expression);
    /// The output ports yield what is there already.
    void pass(std::vector<std::string> values) { m_results = std::move(values); }
    const std::vector<std::string>& results() const { return m_results; }

    void refuse(std::string reason) { m_refusal = std::move(reason); }
    const std::string& refusal() const { return m_refusal; }

private:
    const ExportGraph& m_graph;
    const ExportNode& m_node;
    const std::vector<std::vector<std::string>>& m_all;
    std::string m_attribute;
    std::string m_ownerAttribute;
    std::vector<std::string> m_results;
    std::string m_refusal;
};

using PyRow = ExportRow<PyNode>;
const ExportTable<PyNode>& pyRows(); ///< the layers in PyTorch

// One file per family of layers.
void addEndRows(std::vector<PyRow>& rows);
void addWindowRows(std::vector<PyRow>& rows);
void addMatrixRows(std::vector<PyRow>& rows);
void addSequenceRows(std::vector<PyRow>& rows);
void addActivationRows(std::vector<PyRow>& rows);
void addShapeRows(std::vector<PyRow>& rows);

/// The activation that layers with weights offer as a choice.
std::string pyActivation(const std::string& choice, const std::string& value);
/// An axis of a sample, possibly counted from the end, as an axis of the tensor with its batch axis in front.
std::int64_t pyAxis(std::int64_t axis, const core::Shape& sampleShape);
std::string pyBool(bool yes);

} // namespace netwright::exchange
