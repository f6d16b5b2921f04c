#pragma once

#include "engine/training/TrainingSettings.h"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace netwright::training {

/// Where a run stands, as a schedule sees it.
struct SchedulePoint {
    std::int64_t step = 0; ///< 0-based index of the step about to be done
    std::int64_t stepsPerEpoch = 1;
    std::int64_t steps = 1; ///< planned for the whole run

    std::int64_t epoch() const { return step / stepsPerEpoch; } ///< 0-based
};

/// The learning rate as a factor on the base rate. Most schedules are pure functions of the point; those that learn from
/// the run keep their state in a few numbers, which a checkpoint saves.
class Schedule {
public:
    virtual ~Schedule() = default;

    virtual double factor(const SchedulePoint& point) const = 0;
    /// The figure that epochDone() wants to hear of: "loss", or a metric.
    virtual std::string watched() const { return "loss"; }
    /// After each epoch; `figure` is that of the validation part, or of the training part when there is none.
    virtual void epochDone(double figure) { static_cast<void>(figure); }
    virtual std::vector<double> state() const { return {}; }
    /// Requires numbers that state() of the same kind of schedule gave; others are ignored.
    virtual void restore(std::span<const double> state) { static_cast<void>(state); }
};

/// Requires that checkSettings() accepts the choice. Linear warm-up, which every kind has as "warmup" (epochs), is put in
/// front: the schedule itself starts after it.
std::unique_ptr<Schedule> makeSchedule(const Choice& choice);

/// Declarations and makers, one file each.
struct ScheduleDefinition {
    ChoiceSpec spec; ///< without the warm-up
    std::unique_ptr<Schedule> (*make)(const core::ParamReader& params);
};
ScheduleDefinition constantSchedule();
ScheduleDefinition stepSchedule();
ScheduleDefinition cosineSchedule();
ScheduleDefinition exponentialSchedule();
ScheduleDefinition oneCycleSchedule();
ScheduleDefinition plateauSchedule();

} // namespace netwright::training
