#include "engine/training/Progress.h"

#include <cmath>

namespace netwright::training {

void Progress::stepDone(double seconds, std::int64_t samples) {
    constexpr double kMemory = 1.0; // seconds
    const double keep = std::exp(-seconds / kMemory);
    m_seconds = m_seconds * keep + seconds;
    m_samples = m_samples * keep + static_cast<double>(samples);
    m_steps = m_steps * keep + 1;
}

double Progress::samplesPerSecond() const { return m_seconds > 0 ? m_samples / m_seconds : 0; }

double Progress::secondsLeft(std::int64_t steps, std::int64_t validations) const {
    const double perStep = m_steps > 0 ? m_seconds / m_steps : 0;
    return perStep * static_cast<double>(steps) + m_validationSeconds * static_cast<double>(validations);
}

} // namespace netwright::training
