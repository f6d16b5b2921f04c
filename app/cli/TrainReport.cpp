#include "app/cli/TrainReport.h"

#include "app/cli/Report.h"
#include "engine/training/metrics/Metric.h"

#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <iostream>
#include <optional>

namespace netwright::cli {

namespace {

std::string figures(double loss, const telemetry::Metrics& metrics) {
    std::string text = "loss " + significant(loss, 4);
    for (const auto& [name, value] : metrics)
        text += "  " + name + " " + metricText(name, value);
    return text;
}

/// The metrics that are counted in what is predicted. While a network trains they are those of the prepared values.
std::vector<std::string> ofPreparedValues(const telemetry::Metrics& metrics) {
    std::vector<std::string> names;
    for (const auto& [name, value] : metrics)
        if (training::metricUnit(name) == training::MetricUnit::Target)
            names.push_back(name);
    return names;
}

class TextReport : public TrainReport {
public:
    void event(const telemetry::Event& event) override {
        if (const auto* step = std::get_if<telemetry::StepDone>(&event))
            show(*step);
        else if (const auto* epoch = std::get_if<telemetry::EpochDone>(&event))
            show(*epoch);
        else if (const auto* marker = std::get_if<telemetry::Marker>(&event))
            line("step " + grouped(marker->step) + ": " + marker->text);
    }

    void done(const TrainResult& result) override {
        clearBar();
        std::cout << std::flush;
        if (!result.reason.empty())
            std::cout << result.reason << '\n';
        if (!result.weights.empty())
            std::cout << "Weights: " << result.weights << '\n';
        if (!result.runFolder.empty())
            std::cout << "Run:     " << result.runFolder << '\n';
        if (!result.curves.empty())
            std::cout << "Curves:  " << result.curves << '\n';
        if (!result.resume.empty())
            std::cout << "To go on: " << result.resume << '\n';
    }

    void warned(const core::Diagnostics& problems) override { reportProblems(problems, /*json=*/false); }

    void failed(const core::Diagnostics& problems) override {
        clearBar();
        reportProblems(problems, /*json=*/false);
    }

private:
    static constexpr int kBarWidth = 24;

    void show(const telemetry::StepDone& step) {
        if (!m_terminal)
            return;
        const double share = step.steps > 0 ? static_cast<double>(step.step) / static_cast<double>(step.steps) : 0;
        const auto filled = static_cast<int>(std::floor(share * kBarWidth));
        std::string bar;
        for (int i = 0; i < kBarWidth; ++i)
            bar += i < filled ? "━" : "╌";
        std::cout << "\r\x1b[K" << "epoch " << step.epoch << '/' << step.epochs << ' ' << bar << ' '
                  << fixedPoint(share * 100, 0) << " %  " << figures(step.loss, step.metrics) << "  "
                  << grouped(std::llround(step.samplesPerSecond)) << " samples/s  " << durationText(step.secondsLeft)
                  << " left" << std::flush;
        m_barShown = true;
    }

    /// Once, before the first figures.
    void sayUnits(const telemetry::Metrics& metrics) {
        std::string names;
        for (const std::string& name : ofPreparedValues(metrics))
            names += (names.empty() ? "" : ", ") + name;
        if (!m_unitsSaid && !names.empty())
            line("While training, loss, " + names + " are " + training::ValueUnit().toString() +
                 "; evaluate reports errors in the units of the data.");
        m_unitsSaid = true;
    }

    void show(const telemetry::EpochDone& epoch) {
        sayUnits(epoch.trainingMetrics);
        std::string text = "epoch " + std::to_string(epoch.epoch) + ": " + figures(epoch.trainingLoss, epoch.trainingMetrics);
        if (epoch.validated)
            text += "   validation " + figures(epoch.validationLoss, epoch.validationMetrics);
        line(text + "   " + fixedPoint(epoch.seconds, 1) + " s" + (epoch.best ? "  (best)" : ""));
    }

    void line(const std::string& text) {
        clearBar();
        std::cout << text << '\n' << std::flush;
    }

    void clearBar() {
        if (m_barShown)
            std::cout << "\r\x1b[K";
        m_barShown = false;
    }

    bool m_terminal = isatty(STDOUT_FILENO) != 0;
    bool m_barShown = false;
    bool m_unitsSaid = false;
};

class JsonReport : public TrainReport {
public:
    void event(const telemetry::Event& event) override {
        if (const auto* step = std::get_if<telemetry::StepDone>(&event))
            show(*step);
        else if (const auto* epoch = std::get_if<telemetry::EpochDone>(&event))
            show(*epoch);
        else if (const auto* marker = std::get_if<telemetry::Marker>(&event))
            printLine({{"event", "marker"}, {"step", marker->step}, {"text", marker->text}});
    }

    void done(const TrainResult& result) override {
        Json json{{"event", "done"}, {"state", telemetry::nameOf(result.state)}, {"reason", result.reason}};
        if (m_lastEpoch)
            addFigures(json, *m_lastEpoch);
        const auto addPath = [&](const char* key, const std::string& path) {
            if (!path.empty())
                json[key] = path;
        };
        addPath("weights", result.weights);
        addPath("run", result.runFolder);
        addPath("curves", result.curves);
        addPath("resume", result.resume);
        printLine(json);
    }

    void warned(const core::Diagnostics& problems) override {
        printLine({{"event", "warning"}, {"diagnostics", toJson(problems)}});
    }

    void failed(const core::Diagnostics& problems) override {
        printLine({{"event", "error"}, {"diagnostics", toJson(problems)}});
    }

private:
    static void addFigures(Json& json, const telemetry::EpochDone& epoch) {
        json["epoch"] = epoch.epoch;
        json["step"] = epoch.step;
        json["loss"] = epoch.trainingLoss;
        json["metrics"] = toJson(epoch.trainingMetrics);
        if (epoch.validated)
            json["validation"] = {{"loss", epoch.validationLoss}, {"metrics", toJson(epoch.validationMetrics)}};
    }

    void show(const telemetry::StepDone& step) {
        printLine({{"event", "step"},
                   {"step", step.step},
                   {"steps", step.steps},
                   {"epoch", step.epoch},
                   {"epochs", step.epochs},
                   {"loss", step.loss},
                   {"metrics", toJson(step.metrics)},
                   {"learning_rate", step.learningRate},
                   {"samples_per_second", step.samplesPerSecond},
                   {"seconds_left", step.secondsLeft}});
    }

    void show(const telemetry::EpochDone& epoch) {
        Json json{{"event", "epoch"}};
        addFigures(json, epoch);
        json["learning_rate"] = epoch.learningRate;
        json["seconds"] = epoch.seconds;
        for (const std::string& name : ofPreparedValues(epoch.trainingMetrics))
            json["units"][name] = training::ValueUnit().toString();
        json["best"] = epoch.best;
        printLine(json);
        m_lastEpoch = epoch;
    }

    std::optional<telemetry::EpochDone> m_lastEpoch;
};

} // namespace

std::unique_ptr<TrainReport> makeTextReport() { return std::make_unique<TextReport>(); }
std::unique_ptr<TrainReport> makeJsonReport() { return std::make_unique<JsonReport>(); }

} // namespace netwright::cli
