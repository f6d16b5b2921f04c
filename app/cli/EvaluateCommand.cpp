#include "app/cli/Command.h"
#include "app/cli/ConfusionText.h"
#include "app/cli/Report.h"
#include "app/cli/TextTable.h"
#include "app/cli/TrainedModel.h"
#include "engine/training/Evaluator.h"

#include <algorithm>
#include <iostream>
#include <memory>

namespace netwright::cli {

namespace {

struct Options : TrainedOptions {
    std::string split = "test";
};

/// Names of the classes or labels; numbers where they have none.
std::vector<std::string> namesOf(const training::Evaluation::OutputResult& output) {
    if (output.perClass.size() == 1 && output.classes.size() == 2) // one question: whether it is the second class
        return {output.classes.back()};
    std::vector<std::string> names = output.classes;
    while (names.size() < output.perClass.size())
        names.push_back(std::to_string(names.size()));
    return names;
}

Json outputJson(const training::Evaluation::OutputResult& output) {
    const std::vector<std::string> names = namesOf(output);
    Json json{{"classes", names}, {"confusion", Json::array()}, {"per_class", Json::array()}};
    const std::size_t classes = output.confusion.empty() ? 0 : names.size();
    for (std::size_t row = 0; row < classes; ++row)
        json["confusion"].push_back(std::vector<std::int64_t>(output.confusion.begin() + static_cast<std::ptrdiff_t>(row * classes),
                                                              output.confusion.begin() + static_cast<std::ptrdiff_t>((row + 1) * classes)));
    for (std::size_t k = 0; k < output.perClass.size(); ++k)
        json["per_class"].push_back({{"class", names[k]},
                                     {"precision", output.perClass[k].precision},
                                     {"recall", output.perClass[k].recall},
                                     {"f1", output.perClass[k].f1},
                                     {"samples", output.perClass[k].samples}});
    return json;
}

Json evaluationJson(const training::Evaluation& evaluation) {
    Json json{{"split", evaluation.split},
              {"samples", evaluation.samples},
              {"loss", evaluation.loss},
              {"metrics", toJson(evaluation.metrics)}};
    for (const auto& [name, unit] : evaluation.units)
        json["units"][name] = unit.toString();
    for (const training::Evaluation::OutputResult& output : evaluation.outputs)
        if (!output.perClass.empty())
            json["outputs"][output.node] = outputJson(output);
    return json;
}

void printPerClass(const training::Evaluation::OutputResult& output) {
    constexpr std::size_t kMostRows = 100;
    const std::vector<std::string> names = namesOf(output);
    std::vector<std::vector<std::string>> rows{{output.node, "precision", "recall", "F1", "samples"}};
    for (std::size_t k = 0; k < std::min(kMostRows, output.perClass.size()); ++k) {
        const auto& figures = output.perClass[k];
        rows.push_back({names[k], fixedPoint(figures.precision, 4), fixedPoint(figures.recall, 4), fixedPoint(figures.f1, 4),
                        grouped(figures.samples)});
    }
    std::cout << '\n' << textTable(rows, 0);
}

void print(const training::Evaluation& evaluation) {
    const auto unit = [&evaluation](const std::string& name) {
        const auto found = evaluation.units.find(name);
        return found == evaluation.units.end() ? std::string() : ' ' + found->second.toString();
    };
    std::cout << grouped(evaluation.samples) << " samples of the part “" << evaluation.split << "”\n";
    std::cout << "  loss: " << significant(evaluation.loss, 5) << unit("loss") << '\n';
    for (const auto& [name, value] : evaluation.metrics)
        std::cout << "  " << name << ": " << metricText(name, value) << unit(name) << '\n';
    for (const training::Evaluation::OutputResult& output : evaluation.outputs) {
        if (!output.perClass.empty())
            printPerClass(output);
        if (!output.confusion.empty())
            std::cout << "\nConfusion matrix of " << output.node << " (rows: actual class, columns: predicted class)\n"
                      << confusionText(output.classes, output.confusion);
    }
}

int runEvaluate(const Options& options) {
    const auto trained = openTrained(options);
    if (!trained)
        return fail(trained.problems(), options.json);
    const auto model = buildModel(*trained, options);
    if (!model)
        return fail(model.problems(), options.json);
    training::EvaluateOptions evaluateOptions;
    evaluateOptions.split = splitOf(options.split);
    const std::atomic<bool> never = false;
    const auto size = sizeOf(*trained->opened.dataset, evaluateOptions.split);
    if (!size)
        return fail(size.problems(), options.json);
    const auto evaluation = training::evaluate(**model, *trained->opened.dataset, evaluateOptions, never);
    if (!evaluation)
        return fail(evaluation.problems(), options.json);
    if (options.json)
        printLine(evaluationJson(*evaluation));
    else
        print(*evaluation);
    return kDone;
}

} // namespace

void addEvaluateCommand(CLI::App& program, Action& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("evaluate", "Measures the trained network on a part of the data.");
    addTrainedOptions(*command, *options,
                      R"(Print {"split", "samples", "loss", "metrics": {…}, "units": {…}, "outputs": {node: {"classes", "confusion", "per_class"}}})");
    addSplitOption(*command, options->split);
    command->footer("Examples:\n  netwright-cli evaluate projects/digits-cnn\n"
                    "  netwright-cli evaluate projects/iris --split validation --json\n"
                    "  netwright-cli evaluate projects/iris --weights build/iris");
    command->callback([&chosen, options] { chosen = [options] { return runEvaluate(*options); }; });
}

} // namespace netwright::cli
