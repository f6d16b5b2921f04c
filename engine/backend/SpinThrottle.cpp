#include "engine/backend/SpinThrottle.h"

#include <algorithm>
#include <omp.h>

namespace netwright::backend {

SpinThrottle::SpinThrottle(int threads) : m_idleTeam(std::max(2, omp_get_num_procs() - threads + 2)) {}

SpinThrottle::~SpinThrottle() {
    engage(false);
    joinEnded();
}

/// The library counts the threads of a team until the thread that made it ends.
void* SpinThrottle::hold(void* self) {
    auto& throttle = *static_cast<SpinThrottle*>(self);
    int begun = 0;
#pragma omp parallel num_threads(throttle.m_idleTeam) reduction(+ : begun)
    begun += 1;
    throttle.m_release.acquire();
    return nullptr;
}

void SpinThrottle::joinEnded() {
    if (m_joinable)
        pthread_join(m_thread, nullptr);
    m_joinable = false;
}

void SpinThrottle::engage(bool engaged) {
    if (engaged == m_engaged)
        return;
    if (engaged) {
        joinEnded(); // was let go a while ago, so that nobody waits here
        m_joinable = m_engaged = pthread_create(&m_thread, nullptr, hold, this) == 0;
    } else {
        m_engaged = false;
        m_release.release();
    }
}

} // namespace netwright::backend
