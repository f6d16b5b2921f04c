#include "ui/runs/RunFiles.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

#include <algorithm>

namespace netwright::runs_ui {
namespace {

constexpr qint64 kMaxManifest = 64 << 20;
constexpr qint64 kMaxMetrics = 256 << 20;

void readManifest(const QDir& folder, RunInfo& info) {
    QFile file(folder.filePath(QStringLiteral("run.json")));
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMaxManifest)
        return;
    const QJsonObject json = QJsonDocument::fromJson(file.readAll()).object();
    const QDateTime started = QDateTime::fromString(json[QStringLiteral("started")].toString(), Qt::ISODate).toLocalTime();
    info.started = QLocale().toString(started, QLocale::ShortFormat);
    info.parameters = static_cast<qint64>(json[QStringLiteral("parameters")].toDouble());
    const QJsonObject training = json[QStringLiteral("training")].toObject();
    for (auto entry = training.begin(); entry != training.end(); ++entry) {
        const QJsonValue value = entry.value().isObject() ? entry.value().toObject()[QStringLiteral("type")] : entry.value();
        info.settings.insert(entry.key(), value.toVariant().toString());
    }
}

void readEpoch(const QStringList& names, const QList<QByteArray>& cells, RunInfo& info) {
    const double step = cells[1].toDouble();
    for (int column = 3; column < names.size() && column < cells.size(); ++column) {
        bool ok = false;
        const double value = cells[column].toDouble(&ok);
        if (!ok)
            continue;
        if (names[column] == QLatin1String("seconds")) {
            info.seconds += value;
            continue;
        }
        info.finals[names[column]] = value;
        info.epochCurves[names[column]].append({step, value});
    }
    info.epochs = cells[2].toInt();
    info.steps = static_cast<qint64>(step);
}

void readStep(const QStringList& names, const QList<QByteArray>& cells, RunInfo& info) {
    for (int column = 3; column < names.size() && column < cells.size(); ++column) {
        bool ok = false;
        const double value = cells[column].toDouble(&ok);
        if (ok)
            info.steppedCurves[names[column]].append({cells[1].toDouble(), value});
    }
    info.steps = std::max(info.steps, static_cast<qint64>(cells[1].toDouble()));
}

/// Means of neighbours, so that a curve has at most kMaxPoints points.
void thin(QList<QPointF>& points) {
    const auto group = (points.size() + RunInfo::kMaxPoints - 1) / RunInfo::kMaxPoints;
    if (group < 2)
        return;
    QList<QPointF> thinned;
    for (qsizetype start = 0; start < points.size(); start += group) {
        QPointF sum;
        const auto end = std::min(start + group, points.size());
        for (qsizetype index = start; index < end; ++index)
            sum += points[index];
        thinned.append(sum / static_cast<double>(end - start));
    }
    points = thinned;
}

bool readMetrics(const QDir& folder, RunInfo& info) {
    QFile file(folder.filePath(QStringLiteral("metrics.csv")));
    if (!file.open(QIODevice::ReadOnly) || file.size() > kMaxMetrics)
        return false;
    QStringList names;
    for (const QByteArray& cell : file.readLine().trimmed().split(','))
        names.append(QString::fromUtf8(cell));
    if (names.size() < 5)
        return false;
    while (!file.atEnd()) {
        const QList<QByteArray> cells = file.readLine().trimmed().split(',');
        if (cells.size() < 5)
            continue;
        if (cells.front() == "epoch")
            readEpoch(names, cells, info);
        else
            readStep(names, cells, info);
    }
    for (QList<QPointF>& points : info.steppedCurves)
        thin(points);
    return info.steps > 0;
}

} // namespace

QList<RunInfo> readRuns(const std::filesystem::path& runsFolder) {
    QList<RunInfo> runs;
    const QDir folder(QString::fromStdString(runsFolder.string()));
    for (const QString& name : folder.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name | QDir::Reversed)) {
        RunInfo info;
        info.name = name;
        info.folder = folder.filePath(name);
        readManifest(QDir(info.folder), info);
        if (readMetrics(QDir(info.folder), info))
            runs.append(std::move(info));
    }
    return runs;
}

} // namespace netwright::runs_ui
