#pragma once

#include "ui/training/SeriesStore.h"

#include <filesystem>

namespace netwright::training_ui {

/// The curves of an earlier run from its metrics log, as far as it can be read. Any thread.
SeriesStore readCurves(const std::filesystem::path& metricsLog);

} // namespace netwright::training_ui
