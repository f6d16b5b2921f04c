#pragma once

#include "engine/training/optimizers/Optimizer.h"

#include <memory>
#include <string>
#include <vector>

namespace netwright::training {

/// Turns gradients into new parameters: accumulation over batches, clipping, penalties, optimizer, max-norm, moving
/// average. Owns the arenas for these. Trainer thread; allocates in its constructor only.
class Updater {
public:
    /// The store must outlive the updater. Requires that checkSettings() accepts the settings.
    Updater(backend::ParameterStore& store, const TrainingSettings& settings);

    /// Adds the store's gradients to those of the step under way. Needed only with settings.accumulate > 1.
    void accumulate();
    /// Forgets the gradients of the step under way.
    void discard();
    /// One update from the store's gradients, or from the mean of the accumulated ones. Runs to its end.
    void update(double rate);

    std::int64_t updates() const { return m_updates; }
    void setUpdates(std::int64_t updates) { m_updates = updates; }

    bool averaging() const { return !m_average.empty(); }
    /// Exchanges the parameters and their moving average. Calling it twice changes nothing.
    void swapAverage();

    /// State laid out as the parameters are: the optimizer's slots ("adam.exp_avg"), and kAverage.
    static constexpr const char* kAverage = "average";
    struct NamedArena {
        std::string name;
        std::span<float> values;
    };
    std::vector<NamedArena> arenas();

private:
    double gradientLength(std::span<const float> gradients, double scale);
    void limitNorms();
    void follow();

    backend::ParameterStore& m_store;
    std::string m_type; ///< of the optimizer
    std::unique_ptr<Optimizer> m_optimizer;
    std::vector<Chunk> m_chunks;
    std::vector<std::vector<float>> m_slots;
    std::vector<std::span<float>> m_slotSpans;
    std::vector<float> m_accumulated;
    std::vector<float> m_average;
    std::vector<double> m_partialSums; ///< one per chunk
    std::vector<float> m_plain;        ///< room for the largest parameter, for max-norm
    double m_clipValue;
    double m_clipNorm;
    double m_maxNorm;
    double m_decay;
    std::int64_t m_accumulatedBatches = 0;
    std::int64_t m_updates = 0;
};

} // namespace netwright::training
