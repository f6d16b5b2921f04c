#include "app/cli/Command.h"
#include "app/cli/ConfusionText.h"
#include "app/cli/Report.h"
#include "app/cli/TrainedModel.h"
#include "engine/training/Evaluator.h"

#include <iostream>
#include <memory>

namespace netwright::cli {

namespace {

struct Options : TrainedOptions {
    std::string split = "test";
};

Json confusionJson(const training::Evaluation::OutputResult& output) {
    Json json{{"classes", output.classes}, {"confusion", Json::array()}};
    const std::size_t classes = output.classes.size();
    for (std::size_t row = 0; row < classes; ++row)
        json["confusion"].push_back(std::vector<std::int64_t>(output.confusion.begin() + static_cast<std::ptrdiff_t>(row * classes),
                                                              output.confusion.begin() + static_cast<std::ptrdiff_t>((row + 1) * classes)));
    return json;
}

Json evaluationJson(const training::Evaluation& evaluation) {
    Json json{{"split", evaluation.split},
              {"samples", evaluation.samples},
              {"loss", evaluation.loss},
              {"metrics", toJson(evaluation.metrics)}};
    for (const training::Evaluation::OutputResult& output : evaluation.outputs)
        if (!output.confusion.empty())
            json["outputs"][output.node] = confusionJson(output);
    return json;
}

void print(const training::Evaluation& evaluation) {
    std::cout << grouped(evaluation.samples) << " samples of the part “" << evaluation.split << "”\n";
    std::cout << "  loss: " << significant(evaluation.loss, 5) << '\n';
    for (const auto& [name, value] : evaluation.metrics)
        std::cout << "  " << name << ": " << metricText(name, value) << '\n';
    for (const training::Evaluation::OutputResult& output : evaluation.outputs)
        if (!output.confusion.empty())
            std::cout << "\nConfusion of " << output.node << " (rows: true class, columns: predicted class)\n"
                      << confusionText(output.classes, output.confusion);
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
                      R"(Print {"split", "samples", "loss", "metrics": {…}, "outputs": {node: {"classes", "confusion"}}})");
    addSplitOption(*command, options->split);
    command->footer("Examples:\n  netwright-cli evaluate projects/digits-cnn\n"
                    "  netwright-cli evaluate projects/iris --split validation --json\n"
                    "  netwright-cli evaluate projects/iris --weights build/iris");
    command->callback([&chosen, options] { chosen = [options] { return runEvaluate(*options); }; });
}

} // namespace netwright::cli
