#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace netwright::core {

/// "Did you mean “stride”?" when a known word is near, otherwise `otherwise`.
std::string didYouMean(std::string_view word, const std::vector<std::string>& known, std::string otherwise);

/// Levenshtein distance in bytes.
std::size_t editDistance(std::string_view a, std::string_view b);

} // namespace netwright::core
