#include "app/cli/Command.h"
#include "app/cli/Interrupt.h"
#include "app/cli/OpenProject.h"
#include "app/cli/Report.h"
#include "app/cli/SweepPlan.h"
#include "engine/core/AtomicFile.h"
#include "engine/runs/PlanRun.h"
#include "engine/runs/RunFolder.h"
#include "engine/training/TrainingSession.h"
#include "engine/training/metrics/Metric.h"

#include <algorithm>
#include <cmath>
#include <iomanip>
#include <iostream>
#include <memory>
#include <numeric>
#include <optional>

namespace netwright::cli {

namespace {

constexpr std::uintmax_t kMaxProjectBytes = std::uintmax_t{256} << 20;
constexpr int kMaxRuns = 10'000;

struct Options {
    std::string project;
    std::vector<std::string> settings;
    std::string output;
    std::string by = "loss";
    int random = 0;
    int seeds = 1;
    std::optional<std::int64_t> epochs, threads;
    bool json = false;
};

/// What became of one point: one figure for each seed.
struct Outcome {
    SweepPoint point;
    std::vector<double> losses;  ///< on the validation part
    std::map<std::string, std::vector<double>> metrics;
    double seconds = 0;

    const std::vector<double>& figures(const std::string& by) const {
        static const std::vector<double> kNone;
        const auto found = metrics.find(by);
        return by == "loss" ? losses : found == metrics.end() ? kNone : found->second;
    }
};

double mean(const std::vector<double>& numbers) {
    return std::accumulate(numbers.begin(), numbers.end(), 0.0) / static_cast<double>(std::max<std::size_t>(1, numbers.size()));
}

/// Of the mean over several seeds: the sample's standard deviation.
double deviation(const std::vector<double>& numbers) {
    double squares = 0;
    for (const double number : numbers)
        squares += (number - mean(numbers)) * (number - mean(numbers));
    return numbers.size() > 1 ? std::sqrt(squares / static_cast<double>(numbers.size() - 1)) : 0;
}

class Sweep {
public:
    explicit Sweep(const Options& options) : m_options(options) {}

    int run() {
        if (core::Diagnostics problems = prepare(); !problems.empty())
            return fail(problems, m_options.json);
        Interrupt interrupt;
        for (const SweepPoint& point : m_points) {
            m_outcomes.push_back({point, {}, {}, 0});
            for (int seed = 0; seed < m_options.seeds && !m_stopped; ++seed)
                if (core::Diagnostics problems = train(m_outcomes.back(), seed, interrupt); !problems.empty())
                    return fail(problems, m_options.json);
            if (m_stopped)
                break;
        }
        std::erase_if(m_outcomes, [](const Outcome& outcome) { return outcome.losses.empty(); });
        report();
        return m_stopped ? kInterrupted : kDone;
    }

private:
    /// Reads everything and checks every point, so that a mistake does not show after an hour.
    core::Diagnostics prepare() {
        for (const std::string& setting : m_options.settings) {
            auto axis = parseAxis(setting);
            if (!axis)
                return axis.problems();
            m_axes.push_back(*std::move(axis));
        }
        const auto opened = openProject(m_options.project);
        if (!opened)
            return opened.problems();
        m_opened = *opened;
        auto text = core::readFile(m_opened.folder / "project.json", kMaxProjectBytes);
        if (!text)
            return text.problems();
        m_text = *std::move(text);
        m_output = m_options.output.empty() ? m_opened.folder : std::filesystem::path(m_options.output);
        auto points = m_options.random > 0 ? randomPoints(m_axes, m_options.random, m_opened.project.training.seed) : grid(m_axes);
        if (!points)
            return points.problems();
        m_points = *std::move(points);
        if (m_points.size() * static_cast<std::size_t>(m_options.seeds) > kMaxRuns)
            return {core::error("sweep.too-large", {}, "These are " + grouped(static_cast<std::int64_t>(m_points.size()) * m_options.seeds) + " runs.",
                                "Try fewer values, or draw some points with --random.")};
        if (m_opened.dataset->size(data::Split::Validation) == 0)
            return {core::error("data.no-split", {}, "The data have no samples for validation, by which the runs are compared.",
                                "Give the validation part a share of the data in the project.")};
        for (const SweepPoint& point : m_points)
            if (core::Diagnostics problems = check(point); core::hasErrors(problems))
                return problems;
        return {};
    }

