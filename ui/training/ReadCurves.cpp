#include "ui/training/ReadCurves.h"

#include "engine/training/MetricsLog.h"

namespace netwright::training_ui {
namespace {

constexpr std::string_view kValidation = "validation_";

telemetry::EpochDone epochOf(const training::MetricsTable& table, const training::MetricsTable::Row& row) {
    telemetry::EpochDone done;
    done.step = row.step;
    done.epoch = static_cast<decltype(done.epoch)>(row.epochs);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        const std::string& column = table.columns[i];
        const double value = row.values[i].value_or(0);
        if (!row.values[i])
            continue;
        if (column == "learning_rate")
            done.learningRate = value;
        else if (column == "loss")
            done.trainingLoss = value;
        else if (column == "validation_loss")
            done.validationLoss = value;
        else if (column == "seconds")
            done.seconds = value;
        else if (column.starts_with(kValidation))
            done.validationMetrics[column.substr(kValidation.size())] = value;
        else
            done.trainingMetrics[column] = value;
        done.validated = done.validated || column == "validation_loss";
    }
    return done;
}

telemetry::StepDone stepOf(const training::MetricsTable& table, const training::MetricsTable::Row& row) {
    telemetry::StepDone done;
    done.step = row.step;
    done.epoch = static_cast<decltype(done.epoch)>(row.epochs);
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (!row.values[i])
            continue;
        if (table.columns[i] == "learning_rate")
            done.learningRate = *row.values[i];
        else if (table.columns[i] == "loss")
            done.loss = *row.values[i];
        else if (table.columns[i] != "seconds" && !table.columns[i].starts_with(kValidation))
            done.metrics[table.columns[i]] = *row.values[i];
    }
    return done;
}

} // namespace

SeriesStore readCurves(const std::filesystem::path& metricsLog) {
    SeriesStore curves;
    const auto table = training::readMetricsLog(metricsLog);
    if (!table)
        return curves;
    for (const training::MetricsTable::Row& row : table->rows) {
        if (row.epoch)
            curves.add(epochOf(*table, row));
        else
            curves.add(stepOf(*table, row));
    }
    return curves;
}

} // namespace netwright::training_ui
