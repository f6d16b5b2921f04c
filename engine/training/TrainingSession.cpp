#include "engine/training/TrainingSession.h"

#include "engine/telemetry/EventQueue.h"
#include "engine/training/Evaluator.h"
#include "engine/training/ParameterTransfer.h"
#include "engine/training/Trainer.h"
#include "engine/training/Watcher.h"

#include <algorithm>
#include <chrono>
#include <condition_variable>
#include <deque>
#include <mutex>
#include <thread>

namespace netwright::training {
namespace {

using Clock = std::chrono::steady_clock;
using telemetry::RunState;

constexpr double kWatchShare = 0.03; ///< of the training time

bool isOver(RunState state) {
    return state == RunState::Finished || state == RunState::Stopped || state == RunState::Failed;
}

Clock::duration seconds(double count) { return std::chrono::duration_cast<Clock::duration>(std::chrono::duration<double>(count)); }

} // namespace

class TrainingSession::Impl {
public:
    /// What a caller asks for: one of the two is called, on the trainer thread.
    struct Command {
        std::function<void()> run;
        std::function<void()> abandon; ///< when the session ends first; may be empty
    };

    Impl(RunPlan plan, ModelFactory makeModel)
        : m_plan(std::move(plan)), m_makeModel(std::move(makeModel)),
          m_thread([this] { loop(); }) {}

    ~Impl() {
        {
            const std::lock_guard lock(m_mutex);
            m_quit = true;
            m_cancel = true;
        }
        m_wake.notify_all();
        m_thread.join();
    }

    void post(Command command) {
        {
            const std::lock_guard lock(m_mutex);
            m_commands.push_back(std::move(command));
        }
        m_wake.notify_all();
    }

    void postStop() {
        {
            const std::lock_guard lock(m_mutex);
            ++m_pendingStops;
            m_cancel = true;
            m_commands.push_back({[this] { onStop(); }, {}});
        }
        m_wake.notify_all();
    }

    void postWatch(WatchRequest request) {
        {
            const std::lock_guard lock(m_mutex);
            m_watchRequest = std::move(request);
            m_watchDue = true;
        }
        m_wake.notify_all();
    }

    RunState state() const {
        const std::lock_guard lock(m_mutex);
        return m_state;
    }

    bool wait(double limit) {
        std::unique_lock lock(m_mutex);
        return m_stateChanged.wait_for(lock, std::chrono::duration<double>(limit), [this] { return isOver(m_state); });
    }

    std::vector<telemetry::Event> drain() { return m_events.drain(); }

    // From here on: trainer thread only.

    template <typename Use>
    auto withBestGuess(Use use) {
        return m_trainer ? m_trainer->withBestGuess(use) : use();
    }

    void onStart() {
        if (state() != RunState::Idle && state() != RunState::Paused && state() != RunState::Stopped)
            return;
        if (ready())
            setState(RunState::Running, {});
    }

    void onPause() {
        if (state() == RunState::Running)
            pauseNow();
    }

    void onStep() {
        const RunState before = state();
        if (before == RunState::Finished || before == RunState::Failed || !ready())
            return;
        if (before != RunState::Running && before != RunState::Paused)
            setState(RunState::Running, {});
        advance();
        if (state() == RunState::Running)
            pauseNow();
        else if (state() == RunState::Paused)
            m_watchStale = true;
    }

    void onStop() {
        {
            const std::lock_guard lock(m_mutex);
            if (--m_pendingStops == 0 && !m_quit)
                m_cancel = false;
        }
        if (isOver(state()))
            return;
        setState(RunState::Stopped, "Stopped.");
        saveCheckpoint();
    }

    void onRate(double rate) {
        if (m_trainer)
            m_trainer->setLearningRate(rate);
        else
            m_plan.settings.learningRate = rate;
    }

    void onEvaluate(data::Split split, const std::function<void(core::Result<Evaluation>)>& done) {
        if (!modelReady()) {
            done(m_problems);
            return;
        }
        EvaluateOptions options;
        options.split = split;
        done(withBestGuess([&] { return training::evaluate(*m_model, *m_dataset, options, m_cancel); }));
    }

