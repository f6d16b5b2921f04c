#include "engine/telemetry/EventQueue.h"

#include <utility>

namespace netwright::telemetry {
namespace {

bool droppable(const Event& event) {
    return std::holds_alternative<StepDone>(event) || std::holds_alternative<Snapshot>(event);
}

} // namespace

void EventQueue::push(Event event) {
    const std::lock_guard lock(m_mutex);
    m_droppable += droppable(event) ? 1 : 0;
    // A snapshot can be large and only the newest is of interest: it takes the place of one that nobody fetched.
    if (std::holds_alternative<Snapshot>(event)) {
        std::erase_if(m_events, [](const Event& e) { return std::holds_alternative<Snapshot>(e); });
    }
    m_events.push_back(std::move(event));
    if (m_droppable > m_limit)
        thinOut();
}

std::vector<Event> EventQueue::drain() {
    const std::lock_guard lock(m_mutex);
    m_droppable = 0;
    return std::exchange(m_events, {});
}

void EventQueue::thinOut() {
    // The newest step is kept, then every second one backwards.
    std::size_t steps = 0;
    for (const Event& event : m_events)
        steps += std::holds_alternative<StepDone>(event) ? 1 : 0;
    std::erase_if(m_events, [&steps](const Event& event) {
        if (!std::holds_alternative<StepDone>(event))
            return false;
        --steps;
        return steps % 2 == 1;
    });
    m_droppable = 0;
    for (const Event& event : m_events)
        m_droppable += droppable(event) ? 1 : 0;
}

} // namespace netwright::telemetry
