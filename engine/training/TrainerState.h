#pragma once

#include "engine/core/Result.h"
#include "engine/data/BatchLoader.h"
#include "engine/telemetry/Events.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace netwright::training {

/// Everything a trainer knows besides tensors and settings. Saved and loaded, it goes on as if nothing had happened.
struct TrainerState {
    std::int64_t step = 0;     ///< whole steps done
    std::uint64_t batches = 0; ///< batches run: the counter of dropout and noise
    data::BatchLoader::Position position; ///< in the shuffled data
    int epochsDone = 0;        ///< including their validation
    double settingsRate = 0;   ///< learning rate of the settings with which the run began
    double baseRate = 0;       ///< the one in force; the schedule multiplies it
    std::vector<double> schedule;

    double epochSeconds = 0; ///< of the epoch under way

    /// What each objective has got to; one without a name when the settings list none.
    struct Pursued {
        std::string name;
        std::int64_t updates = 0; ///< of its optimizer
        double lastLoss = 0;      ///< of the last step it took part in
        double epochLoss = 0;     ///< of the epoch under way: sum over the samples
        std::int64_t epochSamples = 0;
        std::vector<double> epochMetrics = {}; ///< MetricSet::state()
        std::vector<double> stepMetrics = {};  ///< likewise, of the step under way
    };
    std::vector<Pursued> pursued;
    std::size_t pursuedInStep = 0; ///< how many objectives have already done their part of the step under way

    std::optional<double> best; ///< of the monitored figure
    int bestEpoch = 0;
    std::int64_t epochsWithoutGain = 0;
    bool stoppedEarly = false;
    std::vector<telemetry::EpochDone> history;
};

std::string toJsonText(const TrainerState& state);
/// Error "checkpoint.damaged" when a key is missing or of the wrong type.
core::Result<TrainerState> trainerStateFromJsonText(const std::string& text);

} // namespace netwright::training
