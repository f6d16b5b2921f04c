#pragma once

#include "engine/backend/ParameterStore.h"
#include "engine/training/optimizers/Optimizer.h"

#include <cstdint>
#include <span>
#include <vector>

namespace netwright::training {

/// An exponential moving average of the parameters (Polyak averaging), which often generalises better than the last of
/// them. Trainer thread; takes its memory in the constructor, none with decay 0.
class MovingAverage {
public:
    /// The store must outlive it.
    MovingAverage(backend::ParameterStore& store, double decay);

    bool isOn() const { return !m_average.empty(); }
    void follow(std::int64_t step); ///< after step number `step`, 1-based
    /// Exchanges the parameters and their average. Calling it twice changes nothing.
    void swap();
    std::span<float> values() { return m_average; } ///< laid out as the parameters are

private:
    backend::ParameterStore& m_store;
    double m_decay;
    std::vector<Chunk> m_chunks;
    std::vector<float> m_average;
};

} // namespace netwright::training
