#pragma once

#include "engine/graph/Graph.h"
#include "ui/theme/Theme.h"

#include <QHash>
#include <QString>
#include <QStringList>

#include <utility>
#include <vector>

namespace netwright::canvas {

/// What differs between the graph that is shown and another version of it. Nodes and the ends of wires by their "group/node"
/// names.
struct VersionMarks {
    enum class Kind { Added, Removed, Changed };
    struct Node {
        Kind kind = Kind::Changed;
        QStringList lines; ///< "Filters 16 → 32", shown below the card
        bool operator==(const Node&) const = default;
    };
    QHash<QString, Node> nodes;
    std::vector<std::pair<graph::Edge, Kind>> wires;

    bool empty() const { return nodes.isEmpty() && wires.empty(); }
};

inline QColor colorOf(VersionMarks::Kind kind, const theme::Theme& theme) {
    return kind == VersionMarks::Kind::Added ? theme.good : kind == VersionMarks::Kind::Removed ? theme.wrong : theme.validation;
}

} // namespace netwright::canvas
