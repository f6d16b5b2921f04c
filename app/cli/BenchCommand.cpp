#include "app/cli/Command.h"
#include "app/cli/OpenProject.h"
#include "app/cli/Report.h"
#include "engine/backend/Library.h"
#include "engine/backend/Model.h"
#include "engine/backend/Precision.h"
#include "engine/core/Median.h"
#include "engine/exchange/Weights.h"
#include "engine/training/Feed.h"
#include "engine/training/ModelNeeds.h"
#include "engine/training/Updater.h"

#include <algorithm>
#include <chrono>
#include <ctime>
#include <fstream>
#include <iomanip>
#include <iostream>
#include <limits>
#include <memory>
#include <numeric>
#include <optional>
#include <unistd.h>

namespace netwright::cli {

namespace {

struct Options {
    std::string project;
    std::string weights;
    std::optional<std::int64_t> batch;
    std::optional<std::string> precision;
    int threads = 0;
    double seconds = 3;
    bool profile = false;
    bool json = false;
};

struct Measurement {
    std::int64_t batch = 0;
    int threads = 0;
    std::string precision;        ///< in which products are computed
    double secondsPerStep = 0;    ///< the median over all steps
    double processorSeconds = 0;  ///< of all threads together, the median too: what is left of it while others run as well
    double gflops = 0;
    double peakGflops = 0;
    std::int64_t peakBytes = 0;  ///< of the process, before anything but steps was measured
    std::int64_t forecastBytes = 0; ///< what the process had before, and what the model said it needs
    std::vector<double> losses;  ///< of the first steps, each before its update
    std::vector<backend::Executor::OperatorTime> operators;

    double samplesPerSecond() const { return static_cast<double>(batch) / secondsPerStep; }
    double operatorSeconds() const {
        return std::transform_reduce(operators.begin(), operators.end(), 0.0, std::plus<>{},
                                     [](const auto& entry) { return entry.seconds; });
    }
    std::int64_t reorders() const { return std::ranges::count(operators, "reorder", &backend::Executor::OperatorTime::kind); }
};

constexpr int kWarmUp = 5;
constexpr int kTurns = 3;
constexpr int kProfileRuns = 11;

double secondsSince(std::chrono::steady_clock::time_point start) {
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
}

double processorSeconds() {
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_nsec) * 1e-9;
}

/// Not of getrusage(): that one begins with what the process was before it became this program.
std::int64_t peakMemory() {
    std::ifstream file("/proc/self/status");
    for (std::string name; file >> name; file.ignore(std::numeric_limits<std::streamsize>::max(), '\n'))
        if (std::int64_t kilobytes = 0; name == "VmHWM:" && file >> kilobytes)
            return kilobytes * 1024;
    return 0;
}

std::int64_t residentMemory() {
    std::ifstream file("/proc/self/statm");
    std::int64_t pages = 0;
    std::int64_t resident = 0;
    file >> pages >> resident;
    return resident * sysconf(_SC_PAGESIZE);
}

/// The optimizer's part of a step, as one more row of the profile.
backend::Executor::OperatorTime profileUpdate(training::Updater& updater, backend::ParameterStore& store, double rate) {
    std::vector<double> seconds;
    for (int i = 0; i < kProfileRuns; ++i) {
        const auto start = std::chrono::steady_clock::now();
        updater.update(rate);
        seconds.push_back(secondsSince(start));
    }
    constexpr std::int64_t kPasses = 2; // every arena is read and, but for the gradients, written
    const std::int64_t arenas = 2 + static_cast<std::int64_t>(updater.arenas().size());
    return {"", "update", "netwright", core::median(seconds), 0,
            (kPasses * arenas - 1) * static_cast<std::int64_t>(store.values().size_bytes())};
}

/// Whole steps (forward, backward, update) on one batch that is in memory already.
class Steps {
public:
    Steps(backend::Model& model, const OpenProject& opened, const training::TrainingSettings& settings)
        : m_executor(model.executor(backend::Mode::Train, settings.batch)), m_updater(model.parameters(), settings),
          m_rate(settings.learningRate) {
        const data::Dataset& dataset = *opened.dataset;
        for (std::int64_t row = 0; row < settings.batch; ++row)
            training::fillRow(m_executor, dataset, data::Split::Train, row % dataset.size(data::Split::Train), row);
    }

    void run() {
        const std::atomic<bool> never = false;
        m_executor.run(m_count++, never);
        m_updater.update(m_rate);
    }

