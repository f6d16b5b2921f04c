#pragma once

#include "app/cli/RunHistory.h"
#include "engine/core/Result.h"

#include <filesystem>
#include <string>

namespace netwright::cli {

/// Draws the loss and the first metric of a run over its steps as a PNG picture of 1600 × 720 pixels: training blue
/// (smoothed, the single steps faint behind it), validation orange, events as dashed lines. Written whole or not at all.
core::Status writeCurvesPicture(const RunHistory& history, const std::string& title, const std::filesystem::path& path);

} // namespace netwright::cli
