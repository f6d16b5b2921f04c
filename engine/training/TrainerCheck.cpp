#include "engine/training/TrainerCheck.h"

#include <algorithm>

namespace netwright::training {

core::Diagnostics checkForData(const TrainingSettings& settings, const data::Dataset& dataset) {
    core::Diagnostics problems = checkSettings(settings);
    const std::int64_t samples = dataset.size(data::Split::Train);
    if (samples == 0)
        problems.push_back(core::error("training.no-samples", {}, "The training part of the data has no samples.",
                                       "Lower the shares of validation and test in the data settings."));
    else if (settings.batch > samples)
        problems.push_back(core::error(
            "training.batch-too-large", core::atNode({}, {}, "batch"),
            "The batch size is " + std::to_string(settings.batch) + ", but the training part has only " +
                counted(samples, "sample") + ".",
            "Choose a batch size of at most " + std::to_string(samples) + "."));
    if (settings.earlyStopping.enabled && dataset.size(data::Split::Validation) == 0)
        problems.push_back(core::error("training.no-validation", core::atNode({}, {}, "earlyStopping.enabled"),
                                       "Early stopping watches the validation part, which has no samples.",
                                       "Give the validation part a share in the data settings, or switch early stopping "
                                       "off."));
    return problems;
}

core::Diagnostics fitToData(TrainingSettings& settings, const data::Dataset& dataset) {
    const std::int64_t samples = dataset.size(data::Split::Train);
    if (samples == 0 || settings.batch <= samples)
        return {};
    core::Diagnostic note = core::warning("training.batch-fitted", core::atNode({}, {}, "batch"),
                                          "The batch size is " + std::to_string(samples) + " instead of " +
                                              std::to_string(settings.batch) + ", as the training part has no more samples.",
                                          "A smaller one makes more steps in an epoch: take a tenth of the samples or less.");
    note.severity = core::Severity::Note;
    settings.batch = samples;
    return {note};
}

core::Diagnostics checkWatched(const std::vector<Watched>& watched, const std::vector<std::string>& metrics) {
    std::string known = "loss";
    for (const std::string& name : metrics)
        known += ", " + name;
    core::Diagnostics problems;
    for (const Watched& one : watched)
        if (one.metric != "loss" && std::ranges::find(metrics, one.metric) == metrics.end())
            problems.push_back(core::error("training.unknown-metric", core::atNode({}, {}, one.where),
                                           "The metric “" + one.metric + "” is to be watched, but this network does not have it.",
                                           "Choose one of: " + known + "."));
    return problems;
}

std::string counted(std::int64_t count, const std::string& noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

} // namespace netwright::training
