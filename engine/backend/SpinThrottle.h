#pragma once

#include <pthread.h>
#include <semaphore>

namespace netwright::backend {

/// Makes waiting OpenMP threads of this process sleep almost at once, and lets them spin for milliseconds again, while it runs.
/// GCC's OpenMP library reads how long they spin from the environment before the program begins, but spins 100 times instead of
/// 300,000 while it manages more threads than there are processors (its manual, GOMP_SPINCOUNT). So a few threads that do
/// nothing are made, and sleep. No result depends on it: the teams keep their sizes.
class SpinThrottle {
public:
    explicit SpinThrottle(int threads); ///< of the team whose waiting is at stake
    ~SpinThrottle();
    SpinThrottle(const SpinThrottle&) = delete;
    SpinThrottle& operator=(const SpinThrottle&) = delete;

    /// Takes effect within some 100 µs. Allocates nothing with `new`. Where no thread can be made everything stays as it is.
    void engage(bool engaged);

private:
    static void* hold(void* self);
    void joinEnded();

    int m_idleTeam; ///< threads that outnumber the processors together with the team's
    bool m_engaged = false;
    bool m_joinable = false;
    pthread_t m_thread{};
    std::binary_semaphore m_release{0};
};

} // namespace netwright::backend