    void onSnapshot(const std::function<void(std::vector<NamedTensor>)>& done) {
        std::vector<NamedTensor> tensors;
        if (modelReady())
            tensors = withBestGuess([&] { return parametersOf(m_model->parameters()); });
        done(std::move(tensors));
    }

    void onProfile(bool withPeak, const std::function<void(StepProfile)>& done) {
        StepProfile profile;
        if (m_trainer && m_trainer->step() > 0) {
            for (const auto& entry : m_model->executor(backend::Mode::Train, m_plan.settings.batch).profile(1)) {
                auto known = std::ranges::find(profile.nodes, entry.node, &NodeCost::node);
                if (known == profile.nodes.end())
                    known = profile.nodes.insert(known, {entry.node, 0, 0});
                known->seconds += entry.seconds;
                known->flops += entry.flops;
            }
            if (withPeak)
                profile.peakGflops = m_model->measurePeakGflops();
        }
        done(std::move(profile));
    }

private:
    void loop() {
        for (;;) {
            std::deque<Command> commands;
            {
                std::unique_lock lock(m_mutex);
                if (m_state != RunState::Running)
                    m_wake.wait(lock, [this] { return m_quit || !m_commands.empty() || (m_watchDue && m_model); });
                commands.swap(m_commands);
            }
            for (Command& command : commands)
                perform(command);
            if (quitting())
                break;
            if (state() == RunState::Running)
                advance();
            serveWatch();
        }
        if (state() == RunState::Running)
            saveCheckpoint();
        const std::lock_guard lock(m_mutex);
        for (Command& command : m_commands)
            if (command.abandon)
                command.abandon();
        m_commands.clear();
    }

    void perform(Command& command) {
        if (!quitting())
            command.run();
        else if (command.abandon)
            command.abandon();
    }

    bool quitting() const {
        const std::lock_guard lock(m_mutex);
        return m_quit;
    }

    void advance() {
        m_watchStale = true;
        switch (m_trainer->advance(m_cancel)) {
        case Trainer::Advance::Step:
        case Trainer::Advance::Cancelled: // the stop that asked for it waits in the queue
            break;
        case Trainer::Advance::Finished: setState(RunState::Finished, m_trainer->finishReason()); break;
        case Trainer::Advance::Failed: fail(m_trainer->problems()); break;
        }
    }

    void pauseNow() {
        setState(RunState::Paused, {});
        saveCheckpoint();
    }

    void saveCheckpoint() {
        if (!m_trainer)
            return;
        if (const core::Status saved = m_trainer->saveCheckpoint(); !saved)
            m_events.push(telemetry::Marker{m_trainer->step(), saved.problems().front().message});
    }

    bool fail(core::Diagnostics problems) {
        m_problems = problems;
        m_events.push(telemetry::Failed{std::move(problems)});
        setState(RunState::Failed, m_problems.front().message);
        return false;
    }

    void setState(RunState state, std::string reason) {
        m_events.push(telemetry::StateChanged{state, std::move(reason)});
        {
            const std::lock_guard lock(m_mutex);
            m_state = state;
        }
        m_stateChanged.notify_all();
    }

    /// Data and model, made on first need. False when that failed (m_problems) or was stopped.
    bool modelReady() {
        if (m_model)
            return true;
        if (state() == RunState::Failed)
            return false;
        m_problems.clear();
        auto prepared = prepare(m_plan, m_makeModel, m_cancel);
        if (!prepared && prepared.problems().front().code == "prepare.cancelled") {
            m_problems = prepared.problems();
            return false;
        }
        if (!prepared)
            return fail(prepared.problems());
        if (!prepared->note.empty())
            m_events.push(telemetry::Marker{0, prepared->note});
        m_plan.dataset = m_dataset = prepared->dataset;
        m_plan.settings = prepared->settings;
        m_model = std::move(prepared->model);
        return true;
    }

