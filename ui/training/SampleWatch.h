#pragma once

#include "engine/training/TrainingSession.h"
#include "ui/document/ProjectDocument.h"
#include "ui/training/Histogram.h"

#include <QMap>
#include <QObject>

#include <optional>

namespace netwright::data_ui {
class DatasetStore;
}

namespace netwright::training_ui {

class RunController;

/// Which sample is watched and of which nodes: asks the run for just that, and keeps the newest answer. What is not looked
/// at is not asked for. GUI thread.
class SampleWatch : public QObject {
    Q_OBJECT
public:
    SampleWatch(document::ProjectDocument* document, data_ui::DatasetStore* datasets, RunController* run,
                QObject* parent = nullptr);

    data::Split split() const { return m_split; }
    std::int64_t sample() const { return m_sample; }
    std::int64_t samples() const; ///< in the split; 0 while unknown
    void choose(data::Split split, std::int64_t sample);
    void chooseNext(std::int64_t offset); ///< wraps around
    void chooseRandom();

    void setActive(bool active);             ///< somebody sees the pictures
    void setSelected(const QString& nodeId); ///< whose weights are wanted too; empty: none

    const std::optional<telemetry::Snapshot>& snapshot() const { return m_snapshot; }
    const telemetry::Snapshot::Tensor* find(const QString& nodeId, const QString& port) const;
    /// What an Output node compares with its target: what arrives at it. nullptr when unknown.
    const telemetry::Snapshot::Tensor* prediction(const QString& outputNode) const;
    /// The main parameter of a node ("weight") from the newest snapshot; nullptr when it has none or is not watched.
    const telemetry::Snapshot::Tensor* weights(const QString& nodeId) const;
    /// The same values before the first step; nullopt when unknown.
    std::optional<Histogram> initialWeights(const QString& nodeId) const;

signals:
    void sampleChanged();
    void snapshotChanged();

private:
    void request();
    void runStarted();
    void rememberInitialWeights(const std::vector<core::NamedTensor>& tensors);
    QString mainParameter(const QString& nodeId) const;

    document::ProjectDocument* m_document;
    data_ui::DatasetStore* m_datasets;
    RunController* m_run;
    data::Split m_split = data::Split::Validation;
    std::int64_t m_sample = 0;
    bool m_active = true;
    QString m_selected;
    std::optional<telemetry::Snapshot> m_snapshot;
    QMap<QString, QString> m_mainParameters; ///< by node
    QMap<QString, Histogram> m_initial;      ///< by node
};

} // namespace netwright::training_ui
