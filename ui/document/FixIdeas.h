#pragma once

#include "ui/document/QuickFixes.h"

#include <QCoreApplication>

#include <set>

namespace netwright::document {

/// Thinks of changes that might mend a problem, by its code. Not proven: fixesFor() tries them. Any thread.
class FixIdeas {
    Q_DECLARE_TR_FUNCTIONS(FixIdeas)
public:
    FixIdeas(const core::Diagnostic& problem, DesignPtr design);
    std::vector<QuickFix> all();

private:
    using Change = std::function<void(graph::Graph&)>;

    void suggest(const QString& text, Change change); ///< `change` gets the graph that the node is in
    // Ideas that serve several codes.
    void insertInFront(const std::string& type, graph::ParamMap params = {}, const QString& text = {});
    void setParam(const graph::NodeId& node, const std::string& name, core::ParamValue value, const QString& text);
    void removeNode(const QString& text, bool reconnect);
    void removeBrokenWires();
    // Ideas for one code each.
    void forUnconnected();
    void forNoOutput();
    void forParam();
    // The same in FixIdeasOfShapes.cpp.
    void forRank();
    void forWidth(); ///< of what reaches an output
    void forMismatch();
    void forKernel();
    void forGroups();
    void forHeads();

    static graph::Point between(const graph::Graph& graph, const graph::Edge& wire); ///< where a new card is seen
    QString nameOf(const graph::NodeId& id) const;
    const layers::TensorType* typeAt(const graph::PortRef& output) const;
    std::set<graph::PortRef> portsInUse() const; ///< outputs that something reads
    std::vector<graph::Edge> wiresIn() const; ///< into the port of the problem, or all of the node
    std::int64_t wantedWidth() const;         ///< 0: unknown
    std::int64_t integerOf(const std::string& name) const;

    const core::Diagnostic& m_problem;
    DesignPtr m_design;
    GraphPath m_path;
    graph::NodeId m_id;
    const graph::Graph& m_graph;
    const graph::Node* m_node = nullptr; ///< nullptr: the problem has no place
    std::vector<QuickFix> m_ideas;
};

} // namespace netwright::document
