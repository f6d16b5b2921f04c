#pragma once

#include <string_view>

namespace netwright::data {

/// “m/s”, “[kg]”, “(°C)”, “%”, “-”, “TS”; also names of types (“float”, “continuous”), which some programs write below the header.
bool looksLikeUnit(std::string_view text);

} // namespace netwright::data
