#pragma once

#include "engine/core/Result.h"
#include "engine/telemetry/Events.h"

#include <cstdint>
#include <filesystem>
#include <fstream>
#include <optional>
#include <string>
#include <vector>

namespace netwright::training {

inline constexpr const char* kMetricsName = "metrics.csv"; ///< in the run's folder

/// What a run measured, as a table (RFC 4180), for later plots: a row per step (thinned in long runs) and per epoch.
/// Columns: kind (step, epoch), step, epoch, learning_rate, loss, the metrics, validation_loss, the metrics with
/// "validation_", seconds. Trainer thread.
class MetricsLog {
public:
    /// `validated`: further metrics, of the validation part only. `steps`: as planned, which decides how much is thinned.
    MetricsLog(std::filesystem::path folder, std::vector<std::string> metrics, const std::vector<std::string>& validated,
               std::int64_t steps);

    /// Begins the table, or goes on with the one there: rows after `step` are dropped, as they will come again.
    core::Status open(std::int64_t step);
    void add(const telemetry::StepDone& step);
    void add(const telemetry::EpochDone& epoch);
    void flush() {
        writeExtremes();
        m_stream.flush();
    }

private:
    void write(const telemetry::StepDone& step);
    void writeExtremes();

    std::filesystem::path m_path;
    std::vector<std::string> m_metrics;
    std::vector<std::string> m_validated; ///< the same and the further ones
    std::int64_t m_stride;
    std::optional<telemetry::StepDone> m_lowest; ///< of the stretch under way
    std::optional<telemetry::StepDone> m_highest;
    std::ofstream m_stream;
};

/// A metrics log as it was written.
struct MetricsTable {
    struct Row {
        bool epoch = false; ///< the end of an epoch, otherwise a step
        std::int64_t step = 0;
        std::int64_t epochs = 0;                   ///< finished before, for a step; this one, for an epoch
        std::vector<std::optional<double>> values; ///< by column; nothing where the cell is empty
    };
    std::vector<std::string> columns; ///< "learning_rate", "loss", …, "seconds"
    std::vector<Row> rows;
};

/// Rows that are cut off, as after a power cut, are left out. Errors: those of core::readFile; "run.metrics" when the
/// file is none.
core::Result<MetricsTable> readMetricsLog(const std::filesystem::path& file);

} // namespace netwright::training
