#include "app/cli/Command.h"
#include "app/cli/CurvesPicture.h"
#include "app/cli/Interrupt.h"
#include "app/cli/OpenProject.h"
#include "app/cli/Report.h"
#include "app/cli/TrainReport.h"
#include "engine/backend/Precision.h"
#include "engine/core/JsonText.h"
#include "engine/exchange/Weights.h"
#include "engine/runs/PlanRun.h"
#include "engine/runs/RunFolder.h"
#include "engine/runs/RunManifest.h"
#include "engine/training/TrainingSession.h"

#include <future>
#include <memory>
#include <optional>

namespace netwright::cli {

namespace {

struct Options {
    std::string project;
    std::string output;
    std::string curves;
    std::optional<std::int64_t> epochs, batch, threads;
    std::optional<double> learningRate;
    std::optional<std::uint64_t> seed;
    std::optional<std::string> precision;
    bool resume = false;
    bool json = false;
};

void applyOverrides(const Options& options, training::TrainingSettings& settings) {
    settings.epochs = options.epochs.value_or(settings.epochs);
    settings.batch = options.batch.value_or(settings.batch);
    settings.threads = options.threads.value_or(settings.threads);
    settings.learningRate = options.learningRate.value_or(settings.learningRate);
    settings.seed = options.seed.value_or(settings.seed);
    settings.precision = options.precision.value_or(settings.precision);
}

std::string textOf(std::int64_t value) { return std::to_string(value); }
std::string textOf(std::uint64_t value) { return std::to_string(value); }
std::string textOf(double value) { return core::toString(core::ParamValue(value)); }
std::string textOf(const std::string& value) { return value; }

/// A run goes on with what it was started with: options that say something else are refused, each by its name.
core::Diagnostics contradictions(const Options& options, const training::TrainingSettings& run) {
    core::Diagnostics problems;
    const auto compare = [&](const char* option, const auto& wanted, const auto& started) {
        if (!wanted || *wanted == started)
            return;
        const std::string message = "The run was started with " + std::string(option) + ' ' + textOf(started) + ", not with " +
                                    textOf(*wanted) + '.';
        problems.push_back(
            core::error("run.other-settings", core::atNode({}, {}, option), message,
                        "Leave the option out to go on with the run, or train without --resume for a new one."));
    };
    compare("--epochs", options.epochs, run.epochs);
    compare("--batch", options.batch, run.batch);
    compare("--threads", options.threads, run.threads);
    compare("--lr", options.learningRate, run.learningRate);
    compare("--seed", options.seed, run.seed);
    compare("--precision", options.precision, run.precision);
    return problems;
}

/// One training from the command line, from the project to the written weights.
class Training {
public:
    explicit Training(const Options& options)
        : m_options(options), m_report(options.json ? makeJsonReport() : makeTextReport()) {}

    int run() {
        const std::filesystem::path folder = project::folderOf(m_options.project);
        m_output = m_options.output.empty() ? folder : std::filesystem::path(m_options.output);
        core::Result<OpenProject> opened =
            m_options.resume ? openRun(folder)
                             : openProject(m_options.project, [this](training::TrainingSettings& settings) {
                                   applyOverrides(m_options, settings);
                               });
        if (!opened)
            return failWith(opened.problems());
        m_opened = std::move(opened).value();
        if (!m_opened.warnings.empty())
            m_report->warned(m_opened.warnings);
        if (!m_options.resume) {
            const auto created = runs::createRunFolder(runs::runsFolderOf(m_output), m_opened.project.title);
            if (!created)
                return failWith(created.problems());
            m_run = *created;
        }
        return train();
    }

private:
    int failWith(const core::Diagnostics& problems) {
        m_report->failed(problems);
        return kWrong;
    }

    /// The newest run below the output folder, as it was started.
    core::Result<OpenProject> openRun(const std::filesystem::path& folder) {
        const auto run = runs::newestRun(runs::runsFolderOf(m_output));
        if (!run)
            return run.problems();
        m_run = *run;
        const auto manifest = runs::readManifest(m_run);
        if (!manifest)
            return manifest.problems();
        if (!manifest->project)
            return core::error(
                "run.old", core::inFile(runs::manifestOf(m_run).string()),
                "This run was made by an older version, which did not record what a run was started with.",
                "Train without --resume.");
        if (core::Diagnostics problems = contradictions(m_options, manifest->project->training); !problems.empty())
            return problems;
        return openProject(*manifest->project, folder);
    }

    int train() {
        const auto plan = m_options.resume ? runs::planResume : runs::planRunIn;
        Interrupt interrupt;
        training::TrainingSession session(plan(m_run, m_opened.project, m_opened.folder, m_opened.dataset));
        session.start();
        follow(session, interrupt);
        if (!m_problems.empty())
            return failWith(m_problems);
        return m_last.state == telemetry::RunState::Finished ? finish(session) : stopped();
    }

    /// Passes the run's events on until it ends.
    void follow(training::TrainingSession& session, Interrupt& interrupt) {
        constexpr double kPause = 0.1;
        for (bool ended = false; !ended;) {
            if (interrupt.pending(kPause))
                session.stop();
            ended = session.wait(0);
            for (const telemetry::Event& event : session.drain()) {
                m_history.add(event);
                m_report->event(event);
                if (const auto* state = std::get_if<telemetry::StateChanged>(&event))
                    m_last = *state;
                if (const auto* failure = std::get_if<telemetry::Failed>(&event))
                    m_problems.insert(m_problems.end(), failure->problems.begin(), failure->problems.end());
            }
        }
    }

