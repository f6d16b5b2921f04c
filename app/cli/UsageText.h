#pragma once

#include "engine/core/Diagnostic.h"

#include <CLI/CLI.hpp>

#include <exception>

/// What was thrown, in our words: the texts of libraries are for programmers.
namespace netwright::cli {

/// What is wrong with the command line ("usage"). `program` is the one that parsed it.
core::Diagnostic usageProblem(const CLI::App& program, const CLI::ParseError& wrong);

/// What ended a command that nobody foresaw: "memory.none", "file.access", or "internal".
core::Diagnostic failureProblem(const std::exception& failure);

} // namespace netwright::cli
