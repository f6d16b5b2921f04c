#include "app/cli/TrainedModel.h"

#include "app/cli/Command.h"
#include "app/cli/Report.h"
#include "engine/exchange/TrainedResults.h"
#include "engine/graph/Results.h"

namespace netwright::cli {

namespace {

core::Result<exchange::TensorFile> readChosenWeights(const TrainedOptions& options, const std::filesystem::path& folder) {
    if (options.weights.empty())
        return exchange::readWeights(folder);
    std::error_code ignored;
    if (std::filesystem::is_directory(options.weights, ignored))
        return exchange::readWeights(options.weights);
    return exchange::readSafetensors(options.weights);
}

/// For messages.
std::string weightsFile(const TrainedProject& trained, const TrainedOptions& options) {
    return options.weights.empty() ? (trained.opened.folder / exchange::kWeightsFileName).string() : options.weights;
}

} // namespace

void addTrainedOptions(CLI::App& command, TrainedOptions& options, const char* jsonHelp) {
    command.add_option("project", options.project, "Folder of the project, or its project.json")->type_name(kProject)->required();
    command.add_option("--weights", options.weights,
                       "Take the weights from this file, or from this folder that a training wrote to with --output")
        ->type_name(kPath);
    command.add_option("--threads", options.threads, "Processor threads (0: all)")->check(CLI::Range(0, 1024));
    command.add_flag("--json", options.json, jsonHelp);
}

core::Result<TrainedProject> openTrained(const TrainedOptions& options) {
    core::Result<OpenProject> opened = openProject(options.project);
    if (!opened)
        return opened.problems();
    core::Result<exchange::TensorFile> weights = readChosenWeights(options, opened->folder);
    if (!weights)
        return weights.problems();
    const auto hash = weights->metadata.find("graph_hash");
    if (hash != weights->metadata.end() && hash->second != exchange::graphHash(opened->project.graph))
        opened->warnings.push_back(core::warning("weights.other-graph", {},
                                                 "The network was changed after these weights were trained.",
                                                 "Train it again if the results look wrong."));
    reportProblems(opened->warnings, /*json=*/false);
    return TrainedProject{std::move(opened).value(), std::move(weights).value()};
}

core::Result<std::unique_ptr<backend::Model>> buildModel(const TrainedProject& trained, const TrainedOptions& options) {
    backend::ModelOptions modelOptions;
    modelOptions.threads = options.threads;
    auto model = backend::Model::build(trained.opened.project.graph, layers::builtinLayers(),
                                       trained.opened.dataset->schema(), modelOptions);
    if (!model)
        return model.problems();
    core::Diagnostics problems = exchange::loadParameters(trained.weights.tensors, (*model)->parameters(), weightsFile(trained, options));
    if (core::hasErrors(problems))
        return problems;
    reportProblems(problems, /*json=*/false);
    return model;
}

core::Result<std::unique_ptr<backend::Model>> buildResultModel(const TrainedProject& trained, const TrainedOptions& options) {
    const project::Project& project = trained.opened.project;
    if (graph::resultsOf(project.graph).empty())
        return buildModel(trained, options);
    backend::ModelOptions modelOptions;
    modelOptions.threads = options.threads;
    modelOptions.seed = project.training.seed;
    return exchange::buildTrainedResults({project, layers::builtinLayers(), *trained.opened.dataset, trained.weights}, modelOptions, {},
                                         weightsFile(trained, options));
}

void addSplitOption(CLI::App& command, std::string& split) {
    command.add_option("--split", split, "Part of the data")->check(CLI::IsMember({"train", "validation", "test"}))->capture_default_str();
}

data::Split splitOf(const std::string& name) {
    for (const data::Split split : {data::Split::Train, data::Split::Validation})
        if (name == data::nameOf(split))
            return split;
    return data::Split::Test;
}

core::Result<std::int64_t> sizeOf(const data::Dataset& dataset, data::Split split) {
    const std::int64_t size = dataset.size(split);
    if (size > 0)
        return size;
    return core::error("data.no-split", {}, std::string("The data have no samples in the part “") + data::nameOf(split) + "”.",
                       "Choose another part with --split, or give that part a share of the data in the project.");
}

} // namespace netwright::cli
