#include "app/cli/Command.h"
#include "app/cli/OpenProject.h"
#include "app/cli/Report.h"

#include <iostream>
#include <memory>

namespace netwright::cli {

namespace {

struct Options {
    std::string project;
    bool json = false;
};

void printSummary(const Inspection& found) {
    std::cout << found.project->graph.nodes.size() << " nodes, " << grouped(found.info.parameters) << " parameters, "
              << shortNumber(found.info.flops) << "FLOP a sample\n";
    if (found.dataset)
        std::cout << grouped(found.dataset->size(data::Split::Train)) << " samples for training, "
                  << grouped(found.dataset->size(data::Split::Validation)) << " for validation, "
                  << grouped(found.dataset->size(data::Split::Test)) << " for the test\n";
    std::cout << (found.problems.empty() ? "No problems.\n" : "No errors.\n");
}

int runCheck(const Options& options) {
    const Inspection found = inspectProject(options.project);
    reportProblems(found.problems, options.json);
    if (core::hasErrors(found.problems))
        return kWrong;
    if (!options.json)
        printSummary(found);
    return kDone;
}

} // namespace

void addCheckCommand(CLI::App& program, Action& chosen) {
    const auto options = std::make_shared<Options>();
    CLI::App* command = program.add_subcommand("check", "Reads a project and its data and says everything that is wrong.");
    command->add_option("project", options->project, "Folder of the project, or its project.json")->required();
    command->add_flag("--json", options->json, R"(Print {"diagnostics": [{"severity", "code", "where", "message", "fix"}]})");
    command->footer("Examples:\n  netwright-cli check projects/iris\n  netwright-cli check projects/iris --json");
    command->callback([&chosen, options] { chosen = [options] { return runCheck(*options); }; });
}

} // namespace netwright::cli
