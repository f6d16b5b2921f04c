#include "ui/runs/RunFiles.h"

#include "engine/runs/RunFolder.h"
#include "engine/runs/RunManifest.h"
#include "engine/training/MetricsLog.h"

#include <QDateTime>
#include <QDir>
#include <QLocale>

#include <algorithm>

namespace netwright::runs_ui {
namespace {

/// What the list shows of a setting: a choice by its type.
QString textOf(const core::ParamValue& value) {
    return QString::fromStdString(core::toString(value));
}

void readManifest(const std::filesystem::path& run, RunInfo& info) {
    const auto manifest = runs::readManifest(run);
    if (!manifest)
        return;
    const QDateTime started =
        QDateTime::fromString(QString::fromStdString(manifest->started), Qt::ISODate).toLocalTime();
    info.started = QLocale().toString(started, QLocale::ShortFormat);
    info.parameters = manifest->parameters;
    if (!manifest->project)
        return;
    const training::TrainingSettings& settings = manifest->project->training;
    for (const core::ParamSpec& spec : training::trainingParams())
        info.settings.insert(QString::fromStdString(spec.name), textOf(training::get(settings, spec.name)));
    info.settings.insert(QStringLiteral("optimizer"), QString::fromStdString(settings.optimizer.type));
    info.settings.insert(QStringLiteral("schedule"), QString::fromStdString(settings.schedule.type));
    info.plannedEpochs = static_cast<int>(settings.epochs);
}

/// At most kMaxPoints points, of each group of neighbours the lowest and the highest, in their order: no spike is lost.
void thin(QList<QPointF>& points) {
    const auto groups = RunInfo::kMaxPoints / 2;
    if (points.size() <= RunInfo::kMaxPoints)
        return;
    QList<QPointF> thinned;
    for (qsizetype group = 0; group < groups; ++group) {
        const auto first = points.begin() + points.size() * group / groups;
        const auto last = points.begin() + points.size() * (group + 1) / groups;
        auto [low, high] =
            std::minmax_element(first, last, [](const QPointF& a, const QPointF& b) { return a.y() < b.y(); });
        if (high < low)
            std::swap(low, high);
        thinned.append(*low);
        if (high != low)
            thinned.append(*high);
    }
    points = thinned;
}

void readRow(const training::MetricsTable& table, const training::MetricsTable::Row& row, RunInfo& info) {
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
        if (!row.values[i])
            continue;
        const QString column = QString::fromStdString(table.columns[i]);
        const QPointF point(static_cast<double>(row.step), *row.values[i]);
        if (column == QLatin1String("seconds"))
            info.seconds += point.y();
        else if (row.epoch)
            info.epochCurves[column].append(point);
        else
            info.steppedCurves[column].append(point);
        if (row.epoch && column != QLatin1String("seconds"))
            info.finals[column] = point.y();
    }
    info.steps = std::max<qint64>(info.steps, row.step);
    if (row.epoch)
        info.epochs = static_cast<int>(row.epochs);
}

bool readMetrics(const std::filesystem::path& run, RunInfo& info) {
    const auto table = training::readMetricsLog(runs::metricsOf(run));
    if (!table)
        return false;
    for (const training::MetricsTable::Row& row : table->rows)
        readRow(*table, row, info);
    for (QList<QPointF>& points : info.steppedCurves)
        thin(points);
    return info.steps > 0;
}

} // namespace

QList<RunInfo> readRuns(const std::filesystem::path& runsFolder) {
    QList<RunInfo> found;
    const QDir folder(QString::fromStdString(runsFolder.string()));
    for (const QString& name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
        RunInfo info;
        info.name = name;
        info.folder = folder.filePath(name);
        const std::filesystem::path run = runsFolder / name.toStdString();
        info.title = QString::fromStdString(runs::titleOf(run));
        readManifest(run, info);
        if (!readMetrics(run, info))
            continue;
        std::error_code ignored;
        info.canResume = info.epochs < info.plannedEpochs && std::filesystem::exists(runs::checkpointOf(run), ignored);
        found.append(std::move(info));
    }
    return found;
}

} // namespace netwright::runs_ui
