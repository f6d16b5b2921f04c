#pragma once

#include "engine/core/ParamSpec.h"

#include <cstdint>
#include <string>
#include <vector>

namespace netwright::training {

/// A kind that the user can choose, with its settings: declared once, read by window, terminal and JSON.
struct ChoiceSpec {
    std::string type;
    std::string title;
    std::string help;
    std::vector<core::ParamSpec> params;
};

const std::vector<ChoiceSpec>& optimizerSpecs(); ///< "sgd", "adam", …
const std::vector<ChoiceSpec>& scheduleSpecs();  ///< "constant", "step", "cosine", …
/// Everything else on one page: epochs, batch, seed, threads, l2, early stopping …; names as the members below.
const std::vector<core::ParamSpec>& trainingParams();

struct Choice {
    std::string type;
    core::ParamMap params;
    bool operator==(const Choice&) const = default;
};

/// The "training" part of project.json.
struct TrainingSettings {
    std::int64_t epochs = 10;
    std::int64_t batch = 128;
    std::uint64_t seed = 1;
    std::int64_t threads = 0; ///< 0: all cores
    double learningRate = 0.001;
    Choice optimizer{"adam", {}};
    Choice schedule{"constant", {}};
    double l2 = 0; ///< of all weights, added to the gradient: ∇ + l2 · w (as PyTorch's weight_decay)
    struct EarlyStopping {
        bool enabled = false;
        std::string metric = "loss"; ///< of the validation part
        std::int64_t patience = 5;   ///< epochs without improvement
        bool restoreBest = true;
        bool operator==(const EarlyStopping&) const = default;
    } earlyStopping;
    bool operator==(const TrainingSettings&) const = default;
};

} // namespace netwright::training
