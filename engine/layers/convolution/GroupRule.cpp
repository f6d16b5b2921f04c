#include "engine/layers/convolution/GroupRule.h"

#include "engine/layers/Rules.h"

#include <numeric>

namespace netwright::layers {

std::optional<core::Diagnostic> checkGroups(std::int64_t channels, std::int64_t filters, std::int64_t groups) {
    if (channels % groups == 0 && filters % groups == 0)
        return std::nullopt;
    return paramError("param.groups", "groups",
                      std::to_string(groups) + " groups do not divide the " + std::to_string(channels) + " channels that arrive and the " +
                          std::to_string(filters) + " filters evenly.",
                      "Choose a number that divides both, such as " + std::to_string(std::gcd(channels, filters)) + " or 1.");
}

} // namespace netwright::layers
