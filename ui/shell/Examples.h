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
    QString description; ///< the first sentence
    graph::Graph graph;
};

/// Reads the titles of all projects in the folder, in the order of their folder names. Unreadable ones are left out.
QList<Example> findExamples(const QString& examplesFolder);

} // namespace netwright::shell
