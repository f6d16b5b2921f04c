#include "engine/training/Pursuit.h"

#include "engine/training/Feed.h"

#include <cmath>

namespace netwright::training {

Pursuit::Pursuit(backend::Model& model, std::size_t index, const TrainingSettings& settings, const Objective& objective)
    : m_model(model), m_index(index), m_objective(objective), m_accumulate(settings.accumulate),
      m_updater(model.parameters(), settings, objective, model.objectives()[index]),
      m_stepMetrics(*feeder(settings.batch).executor, MetricSet::Purpose::Training),
      m_epochMetrics(*feeder(settings.batch).executor, MetricSet::Purpose::Training) {}

Pursuit::Feeder& Pursuit::feeder(std::int64_t batch) {
    Feeder& feeder = m_feeders[batch];
    if (!feeder.executor) {
        feeder.executor = &m_model.executor(backend::Mode::Train, batch, m_index);
        feeder.slots = slotsOf(*feeder.executor);
    }
    return feeder;
}

Pursuit::Outcome Pursuit::run(data::BatchLoader& loader, std::uint64_t firstBatch, const std::atomic<bool>& cancel) {
    m_stepMetrics.reset();
    m_loss = 0;
    m_samples = m_batches = 0;
    const int epoch = loader.position().epoch;
    while (m_batches < m_accumulate && loader.position().epoch == epoch) {
        Feeder& feeder = this->feeder(loader.nextSize());
        m_last = feeder.executor;
        const std::int64_t samples = loader.next(feeder.slots);
        if (!m_last->run(firstBatch + static_cast<std::uint64_t>(m_batches), cancel))
            return Outcome::Cancelled;
        const double loss = m_last->meanLoss();
        if (!std::isfinite(loss))
            return Outcome::NotFinite;
        m_loss += loss * static_cast<double>(samples);
        m_samples += samples;
        ++m_batches;
        m_stepMetrics.add(*m_last, samples);
        if (m_accumulate > 1)
            m_updater.accumulate();
    }
    return Outcome::Done;
}

void Pursuit::discard() {
    m_updater.discard();
    m_stepMetrics.reset();
}

std::string Pursuit::firstNonFinite() { return m_last->firstNonFinite(); }

} // namespace netwright::training
