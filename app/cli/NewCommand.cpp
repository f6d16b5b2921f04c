#include "app/cli/Command.h"
#include "app/cli/Report.h"
#include "engine/data/Suggestion.h"
#include "engine/project/NewProject.h"

#include <algorithm>
#include <iostream>
#include <memory>

namespace netwright::cli {
namespace {

struct Options {
    std::string data;
    std::string network; ///< of a template; empty: the one that is usual for the data
    std::string target;  ///< column of a table; empty: as guessed
    std::string output;
    bool json = false;
};

std::vector<std::string> templateNames() {
    std::vector<std::string> names;
    for (const project::TemplateSpec& spec : project::templates())
        names.push_back(spec.id);
    return names;
}

/// Another column of a table as the one to predict.
core::Diagnostics chooseTarget(data::DataSpec& spec, const std::string& target) {
    const auto found = std::ranges::find(spec.columns, target, &data::DataSpec::Column::name);
    if (found == spec.columns.end())
        return {core::error("csv.no-column", core::inFile(target), "The data have no column “" + target + "”.",
                            "Name one of the columns of the table.")};
    for (data::DataSpec::Column& column : spec.columns)
        if (column.role == "target")
            column.role = "feature";
    found->role = "target";
    spec.stratify = found->type == "category";
    return {};
}

core::Result<project::NewProject> make(const Options& options) {
    core::Result<data::DataSpec> spec = data::suggestFor(options.data);
    if (!spec)
        return spec.problems();
    if (!options.target.empty())
        if (core::Diagnostics problems = chooseTarget(*spec, options.target); !problems.empty())
            return problems;
    const core::Result<core::DataSchema> schema = data::peekSchema(*spec, {});
    if (!schema)
        return schema.problems();
    const project::TemplateSpec* network = project::suggestedTemplate(*schema);
    if (!options.network.empty())
        network = &*std::ranges::find(project::templates(), options.network, &project::TemplateSpec::id);
    project::NewProject made = project::makeProject(network, *std::move(spec), {});
    if (network && !made.fitted)
        return core::error("template.unfit", core::inFile(options.data), "The template “" + network->id + "” starts from other data.",
                           "Choose another template, or leave --template out.");
    return made;
}

Json toJson(const project::NewProject& made, const std::string& folder) {
    Json columns = Json::array();
    for (const data::DataSpec::Column& column : made.project.data.columns)
        columns.push_back({{"name", column.name}, {"role", column.role}, {"type", column.type}});
    Json fields = Json::array();
    for (const core::Field& field : made.schema->fields)
        fields.push_back({{"name", field.name}, {"kind", std::string(core::nameOf(field.kind))}, {"shape", field.shape.toString()}, {"classes", field.classes}});
    const training::TrainingSettings& settings = made.project.training;
    Json json{{"project", folder},
              {"network", made.project.title},
              {"layers", made.project.graph.nodes.size()},
              {"source", made.project.data.source}};
    if (!columns.empty())
        json["columns"] = columns;
    json["fields"] = fields;
    json["samples"] = made.samples;
    json["validation_share"] = made.project.data.validationShare;
    json["test_share"] = made.project.data.testShare;
    json["training"] = {{"epochs", settings.epochs},
                        {"batch", settings.batch},
                        {"learning_rate", settings.learningRate},
                        {"early_stopping", settings.earlyStopping.enabled},
                        {"patience", settings.earlyStopping.patience}};
    return json;
}

void print(const project::NewProject& made, const std::string& folder) {
    for (const data::DataSpec::Column& column : made.project.data.columns)
        std::cout << "column " << column.name << ": " << column.role << ", " << column.type << '\n';
    for (const core::Field& field : made.schema->fields) {
        std::cout << "field " << field.name << ": " << std::string(core::nameOf(field.kind));
        if (!field.classes.empty())
            std::cout << " of " << field.classes.size() << " classes";
        else
            std::cout << ' ' << field.shape.toString();
        std::cout << '\n';
    }
    const training::TrainingSettings& settings = made.project.training;
    std::cout << "about " << grouped(made.samples) << " samples; " << made.project.data.validationShare * 100 << " % of them validate, "
              << made.project.data.testShare * 100 << " % test\n"
              << "network " << made.project.title << ": " << made.project.graph.nodes.size() << " layers\n"
              << "training: batch " << settings.batch << ", learning rate " << settings.learningRate << ", at most "
              << settings.epochs << " epochs";
    if (settings.earlyStopping.enabled)
        std::cout << ", until the validation part has not improved for " << settings.earlyStopping.patience;
    std::cout << "\nwritten to " << folder << '\n';
}

int runNew(const Options& options) {
    core::Result<project::NewProject> made = make(options);
    if (!made)
        return fail(made.problems(), options.json);
    std::error_code problem;
    if (std::filesystem::exists(std::filesystem::path(options.output) / "project.json", problem))
        return fail({core::error("project.exists", core::inFile(options.output), "There is a project in this folder already.",
                                 "Choose another folder, or remove the project first.")},
                    options.json);
    if (const core::Status saved = project::saveProject(made->project, options.output); !saved)
        return fail(saved.problems(), options.json);
    if (options.json)
        printLine(toJson(*made, options.output));
    else
        print(*made, options.output);
    return kDone;
}

} // namespace

void addNewCommand(CLI::App& program, Action& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("new", "Makes a project from data and a template, as the window does, and says what it guessed.");
    command->add_option("data", options->data, "A table, a text, NumPy arrays, IDX files, or a folder of pictures by class")
        ->type_name(kPath)
        ->required();
    command->add_option("--template", options->network, "Network to start from; default: the usual one for such data")
        ->check(CLI::IsMember(templateNames()));
    command->add_option("--target", options->target, "Column of a table to predict; default: guessed from names and values");
    command->add_option("-o,--output", options->output, "Folder of the new project")->type_name(kFolder)->required();
    command->add_flag("--json", options->json, R"(Print {"project", "network", "source", "columns", "fields", "samples", "training", …})");
    command->footer("Examples:\n  netwright-cli new weather.csv --output weather\n"
                    "  netwright-cli new photos --template small-resnet --output photos-project\n"
                    "  netwright-cli new houses.csv --target price --output houses --json\n"
                    "The settings are those with which such a network usually learns: a batch by the number of samples, and epochs\n"
                    "until the validation part no longer improves.");
    command->callback([&chosen, options] { chosen = [options] { return runNew(*options); }; });
}

} // namespace netwright::cli
