#pragma once

#include "engine/backend/Model.h"
#include "engine/data/BatchLoader.h"
#include "engine/training/TrainingSettings.h"
#include "engine/training/Updater.h"
#include "engine/training/metrics/Metric.h"

#include <atomic>
#include <map>
#include <string>
#include <vector>

namespace netwright::training {

/// One objective being pursued: its training programs, its optimizer and its figures. Trainer thread.
class Pursuit {
public:
    /// `index` into model.objectives(). `objective` is what the settings say of it; the model must outlive the pursuit.
    Pursuit(backend::Model& model, std::size_t index, const TrainingSettings& settings, const Objective& objective);

    const std::string& name() const { return m_objective.name; }
    bool isDue(std::int64_t step) const { return (step + 1) % m_objective.every == 0; } ///< 0-based

    enum class Outcome { Done, Cancelled, NotFinite };
    /// Forward and backward over the batches of one step, from the loader's place on. `firstBatch` counts batches over the
    /// whole run: random layers draw from it. After anything but Done the caller must discard().
    Outcome run(data::BatchLoader& loader, std::uint64_t firstBatch, const std::atomic<bool>& cancel);
    void discard();
    /// From the gradients of the last run. Runs to its end.
    void update(double baseRate) { m_updater.update(baseRate * m_objective.rate); }

    // Of the last run:
    double meanLoss() const { return m_loss / static_cast<double>(m_samples); }
    double lossSum() const { return m_loss; } ///< over the samples
    std::int64_t samples() const { return m_samples; }
    std::int64_t batches() const { return m_batches; }
    std::string firstNonFinite(); ///< after NotFinite: the node to blame
    MetricSet& stepMetrics() { return m_stepMetrics; }

    MetricSet& epochMetrics() { return m_epochMetrics; } ///< the caller merges those of the steps
    const MetricSet& epochMetrics() const { return m_epochMetrics; }
    Updater& updater() { return m_updater; }
    const Updater& updater() const { return m_updater; }

private:
    /// A training program with its places for data.
    struct Feeder {
        backend::Executor* executor = nullptr;
        std::vector<data::BatchSlot> slots;
    };
    Feeder& feeder(std::int64_t batch);

    backend::Model& m_model;
    std::size_t m_index;
    Objective m_objective;
    std::int64_t m_accumulate;
    Updater m_updater;
    std::map<std::int64_t, Feeder> m_feeders; ///< by batch size
    MetricSet m_stepMetrics;
    MetricSet m_epochMetrics;
    backend::Executor* m_last = nullptr;
    double m_loss = 0;
    std::int64_t m_samples = 0;
    std::int64_t m_batches = 0;
};

} // namespace netwright::training
