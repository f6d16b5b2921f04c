#include "engine/training/Trainer.h"

#include "engine/training/Checkpoint.h"
#include "engine/training/CheckpointFile.h"
#include "engine/training/Figures.h"
#include "engine/training/KeptEpochs.h"
#include "engine/training/ModelNeeds.h"
#include "engine/training/TrainerCheck.h"

#include <algorithm>
#include <cassert>
#include <chrono>
#include <cmath>
#include <sstream>

namespace netwright::training {
namespace {

double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

std::string format(double number) {
    std::ostringstream text;
    text.precision(6);
    text << number;
    return text.str();
}

double lossOf(const telemetry::EpochDone& epoch) { return epoch.validated ? epoch.validationLoss : epoch.trainingLoss; }

/// Of the validation part where there is one; none when the metric was not measured.
std::optional<double> figureOf(const telemetry::EpochDone& epoch, const std::string& name) {
    if (name == "loss")
        return lossOf(epoch);
    const telemetry::Metrics& metrics = epoch.validated ? epoch.validationMetrics : epoch.trainingMetrics;
    const auto found = metrics.find(name);
    return found == metrics.end() ? std::nullopt : std::optional(found->second);
}

std::vector<Pursuit> pursuitsOf(backend::Model& model, const TrainingSettings& settings) {
    const std::vector<Objective> objectives = settings.objectives.empty() ? std::vector<Objective>(1) : settings.objectives;
    assert(objectives.size() == model.objectives().size());
    std::vector<Pursuit> pursuits;
    pursuits.reserve(objectives.size());
    for (std::size_t index = 0; index < objectives.size(); ++index)
        pursuits.emplace_back(model, index, settings, objectives[index]);
    return pursuits;
}

} // namespace

core::Result<std::unique_ptr<Trainer>> Trainer::make(backend::Model& model, std::shared_ptr<const data::Dataset> dataset,
                                                     const TrainingSettings& settings, std::filesystem::path runFolder,
                                                     Sink sink, const std::vector<std::string>& watched) {
    if (core::Diagnostics problems = checkForData(settings, *dataset); core::hasErrors(problems))
        return problems;
    std::unique_ptr<Trainer> trainer(
        new Trainer(model, std::move(dataset), settings, std::move(runFolder), std::move(sink)));
    if (core::Diagnostics problems = trainer->watch(watched); core::hasErrors(problems))
        return problems;
    return trainer;
}

/// Finds out what has to be measured on the validation part beside what training shows. Without such a part there are the
/// figures of training alone.
core::Diagnostics Trainer::watch(const std::vector<std::string>& also) {
    std::vector<Watched> watched{{m_schedule->watched(), "schedule.metric"}};
    if (m_settings.earlyStopping.enabled)
        watched.push_back({m_settings.earlyStopping.metric, "earlyStopping.metric"});
    for (const std::string& metric : also)
        watched.push_back({metric, {}});
    const std::vector<std::string> shown = metricNames(m_pursuits);
    const auto isShown = [&shown](const std::string& metric) {
        return metric == "loss" || std::ranges::find(shown, metric) != shown.end();
    };
    const bool further = !isShown(m_settings.earlyStopping.metric) || !std::ranges::all_of(watched, isShown, &Watched::metric);
    std::vector<std::string> known = shown;
    if (const std::int64_t samples = m_dataset->size(data::Split::Validation); further && samples > 0) {
        const std::int64_t batch = std::min(samples, evaluationBatch(m_settings));
        known = MetricSet(m_model.executor(backend::Mode::Evaluate, batch), MetricSet::Purpose::Evaluation).names();
    }
    core::Diagnostics problems = checkWatched(watched, known);
    watched.push_back({m_settings.earlyStopping.metric, {}}); // also without early stopping it says which epoch is best
    for (const Watched& one : watched)
        if (!isShown(one.metric) && std::ranges::find(known, one.metric) != known.end() &&
            std::ranges::find(m_alsoValidated, one.metric) == m_alsoValidated.end())
            m_alsoValidated.push_back(one.metric);
    return problems;
}

Trainer::Trainer(backend::Model& model, std::shared_ptr<const data::Dataset> dataset, const TrainingSettings& settings,
                 std::filesystem::path runFolder, Sink sink)
    : m_model(model), m_dataset(std::move(dataset)), m_settings(settings), m_runFolder(std::move(runFolder)),
      m_sink(std::move(sink)), m_pursuits(pursuitsOf(model, settings)), m_average(model.parameters(), settings.averaging),
      m_schedule(makeSchedule(settings.schedule)),
      m_loader(m_dataset, data::Split::Train, settings.batch, settings.seed, true),
      m_buffersBefore(model.parameters(), StoreCopy::Scope::Buffers) {
    m_state.settingsRate = m_state.baseRate = settings.learningRate;
    for (const Pursuit& pursuit : m_pursuits)
        m_state.pursued.push_back({.name = pursuit.name()});
    if (settings.earlyStopping.enabled && settings.earlyStopping.restoreBest)
        m_best.emplace(model.parameters(), StoreCopy::Scope::Everything);
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
    m_metricsLog.emplace(m_runFolder, figureNames(m_pursuits), m_alsoValidated, plannedSteps());
    if (core::Status opened = m_metricsLog->open(m_state.step); !opened)
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
    const double rate = rateOf(m_state.step);
    const Pursuit* last = nullptr;
    for (std::size_t& index = m_state.pursuedInStep; index < m_pursuits.size(); ++index) {
        if (!m_pursuits[index].isDue(m_state.step))
            continue;
        if (const std::optional<Advance> interrupted = pursue(index, rate, cancel))
            return *interrupted;
        last = &m_pursuits[index];
    }
    m_state.pursuedInStep = 0;
    if (!last) // a step that was resumed with another rhythm, and nothing of it left to do: begin it anew
        return oneStep(cancel);
    for (Pursuit& pursuit : m_pursuits)
        if (pursuit.isDue(m_state.step))
            pursuit.epochMetrics().merge(pursuit.stepMetrics());
    const int epoch = m_state.position.epoch + 1;
    m_state.position = m_loader.position();
    m_state.batches += static_cast<std::uint64_t>(last->batches());
    ++m_state.step;
    m_average.follow(m_state.step);
    const double seconds = now() - start;
    m_state.epochSeconds += seconds;
    m_progress.stepDone(seconds, last->samples());
    report(epoch, rate);
    return Advance::Step;
}

/// One objective's part of a step. Every objective of a step sees the same batches and draws the same noise.
std::optional<Trainer::Advance> Trainer::pursue(std::size_t index, double rate, const std::atomic<bool>& cancel) {
    Pursuit& pursuit = m_pursuits[index];
    m_loader.seek(m_state.position);
    m_buffersBefore.take();
    if (const Pursuit::Outcome outcome = pursuit.run(m_loader, m_state.batches, cancel); outcome != Pursuit::Outcome::Done) {
        const std::optional<Advance> result = outcome == Pursuit::Outcome::Cancelled
                                                  ? Advance::Cancelled
                                                  : failNotFinite("The loss is no longer a finite number", pursuit.firstNonFinite());
        m_loader.seek(m_state.position);
        m_buffersBefore.restore();
        pursuit.discard();
        return result;
    }
    pursuit.update(rate);
    TrainerState::Pursued& state = m_state.pursued[index];
    state.lastLoss = pursuit.meanLoss();
    state.epochLoss += pursuit.lossSum();
    state.epochSamples += pursuit.samples();
    return std::nullopt;
}

void Trainer::report(int epoch, double rate) {
    telemetry::StepDone done;
    done.step = m_state.step;
    done.steps = plannedSteps();
    done.epoch = epoch;
    done.epochs = static_cast<int>(m_settings.epochs);
    addStepFigures(done, m_pursuits, m_state);
    done.learningRate = rate;
    done.samplesPerSecond = m_progress.samplesPerSecond();
    done.secondsLeft =
        m_progress.secondsLeft(plannedSteps() - m_state.step, m_settings.epochs - m_state.epochsDone);
    if (m_metricsLog)
        m_metricsLog->add(done);
    emit(std::move(done));
}

telemetry::EpochDone Trainer::sumUpEpoch() {
    telemetry::EpochDone done;
    done.epoch = m_state.epochsDone + 1;
    done.step = m_state.step;
    addEpochFigures(done, m_pursuits, m_state);
    done.learningRate = rateOf(std::max<std::int64_t>(0, m_state.step - 1));
    done.seconds = m_state.epochSeconds;
    return done;
}

std::optional<Trainer::Advance> Trainer::validate(telemetry::EpochDone& done, const std::atomic<bool>& cancel) {
    if (m_dataset->size(data::Split::Validation) == 0)
        return std::nullopt;
    const double start = now();
    const EvaluateOptions options{data::Split::Validation, evaluationBatch(m_settings),
                                  MetricSet::Purpose::Training, m_alsoValidated, false};
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
    return std::nullopt;
}

Trainer::Advance Trainer::finishEpoch(const std::atomic<bool>& cancel) {
    if (const std::string broken = firstBrokenParameter(); !broken.empty())
        return failNotFinite("A weight is no longer a finite number", broken);
    telemetry::EpochDone done = sumUpEpoch();
    if (const std::optional<Advance> interrupted = validate(done, cancel))
        return *interrupted;

    done.best = improved(done);
    m_schedule->epochDone(figureOf(done, m_schedule->watched()).value_or(lossOf(done)));
    m_state.epochsDone = done.epoch;
    m_state.epochSeconds = 0;
    for (TrainerState::Pursued& one : m_state.pursued) {
        one.epochLoss = 0;
        one.epochSamples = 0;
    }
    for (Pursuit& pursuit : m_pursuits)
        pursuit.epochMetrics().reset();
    m_state.history.push_back(done);
    if (m_metricsLog)
        m_metricsLog->add(done);
    emit(done);

    const TrainingSettings::EarlyStopping& stopping = m_settings.earlyStopping;
    m_state.stoppedEarly = stopping.enabled && m_state.epochsWithoutGain >= stopping.patience;
    if (const core::Status saved = saveCheckpoint(); !saved)
        emit(telemetry::Marker{m_state.step, saved.problems().front().message});
    else if (!m_runFolder.empty())
        keepEpoch(m_runFolder, m_state.epochsDone);
    if (m_state.stoppedEarly)
        finish("Stopped early: no better validation " + stopping.metric + " for " + counted(stopping.patience, "epoch") +
               ".");
    else if (m_state.epochsDone >= m_settings.epochs)
        finish("All epochs are done.");
    return m_finished ? Advance::Finished : Advance::Step;
}

bool Trainer::improved(const telemetry::EpochDone& epoch) {
    const std::string& name = m_settings.earlyStopping.metric;
    const std::optional<double> watched = figureOf(epoch, name);
    const double value = watched.value_or(lossOf(epoch));
    const bool higher = watched && higherIsBetter(name);
    const bool better = !m_state.best || (higher ? value > *m_state.best : value < *m_state.best);
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
    m_average.swap();
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
    m_state.schedule = m_schedule->state();
    for (std::size_t i = 0; i < m_pursuits.size(); ++i) {
        TrainerState::Pursued& one = m_state.pursued[i];
        one.updates = m_pursuits[i].updater().updates();
        one.epochMetrics = m_pursuits[i].epochMetrics().state();
        one.stepMetrics = i < m_state.pursuedInStep ? m_pursuits[i].stepMetrics().state() : std::vector<double>();
    }
    if (m_metricsLog)
        m_metricsLog->flush();
    core::Status written = writeCheckpoint(m_runFolder / kCheckpointName,
                                           gather(m_state, m_model.parameters(), m_pursuits, m_average, m_best));
    if (written)
        m_savedStep = m_state.step;
    return written;
}

/// What the checkpoint says of each objective, found by name: the list may have changed since.
void Trainer::restorePursued() {
    const std::vector<TrainerState::Pursued> saved = std::move(m_state.pursued);
    m_state.pursued.clear();
    bool same = saved.size() == m_pursuits.size();
    for (std::size_t i = 0; i < m_pursuits.size(); ++i) {
        const auto found = std::ranges::find(saved, m_pursuits[i].name(), &TrainerState::Pursued::name);
        m_state.pursued.push_back(found == saved.end() ? TrainerState::Pursued{.name = m_pursuits[i].name()} : *found);
        same = same && saved[i].name == m_pursuits[i].name();
        m_pursuits[i].epochMetrics().restore(m_state.pursued[i].epochMetrics);
        m_pursuits[i].stepMetrics().restore(m_state.pursued[i].stepMetrics);
    }
    if (!same) // the step under way begins anew
        m_state.pursuedInStep = 0;
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
                               " of the training part, which now has " + counted(samples, "sample") + ".",
                           "Resume with the data and shares of the original run.");
    m_state = std::move(*state);
    scatter(file.value(), m_state, m_model.parameters(), m_pursuits, m_average, m_best);
    restorePursued();
    // A learning rate that was changed while running stays, unless the settings now ask for another.
    if (m_state.settingsRate != m_settings.learningRate)
        m_state.settingsRate = m_state.baseRate = m_settings.learningRate;
    m_schedule->restore(m_state.schedule);
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
