#pragma once

#include "engine/training/metrics/Confusion.h"

#include <vector>

namespace netwright::training {

/// For several labels that do not exclude each other: how often each was told and how often it applied, at a threshold of
/// one half.
class LabelCounts {
public:
    explicit LabelCounts(std::int64_t labels) : m_labels(static_cast<std::size_t>(labels)) {}

    void add(const MetricBatch& batch);
    void reset();

    const std::vector<Confusion::PerClass>& labels() const { return m_labels; }
    Confusion::PerClass all() const; ///< of all labels together (micro average)
    double samples() const { return m_samples; }
    double exactMatches() const { return m_exact; } ///< samples of which every label was told rightly
    /// Over the labels. One that never applies and is never told has nothing to show and is left out.
    double mean(double (Confusion::PerClass::*figure)() const) const;
    /// Mean over the labels of the means of the shares found among those that apply and those that do not.
    double balancedAccuracy() const;

private:
    std::vector<Confusion::PerClass> m_labels;
    double m_samples = 0;
    double m_exact = 0;
};

} // namespace netwright::training
