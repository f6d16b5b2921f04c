#pragma once

#include "engine/backend/Model.h"
#include "engine/data/BatchLoader.h"
#include "engine/data/Dataset.h"
#include "engine/training/Evaluator.h"
#include "engine/training/MetricsLog.h"
#include "engine/training/MovingAverage.h"
#include "engine/training/Progress.h"
#include "engine/training/Pursuit.h"
#include "engine/training/StoreCopy.h"
#include "engine/training/TrainerState.h"
#include "engine/training/TrainingSettings.h"
#include "engine/training/schedules/Schedule.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace netwright::training {

/// Trains a model, step by step, on the calling thread. In a step each objective whose turn it is runs over the same
/// batches and updates what it trains. Parameters change in these updates only, which run to their end: between two calls
/// the model is always that of a whole number of updates (with one objective: of steps).
class Trainer {
public:
    using Sink = std::function<void(telemetry::Event)>;

    /// Errors: settings that do not fit the data or the network ("training.batch-too-large", "training.no-samples",
    /// "training.no-validation", "training.unknown-metric"), a run folder that cannot be written. The model must outlive
    /// the trainer; what it is built for (Model::objectives()) must be the settings' objectives. `runFolder` empty: nothing
    /// is written. `watched`: metrics to follow on the validation part beside those that the settings name.
    static core::Result<std::unique_ptr<Trainer>> make(backend::Model& model, std::shared_ptr<const data::Dataset> dataset,
                                                       const TrainingSettings& settings, std::filesystem::path runFolder,
                                                       Sink sink, const std::vector<std::string>& watched = {});

    /// Goes on from a checkpoint: the weights at the end are bit for bit those of an uninterrupted run with the same
    /// settings. Errors: those of readCheckpoint(); "checkpoint.mismatch" for every parameter that does not fit. Nothing
    /// is changed then.
    core::Status resume(const std::filesystem::path& checkpoint);

    /// Opens the record and writes the first checkpoint, which proves that the run folder can be written.
    core::Status begin();

    enum class Advance {
        Step,      ///< one more step, and what was due at the end of its epoch
        Finished,  ///< the run is over (finishReason())
        Cancelled, ///< `cancel` was seen; the half-done part of a step was undone, the next call repeats it
        Failed,    ///< problems() says why; the run cannot go on
    };
    /// Requires begin().
    Advance advance(const std::atomic<bool>& cancel);

    const core::Diagnostics& problems() const { return m_problems; }
    const std::string& finishReason() const { return m_finishReason; }
    std::int64_t step() const { return m_state.step; }

    void setLearningRate(double rate);
    /// Writes the checkpoint of the run folder, if there is one and the parameters are finite.
    core::Status saveCheckpoint();

    /// Calls `use` with the parameters that count in place: with weight averaging the average, otherwise the current ones.
    template <typename Use>
    auto withBestGuess(Use use) {
        struct Exchange {
            explicit Exchange(MovingAverage& owner) : average(owner) { average.swap(); }
            ~Exchange() { average.swap(); }
            MovingAverage& average;
        } exchange(m_average);
        return use();
    }

private:
    Trainer(backend::Model& model, std::shared_ptr<const data::Dataset> dataset, const TrainingSettings& settings,
            std::filesystem::path runFolder, Sink sink);

    Advance oneStep(const std::atomic<bool>& cancel);
    std::optional<Advance> pursue(std::size_t index, double rate, const std::atomic<bool>& cancel);
    core::Diagnostics watch(const std::vector<std::string>& also);
    void report(int epoch, double rate);
    telemetry::EpochDone sumUpEpoch();
    std::optional<Advance> validate(telemetry::EpochDone& done, const std::atomic<bool>& cancel);
    Advance finishEpoch(const std::atomic<bool>& cancel);
    bool improved(const telemetry::EpochDone& epoch);
    void finish(std::string reason);
    Advance failNotFinite(const std::string& what, std::string node);
    std::string firstBrokenParameter() const;
    void restorePursued();
    void emit(telemetry::Event event) { m_sink(std::move(event)); }

    std::int64_t stepsPerEpoch() const;
    std::int64_t plannedSteps() const { return stepsPerEpoch() * m_settings.epochs; }
    double rateOf(std::int64_t step) const; ///< 0-based
    bool epochEndIsDue() const { return m_state.position.epoch > m_state.epochsDone; }

    backend::Model& m_model;
    std::shared_ptr<const data::Dataset> m_dataset;
    TrainingSettings m_settings;
    std::filesystem::path m_runFolder;
    Sink m_sink;

    std::vector<Pursuit> m_pursuits; ///< one for each objective
    std::vector<std::string> m_alsoValidated; ///< metrics of the validation part beside those of training
    MovingAverage m_average;
    std::unique_ptr<Schedule> m_schedule;
    data::BatchLoader m_loader;
    StoreCopy m_buffersBefore; ///< running statistics before the run under way
    std::optional<StoreCopy> m_best;
    TrainerState m_state;
    Progress m_progress;
    std::optional<MetricsLog> m_metricsLog;
    double m_lastCheckpoint = 0; ///< seconds of the steady clock
    std::int64_t m_savedStep = -1;
    core::Diagnostics m_problems;
    std::string m_finishReason;
    bool m_finished = false;
};

} // namespace netwright::training
