#include "app/cli/Command.h"
#include "app/cli/Interrupt.h"
#include "app/cli/OpenProject.h"
#include "app/cli/Report.h"
#include "engine/runs/PlanRun.h"
#include "engine/training/RateRange.h"

#include <algorithm>
#include <future>
#include <iostream>
#include <memory>

namespace netwright::cli {

namespace {

struct Options {
    std::string project;
    training::RateRangeOptions range;
    std::optional<std::int64_t> batch, threads;
    std::optional<std::uint64_t> seed;
    bool json = false;
};

training::RunPlan planOf(const Options& options, const OpenProject& opened) {
    training::RunPlan plan = runs::planRun(opened.project, opened.folder, opened.dataset);
    plan.settings.batch = options.batch.value_or(plan.settings.batch);
    plan.settings.threads = options.threads.value_or(plan.settings.threads);
    plan.settings.seed = options.seed.value_or(plan.settings.seed);
    return plan;
}

Json toJson(const training::RateRange::Point& point) {
    return {{"event", "point"}, {"learning_rate", point.rate}, {"loss", point.loss}, {"smoothed", point.smoothed}};
}

/// A bar a line for about twenty of the rates: the curve, lying on its side.
void printCurve(const training::RateRange& range) {
    constexpr std::size_t kLines = 20;
    constexpr double kWidth = 48;
    if (range.points.empty())
        return;
    const auto smoothed = &training::RateRange::Point::smoothed;
    const double low = std::ranges::min(range.points, {}, smoothed).smoothed;
    const double high = std::ranges::max(range.points, {}, smoothed).smoothed;
    const std::size_t stride = std::max<std::size_t>(1, range.points.size() / kLines);
    std::cout << "learning rate   loss (smoothed)\n";
    for (std::size_t i = 0; i < range.points.size(); i += stride) {
        const training::RateRange::Point& point = range.points[i];
        std::string rate = significant(point.rate, 3);
        rate.resize(std::max<std::size_t>(rate.size(), 12), ' ');
        std::string bar;
        const auto length = static_cast<int>(kWidth * (point.smoothed - low) / std::max(high - low, 1e-300));
        for (int k = 0; k <= length; ++k)
            bar += "━";
        std::cout << "  " << rate << "  " << bar << ' ' << significant(point.smoothed, 4) << '\n';
    }
}

void print(const training::RateRange& range) {
    printCurve(range);
    if (range.suggestion)
        std::cout << "Suggestion: " << significant(*range.suggestion, 2) << " (where the loss falls fastest)\n";
    else
        std::cout << "No suggestion: the loss never fell. Try more steps, or a smaller first rate.\n";
}

int runRates(const Options& options) {
    const auto opened = openProject(options.project);
    if (!opened)
        return fail(opened.problems(), options.json);
    Interrupt interrupt;
    std::atomic<bool> cancel{false};
    auto running = std::async(std::launch::async, [&] {
        return training::testRates(planOf(options, *opened), options.range, cancel, [&](const training::RateRange::Point& point) {
            if (options.json)
                printLine(toJson(point));
        });
    });
    while (running.wait_for(std::chrono::seconds(0)) != std::future_status::ready)
        cancel = cancel || interrupt.pending(0.1);
    const auto range = running.get();
    if (!range)
        return cancel ? static_cast<int>(kInterrupted) : fail(range.problems(), options.json);
    if (options.json)
        printLine({{"event", "done"}, {"suggestion", range->suggestion ? Json(*range->suggestion) : Json()}});
    else
        print(*range);
    return kDone;
}

} // namespace

void addRatesCommand(CLI::App& program, Action& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("lr-range", "Finds out which learning rates suit a project, by a short training.");
    command->add_option("project", options->project, "Folder of the project, or its project.json")->type_name(kProject)->required();
    command->add_option("--from", options->range.from, "Smallest rate")->check(CLI::PositiveNumber)->capture_default_str();
    command->add_option("--to", options->range.to, "Largest rate")->check(CLI::PositiveNumber)->capture_default_str();
    command->add_option("--steps", options->range.steps, "Steps from the one to the other")->check(CLI::Range(10, 100000))->capture_default_str();
    command->add_option("--batch", options->batch, "Samples per step")->check(CLI::Range(1, 1 << 20));
    command->add_option("--seed", options->seed, "Start of all random numbers")->check(CLI::NonNegativeNumber);
    command->add_option("--threads", options->threads, "Processor threads (0: all)")->check(CLI::Range(0, 1024));
    command->add_flag("--json", options->json,
                      R"(Print one object a line: {"event": "point", "learning_rate", "loss", "smoothed"}, then {"event": "done", "suggestion"})");
    command->footer("Example:\n  netwright-cli lr-range projects/digits-cnn\n\n"
                    "The rate grows from step to step while the network is trained, from fresh weights or from those "
                    "that it starts from; a good one is where the loss falls fastest.\n"
                    "Nothing is written, and the project's weights stay as they are.");
    command->callback([&chosen, options] { chosen = [options] { return runRates(*options); }; });
}

} // namespace netwright::cli
