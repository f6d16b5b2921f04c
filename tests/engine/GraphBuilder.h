#pragma once

#include "engine/core/DataSchema.h"
#include "engine/graph/Graph.h"

#include <string>
#include <utility>

namespace netwright::testing {

/// Short notation for small networks in tests: every call adds a node and wires it to the one before.
class GraphBuilder {
public:
    /// Adds a node, without a wire.
    GraphBuilder& node(const std::string& id, const std::string& type, core::ParamMap params = {}) {
        graph::Node added;
        added.id = added.name = id;
        added.type = type;
        added.params = std::move(params);
        m_graph.nodes.push_back(std::move(added));
        m_last = id;
        return *this;
    }
    /// Adds a node behind the last one (out → in).
    GraphBuilder& then(const std::string& id, const std::string& type, core::ParamMap params = {}) {
        const std::string before = m_last;
        node(id, type, std::move(params));
        return wire(before, id);
    }
    GraphBuilder& wire(const std::string& from, const std::string& to, const std::string& toPort = "in", const std::string& fromPort = "out") {
        m_graph.edges.push_back({{from, fromPort}, {to, toPort}});
        return *this;
    }
    graph::Node& at(const std::string& id) { return *m_graph.find(id); }
    GraphBuilder& group(const std::string& id, graph::Graph body, core::ParamMap params = {}) {
        node(id, "Group", std::move(params));
        m_graph.nodes.back().body = graph::GraphBox(std::move(body));
        return *this;
    }
    const graph::Graph& graph() const { return m_graph; }

private:
    graph::Graph m_graph;
    std::string m_last;
};

/// Digits (1 × 28 × 28, ten classes) by default.
inline core::DataSchema imageSchema(core::Shape shape = {1, 28, 28}, int classes = 10) {
    core::Field image{"image", core::FieldKind::Image, shape, {}, 0, {}};
    core::Field label{"label", core::FieldKind::Category, {}, {}, 0, {}};
    for (int i = 0; i < classes; ++i)
        label.classes.push_back(std::to_string(i));
    return {{image, label}};
}

inline core::DataSchema tableSchema(std::int64_t features, std::int64_t numbers) {
    return {{{"features", core::FieldKind::Features, {features}, {}, 0, {}}, {"price", core::FieldKind::Number, {numbers}, {}, 0, {}}}};
}

} // namespace netwright::testing