    int finish(training::TrainingSession& session) {
        std::promise<std::vector<core::NamedTensor>> promise;
        session.snapshotParameters([&](std::vector<core::NamedTensor> tensors) { promise.set_value(std::move(tensors)); });
        TrainResult result = resultSoFar();
        const std::filesystem::path weights = m_output / exchange::kWeightsFileName;
        const exchange::TensorFile file{promise.get_future().get(),
                                        exchange::weightsMetadata(m_opened.project, *m_opened.dataset, summary())};
        if (const core::Status written = exchange::writeSafetensors(file, weights); !written)
            return failWith(written.problems());
        result.weights = weights.string();
        if (core::Diagnostics problems = drawCurves(result); !problems.empty())
            return failWith(problems);
        m_report->done(result);
        return kDone;
    }

    int stopped() {
        TrainResult result = resultSoFar();
        result.resume = "netwright-cli train " + m_options.project + " --resume" +
                        (m_options.output.empty() ? "" : " --output " + m_options.output);
        if (core::Diagnostics problems = drawCurves(result); !problems.empty())
            return failWith(problems);
        m_report->done(result);
        return kInterrupted;
    }

    TrainResult resultSoFar() const {
        TrainResult result;
        result.state = m_last.state;
        result.reason = m_last.reason;
        result.runFolder = m_run.string();
        return result;
    }

    core::Diagnostics drawCurves(TrainResult& result) const {
        const std::filesystem::path path =
            m_options.curves.empty() ? m_run / "curves.png" : std::filesystem::path(m_options.curves);
        const std::string title = m_opened.project.title.empty() ? m_run.filename().string() : m_opened.project.title;
        if (const core::Status drawn = writeCurvesPicture(m_history, title, path); !drawn)
            return drawn.problems();
        result.curves = path.string();
        return {};
    }

    /// What the weights remember of their training.
    std::string summary() const {
        Json json{{"run", m_run.filename().string()}, {"epochs", m_opened.project.training.epochs}};
        if (!m_history.epochs.empty()) {
            const telemetry::EpochDone& last = m_history.epochs.back();
            json["epoch"] = last.epoch;
            json["loss"] = last.trainingLoss;
            json["metrics"] = toJson(last.trainingMetrics);
            if (last.validated)
                json["validation"] = {{"loss", last.validationLoss}, {"metrics", toJson(last.validationMetrics)}};
        }
        return core::jsonText(json);
    }

    const Options& m_options;
    std::unique_ptr<TrainReport> m_report;
    OpenProject m_opened;
    std::filesystem::path m_output;
    std::filesystem::path m_run; ///< its folder
    RunHistory m_history;
    telemetry::StateChanged m_last;
    core::Diagnostics m_problems;
};

constexpr const char* kJsonHelp =
    R"(Print one object a line: {"event": "warning" | "step" | "epoch" | "marker" | "done" | "error", "loss", "metrics": {…}, …})";

constexpr const char* kFooter = R"(Examples:
  netwright-cli train projects/iris
  netwright-cli train projects/digits-cnn --epochs 5 --threads 2 --curves curves.png
  netwright-cli train projects/digits-cnn --output build/digits --json
  netwright-cli train projects/digits-cnn --resume

Writes weights.safetensors and the folder runs/<time>-<name>/ (metrics, checkpoint, curves.png) into the project's
folder, or with --output into another one. Ctrl+C stops after the step under way and keeps a checkpoint; --resume goes
on with the newest run and ends with the same weights as a run without a stop.)";

} // namespace

void addTrainCommand(CLI::App& program, Action& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("train", "Trains the network of a project and stores its weights.");
    command->add_option("project", options->project, "Folder of the project, or its project.json")->type_name(kProject)->required();
    command->add_option("--epochs", options->epochs, "How often all training samples are seen")->check(CLI::Range(1, 1000000));
    command->add_option("--batch", options->batch, "Samples per step")->check(CLI::Range(1, 1 << 20));
    command->add_option("--lr", options->learningRate, "Learning rate")->check(CLI::PositiveNumber);
    command->add_option("--seed", options->seed, "Start of all random numbers")->check(CLI::NonNegativeNumber);
    command->add_option("--threads", options->threads, "Processor threads (0: all)")->check(CLI::Range(0, 1024));
    command->add_option("--precision", options->precision, "Numbers to compute with; f32 where the processor lacks bf16")
        ->check(CLI::IsMember(backend::precisionNames()));
    command->add_flag("--resume", options->resume,
                      "Go on with the newest run from its checkpoint, with the settings that it was started with");
    command->add_option("--output", options->output, "Write weights and runs into this folder instead of the project's")->type_name(kFolder);
    command->add_option("--curves", options->curves, "Draw the curves into this PNG file (default: curves.png in the run's folder)")
        ->type_name(kFile);
    command->add_flag("--json", options->json, kJsonHelp);
    command->footer(kFooter);
    command->callback([&chosen, options] { chosen = [options] { return Training(*options).run(); }; });
}

} // namespace netwright::cli
