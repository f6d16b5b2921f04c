#pragma once

#include "engine/compile/Objective.h"
#include "engine/training/TrainingSettings.h"
#include "engine/training/optimizers/Optimizer.h"

#include <memory>
#include <string>
#include <vector>

namespace netwright::training {

/// Turns the gradients of one objective into new parameters: accumulation over batches, clipping, penalties, optimizer,
/// limits. Owns the arenas for these. Trainer thread; allocates in its constructor only.
class Updater {
public:
    /// Updates what `target` trains, and nothing else. The store must outlive the updater. Requires that checkSettings()
    /// accepts the settings. `objective` is one of theirs, or Objective{} for the one that a list of none means.
    Updater(backend::ParameterStore& store, const TrainingSettings& settings, const Objective& objective = {},
            const compile::Objective& target = {});

    /// Adds the store's gradients to those of the step under way. Needed only with settings.accumulate > 1.
    void accumulate();
    /// Forgets the gradients of the step under way.
    void discard();
    /// One update from the store's gradients, or from the mean of the accumulated ones. Runs to its end.
    void update(double rate);

    std::int64_t updates() const { return m_updates; }
    void setUpdates(std::int64_t updates) { m_updates = updates; }

    bool trains(std::size_t parameter) const { return m_trains[parameter]; } ///< index into the store's parameters

    /// State laid out as the parameters are: the optimizer's slots, "adam.exp_avg"; of a named objective
    /// "generator/adam.exp_avg".
    struct NamedArena {
        std::string name;
        std::span<float> values;
    };
    std::vector<NamedArena> arenas();

private:
    double gradientLength(std::span<const float> gradients, double scale);
    void limitNorms();
    void clipWeights();

    backend::ParameterStore& m_store;
    std::string m_name; ///< of the optimizer, with the objective it belongs to
    std::vector<bool> m_trains;
    std::unique_ptr<Optimizer> m_optimizer;
    std::vector<Chunk> m_chunks;
    std::vector<std::vector<float>> m_slots;
    std::vector<std::span<float>> m_slotSpans;
    std::vector<float> m_accumulated;
    std::vector<double> m_partialSums; ///< one per chunk
    std::vector<float> m_plain;        ///< room for the largest parameter, for max-norm
    double m_clipValue;
    double m_clipNorm;
    double m_maxNorm;
    double m_clipWeights;
    std::int64_t m_accumulatedBatches = 0;
    std::int64_t m_updates = 0;
};

} // namespace netwright::training
