#pragma once

#include "engine/core/Diagnostic.h"

#include <cstdint>
#include <optional>

namespace netwright::layers {

/// "param.groups" unless channels and filters can be split evenly.
std::optional<core::Diagnostic> checkGroups(std::int64_t channels, std::int64_t filters, std::int64_t groups);

} // namespace netwright::layers
