#include "app/cli/Command.h"
#include "app/cli/Report.h"
#include "app/cli/TrainedModel.h"
#include "engine/exchange/Predictor.h"

#include <algorithm>
#include <iostream>
#include <memory>

namespace netwright::cli {

namespace {

struct Options : TrainedOptions {
    std::string split = "test";
    std::int64_t limit = 0;
};

Json predictionJson(const exchange::Prediction& prediction) {
    if (prediction.classes.empty())
        return {{"values", prediction.values}};
    return {{"class", prediction.classes[prediction.best()]},
            {"class_index", prediction.best()},
            {"probabilities", prediction.values}};
}

void printJson(std::int64_t index, const std::vector<exchange::Prediction>& predictions) {
    Json json{{"index", index}};
    if (predictions.size() == 1) {
        json.update(predictionJson(predictions.front()));
    } else {
        for (const exchange::Prediction& prediction : predictions)
            json["outputs"][prediction.node] = predictionJson(prediction);
    }
    std::cout << json.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
}

void printText(std::int64_t index, const std::vector<exchange::Prediction>& predictions) {
    std::cout << index << ':';
    for (const exchange::Prediction& prediction : predictions) {
        if (predictions.size() > 1)
            std::cout << "  " << prediction.node;
        if (!prediction.classes.empty()) {
            std::cout << ' ' << prediction.classes[prediction.best()] << " ("
                      << fixedPoint(100.0 * static_cast<double>(prediction.values[prediction.best()]), 1) << " %)";
            continue;
        }
        for (const float value : prediction.values)
            std::cout << ' ' << significant(static_cast<double>(value), 6);
    }
    std::cout << '\n';
}

int runPredict(const Options& options) {
    const auto trained = openTrained(options);
    if (!trained)
        return fail(trained.problems(), options.json);
    const auto model = buildModel(*trained, options);
    if (!model)
        return fail(model.problems(), options.json);
    const data::Split split = splitOf(options.split);
    const auto size = sizeOf(*trained->opened.dataset, split);
    if (!size)
        return fail(size.problems(), options.json);

    const std::int64_t count = options.limit > 0 ? std::min(options.limit, *size) : *size;
    exchange::Predictor predictor(**model, trained->opened.dataset);
    predictor.predict(split, 0, count, [&](std::int64_t index, const std::vector<exchange::Prediction>& predictions) {
        if (options.json)
            printJson(index, predictions);
        else
            printText(index, predictions);
    });
    std::cout << std::flush;
    return kDone;
}

} // namespace

void addPredictCommand(CLI::App& program, Action& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("predict", "Shows what the trained network says about each sample.");
    addTrainedOptions(*command, *options,
                      R"(Print one object a sample: {"index", "class", "class_index", "probabilities"} or {"index", "values"}; )"
                      R"(with several outputs {"index", "outputs": {node: …}})");
    addSplitOption(*command, options->split);
    command->add_option("--limit", options->limit, "Only the first samples (0: all)")->check(CLI::NonNegativeNumber);
    command->footer("Examples:\n  netwright-cli predict projects/digits-cnn --limit 10\n"
                    "  netwright-cli predict projects/iris --split validation --json");
    command->callback([&chosen, options] { chosen = [options] { return runPredict(*options); }; });
}

} // namespace netwright::cli
