#pragma once

#include "engine/backend/ContentionDetector.h"
#include "engine/backend/SpinThrottle.h"

#include <vector>

namespace netwright::backend {

/// Keeps the threads of a team from spinning for each other while other programs want their processors: a thread that spins
/// then uses up the time in which the one it waits for could run. Spinning stays as it is on an idle machine, where sleeping
/// would cost up to half of the speed of small networks. Everything on the thread that the team belongs to.
class TeamWatch {
public:
    explicit TeamWatch(int threads);
    ~TeamWatch();
    TeamWatch(const TeamWatch&) = delete;
    TeamWatch& operator=(const TeamWatch&) = delete;

    /// The calling thread's team is the one to watch from now on. Inside of no parallel region.
    void adopt();

    /// To be called often, between operators: looks at the clock, and every 10 ms at how long the threads waited. Where the
    /// system does not tell (no /proc), nothing changes.
    void poll();

private:
    void close();
    bool readWaited(double& seconds) const;

    int m_threads;
    std::vector<int> m_files; ///< schedstat of each thread
    double m_next = 0;        ///< when to look again
    ContentionDetector m_detector;
    SpinThrottle m_throttle;
};

} // namespace netwright::backend
