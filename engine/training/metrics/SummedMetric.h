#pragma once

#include "engine/training/metrics/Metric.h"

#include <algorithm>

namespace netwright::training {

/// A metric whose whole state is a fixed number of sums.
class SummedMetric : public Metric {
public:
    explicit SummedMetric(std::size_t count) : m_sums(count, 0.0) {}

    void reset() override { std::ranges::fill(m_sums, 0.0); }
    std::vector<double>* sums() override { return &m_sums; }

protected:
    static double ratio(double part, double whole) { return whole > 0 ? part / whole : 0; }

    std::vector<double> m_sums;
};

} // namespace netwright::training
