#pragma once

#include "engine/backend/Model.h"
#include "engine/data/BatchLoader.h"
#include "engine/data/Dataset.h"
#include "engine/training/Evaluator.h"
#include "engine/training/Progress.h"
#include "engine/training/RunRecord.h"
#include "engine/training/StoreCopy.h"
#include "engine/training/TrainerState.h"
#include "engine/training/TrainingSettings.h"
#include "engine/training/Updater.h"
#include "engine/training/metrics/Metric.h"
#include "engine/training/schedules/Schedule.h"

#include <atomic>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>

namespace netwright::training {

/// Trains a model, step by step, on the calling thread. Parameters change in the optimizer's update only, which runs to
/// its end: between two calls the model is always that of a whole number of steps.
class Trainer {
public:
    using Sink = std::function<void(telemetry::Event)>;

    /// Errors: settings that do not fit the data or the network ("training.batch-too-large", "training.no-samples",
    /// "training.no-validation", "training.unknown-metric"), a run folder that cannot be written. The model must outlive
    /// the trainer. `runFolder` empty: nothing is written.
    static core::Result<std::unique_ptr<Trainer>> make(backend::Model& model, std::shared_ptr<const data::Dataset> dataset,
                                                       const TrainingSettings& settings, std::filesystem::path runFolder,
                                                       Sink sink);

    /// Goes on from a checkpoint: the weights at the end are bit for bit those of an uninterrupted run with the same
    /// settings. Errors: those of readCheckpoint(); "checkpoint.mismatch" for every parameter that does not fit. Nothing
    /// is changed then.
    core::Status resume(const std::filesystem::path& checkpoint);

    /// Opens the record and writes the first checkpoint, which proves that the run folder can be written.
    core::Status begin();

    enum class Advance {
        Step,      ///< one more step, and what was due at the end of its epoch
        Finished,  ///< the run is over (finishReason())
        Cancelled, ///< `cancel` was seen; a half-done step was undone, the next call repeats it
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
            explicit Exchange(Updater& owner) : updater(owner) { updater.swapAverage(); }
            ~Exchange() { updater.swapAverage(); }
            Updater& updater;
        } exchange(m_updater);
        return use();
    }

private:
    /// A training program with its places for data.
    struct Feeder {
        backend::Executor* executor = nullptr;
        std::vector<data::BatchSlot> slots;
    };
    /// What one step adds up over its batches.
    struct StepSums {
        double loss = 0;
        std::int64_t samples = 0;
        std::int64_t batches = 0;
        int epoch = 0;
    };

    Trainer(backend::Model& model, std::shared_ptr<const data::Dataset> dataset, const TrainingSettings& settings,
            std::filesystem::path runFolder, Sink sink);

    core::Diagnostics checkAgainstData() const;
    Feeder& feeder(std::int64_t batch);
    Advance oneStep(const std::atomic<bool>& cancel);
    std::optional<Advance> runBatches(const std::atomic<bool>& cancel, StepSums& sums);
    void undoStep(const data::BatchLoader::Position& position);
    void report(const StepSums& sums, double rate);
    Advance finishEpoch(const std::atomic<bool>& cancel);
    bool improved(const telemetry::EpochDone& epoch);
    void finish(std::string reason);
    Advance failNotFinite(const std::string& what, std::string node);
    std::string firstBrokenParameter() const;
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

    Updater m_updater;
    std::unique_ptr<Schedule> m_schedule;
    data::BatchLoader m_loader;
    std::map<std::int64_t, Feeder> m_feeders; ///< by batch size
    MetricSet m_stepMetrics;
    MetricSet m_epochMetrics;
    StoreCopy m_buffersBefore; ///< running statistics before the step under way
    std::optional<StoreCopy> m_best;
    TrainerState m_state;
    Progress m_progress;
    std::optional<RunRecord> m_record;
    double m_lastCheckpoint = 0; ///< seconds of the steady clock
    std::int64_t m_savedStep = -1;
    core::Diagnostics m_problems;
    std::string m_finishReason;
    bool m_finished = false;
};

} // namespace netwright::training
