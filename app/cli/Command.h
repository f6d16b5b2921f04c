#pragma once

#include <CLI/CLI.hpp>

#include <functional>

/// The commands of netwright-cli. Each adds itself with its options and help to the program, and when it was the one
/// chosen leaves in `chosen` what is to be done.
namespace netwright::cli {

/// What a program tells its caller.
enum ExitCode : int {
    kDone = 0,
    kWrong = 1,         ///< the project or the data are wrong, or a file could not be written
    kUsage = 2,         ///< the command line is wrong
    kInterrupted = 130, ///< stopped with Ctrl+C, as shells expect it
};

using Action = std::function<int()>;

void addCheckCommand(CLI::App& program, Action& chosen);
void addTrainCommand(CLI::App& program, Action& chosen);
void addSweepCommand(CLI::App& program, Action& chosen);
void addEvaluateCommand(CLI::App& program, Action& chosen);
void addPredictCommand(CLI::App& program, Action& chosen);
void addRatesCommand(CLI::App& program, Action& chosen);
void addGenerateCommand(CLI::App& program, Action& chosen);
void addExportCommand(CLI::App& program, Action& chosen);
void addLayersCommand(CLI::App& program, Action& chosen);
void addBenchCommand(CLI::App& program, Action& chosen);

} // namespace netwright::cli
