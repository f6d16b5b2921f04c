#include "app/cli/Command.h"

namespace netwright::cli {
namespace {

constexpr const char* kExamples = R"(Examples:
  netwright-cli check projects/digits-cnn
  netwright-cli train projects/digits-cnn --epochs 5 --output build/digits
  netwright-cli evaluate projects/digits-cnn --weights build/digits
  netwright-cli export projects/digits-cnn --weights build/digits --format onnx --output digits.onnx

Every command has its own help: netwright-cli train --help
Exit codes: 0 done, 1 the project or the data are wrong, 2 wrong usage, 130 stopped with Ctrl+C.)";

} // namespace

void declareProgram(CLI::App& program, Action& chosen) {
    program.description("Netwright in the terminal: check, train, evaluate and export the networks that you drew.");
    program.name("netwright-cli");
    program.footer(kExamples);
    program.require_subcommand(0, 1);
    addNewCommand(program, chosen);
    addCheckCommand(program, chosen);
    addDataCommand(program, chosen);
    addTableCommand(program, chosen);
    addTrainCommand(program, chosen);
    addSweepCommand(program, chosen);
    addEvaluateCommand(program, chosen);
    addPredictCommand(program, chosen);
    addRatesCommand(program, chosen);
    addGenerateCommand(program, chosen);
    addExportCommand(program, chosen);
    addLayersCommand(program, chosen);
    addBenchCommand(program, chosen);
}

} // namespace netwright::cli
