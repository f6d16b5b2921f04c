#pragma once

#include <cstdint>

namespace netwright::training {

/// Speed of a run and the time it still takes. Time is given by the caller.
class Progress {
public:
    void stepDone(double seconds, std::int64_t samples);
    void validationDone(double seconds) { m_validationSeconds = seconds; }

    double samplesPerSecond() const; ///< over about the last second
    double secondsLeft(std::int64_t steps, std::int64_t validations) const;

private:
    double m_seconds = 0; ///< these three fade together
    double m_samples = 0;
    double m_steps = 0;
    double m_validationSeconds = 0;
};

} // namespace netwright::training
