#include "engine/backend/TeamWatch.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <fcntl.h>
#include <omp.h>
#include <string>
#include <unistd.h>

namespace netwright::backend {
namespace {

constexpr double kLookEvery = 0.01;           ///< seconds
constexpr double kLookEveryPerThread = 0.001; ///< reading costs some microseconds a thread: at most half a percent

double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

/// "<nanoseconds run> <nanoseconds ready but waiting> <times run>"
int openSchedule(int thread) {
    return open(("/proc/self/task/" + std::to_string(thread) + "/schedstat").c_str(), O_RDONLY | O_CLOEXEC);
}

bool readWaitedOf(int file, double& seconds) {
    std::array<char, 96> text{};
    if (pread(file, text.data(), text.size() - 1, 0) <= 0)
        return false; // the thread has ended
    unsigned long long waited = 0;
    if (std::sscanf(text.data(), "%*u %llu", &waited) != 1)
        return false;
    seconds += static_cast<double>(waited) * 1e-9;
    return true;
}

} // namespace

TeamWatch::TeamWatch(int threads) : m_threads(threads), m_throttle(threads) {}

TeamWatch::~TeamWatch() { close(); }

void TeamWatch::close() {
    for (const int file : m_files)
        ::close(file);
    m_files.clear();
}

void TeamWatch::adopt() {
    close();
    m_detector.restart();
    if (m_threads < 2)
        return; // nobody to wait for
    std::vector<int> ids(static_cast<std::size_t>(m_threads));
#pragma omp parallel num_threads(m_threads)
    ids[static_cast<std::size_t>(omp_get_thread_num())] = gettid();
    for (const int id : ids)
        if (const int file = id > 0 ? openSchedule(id) : -1; file >= 0)
            m_files.push_back(file);
}

bool TeamWatch::readWaited(double& seconds) const {
    seconds = 0;
    return std::ranges::all_of(m_files, [&](int file) { return readWaitedOf(file, seconds); });
}

void TeamWatch::poll() {
    if (m_files.empty())
        return;
    const double time = now();
    if (time < m_next)
        return;
    m_next = time + std::max(kLookEvery, kLookEveryPerThread * m_threads);
    double waited = 0;
    if (readWaited(waited))
        m_throttle.engage(m_detector.update(time, waited));
    else
        adopt(); // another size of the team meanwhile has ended threads and made others
}

} // namespace netwright::backend
