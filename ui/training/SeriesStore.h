#pragma once

#include "engine/telemetry/Events.h"

#include <QList>
#include <QMap>
#include <QPointF>
#include <QString>

#include <cstdint>
#include <optional>
#include <vector>

namespace netwright::training_ui {

/// One measured quantity over the steps of a run, in constant memory: at most kBuckets buckets of equal numbers of
/// measurements, each with its extremes (what a spiky curve looks like) and the smoothed value at its end. When the
/// buckets are full, neighbours are merged.
class Series {
public:
    static constexpr std::size_t kBuckets = 2048;

    /// Steps must not decrease. Values that are not finite are left out.
    void add(double step, double value);
    void clear();
    void cutAfter(double step); ///< forgets the later measurements

    bool empty() const { return m_buckets.empty(); }
    double lastStep() const;
    double last() const;         ///< the newest value
    double lastSmoothed() const;
    QList<QPointF> raw() const;      ///< both extremes of every bucket, in time order
    QList<QPointF> smoothed() const; ///< a running average, one point per bucket
    double minimum() const { return m_minimum; }
    double maximum() const { return m_maximum; }
    /// The smoothed value at the bucket next to `step`.
    std::optional<QPointF> at(double step) const;

private:
    struct Bucket {
        double firstStep = 0, lastStep = 0;
        double low = 0, high = 0;
        bool lowFirst = true; ///< the lower extreme came before the higher one
        double last = 0;
        double smooth = 0;
        int count = 0;
    };
    void mergeNeighbours();

    std::vector<Bucket> m_buckets;
    int m_perBucket = 1;
    double m_average = 0;
    std::int64_t m_count = 0;
    double m_minimum = 0, m_maximum = 0;
};

/// Everything a run has measured, by name: "loss", "accuracy", "learning rate". Constant memory. A learning rate that jumps
/// after having stood still (a step schedule, a plateau) becomes a marker of its own.
class SeriesStore {
public:
    struct Pair {
        Series training;   ///< of every batch
        Series validation; ///< after every epoch
    };

    void clear();
    void cutAfter(std::int64_t step); ///< forgets what came later: a run branches off there
    void add(const telemetry::StepDone& step);
    void add(const telemetry::EpochDone& epoch);
    void add(const telemetry::Marker& marker);

    const Pair* find(const QString& name) const;
    QStringList names() const { return m_series.keys(); }
    const std::vector<telemetry::Marker>& markers() const { return m_markers; }
    const std::vector<std::int64_t>& epochEnds() const { return m_epochEnds; }
    /// The epoch that ends at `step`, 1-based; 0 when none does.
    int epochEndingAt(std::int64_t step) const;
    std::int64_t bestStep() const { return m_bestStep; } ///< end of the best epoch so far; 0: none yet
    std::int64_t lastStep() const { return m_lastStep; }
    std::int64_t plannedSteps() const { return m_plannedSteps; }

    static QString learningRateName() { return QStringLiteral("learning rate"); }

private:
    void markRateChange(const telemetry::StepDone& step);

    QMap<QString, Pair> m_series;
    std::vector<telemetry::Marker> m_markers;
    std::vector<std::int64_t> m_epochEnds;
    std::int64_t m_lastStep = 0;
    std::int64_t m_plannedSteps = 0;
    std::int64_t m_bestStep = 0;
    double m_rate = 0;         ///< learning rate of the last step
    bool m_rateStands = false; ///< and it was that of the step before
};

} // namespace netwright::training_ui
