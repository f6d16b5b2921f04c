#pragma once

#include "engine/core/DataSchema.h"
#include "engine/core/ParamSpec.h"
#include "engine/core/Result.h"
#include "engine/graph/Graph.h"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// What the user sees. A layer is declared once, here; palette, inspector, tooltips, checks, reference documentation,
/// `netwright-cli layers` and JSON all read the declaration.
namespace netwright::layers {

class LowerContext; // engine/layers/LowerContext.h

enum class Category { Input, Convolution, Pooling, Dense, Recurrent, Attention, Normalisation, Activation, Shape, Output };

const char* nameOf(Category category); ///< stable, lower case: "convolution"
const char* titleOf(Category category); ///< "Convolution", "Fully connected", …

/// The type of what flows through a wire, for one sample (no batch axis).
struct TensorType {
    core::Shape shape;
    bool tokens = false; ///< whole numbers (indices), not real ones
    int views = 1;       ///< how many samples of this tensor belong to one sample of the data (concatenated batches)
    std::int64_t vocabulary = 0; ///< of tokens: they lie in [0, vocabulary); 0: unknown
    bool operator==(const TensorType&) const = default;
};

struct PortSpec {
    std::string name;  ///< "in", "out"
    std::string label; ///< "Input"
    std::string help;
    bool multiple = false; ///< takes several wires, in order
    bool optional = false; ///< may stay unconnected
};

/// What a shape rule sees and answers.
class InferContext {
public:
    /// The node at the other end of a wire (groups opened, reroutes and muted nodes skipped), for messages.
    struct Source {
        std::string name; ///< as the user sees it: "dense2"
        std::string type; ///< LayerSpec::type
    };

    /// `inputs` and `sources` have one entry per port, in the order of LayerSpec::inputs; sources may be empty.
    InferContext(const core::ParamReader& reader, const std::vector<PortSpec>& ports,
                 std::vector<std::vector<TensorType>> inputs, const core::DataSchema* schema,
                 std::vector<std::vector<Source>> sources = {})
        : params(reader), m_ports(ports), m_inputs(std::move(inputs)), m_sources(std::move(sources)), m_schema(schema) {}

    const core::ParamReader& params;

    bool has(std::string_view port) const { return !inputs(port).empty(); }
    const TensorType& input(std::string_view port) const { return inputs(port).front(); }
    const std::vector<TensorType>& inputs(std::string_view port) const;
    /// Where a wire of a port comes from; empty texts when unknown.
    Source source(std::string_view port, std::size_t wire = 0) const;
    /// nullptr while no data is chosen.
    const core::DataSchema* schema() const { return m_schema; }

private:
    std::size_t indexOf(std::string_view port) const;

    const std::vector<PortSpec>& m_ports;
    std::vector<std::vector<TensorType>> m_inputs;
    std::vector<std::vector<Source>> m_sources;
    const core::DataSchema* m_schema;
};

/// One type per output port, or what is wrong. The caller completes `where.node`; a rule sets `where.port` or
/// `where.parameter` when it knows which is to blame.
using InferRule = std::function<core::Result<std::vector<TensorType>>(const InferContext&)>;

/// Emits the operators of one node.
using LowerRule = std::function<void(LowerContext&)>;

/// The inside of a layer that is made of other layers: its GroupInput and GroupOutput nodes are the layer's ports.
/// `connected` tells which input ports have a wire; an optional port without one must not appear inside.
struct Expansion {
    graph::Graph body;
    int repeat = 1;
};
using ExpandRule = std::function<Expansion(const core::ParamReader& params, const std::vector<std::string>& connected)>;

struct LayerSpec {
    std::string type;    ///< as stored: "Conv2d"
    std::string title;   ///< as shown: "Conv2d"
    Category category = Category::Shape;
    std::string stem;    ///< new nodes are called stem1, stem2, …: "conv"
    std::string summary; ///< one sentence, shown under the title in the inspector
    std::string help;    ///< a paragraph: what it does, when to use it, the formula in plain text
    std::vector<std::string> keywords; ///< more words that a search should find it by
    std::vector<PortSpec> inputs;
    std::vector<PortSpec> outputs;
    std::vector<core::ParamSpec> params;
    /// Input and Output layers: the kinds of data field that their Field parameter may name. An empty field name stands
    /// for the only field of the first of these kinds (boundField() in Fields.h). Empty for layers without such a parameter.
    std::vector<core::FieldKind> fieldKinds;
    InferRule infer;
    LowerRule lower;
    /// Instead of shape rule and lowering: a layer that is made of other layers is opened into them like a group.
    ExpandRule expand;
};

/// All layers, in palette order. Immutable after construction; passed by reference, never global state.
class LayerRegistry {
public:
    explicit LayerRegistry(std::vector<LayerSpec> specs) : m_specs(std::move(specs)) {}

    const LayerSpec* find(std::string_view type) const;
    const std::vector<LayerSpec>& all() const { return m_specs; }

private:
    std::vector<LayerSpec> m_specs;
};

/// The layers that Netwright ships. Constant data, built on first use.
const LayerRegistry& builtinLayers();

} // namespace netwright::layers
