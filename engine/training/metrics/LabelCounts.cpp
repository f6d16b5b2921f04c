#include "engine/training/metrics/LabelCounts.h"

#include <algorithm>

namespace netwright::training {
namespace {

constexpr float kThreshold = 0.5F;

} // namespace

void LabelCounts::add(const MetricBatch& batch) {
    for (std::int64_t row = 0; row < batch.rows; ++row) {
        bool exact = true;
        for (std::int64_t k = 0; k < batch.width; ++k) {
            const auto i = static_cast<std::size_t>(row * batch.width + k);
            const bool predicted = batch.prediction[i] >= kThreshold;
            const bool truth = batch.target[i] >= kThreshold;
            Confusion::PerClass& label = m_labels[static_cast<std::size_t>(k)];
            label.hits += predicted && truth ? 1 : 0;
            label.predicted += predicted ? 1 : 0;
            label.occurring += truth ? 1 : 0;
            exact = exact && predicted == truth;
        }
        m_exact += exact ? 1 : 0;
        m_samples += 1;
    }
}

void LabelCounts::reset() {
    std::ranges::fill(m_labels, Confusion::PerClass{});
    m_samples = m_exact = 0;
}

Confusion::PerClass LabelCounts::all() const {
    Confusion::PerClass sum;
    for (const Confusion::PerClass& label : m_labels) {
        sum.hits += label.hits;
        sum.predicted += label.predicted;
        sum.occurring += label.occurring;
    }
    return sum;
}

double LabelCounts::mean(double (Confusion::PerClass::*figure)() const) const {
    double sum = 0;
    double seen = 0;
    for (const Confusion::PerClass& label : m_labels) {
        seen += label.occurring + label.predicted > 0 ? 1 : 0;
        sum += (label.*figure)();
    }
    return seen > 0 ? sum / seen : 0;
}

double LabelCounts::balancedAccuracy() const {
    double sum = 0;
    double seen = 0;
    for (const Confusion::PerClass& label : m_labels) {
        const double absent = m_samples - label.occurring;
        if (label.occurring == 0 || absent == 0)
            continue;
        const double rightlyAbsent = absent - (label.predicted - label.hits);
        sum += (label.recall() + rightlyAbsent / absent) / 2;
        seen += 1;
    }
    return seen > 0 ? sum / seen : 0;
}

} // namespace netwright::training
