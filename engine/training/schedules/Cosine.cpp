#include "engine/training/schedules/Schedule.h"

#include <cmath>
#include <numbers>

namespace netwright::training {
namespace {

double annealed(double progress, double floor) {
    return floor + (1.0 - floor) * (1.0 + std::cos(std::numbers::pi * progress)) / 2.0;
}

/// Loshchilov and Hutter, "SGDR", 2017: torch.optim.lr_scheduler.CosineAnnealingLR over all steps of the run.
class Cosine : public Schedule {
public:
    explicit Cosine(double floor) : m_floor(floor) {}

    double factor(const SchedulePoint& point) const override {
        const double progress = static_cast<double>(point.step) / static_cast<double>(point.steps);
        return annealed(progress < 1 ? progress : 1, m_floor);
    }

private:
    double m_floor;
};

/// torch.optim.lr_scheduler.CosineAnnealingWarmRestarts, stepped with fractions of an epoch after every step.
class CosineRestarts : public Schedule {
public:
    CosineRestarts(double period, double growth, double floor) : m_period(period), m_growth(growth), m_floor(floor) {}

    double factor(const SchedulePoint& point) const override {
        double length = m_period * static_cast<double>(point.stepsPerEpoch);
        auto left = static_cast<double>(point.step);
        while (left >= length) {
            left -= length;
            length *= m_growth;
        }
        return annealed(left / length, m_floor);
    }

private:
    double m_period;
    double m_growth;
    double m_floor;
};

} // namespace

ScheduleDefinition cosineSchedule() {
    core::ParamSpec period = core::integerParam("restartEvery", "Restart every", 0, 0, 1'000'000,
                                                "Epochs of the first cycle, after which the rate jumps back up; 0 means "
                                                "one single fall over the whole run.");
    period.unit = "epochs";
    return {{"cosine",
             "Cosine",
             "Lets the learning rate fall along half a cosine wave over the run: long high, then gently to the end.",
             {core::realParam("floor", "Lowest factor", 0, 0, 1, "Where the fall ends, as a share of the learning rate."),
              std::move(period),
              core::realParam("growth", "Cycle growth", 1, 1, 100, "Each cycle is this much longer than the one before.")}},
            [](const core::ParamReader& params) -> std::unique_ptr<Schedule> {
                if (const std::int64_t every = params.integer("restartEvery"); every > 0)
                    return std::make_unique<CosineRestarts>(static_cast<double>(every), params.real("growth"),
                                                            params.real("floor"));
                return std::make_unique<Cosine>(params.real("floor"));
            }};
}

} // namespace netwright::training
