#pragma once

#include "engine/graph/Graph.h"
#include "ui/shell/AppContext.h"

#include <QList>
#include <QString>

namespace netwright::shell {

/// A project that comes with the program.
struct Example {
    QString folder;
    QString title;
    QString group;       ///< "Tables"
    QString description; ///< Markdown
    graph::Graph graph;
};

/// Reads all projects in the folder, in the groups and the order that its examples.json gives them; those that it does not
/// name follow in a group of their own. Unreadable ones are left out.
QList<Example> findExamples(const QString& examplesFolder);

} // namespace netwright::shell
