#include "engine/training/schedules/Schedule.h"

#include <cmath>

namespace netwright::training {
namespace {

/// γ^⌊epoch / every⌋: torch.optim.lr_scheduler.StepLR, stepped once per epoch.
class Step : public Schedule {
public:
    Step(std::int64_t every, double gamma) : m_every(every), m_gamma(gamma) {}

    double factor(const SchedulePoint& point) const override {
        return std::pow(m_gamma, static_cast<double>(point.epoch() / m_every));
    }

private:
    std::int64_t m_every;
    double m_gamma;
};

} // namespace

ScheduleDefinition stepSchedule() {
    core::ParamSpec every = core::integerParam("every", "Every", 10, 1, 1'000'000, "Epochs between two reductions.");
    every.unit = "epochs";
    return {{"step",
             "Step",
             "Multiplies the learning rate by a factor every few epochs.",
             {std::move(every), core::realParam("gamma", "Factor", 0.1, 1e-6, 1, "What the rate is multiplied by.")}},
            [](const core::ParamReader& params) -> std::unique_ptr<Schedule> {
                return std::make_unique<Step>(params.integer("every"), params.real("gamma"));
            }};
}

} // namespace netwright::training
