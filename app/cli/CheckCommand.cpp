#include "app/cli/Columns.h"
#include "app/cli/Command.h"
#include "app/cli/OpenProject.h"
#include "app/cli/Report.h"
#include "engine/backend/Model.h"
#include "engine/data/tables/TableParams.h"
#include "engine/exchange/Weights.h"
#include "engine/training/RunPlan.h"

#include <algorithm>
#include <iostream>
#include <memory>

namespace netwright::cli {

namespace {

const std::vector<std::string> kPasses{"check", "infer", "lower", "differentiate", "fuse", "layouts", "memory"};

struct Options {
    std::string project;
    std::string pass; ///< to dump; empty: none
    bool json = false;
};

/// The columns of the project's table as they are used: what the project says of them, and what is in them.
std::vector<data::ColumnReport> columnsOf(const Inspection& found, const std::filesystem::path& folder) {
    const data::DataSpec& spec = found.project->data;
    const auto file = spec.options.find("file");
    if ((spec.source != "csv" && spec.source != "series") || file == spec.options.end())
        return {};
    constexpr std::int64_t kRows = 20'000;
    auto report = data::reportTable(data::TablePlace::file(folder / std::get<std::string>(file->second)), data::tableOptions(spec), kRows);
    if (!report)
        return {};
    for (data::ColumnReport& column : report->columns)
        for (const data::DataSpec::Column& used : spec.columns)
            if (used.name == column.name) {
                const bool changed = used.role != column.role;
                column.role = used.role;
                column.type = data::columnTypeNamed(used.type).value_or(column.type);
                column.why = used.role == "ignore" ? (changed ? "It was chosen to be left out." : column.why) : "";
            }
    return std::move(report->columns);
}

void printSummary(const Inspection& found, const std::filesystem::path& folder) {
    std::cout << found.project->graph.nodes.size() << " nodes, " << grouped(found.info.parameters) << " parameters, "
              << shortNumber(found.info.flops) << "FLOP a sample\n";
    if (found.dataset)
        std::cout << grouped(found.dataset->size(data::Split::Train)) << " samples for training, "
                  << grouped(found.dataset->size(data::Split::Validation)) << " for validation, "
                  << grouped(found.dataset->size(data::Split::Test)) << " for the test\n";
    if (const auto columns = columnsOf(found, folder); !columns.empty()) {
        std::cout << "Columns\n";
        printColumns(columns);
    }
    std::cout << (found.problems.empty() ? "No problems.\n" : "No errors.\n");
}

/// The training program, for the project's own batches, as one pass leaves it.
int dump(const Inspection& found, const Options& options) {
    backend::ModelOptions modelOptions;
    modelOptions.seed = found.project->training.seed;
    modelOptions.batch = found.project->training.batch;
    const auto model = backend::Model::build(found.project->graph, layers::builtinLayers(), found.dataset->schema(), modelOptions);
    if (!model)
        return fail(model.problems(), options.json);
    const std::string text = (*model)->dump(options.pass, backend::Mode::Train, modelOptions.batch);
    if (options.json)
        printLine({{"pass", options.pass}, {"batch", modelOptions.batch}, {"program", text}});
    else
        std::cout << text;
    return kDone;
}

/// What is left to go wrong when project and data are sound each: the run itself, up to its first step.
core::Diagnostics rehearse(const Inspection& found, const std::filesystem::path& folder) {
    training::RunPlan plan;
    plan.graph = found.project->graph;
    plan.dataSpec = found.project->data;
    plan.folder = folder;
    plan.settings = found.project->training;
    plan.dataset = found.dataset;
    if (const std::string& start = plan.settings.startFrom; !start.empty())
        plan.readStart = [start, folder] { return exchange::readStartingValues(start, folder); };
    return training::rehearse(plan);
}

int runCheck(const Options& options) {
    Inspection found = inspectProject(options.project);
    if (!core::hasErrors(found.problems))
        std::ranges::move(rehearse(found, project::folderOf(options.project)), std::back_inserter(found.problems));
    if (!options.pass.empty() && !core::hasErrors(found.problems)) {
        reportProblems(found.problems, /*json=*/false);
        return dump(found, options);
    }
    reportProblems(found.problems, options.json);
    if (core::hasErrors(found.problems))
        return kWrong;
    if (!options.json)
        printSummary(found, project::folderOf(options.project));
    return kDone;
}

} // namespace

void addCheckCommand(CLI::App& program, Action& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("check", "Reads a project and its data and says everything that is wrong.");
    command->add_option("project", options->project, "Folder of the project, or its project.json")->type_name(kProject)->required();
    command->add_flag("--json", options->json, R"(Print {"diagnostics": [{"severity", "code", "where", "message", "fix"}]})");
    command->add_option("--dump", options->pass, "Print the training program as this pass of the compiler leaves it")->check(CLI::IsMember(kPasses));
    command->footer("Examples:\n  netwright-cli check projects/iris\n  netwright-cli check projects/iris --json\n"
                    "  netwright-cli check projects/digits-cnn --dump fuse\n"
                    "The passes, in their order: check, infer, lower, differentiate, fuse, layouts, memory. With --json a dump is\n"
                    "{\"pass\", \"batch\", \"program\"}, the program as text.");
    command->callback([&chosen, options] { chosen = [options] { return runCheck(*options); }; });
}

} // namespace netwright::cli
