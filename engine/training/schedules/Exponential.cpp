#include "engine/training/schedules/Schedule.h"

#include <cmath>

namespace netwright::training {
namespace {

/// γ^epoch: torch.optim.lr_scheduler.ExponentialLR, stepped once per epoch.
class Exponential : public Schedule {
public:
    explicit Exponential(double gamma) : m_gamma(gamma) {}

    double factor(const SchedulePoint& point) const override {
        return std::pow(m_gamma, static_cast<double>(point.epoch()));
    }

private:
    double m_gamma;
};

} // namespace

ScheduleDefinition exponentialSchedule() {
    return {{"exponential",
             "Exponential",
             "Multiplies the learning rate by a factor after every epoch.",
             {core::realParam("gamma", "Factor", 0.9, 1e-6, 1, "What the rate is multiplied by after each epoch.")}},
            [](const core::ParamReader& params) -> std::unique_ptr<Schedule> {
                return std::make_unique<Exponential>(params.real("gamma"));
            }};
}

} // namespace netwright::training