    /// Everything that training needs. False when that failed or was stopped.
    bool ready() {
        if (m_trainer)
            return true;
        const RunState before = state();
        setState(RunState::Preparing, {});
        if (!modelReady()) {
            if (state() != RunState::Failed)
                setState(before, {});
            return false;
        }
        auto trainer = Trainer::make(*m_model, m_dataset, m_plan.settings, m_plan.runFolder,
                                     [this](telemetry::Event event) { m_events.push(std::move(event)); }, m_plan.watched);
        if (!trainer)
            return fail(trainer.problems());
        if (!m_plan.resumeFrom.empty())
            if (const core::Status resumed = trainer.value()->resume(m_plan.resumeFrom); !resumed)
                return fail(resumed.problems());
        if (m_plan.describe)
            if (const core::Status written = m_plan.describe(*m_model, *m_dataset); !written)
                return fail(written.problems());
        if (const core::Status begun = trainer.value()->begin(); !begun)
            return fail(begun.problems());
        m_trainer = std::move(*trainer);
        return true;
    }

    void serveWatch() {
        WatchRequest request;
        {
            const std::lock_guard lock(m_mutex);
            if (!m_model || !(m_watchDue || m_watchStale) ||
                (m_state == RunState::Running && Clock::now() < m_nextWatch))
                return;
            m_watchDue = false;
            request = m_watchRequest;
        }
        m_watchStale = false;
        if (request.items.empty())
            return;
        const Clock::time_point start = Clock::now();
        m_events.push(withBestGuess(
            [&] { return training::watch(*m_model, *m_dataset, request, m_trainer ? m_trainer->step() : 0); }));
        const Clock::time_point end = Clock::now();
        const Clock::duration pause = std::chrono::duration_cast<Clock::duration>((end - start) / kWatchShare);
        m_nextWatch = end + std::max(pause, seconds(1.0 / std::max(0.01, request.maxPerSecond)));
    }

    RunPlan m_plan;
    ModelFactory m_makeModel;
    std::shared_ptr<const data::Dataset> m_dataset;
    std::unique_ptr<backend::Model> m_model;
    std::unique_ptr<Trainer> m_trainer;
    core::Diagnostics m_problems;
    bool m_watchStale = false; ///< the parameters have changed since the last snapshot
    Clock::time_point m_nextWatch{};

    telemetry::EventQueue m_events;
    std::atomic<bool> m_cancel{false};
    mutable std::mutex m_mutex; ///< guards what follows
    std::condition_variable m_wake;
    std::condition_variable m_stateChanged;
    std::deque<Command> m_commands;
    WatchRequest m_watchRequest;
    bool m_watchDue = false;
    int m_pendingStops = 0;
    bool m_quit = false;
    RunState m_state = RunState::Idle;

    std::thread m_thread; ///< last: it uses all of the above
};

TrainingSession::TrainingSession(RunPlan plan, ModelFactory makeModel)
    : m_impl(std::make_unique<Impl>(std::move(plan), std::move(makeModel))) {}
TrainingSession::~TrainingSession() = default;

void TrainingSession::start() { m_impl->post({[this] { m_impl->onStart(); }, {}}); }
void TrainingSession::pause() { m_impl->post({[this] { m_impl->onPause(); }, {}}); }
void TrainingSession::step() { m_impl->post({[this] { m_impl->onStep(); }, {}}); }
void TrainingSession::stop() { m_impl->postStop(); }
void TrainingSession::setLearningRate(double rate) { m_impl->post({[this, rate] { m_impl->onRate(rate); }, {}}); }
void TrainingSession::watch(WatchRequest request) { m_impl->postWatch(std::move(request)); }
telemetry::RunState TrainingSession::state() const { return m_impl->state(); }
bool TrainingSession::wait(double limit) { return m_impl->wait(limit); }
std::vector<telemetry::Event> TrainingSession::drain() { return m_impl->drain(); }

void TrainingSession::evaluate(data::Split split, std::function<void(core::Result<Evaluation>)> done) {
    m_impl->post({[this, split, done] { m_impl->onEvaluate(split, done); },
                  [done] {
                      done(core::error("evaluate.cancelled", {}, "The evaluation was stopped.", "Start it again."));
                  }});
}

void TrainingSession::snapshotParameters(std::function<void(std::vector<NamedTensor>)> done) {
    m_impl->post({[this, done] { m_impl->onSnapshot(done); }, [done] { done({}); }});
}

void TrainingSession::profile(bool withPeak, std::function<void(StepProfile)> done) {
    m_impl->post({[this, withPeak, done] { m_impl->onProfile(withPeak, done); }, [done] { done({}); }});
}

} // namespace netwright::training
