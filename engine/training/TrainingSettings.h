#pragma once

#include "engine/training/Objective.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace netwright::training {

/// Everything else on one page: epochs, batch, seed, threads, l2, early stopping …; names as the members below, those of
/// the early stopping as "earlyStopping.patience".
const std::vector<core::ParamSpec>& trainingParams();

/// The "training" part of project.json.
struct TrainingSettings {
    std::int64_t epochs = 10;
    std::int64_t batch = 128;
    std::uint64_t seed = 1;
    std::int64_t threads = 0; ///< 0: all cores
    std::string precision = "f32"; ///< one of backend::precisions()
    double learningRate = 0.001;
    Choice optimizer{"adam", {}};
    Choice schedule{"constant", {}};
    std::vector<Objective> objectives; ///< in the order in which they step; empty: one that sums all outputs
    std::string startFrom; ///< a weights file whose parameters are taken over where node and shape fit; empty: fresh ones
    double l1 = 0; ///< of all weights, added to the gradient: ∇ + l1 · sign(w)
    double l2 = 0; ///< of all weights, added to the gradient: ∇ + l2 · w (as PyTorch's weight_decay)
    double clipValue = 0; ///< every number of the gradient is limited to ±clipValue; 0: off
    double clipNorm = 0;  ///< the gradient of all parameters together is scaled to at most this length; 0: off
    double maxNorm = 0;   ///< the weights of each output neuron or channel have at most this length; 0: off
    std::int64_t accumulate = 1; ///< batches whose gradients are averaged for one step
    double averaging = 0; ///< decay of the exponential moving average of the weights (0.999); 0: off
    double checkpointSeconds = 30; ///< a checkpoint at least this often; also at each epoch's end, at pause and stop
    struct EarlyStopping {
        bool enabled = false;
        std::string metric = "loss"; ///< of the validation part
        std::int64_t patience = 5;   ///< epochs without improvement
        bool restoreBest = true;
        bool operator==(const EarlyStopping&) const = default;
    } earlyStopping;
    bool operator==(const TrainingSettings&) const = default;
};

/// The value of one of trainingParams() and its change, by name, so that forms and files need not know the members.
/// set() requires that core::checkParams() accepts the value.
core::ParamValue get(const TrainingSettings& settings, std::string_view name);
void set(TrainingSettings& settings, std::string_view name, const core::ParamValue& value);

/// Everything wrong with the settings by themselves: ranges, unknown optimizer or schedule ("training.unknown-…"), their
/// parameters; of the objectives what checkObjectiveSettings() finds; as a warning, a precision that this machine lacks. `where.parameter` is "epochs", "optimizer",
/// "optimizer.momentum", "objectives.generator.every", ….
core::Diagnostics checkSettings(const TrainingSettings& settings);

} // namespace netwright::training
