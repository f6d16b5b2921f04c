#pragma once

#include "engine/training/TrainingSession.h"

#include <QMap>
#include <QObject>
#include <QSettings>

#include <optional>

namespace netwright::training_ui {

class RunController;

/// What a training step spends on each layer, timed on this machine: once a run, and only when somebody wants to know. The
/// machine's peak, which takes longer to measure, is measured once, while no run needs the processor. GUI thread.
class LayerCosts : public QObject {
    Q_OBJECT
public:
    LayerCosts(RunController* run, QSettings* settings, QObject* parent = nullptr);

    struct Cost {
        double seconds = 0;               ///< forward and backward, of one step
        std::optional<double> peakShare;  ///< of the processor's speed at a large matrix product
    };
    /// nullopt while unknown, or when the layer takes part in no step of its own (fused into another, bypassed). Asking is
    /// what starts the measurement; changed() tells when it is done.
    std::optional<Cost> of(const QString& nodeId);

signals:
    void changed();

private:
    void measure(bool withPeak);
    double peakGflops() const;

    RunController* m_run;
    QSettings* m_settings;
    QMap<QString, training::TrainingSession::NodeCost> m_costs;
    bool m_asked = false; ///< in this run
    bool m_peakAsked = false;
};

} // namespace netwright::training_ui
