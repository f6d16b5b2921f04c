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

/// Names of values that are places on the disk; others are what CLI11 calls them (TEXT, INT, …). Help and manual print them,
/// the shells' completion goes by them.
inline constexpr const char* kProject = "PROJECT"; ///< a folder or the project.json in it
inline constexpr const char* kFile = "FILE";
inline constexpr const char* kFolder = "FOLDER";
inline constexpr const char* kPath = "PATH"; ///< a file or a folder

/// Name, description and all commands: what the program runs, and what its manual and completions are made of.
void declareProgram(CLI::App& program, Action& chosen);

void addCheckCommand(CLI::App& program, Action& chosen);
void addDataCommand(CLI::App& program, Action& chosen);
void addTableCommand(CLI::App& program, Action& chosen);
void addNewCommand(CLI::App& program, Action& chosen);
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