    core::Result<project::Project> projectOf(const SweepPoint& point) const {
        auto project = applied(m_text, m_axes, point);
        if (!project)
            return project;
        project->training.epochs = m_options.epochs.value_or(project->training.epochs);
        project->training.threads = m_options.threads.value_or(project->training.threads);
        return project;
    }

    core::Diagnostics check(const SweepPoint& point) const {
        const auto project = projectOf(point);
        if (!project)
            return project.problems();
        core::Diagnostics problems = training::checkSettings(project->training);
        if (!core::hasErrors(problems) && project->data == m_opened.project.data)
            problems = layers::checkGraph(project->graph, layers::builtinLayers(), &m_opened.dataset->schema()).problems;
        for (core::Diagnostic& problem : problems)
            problem.where.file = labelOf(m_axes, point);
        return problems;
    }

    core::Diagnostics train(Outcome& outcome, int seed, Interrupt& interrupt) {
        auto project = projectOf(outcome.point);
        if (!project)
            return project.problems();
        project->training.seed += static_cast<std::uint64_t>(seed);
        const std::string label = labelOf(m_axes, outcome.point) + (m_options.seeds > 1 ? " seed=" + std::to_string(project->training.seed) : "");
        const auto folder = runs::createRunFolder(runs::runsFolderOf(m_output), label);
        if (!folder)
            return folder.problems();
        const auto dataset = project->data == m_opened.project.data ? m_opened.dataset : nullptr;
        training::RunPlan plan = runs::planRunIn(*folder, *project, m_opened.folder, dataset);
        if (m_options.by != "loss")
            plan.watched = {m_options.by};
        const bool keepsBest = project->training.earlyStopping.enabled && project->training.earlyStopping.restoreBest;
        training::TrainingSession session(std::move(plan));
        session.start();
        const core::Diagnostics problems = follow(session, interrupt, keepsBest);
        if (!problems.empty())
            return problems;
        if (!m_stopped)
            keep(outcome, label, folder->string());
        return {};
    }

    /// Until the run ends; m_epoch is then the one that counts.
    core::Diagnostics follow(training::TrainingSession& session, Interrupt& interrupt, bool keepsBest) {
        core::Diagnostics problems;
        m_epoch = {};
        m_runSeconds = 0;
        for (bool ended = false; !ended;) {
            if (interrupt.pending(0.05)) {
                m_stopped = true;
                session.stop();
            }
            ended = session.wait(0);
            for (const telemetry::Event& event : session.drain()) {
                if (const auto* epoch = std::get_if<telemetry::EpochDone>(&event)) {
                    m_runSeconds += epoch->seconds;
                    if (!keepsBest || epoch->best)
                        m_epoch = *epoch;
                }
                if (const auto* failure = std::get_if<telemetry::Failed>(&event))
                    problems.insert(problems.end(), failure->problems.begin(), failure->problems.end());
            }
        }
        return problems;
    }

    void keep(Outcome& outcome, const std::string& label, const std::string& folder) {
        outcome.losses.push_back(m_epoch.validationLoss);
        for (const auto& [name, value] : m_epoch.validationMetrics)
            outcome.metrics[name].push_back(value);
        outcome.seconds += m_runSeconds;
        if (m_options.json)
            return printLine({{"event", "run"}, {"settings", settingsJson(outcome.point)}, {"loss", m_epoch.trainingLoss},
                              {"metrics", toJson(m_epoch.trainingMetrics)},
                              {"validation", {{"loss", m_epoch.validationLoss}, {"metrics", toJson(m_epoch.validationMetrics)}}},
                              {"epoch", m_epoch.epoch}, {"seconds", m_runSeconds}, {"run", folder}});
        ++m_runs;
        std::cout << m_runs << "/" << m_points.size() * static_cast<std::size_t>(m_options.seeds) << "  " << label << ": loss "
                  << significant(m_epoch.validationLoss, 4);
        for (const auto& [name, value] : m_epoch.validationMetrics)
            std::cout << "  " << name << " " << metricText(name, value);
        std::cout << "  " << fixedPoint(m_runSeconds, 1) << " s" << std::endl;
    }

    Json settingsJson(const SweepPoint& point) const {
        Json json = Json::object();
        for (std::size_t i = 0; i < m_axes.size(); ++i)
            json[m_axes[i].setting] = point[i];
        return json;
    }

    void report() {
        const double sign = training::higherIsBetter(m_options.by) ? -1 : 1;
        const auto key = [&](const Outcome& outcome) {
            const double figure = sign * mean(outcome.figures(m_options.by));
            return outcome.figures(m_options.by).empty() || std::isnan(figure) ? INFINITY : figure;
        };
        std::ranges::stable_sort(m_outcomes, {}, key);
        m_options.json ? printDone() : printTable();
    }

