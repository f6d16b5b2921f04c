#include "ui/training/LayerCosts.h"

#include "ui/training/RunController.h"

#include <algorithm>

namespace netwright::training_ui {
namespace {

constexpr std::int64_t kWarmUpSteps = 10;
const QString kPeakKey = QStringLiteral("speed/peakGflops");

} // namespace

LayerCosts::LayerCosts(RunController* run, QSettings* settings, QObject* parent)
    : QObject(parent), m_run(run), m_settings(settings) {
    connect(run, &RunController::started, this, [this] {
        m_costs.clear();
        m_asked = false;
        emit changed();
    });
}

double LayerCosts::peakGflops() const {
    return m_settings->value(kPeakKey, 0).toDouble();
}

std::optional<LayerCosts::Cost> LayerCosts::of(const QString& nodeId) {
    const bool warm = m_run->hasModel() && m_run->lastStep() && m_run->lastStep()->step >= kWarmUpSteps;
    if (warm && !m_asked)
        measure(false);
    else if (warm && !m_run->isRunning() && peakGflops() == 0 && !m_peakAsked)
        measure(true);
    const auto found = m_costs.constFind(nodeId);
    if (found == m_costs.cend())
        return std::nullopt;
    Cost cost{found->seconds, std::nullopt};
    if (peakGflops() > 0 && found->flops > 0 && found->seconds > 0)
        cost.peakShare = found->flops / found->seconds / 1e9 / peakGflops();
    return cost;
}

void LayerCosts::measure(bool withPeak) {
    m_asked = true;
    m_peakAsked = m_peakAsked || withPeak;
    m_run->profile(withPeak, this, [this](const training::TrainingSession::StepProfile& profile) {
        for (const training::TrainingSession::NodeCost& cost : profile.nodes)
            m_costs.insert(QString::fromStdString(cost.node), cost);
        // On a machine that was busy the large product was slower than a layer is now: nothing is faster than the peak.
        double peak = std::max(profile.peakGflops, peakGflops());
        if (peak > 0)
            for (const training::TrainingSession::NodeCost& cost : profile.nodes)
                if (cost.seconds > 0)
                    peak = std::max(peak, cost.flops / cost.seconds / 1e9);
        if (peak > peakGflops())
            m_settings->setValue(kPeakKey, peak);
        emit changed();
    });
}

} // namespace netwright::training_ui
