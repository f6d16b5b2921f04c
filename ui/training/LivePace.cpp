#include "ui/training/LivePace.h"

#include <algorithm>
#include <ctime>

namespace netwright::training_ui {
namespace {

constexpr double kShare = 0.04;
constexpr double kShortest = 100, kLongest = 500; ///< milliseconds

/// Processor time of this thread in milliseconds.
double work() {
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6;
}

} // namespace

bool LivePace::due() const {
    if (!m_since.isValid())
        return true;
    const double interval = std::clamp((work() - m_workAtStart) / kShare, kShortest, kLongest);
    return static_cast<double>(m_since.nsecsElapsed()) * 1e-6 >= interval;
}

void LivePace::drawn() {
    m_since.start();
    m_workAtStart = work();
}

} // namespace netwright::training_ui
