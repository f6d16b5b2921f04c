#pragma once

#include "engine/telemetry/Events.h"

#include <cstddef>
#include <mutex>
#include <vector>

namespace netwright::telemetry {

/// Events on their way from the trainer thread to whoever watches. Any thread may push and drain. When nobody drains for
/// long, every other StepDone and all but the last Snapshot are dropped; nothing else ever is.
class EventQueue {
public:
    explicit EventQueue(std::size_t limit = 8192) : m_limit(limit) {}

    void push(Event event);
    std::vector<Event> drain(); ///< oldest first

private:
    void thinOut();

    std::mutex m_mutex;
    std::vector<Event> m_events;
    std::size_t m_droppable = 0; ///< StepDone and Snapshot events waiting
    std::size_t m_limit;
};

} // namespace netwright::telemetry
