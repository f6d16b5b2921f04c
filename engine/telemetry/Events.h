#pragma once

#include "engine/core/Diagnostic.h"
#include "engine/core/Shape.h"

#include <cstdint>
#include <map>
#include <string>
#include <variant>
#include <vector>

/// What a run tells the outside. Plain values; produced on the trainer thread, drained by whoever watches.
namespace netwright::telemetry {

/// Metrics by name ("accuracy", "rmse"); with several outputs "node.accuracy".
using Metrics = std::map<std::string, double>;

enum class RunState { Idle, Preparing, Running, Paused, Finished, Stopped, Failed };
const char* nameOf(RunState state);

struct StateChanged {
    RunState state = RunState::Idle;
    std::string reason; ///< for people: "Stopped early: no better validation loss for 5 epochs."
};

struct StepDone {
    std::int64_t step = 0;  ///< 1-based, over the whole run
    std::int64_t steps = 0; ///< in the whole run, as planned
    int epoch = 0;          ///< 1-based
    int epochs = 0;
    double loss = 0;
    Metrics metrics;        ///< of this batch
    double learningRate = 0;
    double samplesPerSecond = 0; ///< smoothed over about a second; watching and validation not counted
    double secondsLeft = 0;      ///< to the end of the run
};

struct EpochDone {
    int epoch = 0;
    std::int64_t step = 0; ///< last step of the epoch
    double trainingLoss = 0; ///< mean over the epoch's batches
    Metrics trainingMetrics;
    bool validated = false;
    double validationLoss = 0;
    Metrics validationMetrics;
    double learningRate = 0;
    double seconds = 0;
    bool best = false; ///< the best so far by the monitored metric
};

/// Something that happened at a step and that a plot should mark: "learning rate 0.001 → 0.0003", "resumed".
struct Marker {
    std::int64_t step = 0;
    std::string text;
};

struct Failed {
    core::Diagnostics problems;
};

/// What was asked to be watched, for one sample.
struct Snapshot {
    std::int64_t step = 0;
    std::string split;         ///< "train", "validation", "test"
    std::int64_t sample = 0;   ///< index within the split
    struct Tensor {
        std::string node;
        std::string port;      ///< "out", or a parameter: "weight"
        core::Shape shape;     ///< without the batch axis
        std::vector<float> data;
    };
    std::vector<Tensor> tensors;
    std::map<std::string, std::vector<float>> targets; ///< by Output node id
};

using Event = std::variant<StateChanged, StepDone, EpochDone, Marker, Failed, Snapshot>;

} // namespace netwright::telemetry