    void printDone() const {
        Json json{{"event", "done"}, {"by", m_options.by}, {"results", Json::array()}};
        for (const Outcome& outcome : m_outcomes) {
            Json metrics = Json::object();
            for (const auto& [name, values] : outcome.metrics)
                metrics[name] = {{"mean", mean(values)}, {"deviation", deviation(values)}};
            json["results"].push_back({{"settings", settingsJson(outcome.point)},
                                       {"seeds", outcome.losses.size()},
                                       {"validation", {{"loss", {{"mean", mean(outcome.losses)}, {"deviation", deviation(outcome.losses)}}}, {"metrics", metrics}}},
                                       {"seconds", outcome.seconds}});
        }
        printLine(json);
    }

    void printTable() const {
        std::size_t width = 8;
        for (const Outcome& outcome : m_outcomes)
            width = std::max(width, labelOf(m_axes, outcome.point).size());
        std::cout << "\nOn the validation part" << (m_options.seeds > 1 ? ", mean ± deviation over the seeds" : "") << ", the best by " << m_options.by
                  << " first:\n";
        for (const Outcome& outcome : m_outcomes) {
            std::cout << "  " << std::left << std::setw(static_cast<int>(width)) << labelOf(m_axes, outcome.point) << std::right;
            print("loss", outcome.losses);
            for (const auto& [name, values] : outcome.metrics)
                print(name, values);
            std::cout << '\n';
        }
    }

    static void print(const std::string& name, const std::vector<double>& values) {
        const auto text = [&](double value) { return name == "loss" ? significant(value, 4) : metricText(name, value); };
        std::cout << "  " << name << " " << text(mean(values));
        if (values.size() > 1)
            std::cout << " ± " << text(deviation(values));
    }

    const Options& m_options;
    OpenProject m_opened;
    std::string m_text;
    std::filesystem::path m_output;
    std::vector<SweepAxis> m_axes;
    std::vector<SweepPoint> m_points;
    std::vector<Outcome> m_outcomes;
    telemetry::EpochDone m_epoch;
    double m_runSeconds = 0;
    int m_runs = 0;
    bool m_stopped = false;
};

constexpr const char* kFooter = R"(Examples:
  netwright-cli sweep projects/iris --set training.learningRate=0.003,0.01,0.03 --set hidden1.outputs=8,16
  netwright-cli sweep projects/iris --set training.optimizer.type=adam,sgd --seeds 3
  netwright-cli sweep projects/digits-mlp --set training.learningRate=1e-4..1e-2 --random 10 --epochs 3

Every combination is trained and compared on the validation part; the test part is never looked at. Each run is kept in
runs/, where the window's Runs page shows and compares them. The project and its weights stay as they are.)";

} // namespace

void addSweepCommand(CLI::App& program, Action& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("sweep", "Trains a project with several settings and compares the results.");
    command->add_option("project", options->project, "Folder of the project, or its project.json")->type_name(kProject)->required();
    command->add_option("--set", options->settings,
                        "A setting and its values, node.parameter=a,b,c or training.…=a,b,c; may be given several times")
        ->required()->take_all()->expected(1)->allow_extra_args(false);
    command->add_option("--random", options->random, "Draw so many points instead of all combinations; values may then be ranges, 1e-4..1e-2")
        ->check(CLI::Range(1, kMaxRuns));
    command->add_option("--seeds", options->seeds, "Train each point with so many seeds")->check(CLI::Range(1, 1000))->capture_default_str();
    command->add_option("--epochs", options->epochs, "How often all training samples are seen")->check(CLI::Range(1, 1000000));
    command->add_option("--threads", options->threads, "Processor threads (0: all)")->check(CLI::Range(0, 1024));
    command->add_option("--by", options->by, "The figure of the validation part that decides: loss, or a metric that evaluate reports")
        ->capture_default_str();
    command->add_option("--output", options->output, "Keep the runs in this folder instead of the project's")->type_name(kFolder);
    command->add_flag("--json", options->json,
                      R"(Print one object a line: {"event": "run", "settings", "loss", "metrics", "validation", "run"}, at the end )"
                      R"({"event": "done", "by", "results": […]}, the best first)");
    command->footer(kFooter);
    command->callback([&chosen, options] { chosen = [options] { return Sweep(*options).run(); }; });
}

} // namespace netwright::cli
