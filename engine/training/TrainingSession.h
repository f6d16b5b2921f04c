#pragma once

#include "engine/telemetry/Events.h"
#include "engine/training/Evaluation.h"
#include "engine/training/RunPlan.h"
#include "engine/training/WatchRequest.h"

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace netwright::training {

/// A trainer on a background thread. All members may be called from one other thread (the window's, or main); none of
/// them waits for the trainer except the destructor and wait(). The thread, and with it the OpenMP team, lives as long as
/// the session.
class TrainingSession {
public:
    using ModelFactory = training::ModelFactory;

    explicit TrainingSession(RunPlan plan, ModelFactory makeModel = {});
    ~TrainingSession(); ///< stops (within 100 ms) and joins

    void start();  ///< or resume after pause()
    void pause();  ///< after the step under way
    void step();   ///< one step, then paused
    /// Between two kernels; the half-done step is undone (parameters as after the last whole step). The checkpoint is
    /// written after the state has become Stopped; it is there when the destructor or a later answer returns.
    void stop();
    void setLearningRate(double rate); ///< base rate from the next step on; the schedule goes on from it
    void watch(WatchRequest request);  ///< replaces the last request; also served while paused or finished

    telemetry::RunState state() const;
    bool wait(double seconds); ///< until Finished, Stopped or Failed, or the time is over (false)

    /// Events since the last call, oldest first. StepDone events may be thinned out when nobody drains for long;
    /// EpochDone, Failed and state changes never are.
    std::vector<telemetry::Event> drain();

    /// Evaluates the current parameters; `done` is called on the trainer thread, exactly once (with an error when the
    /// session ends before). When a run is under way this happens between two steps; before start() data and model are
    /// made ready first. stop() ends it, too ("evaluate.cancelled").
    void evaluate(data::Split split, std::function<void(core::Result<Evaluation>)> done);

    /// A copy of all parameters (plain layout, keyed "node.name"), e.g. for saving or export; `done` as above, with
    /// nothing when data or model have errors (which Failed events tell).
    using NamedTensor = core::NamedTensor;
    void snapshotParameters(std::function<void(std::vector<NamedTensor>)> done);

    /// What one training step spends on a node, forward and backward together.
    struct NodeCost {
        std::string node;
        double seconds = 0;
        double flops = 0;
    };
    struct StepProfile {
        std::vector<NodeCost> nodes; ///< in the order in which they first run
        double peakGflops = 0;       ///< of a large matrix product on this machine; 0: was not measured
    };
    /// Times a step, between two steps of the run, which goes on as if nothing had happened. Takes about as long as two
    /// steps; measuring the peak takes up to a second more. `done` as above, with nothing before the first step.
    void profile(bool withPeak, std::function<void(StepProfile)> done);

private:
    class Impl;
    std::unique_ptr<Impl> m_impl;
};

} // namespace netwright::training
