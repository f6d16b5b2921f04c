#pragma once

#include "engine/core/Result.h"
#include "engine/telemetry/Events.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace netwright::training {

/// The figures of a run as a table, metrics.csv in the run's folder, for later plots: a row per step (thinned in long
/// runs) and per epoch. Columns: kind (step, epoch), step, epoch, learning_rate, loss, the metrics, validation_loss, the
/// metrics with "validation_", seconds. Trainer thread.
class RunRecord {
public:
    /// `steps`: as planned, which decides how much is thinned.
    RunRecord(std::filesystem::path folder, std::vector<std::string> metrics, std::int64_t steps);

    /// Begins the table, or goes on with the one there: rows after `step` are dropped, as they will come again.
    core::Status open(std::int64_t step);
    void add(const telemetry::StepDone& step);
    void add(const telemetry::EpochDone& epoch);
    void flush() { m_stream.flush(); }

private:
    std::filesystem::path m_path;
    std::vector<std::string> m_metrics;
    std::int64_t m_stride;
    std::ofstream m_stream;
};

} // namespace netwright::training
