#pragma once

#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <ctime>
#include <vector>

namespace netwright::testing {

/// Processor time of the calling thread, or what the clock on the wall says.
class Clock {
public:
    explicit Clock(bool processor) : m_kind(processor ? CLOCK_THREAD_CPUTIME_ID : CLOCK_MONOTONIC) { clock_gettime(m_kind, &m_start); }
    double milliseconds() const {
        timespec now{};
        clock_gettime(m_kind, &now);
        return static_cast<double>(now.tv_sec - m_start.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec - m_start.tv_nsec) / 1e6;
    }

private:
    clockid_t m_kind;
    timespec m_start{};
};

/// Milliseconds of many times the same.
struct Times {
    std::vector<double> values;
    void add(double value) { values.push_back(value); }
    QJsonObject json() {
        if (values.empty())
            return {{"count", 0}};
        std::ranges::sort(values);
        const auto at = [&](double part) { return std::round(values[static_cast<std::size_t>(part * static_cast<double>(values.size() - 1))] * 100) / 100; };
        return {{"p50", at(0.5)}, {"p95", at(0.95)}, {"max", at(1)}, {"count", static_cast<int>(values.size())}};
    }
};

} // namespace netwright::testing
