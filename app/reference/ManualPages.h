#pragma once

#include "app/reference/CommandReference.h"

#include <string>

namespace netwright::reference {

/// The page netwright-cli(1): what the program does, its commands, how it ends. roff with the macros of man(7), UTF-8.
std::string programPage(const Command& program, const std::string& version);

/// The page netwright-cli-train(1) and its like: all arguments of one command with its examples.
std::string commandPage(const Command& program, const Command& command, const std::string& version);

} // namespace netwright::reference
