#pragma once

#include "engine/training/metrics/Metric.h"

namespace netwright::training {

/// Counts of (true class, predicted class). Averages leave out classes that neither occur nor are predicted, as
/// scikit-learn's do.
class Confusion {
public:
    using Figure = double (Confusion::*)() const;

    explicit Confusion(std::int64_t classes);

    void add(const MetricBatch& batch);
    void reset();

    const std::vector<std::int64_t>& counts() const { return m_counts; } ///< classes × classes, row = true class
    double macroPrecision() const; ///< 0 for a class that is never predicted
    double macroRecall() const;    ///< 0 for a class that never occurs
    double balancedAccuracy() const; ///< recall over the classes that occur
    double macroF1() const;

    /// One class against all others.
    struct PerClass {
        double hits = 0;
        double occurring = 0;
        double predicted = 0;

        double precision() const { return predicted > 0 ? hits / predicted : 0; }
        double recall() const { return occurring > 0 ? hits / occurring : 0; }
        double f1() const { return occurring + predicted > 0 ? 2 * hits / (occurring + predicted) : 0; }
    };
    PerClass of(std::int64_t index) const;
    std::int64_t classes() const { return m_classes; }

private:
    /// Mean of a figure over the classes that occur or are predicted.
    double mean(double (PerClass::*figure)() const) const;

    std::int64_t m_classes;
    std::vector<std::int64_t> m_counts;
};

} // namespace netwright::training
