#include "app/cli/Command.h"
#include "engine/backend/CpuFeatures.h"
#include "engine/backend/Library.h"

#include <exception>
#include <iostream>
#include <string>

namespace {

constexpr const char* kExamples = R"(Examples:
  netwright-cli check projects/digits-cnn
  netwright-cli train projects/digits-cnn --epochs 5 --output build/digits
  netwright-cli evaluate projects/digits-cnn --weights build/digits
  netwright-cli export projects/digits-cnn --weights build/digits --format onnx --output digits.onnx

Every command has its own help: netwright-cli train --help
Exit codes: 0 done, 1 the project or the data are wrong, 2 wrong usage, 130 stopped with Ctrl+C.)";

/// "0.1.0", and on further lines what computes.
std::string versionText() {
    return std::string(NETWRIGHT_VERSION) + "\n" + netwright::backend::libraryVersion() + ", processor level " +
           std::string(netwright::backend::cpuFeatures().name());
}

} // namespace

int main(int argc, char** argv) {
    using namespace netwright::cli;

    CLI::App program{"Netwright in the terminal: check, train, evaluate and export the networks that you drew."};
    program.name("netwright-cli");
    program.footer(kExamples);
    program.require_subcommand(0, 1);
    program.set_version_flag("--version", versionText);

    for (const netwright::core::Diagnostic& problem : netwright::backend::checkCpuLimit())
        std::cerr << problem.toString() << '\n';

    Action chosen;
    addCheckCommand(program, chosen);
    addTrainCommand(program, chosen);
    addSweepCommand(program, chosen);
    addEvaluateCommand(program, chosen);
    addPredictCommand(program, chosen);
    addRatesCommand(program, chosen);
    addGenerateCommand(program, chosen);
    addExportCommand(program, chosen);
    addLayersCommand(program, chosen);
    addBenchCommand(program, chosen);

    try {
        program.parse(argc, argv);
        if (chosen)
            return chosen();
        std::cerr << program.help();
        return kUsage;
    } catch (const CLI::ParseError& wrong) {
        return program.exit(wrong) == 0 ? kDone : kUsage;
    } catch (const std::exception& failure) {
        std::cerr << "error: " << failure.what() << '\n';
        return kWrong;
    }
}
