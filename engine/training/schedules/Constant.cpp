#include "engine/training/schedules/Schedule.h"

namespace netwright::training {
namespace {

class Constant : public Schedule {
public:
    double factor(const SchedulePoint&) const override { return 1; }
};

} // namespace

ScheduleDefinition constantSchedule() {
    return {{"constant", "Constant", "The learning rate stays as it is.", {}},
            [](const core::ParamReader&) -> std::unique_ptr<Schedule> { return std::make_unique<Constant>(); }};
}

} // namespace netwright::training
