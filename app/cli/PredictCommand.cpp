#include "app/cli/Command.h"
#include "app/cli/Report.h"
#include "app/cli/TrainedModel.h"
#include "engine/core/JsonText.h"
#include "engine/data/NewSamples.h"
#include "engine/exchange/Predictor.h"

#include <algorithm>
#include <iostream>
#include <iterator>
#include <memory>

namespace netwright::cli {

namespace {

struct Options : TrainedOptions {
    std::string split = "test";
    std::vector<std::string> inputs; ///< files of new samples; "-": standard input. Empty: a part of the project's data
    std::int64_t limit = 0;
};

Json stepsJson(const exchange::Prediction& prediction) {
    Json json{{"classes", Json::array()}, {"class_indices", Json::array()}, {"probabilities", Json::array()}};
    for (std::size_t step = 0; step < prediction.steps; ++step) {
        const auto probabilities = prediction.probabilities(step);
        json["classes"].push_back(prediction.classes[prediction.best(step)]);
        json["class_indices"].push_back(prediction.best(step));
        json["probabilities"].push_back(std::vector<float>(probabilities.begin(), probabilities.end()));
    }
    return json;
}

Json predictionJson(const exchange::Prediction& prediction) {
    if (prediction.classes.empty())
        return {{"values", prediction.values}};
    if (prediction.steps > 1)
        return stepsJson(prediction);
    return {{"class", prediction.classes[prediction.best()]},
            {"class_index", prediction.best()},
            {"probabilities", prediction.values}};
}

void printJson(std::int64_t index, const std::string& input, const std::vector<exchange::Prediction>& predictions) {
    Json json{{"index", index}};
    if (!input.empty())
        json["input"] = input;
    if (predictions.size() == 1) {
        json.update(predictionJson(predictions.front()));
    } else {
        for (const exchange::Prediction& prediction : predictions)
            json["outputs"][prediction.node] = predictionJson(prediction);
    }
    std::cout << core::jsonText(json) << '\n';
}

/// What is said about the last step, which for a text is what comes next.
std::string bestText(const exchange::Prediction& prediction) {
    const std::size_t last = prediction.steps - 1;
    const std::size_t best = prediction.best(last);
    const std::string percent = " (" + fixedPoint(100.0 * static_cast<double>(prediction.probabilities(last)[best]), 1) + " %)";
    return (prediction.steps > 1 ? core::jsonText(Json(prediction.classes[best])) : prediction.classes[best]) + percent;
}

void printText(std::int64_t index, const std::string& input, const std::vector<exchange::Prediction>& predictions) {
    std::cout << (input.empty() ? std::to_string(index) : input) << ':';
    for (const exchange::Prediction& prediction : predictions) {
        if (predictions.size() > 1)
            std::cout << "  " << prediction.node;
        if (!prediction.classes.empty())
            std::cout << ' ' << bestText(prediction);
        else
            for (const float value : prediction.values)
                std::cout << ' ' << significant(static_cast<double>(value), 6);
    }
    std::cout << '\n';
}

/// The samples to look at: a part of the project's data, or those of the given files.
struct Samples {
    std::shared_ptr<const data::Dataset> dataset;
    data::Split split = data::Split::Test;
    std::int64_t count = 0;
    std::vector<std::string> names; ///< of new samples
};

core::Result<data::NewSamples> readNewSamples(const Options& options, const OpenProject& opened) {
    if (options.inputs == std::vector<std::string>{"-"}) {
        const std::string text{std::istreambuf_iterator<char>(std::cin), {}};
        return data::samplesFromText(opened.project.data, opened.dataset, text, "standard input");
    }
    return data::samplesFromFiles(opened.project.data, opened.dataset, {options.inputs.begin(), options.inputs.end()});
}

core::Result<Samples> samplesOf(const Options& options, const OpenProject& opened, backend::Model& model) {
    if (options.inputs.empty()) {
        const data::Split split = splitOf(options.split);
        const auto size = sizeOf(*opened.dataset, split);
        if (!size)
            return size.problems();
        return Samples{opened.dataset, split, *size, {}};
    }
    const auto& inputs = model.executor(backend::Mode::Evaluate, exchange::Predictor::kBatch).inputs();
    if (std::ranges::all_of(inputs, [](const backend::InputBinding& input) { return input.target || input.field.empty(); }))
        return core::error("input.none", {}, "The results of this network depend on no data: it makes them from noise.",
                           "Leave out --input, or make pictures with netwright-cli generate.");
    const std::string& given = opened.dataset->schema().fields.front().name;
    for (const backend::InputBinding& input : inputs)
        if (!input.target && !input.field.empty() && input.field != given)
            return core::error("input.fields", core::atNode(input.node),
                               "The network also takes the field “" + input.field + "”; new samples bring only “" + given + "”.",
                               "Predict a part of the project's data with --split, or export the network.");
    auto read = readNewSamples(options, opened);
    if (!read)
        return read.problems();
    const auto count = static_cast<std::int64_t>(read->names.size());
    return Samples{std::move(read->dataset), data::Split::Test, count, std::move(read->names)};
}

int runPredict(const Options& options) {
    const auto trained = openTrained(options);
    if (!trained)
        return fail(trained.problems(), options.json);
    const auto model = buildResultModel(*trained, options);
    if (!model)
        return fail(model.problems(), options.json);
    const auto samples = samplesOf(options, trained->opened, **model);
    if (!samples)
        return fail(samples.problems(), options.json);

    const std::int64_t count = options.limit > 0 ? std::min(options.limit, samples->count) : samples->count;
    exchange::Predictor predictor(**model, samples->dataset);
    predictor.predict(samples->split, 0, count, [&](std::int64_t index, const std::vector<exchange::Prediction>& predictions) {
        const std::string input = samples->names.empty() ? "" : samples->names[static_cast<std::size_t>(index)];
        if (options.json)
            printJson(index, input, predictions);
        else
            printText(index, input, predictions);
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
                      R"(with several outputs {"index", "outputs": {node: …}}; of new samples also "input"; of texts, for each step, )"
                      R"("classes", "class_indices", "probabilities")");
    addSplitOption(*command, options->split);
    command->add_option("--input", options->inputs,
                        "New samples instead of the project's data: pictures or folders of them, a table (CSV), a text, or a NumPy array "
                        "(.npy), prepared as in training. “-” reads a table or a text from standard input")
        ->type_name(kPath)->excludes("--split");
    command->add_option("--limit", options->limit, "Only the first samples (0: all)")->check(CLI::NonNegativeNumber);
    command->footer("Examples:\n  netwright-cli predict projects/digits-cnn --limit 10\n"
                    "  netwright-cli predict projects/iris --split validation --json\n"
                    "  netwright-cli predict projects/digits-cnn --input scan1.png scan2.jpg\n"
                    "  netwright-cli predict projects/penguins --input measured.csv --json\n"
                    "  head -n 400 book.txt | netwright-cli predict projects/moby-dick --input -");
    command->callback([&chosen, options] { chosen = [options] { return runPredict(*options); }; });
}

} // namespace netwright::cli
