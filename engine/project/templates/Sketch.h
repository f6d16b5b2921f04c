#pragma once

#include "engine/core/DataSchema.h"
#include "engine/graph/Graph.h"
#include "engine/layers/LayerSpec.h"

#include <functional>
#include <initializer_list>
#include <string>
#include <vector>

namespace netwright::project {

/// Writes a network down in the order of its flow, one layer a line, and lays it out.
class Sketch {
public:
    Sketch(const layers::LayerRegistry& registry, const core::DataSchema* schema)
        : m_registry(registry), m_schema(schema) {}

    using Id = graph::NodeId;

    /// Adds a layer behind others; its name counts up from the layer's stem. A producer may be "node.port".
    Id add(const std::string& type, graph::ParamMap params, std::initializer_list<Id> inputs);
    /// Adds a layer behind one other.
    Id then(const Id& input, const std::string& type, graph::ParamMap params = {}) { return add(type, std::move(params), {input}); }
    /// Adds a group with one port "in" and one port "out" behind `input`. `draw` draws its inside, from the node that it
    /// is given, and returns the node that leads out.
    Id group(const std::string& stem, const std::string& title, const Id& input,
             const std::function<Id(Sketch& inside, const Id& entry)>& draw);
    /// A wire into another port than "in".
    void wire(const Id& from, const Id& to, const std::string& port);

    /// The input layer for the first field of this kind ("image" when there is no data).
    Id input(core::FieldKind kind);
    /// Dense and the output layer that the target asks for: Classification for a category, Regression for numbers.
    void predict(const Id& features);
    /// As many outputs as the target needs: classes or numbers; 10 without data.
    std::int64_t targetWidth() const;

    const core::Field* field(core::FieldKind kind) const;     ///< the first of this kind
    const core::Field* lastField(core::FieldKind kind) const; ///< a text's targets come after its tokens
    void frame(const std::string& title, const std::string& color, const std::vector<Id>& nodes);

    void markResult(const Id& node); ///< its output "out" is a result of the network

    graph::Graph finish(); ///< lays out and returns the graph

private:
    const core::Field* target() const;

    const layers::LayerRegistry& m_registry;
    const core::DataSchema* m_schema;
    graph::Graph m_graph;
};

} // namespace netwright::project
