#include "engine/training/Trainer.h"

#include "engine/training/Checkpoint.h"
#include "engine/training/KeptEpochs.h"
#include "engine/training/CheckpointFile.h"
#include "engine/training/Feed.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <sstream>

namespace netwright::training {
namespace {

constexpr std::int64_t kSmallestEvaluationBatch = 128;

double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

std::string format(double number) {
    std::ostringstream text;
    text.precision(6);
    text << number;
    return text.str();
}

std::string plural(std::int64_t count, const std::string& noun) {
    return std::to_string(count) + " " + noun + (count == 1 ? "" : "s");
}

} // namespace

core::Result<std::unique_ptr<Trainer>> Trainer::make(backend::Model& model, std::shared_ptr<const data::Dataset> dataset,
                                                     const TrainingSettings& settings, std::filesystem::path runFolder,
                                                     Sink sink) {
    core::Diagnostics problems = checkSettings(settings);
    const std::int64_t samples = dataset->size(data::Split::Train);
    if (samples == 0)
        problems.push_back(core::error("training.no-samples", {}, "The training part of the data has no samples.",
                                       "Lower the shares of validation and test in the data settings."));
    else if (settings.batch > samples)
        problems.push_back(core::error(
            "training.batch-too-large", core::atNode({}, {}, "batch"),
            "The batch size is " + std::to_string(settings.batch) + ", but the training part has only " +
                plural(samples, "sample") + ".",
            "Choose a batch size of at most " + std::to_string(samples) + "."));
    if (core::hasErrors(problems))
        return problems;

    std::unique_ptr<Trainer> trainer(
        new Trainer(model, std::move(dataset), settings, std::move(runFolder), std::move(sink)));
    problems = trainer->checkAgainstData();
    if (core::hasErrors(problems))
        return problems;
    return trainer;
}

Trainer::Trainer(backend::Model& model, std::shared_ptr<const data::Dataset> dataset, const TrainingSettings& settings,
                 std::filesystem::path runFolder, Sink sink)
    : m_model(model), m_dataset(std::move(dataset)), m_settings(settings), m_runFolder(std::move(runFolder)),
      m_sink(std::move(sink)), m_updater(model.parameters(), settings), m_schedule(makeSchedule(settings.schedule)),
      m_loader(m_dataset, data::Split::Train, settings.batch, settings.seed, true),
      m_stepMetrics(*feeder(settings.batch).executor, MetricSet::Purpose::Training),
      m_epochMetrics(*feeder(settings.batch).executor, MetricSet::Purpose::Training),
      m_buffersBefore(model.parameters(), StoreCopy::Scope::Buffers) {
    m_state.settingsRate = m_state.baseRate = settings.learningRate;
    if (settings.earlyStopping.enabled && settings.earlyStopping.restoreBest)
        m_best.emplace(model.parameters(), StoreCopy::Scope::Everything);
}

core::Diagnostics Trainer::checkAgainstData() const {
    const TrainingSettings::EarlyStopping& stopping = m_settings.earlyStopping;
    core::Diagnostics problems;
    if (!stopping.enabled)
        return problems;
    if (m_dataset->size(data::Split::Validation) == 0)
        problems.push_back(core::error("training.no-validation", core::atNode({}, {}, "earlyStopping.enabled"),
                                       "Early stopping watches the validation part, which has no samples.",
                                       "Give the validation part a share in the data settings, or switch early stopping "
                                       "off."));
    const std::vector<std::string> names = m_epochMetrics.names();
    if (stopping.metric != "loss" && std::ranges::find(names, stopping.metric) == names.end()) {
        std::string known = "loss";
        for (const std::string& name : names)
            known += ", " + name;
        problems.push_back(core::error("training.unknown-metric", core::atNode({}, {}, "earlyStopping.metric"),
                                       "Early stopping watches “" + stopping.metric +
                                           "”, which this network does not have.",
                                       "Choose one of: " + known + "."));
    }
    return problems;
}

Trainer::Feeder& Trainer::feeder(std::int64_t batch) {
    Feeder& feeder = m_feeders[batch];
    if (!feeder.executor) {
        feeder.executor = &m_model.executor(backend::Mode::Train, batch);
        feeder.slots = slotsOf(*feeder.executor);
    }
    return feeder;
}

std::int64_t Trainer::stepsPerEpoch() const {
    return (m_loader.batchesPerEpoch() + m_settings.accumulate - 1) / m_settings.accumulate;
}

double Trainer::rateOf(std::int64_t step) const {
    return m_state.baseRate * m_schedule->factor({step, stepsPerEpoch(), plannedSteps()});
}

core::Status Trainer::begin() {
    m_lastCheckpoint = now();
    if (m_runFolder.empty())
        return core::Done{};
    std::error_code problem;
    std::filesystem::create_directories(m_runFolder, problem);
    if (problem)
        return core::error("file.write", core::inFile(m_runFolder.string()),
                           "The folder of the run could not be made: " + problem.message() + ".",
                           "Choose a folder that you may write to.");
    m_record.emplace(m_runFolder, m_epochMetrics.names(), plannedSteps());
    if (core::Status opened = m_record->open(m_state.step); !opened)
        return opened;
    return saveCheckpoint();
}

Trainer::Advance Trainer::advance(const std::atomic<bool>& cancel) {
    if (!m_problems.empty())
        return Advance::Failed;
    if (!m_finished && !epochEndIsDue() && (m_state.epochsDone >= m_settings.epochs || m_state.stoppedEarly))
        finish("The run had already done all its epochs.");
    if (m_finished)
        return Advance::Finished;
    if (!epochEndIsDue())
        if (const Advance result = oneStep(cancel); result != Advance::Step)
            return result;
    if (epochEndIsDue())
        return finishEpoch(cancel);
    if (now() - m_lastCheckpoint >= m_settings.checkpointSeconds)
        if (const core::Status saved = saveCheckpoint(); !saved)
            emit(telemetry::Marker{m_state.step, saved.problems().front().message});
    return Advance::Step;
}

Trainer::Advance Trainer::oneStep(const std::atomic<bool>& cancel) {
    const double start = now();
    const data::BatchLoader::Position before = m_loader.position();
    m_buffersBefore.take();
    m_stepMetrics.reset();
    StepSums sums;
    sums.epoch = before.epoch + 1;
    if (const std::optional<Advance> interrupted = runBatches(cancel, sums)) {
        undoStep(before);
        return *interrupted;
    }

    const double rate = rateOf(m_state.step);
    m_updater.update(rate);
    m_state.position = m_loader.position();
    m_state.batches += static_cast<std::uint64_t>(sums.batches);
    ++m_state.step;
    m_state.epochLoss += sums.loss;
    m_state.epochSamples += sums.samples;
    m_epochMetrics.merge(m_stepMetrics);
    const double seconds = now() - start;
    m_state.epochSeconds += seconds;
    m_progress.stepDone(seconds, sums.samples);
    report(sums, rate);
    return Advance::Step;
}

std::optional<Trainer::Advance> Trainer::runBatches(const std::atomic<bool>& cancel, StepSums& sums) {
    const int epoch = m_loader.position().epoch;
    while (sums.batches < m_settings.accumulate && m_loader.position().epoch == epoch) {
        Feeder& feeder = this->feeder(m_loader.nextSize());
        backend::Executor& executor = *feeder.executor;
        const std::int64_t samples = m_loader.next(feeder.slots);
        if (!executor.run(m_state.batches + static_cast<std::uint64_t>(sums.batches), cancel))
            return Advance::Cancelled;
        const double loss = executor.meanLoss();
        if (!std::isfinite(loss))
            return failNotFinite("The loss is no longer a finite number", executor.firstNonFinite());
        sums.loss += loss * static_cast<double>(samples);
        sums.samples += samples;
        ++sums.batches;
        m_stepMetrics.add(executor, samples);
        if (m_settings.accumulate > 1)
            m_updater.accumulate();
    }
    return std::nullopt;
}

void Trainer::undoStep(const data::BatchLoader::Position& position) {
    m_loader.seek(position);
    m_buffersBefore.restore();
    m_updater.discard();
}

void Trainer::report(const StepSums& sums, double rate) {
    telemetry::StepDone done;
    done.step = m_state.step;
    done.steps = plannedSteps();
    done.epoch = sums.epoch;
    done.epochs = static_cast<int>(m_settings.epochs);
    done.loss = sums.loss / static_cast<double>(sums.samples);
    done.metrics = m_stepMetrics.values();
    done.learningRate = rate;
    done.samplesPerSecond = m_progress.samplesPerSecond();
    done.secondsLeft =
        m_progress.secondsLeft(plannedSteps() - m_state.step, m_settings.epochs - m_state.epochsDone);
    if (m_record)
        m_record->add(done);
    emit(std::move(done));
}

Trainer::Advance Trainer::finishEpoch(const std::atomic<bool>& cancel) {
    if (const std::string broken = firstBrokenParameter(); !broken.empty())
        return failNotFinite("A weight is no longer a finite number", broken);
    telemetry::EpochDone done;
    done.epoch = m_state.epochsDone + 1;
    done.step = m_state.step;
    done.trainingLoss = m_state.epochLoss / static_cast<double>(std::max<std::int64_t>(1, m_state.epochSamples));
    done.trainingMetrics = m_epochMetrics.values();
    done.learningRate = rateOf(std::max<std::int64_t>(0, m_state.step - 1));
    done.seconds = m_state.epochSeconds;

    if (m_dataset->size(data::Split::Validation) > 0) {
        const double start = now();
        const EvaluateOptions options{data::Split::Validation, std::max(m_settings.batch, kSmallestEvaluationBatch),
                                      MetricSet::Purpose::Training, false};
        const core::Result<Evaluation> result =
            withBestGuess([&] { return evaluate(m_model, *m_dataset, options, cancel); });
        if (!result)
            return Advance::Cancelled;
        if (!std::isfinite(result.value().loss))
            return failNotFinite("The validation loss is no longer a finite number", {});
        done.validated = true;
        done.validationLoss = result.value().loss;
        done.validationMetrics = result.value().metrics;
        m_progress.validationDone(now() - start);
    }

    done.best = improved(done);
    m_schedule->epochDone(done.validated ? done.validationLoss : done.trainingLoss);
    m_state.epochsDone = done.epoch;
    m_state.epochLoss = m_state.epochSeconds = 0;
    m_state.epochSamples = 0;
    m_epochMetrics.reset();
    m_state.history.push_back(done);
    if (m_record)
        m_record->add(done);
    emit(done);

    const TrainingSettings::EarlyStopping& stopping = m_settings.earlyStopping;
    m_state.stoppedEarly = stopping.enabled && m_state.epochsWithoutGain >= stopping.patience;
    if (const core::Status saved = saveCheckpoint(); !saved)
        emit(telemetry::Marker{m_state.step, saved.problems().front().message});
    else if (!m_runFolder.empty())
        keepEpoch(m_runFolder, m_state.epochsDone);
    if (m_state.stoppedEarly)
        finish("Stopped early: no better validation " + stopping.metric + " for " + plural(stopping.patience, "epoch") +
               ".");
    else if (m_state.epochsDone >= m_settings.epochs)
        finish("All epochs are done.");
    return m_finished ? Advance::Finished : Advance::Step;
}

bool Trainer::improved(const telemetry::EpochDone& epoch) {
    const std::string& name = m_settings.earlyStopping.metric;
    double value = epoch.validated ? epoch.validationLoss : epoch.trainingLoss;
    bool higherIsBetter = false;
    const telemetry::Metrics& metrics = epoch.validated ? epoch.validationMetrics : epoch.trainingMetrics;
    if (const auto found = metrics.find(name); found != metrics.end()) {
        value = found->second;
        higherIsBetter = findMetric(name)->higherIsBetter;
    }
    const bool better = !m_state.best || (higherIsBetter ? value > *m_state.best : value < *m_state.best);
    if (!better) {
        ++m_state.epochsWithoutGain;
        return false;
    }
    m_state.best = value;
    m_state.bestEpoch = epoch.epoch;
    m_state.epochsWithoutGain = 0;
    if (m_best)
        withBestGuess([this] { m_best->take(); });
    return true;
}

void Trainer::finish(std::string reason) {
    m_finished = true;
    m_finishReason = std::move(reason);
    if (!m_best || !m_best->taken() || m_state.bestEpoch == m_state.epochsDone) {
        if (m_state.stoppedEarly)
            emit(telemetry::Marker{m_state.step, "stopped early"});
        return;
    }
    // Into both places, the parameters and their average, so that it does not matter which of them counts.
    m_best->restore();
    m_updater.swapAverage();
    m_best->restore();
    m_finishReason += " The weights are those of epoch " + std::to_string(m_state.bestEpoch) + ", the best.";
    emit(telemetry::Marker{m_state.step, (m_state.stoppedEarly ? std::string("stopped early, ") : std::string()) +
                                             "weights of epoch " + std::to_string(m_state.bestEpoch) + " restored"});
}

Trainer::Advance Trainer::failNotFinite(const std::string& what, std::string node) {
    std::string message =
        what + " at step " + std::to_string(m_state.step + 1) + " (epoch " + std::to_string(m_state.epochsDone + 1) + ")";
    message += node.empty() ? "." : ": the output of “" + node + "” is the first that is not.";
    std::string fix = "Lower the learning rate, clip the gradient, or check the data for missing values.";
    if (!m_runFolder.empty() && m_savedStep >= 0)
        fix += " The last good checkpoint, after step " + std::to_string(m_savedStep) + ", is " +
               (m_runFolder / kCheckpointName).string() + ".";
    m_problems.push_back(core::error("training.not-finite", core::atNode(std::move(node)), std::move(message), fix));
    return Advance::Failed;
}

std::string Trainer::firstBrokenParameter() const {
    backend::ParameterStore& store = m_model.parameters();
    const std::span<const float> values = store.values();
    for (const backend::ParameterInfo& info : store.parameters()) {
        if (!info.trainable)
            continue;
        const std::span<const float> numbers =
            values.subspan(static_cast<std::size_t>(info.offset), static_cast<std::size_t>(info.stored));
        if (!std::ranges::all_of(numbers, [](float x) { return std::isfinite(x); }))
            return info.node;
    }
    return {};
}

void Trainer::setLearningRate(double rate) {
    emit(telemetry::Marker{m_state.step,
                           "learning rate " + format(m_state.baseRate) + " → " + format(rate)});
    m_state.baseRate = rate;
}

core::Status Trainer::saveCheckpoint() {
    m_lastCheckpoint = now();
    if (m_runFolder.empty() || m_finished || !firstBrokenParameter().empty())
        return core::Done{};
    m_state.updates = m_updater.updates();
    m_state.schedule = m_schedule->state();
    m_state.epochMetrics = m_epochMetrics.state();
    if (m_record)
        m_record->flush();
    core::Status written = writeCheckpoint(m_runFolder / kCheckpointName,
                                           gather(m_state, m_model.parameters(), m_updater, m_best));
    if (written)
        m_savedStep = m_state.step;
    return written;
}

core::Status Trainer::resume(const std::filesystem::path& checkpoint) {
    const core::Result<CheckpointFile> file = readCheckpoint(checkpoint);
    if (!file)
        return file.problems();
    core::Result<TrainerState> state = trainerStateFromJsonText(file.value().state);
    if (!state)
        return state.problems();
    if (core::Diagnostics problems = mismatches(file.value(), m_model.parameters(), checkpoint); !problems.empty())
        return problems;
    const data::BatchLoader::Position position = state.value().position;
    if (const std::int64_t samples = m_dataset->size(data::Split::Train);
        position.sample < 0 || position.sample >= samples || position.epoch < 0)
        return core::error("checkpoint.mismatch", core::inFile(checkpoint.string()),
                           "The checkpoint stands at sample " + std::to_string(position.sample) +
                               " of the training part, which now has " + plural(samples, "sample") + ".",
                           "Resume with the data and shares of the original run.");
    m_state = std::move(*state);
    scatter(file.value(), m_state.updates, m_model.parameters(), m_updater, m_best);
    // A learning rate that was changed while running stays, unless the settings now ask for another.
    if (m_state.settingsRate != m_settings.learningRate)
        m_state.settingsRate = m_state.baseRate = m_settings.learningRate;
    m_schedule->restore(m_state.schedule);
    m_epochMetrics.restore(m_state.epochMetrics);
    m_loader.seek(m_state.position);
    m_savedStep = m_state.step;
    // More epochs may have been asked for since the run came to its end.
    if (m_state.stoppedEarly)
        m_state.stoppedEarly = m_settings.earlyStopping.enabled &&
                               m_state.epochsWithoutGain >= m_settings.earlyStopping.patience;
    emit(telemetry::Marker{m_state.step, "resumed"});
    return core::Done{};
}

} // namespace netwright::training
