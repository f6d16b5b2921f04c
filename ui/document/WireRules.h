#pragma once

#include "ui/document/ProjectDocument.h"

#include <QString>

namespace netwright::document {

/// Says whether a wire may be drawn, before anything changes. Made for one gesture: the graph must not change meanwhile.
class WireRules {
public:
    WireRules(const ProjectDocument& document, const GraphPath& path);
    WireRules(const DesignPtr& design, const GraphPath& path); ///< any thread

    /// Why the wire cannot be: a port that does not exist, a circle, a shape that the target cannot take. Empty when it
    /// fits. A wire that now ends at a port for one is taken as replaced, as is `instead` (one that is being re-routed).
    QString refusal(const graph::Edge& edge, const graph::Edge* instead = nullptr) const;

    /// The free ports of a node that the wire from (or to) `anchor` fits, best first; what a layer can do without only when it
    /// lacks nothing else.
    std::vector<std::string> fittingInputs(const graph::PortRef& source, const graph::NodeId& target) const;
    std::vector<std::string> fittingOutputs(const graph::NodeId& source, const graph::PortRef& target) const;

    /// Whether a new node of this type could be joined to the port: its own first port is then that name.
    std::optional<std::string> inputOfNewNode(const layers::LayerSpec& spec, const graph::PortRef& source) const;
    std::optional<std::string> outputOfNewNode(const layers::LayerSpec& spec, const graph::PortRef& target) const;

    const layers::TensorType* typeAt(const graph::PortRef& output) const; ///< nullptr while unknown
    std::optional<layers::TensorType> copyOfTypeAt(const graph::PortRef& output) const {
        const layers::TensorType* type = typeAt(output);
        return type ? std::optional(*type) : std::nullopt;
    }

private:
    QString shapeRefusal(const graph::Node& target, const graph::Edge& edge, const graph::Edge* instead) const;
    QString groupRefusal(const graph::Node& group, const graph::Edge& edge) const;
    core::Diagnostics problemsBehind(graph::Graph graph, const std::vector<layers::TensorType>& given) const;
    QString inferRefusal(const layers::LayerSpec& spec, const graph::ParamMap& params,
                         std::vector<std::vector<layers::TensorType>> inputs) const;
    std::string qualified(const graph::NodeId& id) const;

    WireRules(DesignPtr known, const graph::Graph& root, const GraphPath& path);

    DesignPtr m_known; ///< types, as the last check found them
    const graph::Graph& m_graph;
    std::string m_prefix;
};

} // namespace netwright::document
