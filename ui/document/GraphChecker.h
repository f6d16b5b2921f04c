#pragma once

#include "engine/project/Project.h"
#include "ui/document/Design.h"

#include <QObject>
#include <QTimer>

#include <functional>

namespace netwright::document {

class SchemaReader;

/// Keeps what is known about the project's network up to date without keeping the window waiting: a small one is checked
/// within the same turn of the event loop, a large one in the background. GUI thread.
class GraphChecker : public QObject {
    Q_OBJECT
public:
    /// All three outlive the checker.
    GraphChecker(const project::Project& project, const SchemaReader& data, const layers::LayerRegistry& registry, QObject* parent);

    void forget();     ///< another project: nothing is known
    void makeStale();  ///< the project or its data changed: checked() follows
    void makeMoved() { m_moved = true; } ///< the network looks different; what is known of it still holds
    DesignPtr design(); ///< a small network as it is, checked now if need be; of a large one what was checked last
    const layers::GraphInfo& last() const { return m_design->info; } ///< of the last check, which may be older than the last change

    /// Runs `work` over the network as it is, once that is checked: a very small one at once, others in the background. What it
    /// returns is called on this thread, unless the network has changed by then or `context` is gone.
    using Work = std::function<std::function<void()>(const DesignPtr&)>;
    void consider(QObject* context, Work work);

signals:
    void checked(); ///< what design() gives is new, and of the network as it is

private:
    void onTimer();
    void checkHere();
    void checkInBackground();
    std::shared_ptr<Design> unchecked();
    void take(std::shared_ptr<Design> design);

    const project::Project& m_project;
    const SchemaReader& m_data;
    const layers::LayerRegistry& m_registry;
    DesignPtr m_design; ///< never null
    QTimer m_soon;
    bool m_stale = true;
    bool m_moved = false;   ///< what design() gives looks as before
    bool m_running = false; ///< in the background; one at a time
    int m_version = 0;      ///< of the project: answers about earlier ones are dropped
};

} // namespace netwright::document
