#include "engine/training/schedules/Schedule.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace netwright::training {
namespace {

/// Smith and Topin, "Super-convergence", 2018: torch.optim.lr_scheduler.OneCycleLR with cosine annealing; the learning
/// rate of the settings is its max_lr. Momentum is not cycled.
class OneCycle : public Schedule {
public:
    OneCycle(double rise, double divide, double finalDivide) : m_rise(rise), m_divide(divide), m_final(finalDivide) {}

    double factor(const SchedulePoint& point) const override {
        const double top = std::max(0.0, m_rise * static_cast<double>(point.steps) - 1.0);
        const double end = static_cast<double>(point.steps) - 1.0;
        const double step = std::min(static_cast<double>(point.step), end);
        const double low = 1.0 / m_divide;
        if (step < top)
            return between(low, 1.0, step / top);
        return end > top ? between(1.0, low / m_final, (step - top) / (end - top)) : 1.0;
    }

private:
    static double between(double from, double to, double progress) {
        return to + (from - to) / 2.0 * (1.0 + std::cos(std::numbers::pi * progress));
    }

    double m_rise;
    double m_divide;
    double m_final;
};

} // namespace

ScheduleDefinition oneCycleSchedule() {
    return {{"one-cycle",
             "One cycle",
             "Rises to the learning rate, then falls far below its start. Allows high rates and short runs.",
             {core::realParam("rise", "Rising part", 0.3, 0, 0.99, "Share of the run in which the rate grows."),
              core::realParam("divide", "Start divisor", 25, 1, 1e6, "The start is the learning rate divided by this."),
              core::realParam("finalDivide", "End divisor", 1e4, 1, 1e9, "The end is the start divided by this.")}},
            [](const core::ParamReader& params) -> std::unique_ptr<Schedule> {
                return std::make_unique<OneCycle>(params.real("rise"), params.real("divide"), params.real("finalDivide"));
            }};
}

} // namespace netwright::training
