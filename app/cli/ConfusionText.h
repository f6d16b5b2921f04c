#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace netwright::cli {

/// A confusion matrix (classes × classes, row = true class) as a table with aligned columns and, at the end of each row,
/// the share of that class that was correctly predicted. Zeros are dots, so that the mistakes stand out.
std::string confusionText(const std::vector<std::string>& classes, const std::vector<std::int64_t>& confusion);

} // namespace netwright::cli
