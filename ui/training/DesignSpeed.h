#pragma once

#include "engine/training/StepSpeed.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>

class QSettings;

namespace netwright::data_ui {
class DatasetStore;
}
namespace netwright::document {
class ProjectDocument;
}

namespace netwright::training_ui {

class RunController;

/// How fast the design in the window trains on this machine: two seconds of training, on a thread of its own, once the
/// design has rested for a moment, its data is there and no run needs the processor. An edit or a run ends it early. GUI
/// thread.
class DesignSpeed : public QObject {
    Q_OBJECT
public:
    DesignSpeed(document::ProjectDocument* document, data_ui::DatasetStore* datasets, RunController* run, QSettings* settings,
                QObject* parent = nullptr);
    ~DesignSpeed() override; ///< cancels; does not wait

    /// Of the design as it is now; nullopt while it is not known.
    const std::optional<training::StepSpeed>& speed() const { return m_speed; }

    static bool isWanted(const QSettings& settings); ///< a preference; on unless it was turned off
    static void setWanted(QSettings& settings, bool wanted);

signals:
    void changed();

private:
    void designChanged();
    void runChanged();
    void measure();
    void cancel();

    document::ProjectDocument* m_document;
    data_ui::DatasetStore* m_datasets;
    RunController* m_run;
    QSettings* m_settings;
    QTimer m_rest;
    std::optional<training::StepSpeed> m_speed;
    std::shared_ptr<std::atomic<bool>> m_cancelled; ///< of the measurement under way
};

} // namespace netwright::training_ui
