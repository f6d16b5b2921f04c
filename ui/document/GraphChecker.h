#pragma once

#include "engine/layers/CheckGraph.h"
#include "engine/project/Project.h"

#include <QObject>
#include <QTimer>

namespace netwright::document {

class SchemaReader;

/// Keeps what is known about the project's network up to date without keeping the window waiting: a small one is checked
/// within the same turn of the event loop, a large one in the background. GUI thread.
class GraphChecker : public QObject {
    Q_OBJECT
public:
    /// All three outlive the checker.
    GraphChecker(const project::Project& project, const SchemaReader& data, const layers::LayerRegistry& registry, QObject* parent);

    void makeStale();                                        ///< the project or its data changed: checked() follows
    const layers::GraphInfo& info();                         ///< of the project as it is; checks now if that is not known yet
    const layers::GraphInfo& last() const { return m_info; } ///< of the last check, which may be older than the last change

signals:
    void checked(); ///< info() is known, and new

private:
    void onTimer();
    void checkHere();
    void checkInBackground();
    void take(layers::GraphInfo info);

    const project::Project& m_project;
    const SchemaReader& m_data;
    const layers::LayerRegistry& m_registry;
    layers::GraphInfo m_info;
    QTimer m_soon;
    bool m_stale = true;
    bool m_running = false; ///< in the background; one at a time
    int m_version = 0;      ///< of the project: answers about earlier ones are dropped
};

} // namespace netwright::document