    void runFor(double seconds) {
        for (const auto begin = std::chrono::steady_clock::now(); secondsSince(begin) < seconds;) {
            const auto start = std::chrono::steady_clock::now();
            const double processorStart = processorSeconds();
            run();
            times.push_back(secondsSince(start));
            processorTimes.push_back(processorSeconds() - processorStart);
        }
    }

    double loss() const { return m_executor.meanLoss(); }
    backend::Executor& executor() { return m_executor; }
    training::Updater& updater() { return m_updater; }

    std::vector<double> times; ///< of the steps of runFor(), seconds
    std::vector<double> processorTimes;

private:
    backend::Executor& m_executor;
    training::Updater m_updater;
    double m_rate;
    std::uint64_t m_count = 0;
};

/// Steps and matrix products take turns, so that both see the same moods of the machine; of both the median counts.
Measurement measure(backend::Model& model, const OpenProject& opened, const training::TrainingSettings& settings,
                    const Options& options) {
    Steps steps(model, opened, settings);
    Measurement result;
    result.batch = settings.batch;
    result.threads = model.threads();
    for (int i = 0; i < kWarmUp; ++i) {
        steps.run();
        result.losses.push_back(steps.loss());
    }
    std::vector<double> peaks;
    for (int turn = 0; turn < kTurns; ++turn) {
        steps.runFor(options.seconds / kTurns);
        if (turn == 0)
            result.peakBytes = peakMemory(); // before the matrices of the product are in it
        peaks.push_back(model.measurePeakGflops());
    }
    result.secondsPerStep = core::median(steps.times);
    result.processorSeconds = core::median(steps.processorTimes);
    result.peakGflops = core::median(peaks);
    result.operators = steps.executor().profile(kProfileRuns);
    result.operators.push_back(profileUpdate(steps.updater(), model.parameters(), settings.learningRate));
    const double flops = std::transform_reduce(result.operators.begin(), result.operators.end(), 0.0, std::plus<>{},
                                               [](const auto& entry) { return entry.flops; });
    result.gflops = flops / result.secondsPerStep / 1e9;
    return result;
}

Json measurementJson(const Measurement& measured, bool profile) {
    Json json{{"batch", measured.batch},
              {"threads", measured.threads},
              {"library", backend::libraryVersion()},
              {"samples_per_second", measured.samplesPerSecond()},
              {"ms_per_step", measured.secondsPerStep * 1e3},
              {"processor_ms_per_step", measured.processorSeconds * 1e3},
              {"gflops", measured.gflops},
              {"sgemm_gflops", measured.peakGflops},
              {"sgemm_share", measured.gflops / measured.peakGflops},
              {"peak_memory_bytes", measured.peakBytes},
              {"forecast_memory_bytes", measured.forecastBytes},
              {"precision", measured.precision},
              {"losses", measured.losses}};
    if (!profile)
        return json;
    json["reorders"] = measured.reorders();
    for (const backend::Executor::OperatorTime& entry : measured.operators) {
        const double gflops = entry.flops / std::max(entry.seconds, 1e-12) / 1e9;
        json["operators"].push_back({{"node", entry.node},
                                     {"kind", entry.kind},
                                     {"implementation", entry.implementation},
                                     {"ms", entry.seconds * 1e3},
                                     {"share", entry.seconds / measured.operatorSeconds()},
                                     {"gflops", gflops},
                                     {"peak_share", gflops / measured.peakGflops},
                                     {"bytes", entry.bytes}});
    }
    return json;
}

void printProfile(const Measurement& measured) {
    const double total = measured.operatorSeconds();
    std::cout << "\n" << std::left << std::setw(18) << "node" << std::setw(30) << "operator" << std::right << std::setw(9)
              << "ms" << std::setw(8) << "share" << std::setw(10) << "GFLOP/s" << std::setw(9) << "of peak" << std::setw(11)
              << "KB" << "  implementation\n";
    for (const backend::Executor::OperatorTime& entry : measured.operators) {
        const double gflops = entry.flops / std::max(entry.seconds, 1e-12) / 1e9;
        std::cout << std::left << std::setw(18) << entry.node << std::setw(30) << entry.kind << std::right << std::setw(9)
                  << fixedPoint(entry.seconds * 1e3, 3) << std::setw(6) << fixedPoint(100 * entry.seconds / total, 1) << " %"
                  << std::setw(10) << (entry.flops > 0 ? fixedPoint(gflops, 1) : "–")
                  << std::setw(entry.flops > 0 ? 7 : 9) << (entry.flops > 0 ? fixedPoint(100 * gflops / measured.peakGflops, 1) + " %" : "–")
                  << std::setw(11) << grouped(entry.bytes / 1024) << "  " << entry.implementation << '\n';
    }
    std::cout << measured.operators.size() << " rows, " << measured.reorders() << " of them reorders of memory; "
              << fixedPoint(total * 1e3, 3) << " ms in all, one by one\n";
}

void print(const Measurement& measured, bool profile) {
    std::cout << "Training steps of " << measured.batch << " samples on " << measured.threads << " threads\n"
              << "  " << grouped(static_cast<std::int64_t>(measured.samplesPerSecond())) << " samples/s, "
              << fixedPoint(measured.secondsPerStep * 1e3, 3) << " ms per step\n"
              << "  " << fixedPoint(measured.gflops, 1) << " GFLOP/s, " << fixedPoint(100 * measured.gflops / measured.peakGflops, 1)
              << " % of a large matrix product (" << fixedPoint(measured.peakGflops, 1) << " GFLOP/s)\n"
              << "  " << fixedPoint(static_cast<double>(measured.peakBytes) / 1e6, 0) << " MB of memory at most, "
              << fixedPoint(static_cast<double>(measured.forecastBytes) / 1e6, 0) << " MB were forecast\n";
    if (profile)
        printProfile(measured);
}

int runBench(const Options& options) {
    const core::Result<OpenProject> opened = openProject(options.project, [&options](training::TrainingSettings& changed) {
        changed.batch = options.batch.value_or(changed.batch);
        changed.threads = options.threads > 0 ? options.threads : changed.threads;
        changed.precision = options.precision.value_or(changed.precision);
        changed.objectives.clear();
    });
    if (!opened)
        return fail(opened.problems(), options.json);
    reportProblems(opened->warnings, /*json=*/false);
    const training::TrainingSettings& settings = opened->project.training;
    backend::ModelOptions modelOptions = training::modelOptions(settings, *opened->dataset);
    modelOptions.lastBatch = modelOptions.evaluationBatch = 0; // every step here is a whole batch of training
    const std::int64_t before = residentMemory();
    const auto model = backend::Model::build(opened->project.graph, layers::builtinLayers(), opened->dataset->schema(), modelOptions);
    if (!model)
        return fail(model.problems(), options.json);
    (*model)->parameters().initialise(settings.seed);
    if (!options.weights.empty()) {
        const core::Result<exchange::TensorFile> weights = exchange::readSafetensors(options.weights);
        if (!weights)
            return fail(weights.problems(), options.json);
        const core::Diagnostics problems = exchange::loadParameters(weights->tensors, (*model)->parameters(), options.weights);
        if (core::hasErrors(problems))
            return fail(problems, options.json);
    }
    Measurement measured = measure(**model, *opened, settings, options);
    measured.precision = core::nameOf(modelOptions.operands);
    measured.forecastBytes = before + (*model)->memoryNeed().total();
    if (options.json)
        printLine(measurementJson(measured, options.profile));
    else
        print(measured, options.profile);
    return kDone;
}

} // namespace

