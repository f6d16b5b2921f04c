#pragma once

#include "engine/exchange/ExportGraph.h"
#include "engine/exchange/ExportTable.h"
#include "engine/exchange/c/CProgram.h"

#include <string>
#include <string_view>
#include <vector>

namespace netwright::exchange {

/// What a row of the table sees of one layer, and where it puts what it makes of it. Shapes are those of one sample.
class CNode {
public:
    CNode(const ExportGraph& graph, const ExportNode& node, CProgram& target, const std::vector<std::vector<CBuffer>>& results)
        : params(node.params()), program(target), m_graph(graph), m_node(node), m_all(results) {}

    const core::ParamReader params;
    CProgram& program;

    const std::string& type() const { return m_node.spec->type; }
    const std::string& name() const { return m_node.name; }
    const core::Field* field() const { return m_node.field; }
    const data::Preparation& preprocessing() const { return m_node.preprocessing; }

    bool has(std::string_view port) const { return !m_node.port(port).empty(); }
    std::size_t wires(std::string_view port) const { return m_node.port(port).size(); }
    CBuffer in(std::string_view port = "in", std::size_t wire = 0) const;
    const core::Shape& inShape(std::string_view port = "in", std::size_t wire = 0) const { return m_node.port(port)[wire].type.shape; }
    int views(std::string_view port = "in") const { return m_node.port(port).front().type.views; }
    const core::Shape& outShape(std::size_t port = 0) const { return m_node.outputs[port].shape; }

    bool hasParameter(const std::string& parameter) const { return m_graph.parameter(m_node, parameter) != nullptr; }
    const core::NamedTensor& parameter(const std::string& parameter) const { return *m_graph.parameter(m_node, parameter); }
    /// The parameter as an array of constants; NULL when the node does not have it.
    std::string weight(const std::string& parameter);
    /// An array of constants that is made from shared weights: stored once.
    std::string derived(const std::string& what, const std::vector<float>& numbers);
    /// An array of constants of this node alone.
    std::string constant(const std::string& what, const std::vector<float>& numbers);

    /// Memory for an output port, which it yields; or for something in between.
    CBuffer result(std::size_t port = 0);
    CBuffer scratch(std::int64_t elements) { return program.buffer(elements); }
    /// The output port yields what is there already.
    void yield(CBuffer buffer, std::size_t port = 0);
    const std::vector<CBuffer>& results() const { return m_results; }

    /// The layer can be written, but not with these settings: a sentence.
    void refuse(std::string reason) { m_refusal = std::move(reason); }
    const std::string& refusal() const { return m_refusal; }

private:
    const ExportGraph& m_graph;
    const ExportNode& m_node;
    const std::vector<std::vector<CBuffer>>& m_all; ///< what each node before yielded, per port
    std::vector<CBuffer> m_results;
    std::string m_refusal;
};

using CRow = ExportRow<CNode>;
const ExportTable<CNode>& cRows(); ///< the layers in C

// One file per family of layers.
void addEndRows(std::vector<CRow>& rows);
void addWindowRows(std::vector<CRow>& rows);
void addMatrixRows(std::vector<CRow>& rows);
void addSequenceRows(std::vector<CRow>& rows);
void addActivationRows(std::vector<CRow>& rows);
void addShapeRows(std::vector<CRow>& rows);

/// The activation that layers with weights offer as a choice, in place.
void cActivation(CNode& node, const std::string& choice, CBuffer buffer);
/// target = source after a preparation; the same memory if nothing is to be done and `target` is none.
CBuffer cPrepared(CNode& node, CBuffer source, const data::Preparation& preparation);
/// An axis of a sample, possibly counted from the end.
int cAxis(std::int64_t axis, const core::Shape& shape);

} // namespace netwright::exchange
