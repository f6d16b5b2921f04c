#include "engine/training/metrics/Confusion.h"

#include <algorithm>
#include <cmath>

namespace netwright::training {

Confusion::Confusion(std::int64_t classes)
    : m_classes(classes), m_counts(static_cast<std::size_t>(classes * classes), 0) {}

void Confusion::add(const MetricBatch& batch) {
    for (std::int64_t row = 0; row < batch.rows; ++row) {
        const auto truth = static_cast<std::int64_t>(std::lround(batch.target[static_cast<std::size_t>(row)]));
        if (truth < 0 || truth >= m_classes)
            continue;
        const float* p = batch.prediction.data() + row * batch.width;
        const std::int64_t predicted = std::max_element(p, p + batch.width) - p;
        ++m_counts[static_cast<std::size_t>(truth * m_classes + predicted)];
    }
}

void Confusion::reset() { std::ranges::fill(m_counts, 0); }

Confusion::PerClass Confusion::of(std::int64_t index) const {
    PerClass result;
    for (std::int64_t other = 0; other < m_classes; ++other) {
        result.occurring += static_cast<double>(m_counts[static_cast<std::size_t>(index * m_classes + other)]);
        result.predicted += static_cast<double>(m_counts[static_cast<std::size_t>(other * m_classes + index)]);
    }
    result.hits = static_cast<double>(m_counts[static_cast<std::size_t>(index * m_classes + index)]);
    return result;
}

double Confusion::mean(double (PerClass::*figure)() const) const {
    double sum = 0;
    double seen = 0;
    for (std::int64_t k = 0; k < m_classes; ++k) {
        const PerClass c = of(k);
        seen += c.occurring + c.predicted > 0 ? 1 : 0;
        sum += (c.*figure)();
    }
    return seen > 0 ? sum / seen : 0;
}

double Confusion::macroPrecision() const { return mean(&PerClass::precision); }
double Confusion::macroRecall() const { return mean(&PerClass::recall); }
double Confusion::macroF1() const { return mean(&PerClass::f1); }

double Confusion::balancedAccuracy() const {
    double sum = 0;
    double seen = 0;
    for (std::int64_t k = 0; k < m_classes; ++k) {
        const PerClass c = of(k);
        seen += c.occurring > 0 ? 1 : 0;
        sum += c.recall();
    }
    return seen > 0 ? sum / seen : 0;
}

} // namespace netwright::training
