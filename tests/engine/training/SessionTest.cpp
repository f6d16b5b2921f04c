#include "engine/training/TrainingSession.h"
#include "engine/graph/GraphJson.h"
#include "tests/engine/training/Fakes.h"
#include "tests/support/Check.h"

#include <chrono>
#include <future>
#include <nlohmann/json.hpp>
#include <thread>

using namespace netwright;
using namespace netwright::training;
using telemetry::RunState;

namespace {

constexpr double kLong = 60; ///< seconds: a limit for a test that hangs, not a measurement

RunPlan planOf(std::int64_t epochs) {
    RunPlan plan;
    plan.dataset = std::make_shared<fakes::FakeDataset>();
    plan.settings.batch = 8;
    plan.settings.epochs = epochs;
    return plan;
}

TrainingSession::ModelFactory fake() {
    return [](const RunPlan&, const core::DataSchema&, const backend::ModelOptions&)
               -> core::Result<std::unique_ptr<backend::Model>> {
        return std::unique_ptr<backend::Model>(std::make_unique<fakes::FakeModel>());
    };
}

std::vector<core::NamedTensor> parametersOf(TrainingSession& session) {
    std::promise<std::vector<core::NamedTensor>> promise;
    session.snapshotParameters([&](std::vector<core::NamedTensor> tensors) { promise.set_value(std::move(tensors)); });
    return promise.get_future().get();
}

core::Result<Evaluation> evaluationOf(TrainingSession& session) {
    std::promise<core::Result<Evaluation>> promise;
    session.evaluate(data::Split::Validation, [&](core::Result<Evaluation> result) { promise.set_value(std::move(result)); });
    return promise.get_future().get();
}

void waitFor(const TrainingSession& session, RunState state) {
    for (int i = 0; i < 60'000 && session.state() != state; ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    REQUIRE(session.state() == state);
}

template <typename T>
std::vector<T> all(const std::vector<telemetry::Event>& events) {
    std::vector<T> found;
    for (const telemetry::Event& event : events)
        if (const T* match = std::get_if<T>(&event))
            found.push_back(*match);
    return found;
}

} // namespace

TEST(session_runs_to_the_end) {
    TrainingSession session(planOf(5), fake());
    CHECK(session.state() == RunState::Idle);
    session.start();
    REQUIRE(session.wait(kLong));
    CHECK(session.state() == RunState::Finished);
    const auto events = session.drain();
    CHECK_EQUAL(all<telemetry::StepDone>(events).size(), std::size_t{35});
    CHECK_EQUAL(all<telemetry::EpochDone>(events).size(), std::size_t{5});
    const auto states = all<telemetry::StateChanged>(events);
    REQUIRE(states.size() == 3);
    CHECK(states[0].state == RunState::Preparing && states[1].state == RunState::Running &&
          states[2].state == RunState::Finished);
    CHECK(session.drain().empty());
}

TEST(session_steps_and_pauses) {
    TrainingSession session(planOf(5), fake());
    for (int i = 0; i < 3; ++i)
        session.step();
    (void)parametersOf(session); // answered after the steps
    CHECK(session.state() == RunState::Paused);
    CHECK_EQUAL(all<telemetry::StepDone>(session.drain()).size(), std::size_t{3});
    session.start();
    REQUIRE(session.wait(kLong));
    CHECK_EQUAL(all<telemetry::StepDone>(session.drain()).back().step, 35);
}

TEST(interrupted_session_ends_with_the_same_bits) {
    TrainingSession whole(planOf(40), fake());
    whole.start();
    REQUIRE(whole.wait(kLong));
    TrainingSession session(planOf(40), fake());
    for (int i = 0; i < 200 && session.state() != RunState::Finished; ++i) {
        session.start();
        if (i % 3 == 0)
            session.stop();
        if (i % 3 == 1)
            session.pause();
        if (i % 3 == 2)
            session.step();
        (void)parametersOf(session);
    }
    session.start();
    waitFor(session, RunState::Finished);
    CHECK(parametersOf(session) == parametersOf(whole));
}

TEST(session_evaluates_and_copies_before_the_start) {
    RunPlan plan = planOf(1);
    TrainingSession first(plan, fake());
    const auto parameters = parametersOf(first);
    REQUIRE(parameters.size() == 3);
    CHECK_EQUAL(parameters[0].key, "fit.weight");
    const auto evaluation = evaluationOf(first);
    REQUIRE(evaluation.ok());
    CHECK_EQUAL(evaluation.value().samples, 13);
    CHECK(first.state() == RunState::Idle);

    plan.parameters = parameters;
    plan.parameters[0].data = {7, 8, 9};
    TrainingSession second(plan, fake());
    CHECK(parametersOf(second) == plan.parameters);

    plan.parameters.pop_back();
    plan.parameters[0].shape = core::Shape{1, 3};
    TrainingSession third(plan, fake());
    const auto refused = evaluationOf(third);
    REQUIRE(!refused.ok());
    REQUIRE(refused.problems().size() == 2);
    CHECK_EQUAL(refused.problems()[0].code, "weights.shape");
    CHECK_EQUAL(refused.problems()[1].code, "weights.missing");
    CHECK(third.state() == RunState::Failed);
}

TEST(session_tells_what_is_wrong) {
    RunPlan plan = planOf(1);
    plan.settings.earlyStopping.enabled = true;
    plan.settings.earlyStopping.metric = "nonsense";
    TrainingSession session(plan, fake());
    session.start();
    REQUIRE(session.wait(kLong));
    CHECK(session.state() == RunState::Failed);
    const auto failures = all<telemetry::Failed>(session.drain());
    REQUIRE(failures.size() == 1);
    CHECK(failures[0].problems[0].code.starts_with("training."));
}

TEST(a_batch_beyond_the_data_is_made_smaller_and_said) {
    RunPlan plan = planOf(1);
    plan.settings.batch = 51; // of 50 samples
    TrainingSession session(plan, fake());
    session.start();
    REQUIRE(session.wait(kLong));
    CHECK(session.state() == RunState::Finished);
    const auto events = session.drain();
    CHECK(all<telemetry::Failed>(events).empty());
    const auto markers = all<telemetry::Marker>(events);
    REQUIRE(!markers.empty());
    CHECK(markers[0].text.find("batch size is 50 instead of 51") != std::string::npos);
}

TEST(watching_is_served_while_paused_and_after_the_end) {
    TrainingSession session(planOf(2), fake());
    const auto snapshot = [&] {
        for (int i = 0; i < 60'000; ++i) {
            const auto found = all<telemetry::Snapshot>(session.drain());
            if (!found.empty())
                return found.back();
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        }
        return telemetry::Snapshot{};
    };
    session.step();
    (void)parametersOf(session);
    session.drain();
    WatchRequest request;
    request.sample = 4;
    request.items = {{"out", "out"}, {"fit", "weight"}, {"fit", "weight.gradient"}, {"gone", "out"}};
    session.watch(request);
    const telemetry::Snapshot paused = snapshot();
    CHECK_EQUAL(paused.step, 1);
    CHECK_EQUAL(paused.sample, 4);
    CHECK_EQUAL(paused.split, "validation");
    REQUIRE(paused.tensors.size() == 3);
    CHECK_EQUAL(paused.tensors[0].port, "weight");
    CHECK_EQUAL(paused.tensors[1].port, "weight.gradient");
    CHECK_EQUAL(paused.tensors[2].node, "out");
    CHECK(paused.tensors[2].shape == core::Shape{3});
    CHECK(paused.targets.contains("out"));
    session.start();
    REQUIRE(session.wait(kLong));
    (void)parametersOf(session);
    session.drain();
    request.sample = 5;
    session.watch(request);
    const telemetry::Snapshot finished = snapshot();
    CHECK_EQUAL(finished.step, 14);
    CHECK_EQUAL(finished.sample, 5);
}

TEST(session_can_end_at_any_moment) {
    for (int i = 0; i < 50; ++i) {
        bool answered = false;
        {
            TrainingSession session(planOf(1000), fake());
            session.start();
            std::this_thread::sleep_for(std::chrono::microseconds(i * 40));
            session.evaluate(data::Split::Validation, [&](const core::Result<Evaluation>&) { answered = true; });
        }
        CHECK(answered);
    }
}

namespace {

/// A small network of real layers, dropout included, on one thread: what runs beside the window.
RunPlan realPlan() {
    RunPlan plan = planOf(1'000'000);
    plan.settings.threads = 1;
    const auto graph = graph::graphFromJson(nlohmann::ordered_json::parse(R"({
      "nodes": [
        {"id": "in", "type": "Features", "position": [0, 0]},
        {"id": "fit", "type": "Dense", "params": {"outputs": 8, "activation": "relu"}, "position": [0, 0]},
        {"id": "drop", "type": "Dropout", "position": [0, 0]},
        {"id": "last", "type": "Dense", "params": {"outputs": 3}, "position": [0, 0]},
        {"id": "out", "type": "Regression", "params": {"target": "x"}, "position": [0, 0]}
      ],
      "edges": [["in.out", "fit.in"], ["fit.out", "drop.in"], ["drop.out", "last.in"], ["last.out", "out.in"]]
    })"));
    REQUIRE(graph.ok());
    plan.graph = *graph;
    return plan;
}

/// Commands at random, from a thread that does not wait for the trainer.
void storm(TrainingSession& session, int commands) {
    core::Rng random(11);
    WatchRequest request;
    request.maxPerSecond = 1e6;
    request.items = {{"out", "out"}, {"fit", "weight"}};
    std::atomic<int> answers{0};
    int questions = 0;
    for (int i = 0; i < commands; ++i) {
        switch (random.below(10)) {
        case 0:
        case 1: session.start(); break;
        case 2: session.pause(); break;
        case 3:
        case 4: session.step(); break;
        case 5: session.stop(); break;
        case 6: session.setLearningRate(random.uniform(0.001, 0.1)); break;
        case 7:
            request.sample = static_cast<std::int64_t>(random.below(13));
            session.watch(request);
            break;
        case 8:
            ++questions;
            session.evaluate(data::Split::Validation, [&](const core::Result<Evaluation>&) { ++answers; });
            break;
        default: session.drain(); break;
        }
        (void)session.state();
    }
    const auto parameters = parametersOf(session); // everything before it has been done
    CHECK_EQUAL(answers.load(), questions);
    for (const core::NamedTensor& tensor : parameters)
        for (float number : tensor.data)
            CHECK(std::isfinite(number));
    session.start();
    waitFor(session, RunState::Running);
}

} // namespace

TEST(storm_of_commands) {
    TrainingSession session(planOf(1'000'000), fake());
    storm(session, 10'000);
}

TEST(storm_of_commands_on_a_real_network) {
    TrainingSession session(realPlan());
    storm(session, 10'000);
}
