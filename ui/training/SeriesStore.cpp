#include "ui/training/SeriesStore.h"

#include "ui/widgets/Format.h"

#include <algorithm>
#include <cmath>

namespace netwright::training_ui {
namespace {

/// The smooth line follows the newest tenth of the measurements, but never more than this many: quick at the start, calm
/// later.
constexpr double kLongestMemory = 50;
/// More than any plot can label; a run with a schedule per step must not fill the memory.
constexpr std::size_t kMaxMarkers = 200;
constexpr std::size_t kMaxEpochEnds = 4096;
constexpr double kRateJump = 0.05; ///< of the rate before

} // namespace

void Series::clear() {
    *this = Series();
}

void Series::cutAfter(double step) {
    std::erase_if(m_buckets, [step](const Bucket& bucket) { return bucket.lastStep > step; });
    m_average = lastSmoothed();
    m_count = 0;
    for (const Bucket& bucket : m_buckets)
        m_count += bucket.count;
}

void Series::add(double step, double value) {
    if (!std::isfinite(value))
        return;
    ++m_count;
    m_average += (value - m_average) / std::clamp(static_cast<double>(m_count) / 10, 1.0, kLongestMemory);
    const double smooth = m_average;
    m_minimum = m_buckets.empty() ? value : std::min(m_minimum, value);
    m_maximum = m_buckets.empty() ? value : std::max(m_maximum, value);

    if (m_buckets.empty() || m_buckets.back().count >= m_perBucket) {
        if (m_buckets.size() == kBuckets)
            mergeNeighbours();
        m_buckets.push_back({step, step, value, value, true, value, smooth, 1});
        return;
    }
    Bucket& bucket = m_buckets.back();
    if (value < bucket.low) {
        bucket.low = value;
        bucket.lowFirst = false;
    } else if (value > bucket.high) {
        bucket.high = value;
        bucket.lowFirst = true;
    }
    bucket.lastStep = step;
    bucket.last = value;
    bucket.smooth = smooth;
    ++bucket.count;
}

void Series::mergeNeighbours() {
    for (std::size_t index = 0; index + 1 < m_buckets.size(); index += 2) {
        const Bucket& left = m_buckets[index];
        const Bucket& right = m_buckets[index + 1];
        Bucket merged{left.firstStep, right.lastStep, std::min(left.low, right.low), std::max(left.high, right.high),
                      true, right.last, right.smooth, left.count + right.count};
        merged.lowFirst = left.low <= right.low ? left.high <= right.high || left.lowFirst : false;
        m_buckets[index / 2] = merged;
    }
    m_buckets.resize(m_buckets.size() / 2);
    m_perBucket *= 2;
}

double Series::lastStep() const {
    return m_buckets.empty() ? 0 : m_buckets.back().lastStep;
}

double Series::last() const {
    return m_buckets.empty() ? 0 : m_buckets.back().last;
}

double Series::lastSmoothed() const {
    return m_buckets.empty() ? 0 : m_buckets.back().smooth;
}

QList<QPointF> Series::raw() const {
    QList<QPointF> points;
    points.reserve(static_cast<qsizetype>(m_buckets.size()) * 2);
    for (const Bucket& bucket : m_buckets) {
        points.append({bucket.firstStep, bucket.lowFirst ? bucket.low : bucket.high});
        if (bucket.count > 1)
            points.append({bucket.lastStep, bucket.lowFirst ? bucket.high : bucket.low});
    }
    return points;
}

QList<QPointF> Series::smoothed() const {
    QList<QPointF> points;
    points.reserve(static_cast<qsizetype>(m_buckets.size()));
    for (const Bucket& bucket : m_buckets)
        points.append({bucket.lastStep, bucket.smooth});
    return points;
}

std::optional<QPointF> Series::at(double step) const {
    if (m_buckets.empty())
        return std::nullopt;
    auto next = std::ranges::lower_bound(m_buckets, step, {}, &Bucket::lastStep);
    if (next == m_buckets.end())
        --next;
    if (next != m_buckets.begin() && step - std::prev(next)->lastStep < next->lastStep - step)
        --next;
    return QPointF(next->lastStep, next->smooth);
}

void SeriesStore::clear() {
    *this = SeriesStore();
}

void SeriesStore::cutAfter(std::int64_t step) {
    const auto last = static_cast<double>(step);
    for (Pair& pair : m_series) {
        pair.training.cutAfter(last);
        pair.validation.cutAfter(last);
    }
    std::erase_if(m_markers, [step](const telemetry::Marker& marker) { return marker.step > step; });
    std::erase_if(m_epochEnds, [step](std::int64_t end) { return end > step; });
    m_lastStep = std::min(m_lastStep, step);
    m_bestStep = m_bestStep > step ? 0 : m_bestStep;
    m_rateStands = false;
}

int SeriesStore::epochEndingAt(std::int64_t step) const {
    const auto found = std::ranges::find(m_epochEnds, step);
    return found == m_epochEnds.end() ? 0 : static_cast<int>(found - m_epochEnds.begin()) + 1;
}

void SeriesStore::markRateChange(const telemetry::StepDone& step) {
    const bool same = step.learningRate == m_rate;
    if (!same && m_rateStands && std::abs(step.learningRate - m_rate) > kRateJump * m_rate &&
        (m_markers.empty() || m_markers.back().step < step.step - 1))
        add(telemetry::Marker{step.step, (widgets::metricTitle(learningRateName()) + QLatin1Char(' ') +
                                          widgets::figure(m_rate) + QStringLiteral(" → ") +
                                          widgets::figure(step.learningRate)).toStdString()});
    m_rateStands = same;
    m_rate = step.learningRate;
}

void SeriesStore::add(const telemetry::StepDone& step) {
    markRateChange(step);
    const auto x = static_cast<double>(step.step);
    m_series[QStringLiteral("loss")].training.add(x, step.loss);
    m_series[learningRateName()].training.add(x, step.learningRate);
    for (const auto& [name, value] : step.metrics)
        m_series[QString::fromStdString(name)].training.add(x, value);
    m_lastStep = step.step;
    m_plannedSteps = step.steps;
}

void SeriesStore::add(const telemetry::EpochDone& epoch) {
    if (m_epochEnds.size() < kMaxEpochEnds)
        m_epochEnds.push_back(epoch.step);
    if (epoch.best)
        m_bestStep = epoch.step;
    if (!epoch.validated)
        return;
    const auto x = static_cast<double>(epoch.step);
    m_series[QStringLiteral("loss")].validation.add(x, epoch.validationLoss);
    for (const auto& [name, value] : epoch.validationMetrics)
        m_series[QString::fromStdString(name)].validation.add(x, value);
}

void SeriesStore::add(const telemetry::Marker& marker) {
    if (m_markers.size() < kMaxMarkers)
        m_markers.push_back(marker);
}

const SeriesStore::Pair* SeriesStore::find(const QString& name) const {
    const auto found = m_series.constFind(name);
    return found == m_series.cend() ? nullptr : &found.value();
}

} // namespace netwright::training_ui
