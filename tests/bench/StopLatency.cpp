#include "engine/project/Project.h"
#include "engine/training/TrainingSession.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <thread>
#include <vector>

/// How long "stop" takes to be answered while a network trains: from the call of stop() to the state Stopped, at random
/// moments of many steps. Prints one JSON object, times in milliseconds; exit code 2 when one took over 100.
/// Arguments: [project folder] [stops].
using namespace netwright;
using Clock = std::chrono::steady_clock;

namespace {

double milliseconds(Clock::duration time) { return std::chrono::duration<double, std::milli>(time).count(); }

void waitFor(const training::TrainingSession& session, telemetry::RunState state) {
    while (session.state() != state)
        std::this_thread::sleep_for(std::chrono::microseconds(50));
}

} // namespace

int main(int argc, char** argv) {
    const std::filesystem::path folder = argc > 1 ? argv[1] : NETWRIGHT_SOURCE_DIR "/projects/digits-cnn";
    const int stops = argc > 2 ? std::max(1, std::atoi(argv[2])) : 100;
    const auto project = project::loadProject(folder);
    if (!project)
        return std::puts(project.problems().front().toString().c_str()), 1;
    training::RunPlan plan;
    plan.graph = project->graph;
    plan.dataSpec = project->data;
    plan.folder = folder;
    plan.settings = project->training;
    plan.settings.epochs = 1'000'000;
    training::TrainingSession session(plan);

    std::vector<double> times;
    for (int i = 0; i < stops; ++i) {
        session.start();
        waitFor(session, telemetry::RunState::Running);
        // 37 and 101 have no common factor: over the run every phase of a step is met.
        std::this_thread::sleep_for(std::chrono::milliseconds(20 + i * 37 % 101));
        const Clock::time_point asked = Clock::now();
        session.stop();
        waitFor(session, telemetry::RunState::Stopped);
        times.push_back(milliseconds(Clock::now() - asked));
        session.drain();
    }
    std::ranges::sort(times);
    std::printf("{\"project\":\"%s\",\"stops\":%d,\"median\":%.2f,\"p95\":%.2f,\"max\":%.2f}\n", folder.filename().c_str(), stops,
                times[times.size() / 2], times[times.size() * 95 / 100], times.back());
    return times.back() < 100 ? 0 : 2;
}
