#pragma once

#include "app/reference/CommandReference.h"

#include <string>

/// What a shell reads to complete commands, options and their values.
namespace netwright::reference {

std::string bashCompletion(const Command& program); ///< needs nothing but bash 4.4
std::string zshCompletion(const Command& program);
std::string fishCompletion(const Command& program);

} // namespace netwright::reference