void addBenchCommand(CLI::App& program, Action& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("bench", "Measures the speed of training steps on this machine.");
    command->add_option("project", options->project, "Folder of the project, or its project.json")->type_name(kProject)->required();
    command->add_option("--batch", options->batch, "Samples per step (default: as in the project)")->check(CLI::Range(1, 1 << 20));
    command->add_option("--threads", options->threads, "Processor threads (0: all)")->check(CLI::Range(0, 1024));
    command->add_option("--precision", options->precision, "Numbers to compute with; f32 where the processor lacks bf16")
        ->check(CLI::IsMember(backend::precisionNames()));
    command->add_option("--seconds", options->seconds, "How long to measure")->check(CLI::Range(0.1, 3600.0))->capture_default_str();
    command->add_option("--weights", options->weights, "Start from the weights in this safetensors file")->type_name(kFile);
    command->add_flag("--profile", options->profile, "Time, GFLOP/s, bytes and implementation of every operator");
    command->add_flag("--json", options->json,
                      R"(Print {"batch", "threads", "library", "samples_per_second", "ms_per_step", "processor_ms_per_step", "gflops", "sgemm_gflops", "sgemm_share", )"
                      R"("peak_memory_bytes", "forecast_memory_bytes", "precision", "losses": of the first steps}, with --profile also "reorders" and )"
                      R"("operators": [{"node", "kind", "implementation", "ms", "share", "gflops", "peak_share", "bytes"}])");
    command->footer("Examples:\n  netwright-cli bench projects/digits-cnn\n"
                    "  netwright-cli bench projects/digits-mlp --batch 16 --profile\n"
                    "A step is forward, backward and update on one batch that is already in memory.");
    command->callback([&chosen, options] { chosen = [options] { return runBench(*options); }; });
}

} // namespace netwright::cli
