#pragma once

#include "engine/exchange/ExportGraph.h"
#include "engine/exchange/ExportTable.h"
#include "engine/exchange/onnx/OnnxBuilder.h"

#include <string>
#include <string_view>
#include <vector>

namespace netwright::exchange {

/// A value in the model and what it is for one sample.
struct OnnxValue {
    std::string name;
    layers::TensorType type;
};

/// What a row of the table sees of one node, and where it puts what it makes of it. Shapes are those of one sample, as in
/// the graph; in the model the batch axis stands in front.
class OnnxNode {
public:
    /// `modelPlace` is the name reserved for an input or output node in the model; `values` are what arrives, per port.
    OnnxNode(const ExportGraph& graph, const ExportNode& node, std::string modelPlace, std::vector<std::vector<OnnxValue>> values,
             const core::ParamReader& reader, OnnxBuilder& modelBuilder)
        : params(reader), builder(modelBuilder), m_graph(graph), m_node(node), m_place(std::move(modelPlace)),
          m_inputs(std::move(values)) {}

    const core::ParamReader& params;
    OnnxBuilder& builder;

    const std::string& type() const { return m_node.spec->type; }
    const std::string& name() const { return m_node.name; }

    bool has(std::string_view port) const { return !inputs(port).empty(); }
    const std::vector<OnnxValue>& inputs(std::string_view port) const;
    const std::string& in() const { return inputs("in").front().name; }
    const core::Shape& inShape() const { return inputs("in").front().type.shape; }
    const core::Shape& outShape(std::size_t port = 0) const { return m_node.outputs[port].shape; }

    /// Input and output nodes only: the name in the model, the field and its preprocessing.
    const std::string& place() const { return m_place; }
    const core::Field* field() const { return m_node.field; }
    const data::Preparation& preprocessing() const { return m_node.preprocessing; }

    bool hasParameter(const std::string& parameter) const;
    const core::NamedTensor& parameter(const std::string& parameter) const; ///< requires hasParameter()
    /// The parameter as a constant of the model, called "<node name>.<parameter>"; empty (an absent optional input) when
    /// the node does not have it.
    std::string weight(const std::string& parameter);
    /// The same with another shape of as many elements.
    std::string weight(const std::string& parameter, const core::Shape& shape);
    /// A constant derived from parameters: called "<node name>.<what>".
    std::string constant(const std::string& what, const core::Shape& shape, std::vector<float> data);
    /// Derived like constant(), but from shared weights: called "<owner's name>.<what>" and stored once.
    std::string derived(const std::string& what, const core::Shape& shape, std::vector<float> data);
    std::string integers(const std::string& what, const std::vector<std::int64_t>& values);
    std::string number(const std::string& what, double value);

    /// Adds an operator, called "<node name>/<operation>".
    std::string emit(const std::string& operation, const std::vector<std::string>& inputs,
                     const OnnxAttributes& attributes = {});
    std::vector<std::string> emitMany(const std::string& operation, const std::vector<std::string>& inputs,
                                      const OnnxAttributes& attributes, int outputs);
    /// The value with another sample shape; the batch axis stays.
    std::string reshape(const std::string& value, const core::Shape& sampleShape);

    /// Adds the operator that yields what an output node is named for.
    void emitOutput(const std::string& operation, const std::vector<std::string>& inputs,
                    const OnnxAttributes& attributes = {});

    /// What the output port yields, or the ports in the order of the declaration.
    void yield(std::string value) { m_results.assign(1, std::move(value)); }
    void yieldMany(std::vector<std::string> values) { m_results = std::move(values); }
    const std::vector<std::string>& results() const { return m_results; }

private:
    const ExportGraph& m_graph;
    const ExportNode& m_node;
    std::string m_place;
    std::vector<std::vector<OnnxValue>> m_inputs;
    std::vector<std::string> m_results;
};

using OnnxRow = ExportRow<OnnxNode>;
const ExportTable<OnnxNode>& onnxRows(); ///< the layers in ONNX

} // namespace netwright::exchange
