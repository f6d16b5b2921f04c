#include "engine/project/Project.h"
#include "engine/training/TrainingSession.h"
#include "tests/support/Check.h"

#include <chrono>
#include <cmath>
#include <thread>

/// Examples under way: stopped in the middle of a step, and with a loss that becomes NaN.
using namespace netwright;
using telemetry::RunState;

namespace {

constexpr double kLong = 120; ///< seconds: a limit for a test that hangs, not a measurement

training::RunPlan planOf(const std::string& example) {
    const std::filesystem::path folder = std::filesystem::path(NETWRIGHT_SOURCE_DIR) / "projects" / example;
    const auto project = project::loadProject(folder);
    REQUIRE(project.ok());
    training::RunPlan plan;
    plan.graph = project->graph;
    plan.dataSpec = project->data;
    plan.folder = folder;
    plan.settings = project->training;
    return plan;
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

TEST(stop_is_answered_while_digits_cnn_trains) {
    training::TrainingSession session(planOf("digits-cnn"));
    session.start();
    std::size_t steps = 0;
    for (int i = 0; i < 1000 * static_cast<int>(kLong) && steps < 3; ++i) {
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
        steps += all<telemetry::StepDone>(session.drain()).size();
    }
    REQUIRE(steps >= 3);
    session.stop();
    REQUIRE(session.wait(5)); // generous: on its own machine it takes milliseconds, see tests/bench/StopLatency
    CHECK(session.state() == RunState::Stopped);
    session.start(); // and goes on
    for (int i = 0; i < 1000 * static_cast<int>(kLong) && all<telemetry::StepDone>(session.drain()).empty(); ++i)
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    CHECK(session.state() == RunState::Running);
}

TEST(loss_that_becomes_nan_ends_the_run_and_names_the_layer) {
    training::RunPlan plan = planOf("iris");
    plan.settings.optimizer = {"sgd", {}};
    plan.settings.learningRate = 1000; // the largest there is
    plan.settings.epochs = 100;
    plan.runFolder = std::filesystem::path(NETWRIGHT_BINARY_DIR) / "test-files" / "iris-nan";
    training::TrainingSession session(plan);
    session.start();
    REQUIRE(session.wait(kLong));
    CHECK(session.state() == RunState::Failed);
    const auto failures = all<telemetry::Failed>(session.drain());
    REQUIRE(failures.size() == 1);
    const core::Diagnostic& problem = failures[0].problems.front();
    CHECK_EQUAL(problem.code, "training.not-finite");
    CHECK(plan.graph.find(problem.where.node) != nullptr);
    CHECK(std::filesystem::exists(plan.runFolder / "checkpoint.nwck"));
    // The checkpoint is one that can be gone on from.
    plan.settings.learningRate = 0.01;
    plan.settings.epochs = 1;
    plan.resumeFrom = plan.runFolder / "checkpoint.nwck";
    training::TrainingSession second(plan);
    second.start();
    REQUIRE(second.wait(kLong));
    CHECK(second.state() == RunState::Finished);
    std::filesystem::remove_all(plan.runFolder);
}
