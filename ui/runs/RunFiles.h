#pragma once

#include <QList>
#include <QMap>
#include <QPointF>
#include <QString>

#include <filesystem>

namespace netwright::runs_ui {

/// A run as its folder tells it (run.json and metrics.csv).
struct RunInfo {
    QString name;    ///< of the folder: time and title
    QString title;   ///< of the folder without the time
    QString folder;
    QString started; ///< as people write it, in local time
    int epochs = 0;  ///< finished
    int plannedEpochs = 0;  ///< 0: not known, in runs of older versions
    bool canResume = false; ///< there is a checkpoint, and what the run was started with is known
    qint64 steps = 0;
    qint64 parameters = 0;
    double seconds = 0;
    QMap<QString, QString> settings; ///< "optimizer" → "adam", "learningRate" → "0.001", …
    QMap<QString, double> finals;    ///< last epoch: "loss", "accuracy", "validation_loss", …
    QMap<QString, QList<QPointF>> steppedCurves; ///< by column; per step, at most kMaxPoints
    QMap<QString, QList<QPointF>> epochCurves;   ///< by column; per epoch
    static constexpr int kMaxPoints = 1500;
};

/// All runs of a folder, the newest first. Folders without metrics are left out. Any thread.
QList<RunInfo> readRuns(const std::filesystem::path& runsFolder);

} // namespace netwright::runs_ui
