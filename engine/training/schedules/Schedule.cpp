#include "engine/training/schedules/Schedule.h"

#include <algorithm>
#include <cassert>
#include <cmath>

namespace netwright::training {
namespace {

/// factor = (step + 1) / W during the first W steps: torch.optim.lr_scheduler.LinearLR(start_factor=1/W,
/// total_iters=W−1), followed by the schedule as if the run began there.
class WarmUp : public Schedule {
public:
    WarmUp(double epochs, std::unique_ptr<Schedule> then) : m_epochs(epochs), m_then(std::move(then)) {}

    double factor(const SchedulePoint& point) const override {
        const auto length = static_cast<std::int64_t>(std::llround(m_epochs * static_cast<double>(point.stepsPerEpoch)));
        if (point.step < length)
            return static_cast<double>(point.step + 1) / static_cast<double>(length);
        SchedulePoint later = point;
        later.step -= length;
        later.steps = std::max<std::int64_t>(1, later.steps - length);
        return m_then->factor(later);
    }
    std::string watched() const override { return m_then->watched(); }
    void epochDone(double figure) override { m_then->epochDone(figure); }
    std::vector<double> state() const override { return m_then->state(); }
    void restore(std::span<const double> state) override { m_then->restore(state); }

private:
    double m_epochs;
    std::unique_ptr<Schedule> m_then;
};

const std::vector<ScheduleDefinition>& definitions() {
    static const std::vector<ScheduleDefinition> all = [] {
        std::vector<ScheduleDefinition> list{constantSchedule(),    stepSchedule(),     cosineSchedule(),
                                             exponentialSchedule(), oneCycleSchedule(), plateauSchedule()};
        core::ParamSpec warmUp = core::realParam("warmup", "Warm-up", 0, 0, 1e6,
                                                 "The learning rate grows from almost zero to its full value over this "
                                                 "many epochs; halves are allowed. 0 switches it off.");
        warmUp.unit = "epochs";
        for (ScheduleDefinition& definition : list)
            if (definition.spec.type != "one-cycle") // which warms up by itself
                definition.spec.params.push_back(warmUp);
        return list;
    }();
    return all;
}

} // namespace

const std::vector<ChoiceSpec>& scheduleSpecs() {
    static const std::vector<ChoiceSpec> specs = [] {
        std::vector<ChoiceSpec> all;
        for (const ScheduleDefinition& definition : definitions())
            all.push_back(definition.spec);
        return all;
    }();
    return specs;
}

std::unique_ptr<Schedule> makeSchedule(const Choice& choice) {
    const auto found = std::ranges::find_if(definitions(), [&](const auto& d) { return d.spec.type == choice.type; });
    assert(found != definitions().end());
    const core::ParamReader params(found->spec.params, choice.params);
    std::unique_ptr<Schedule> schedule = found->make(params);
    const double warmUp = core::findParam(found->spec.params, "warmup") ? params.real("warmup") : 0;
    return warmUp > 0 ? std::make_unique<WarmUp>(warmUp, std::move(schedule)) : std::move(schedule);
}

} // namespace netwright::training
