#pragma once

#include <string>
#include <vector>

namespace netwright::exchange {

/// The C sources of these helpers and of what they call themselves, each once.
std::string cHelperSources(const std::vector<std::string>& names);

/// Whether there is a helper of that name.
bool isCHelper(const std::string& name);

} // namespace netwright::exchange
