#include "engine/training/metrics/RankedScores.h"
#include "engine/training/metrics/SummedMetric.h"

namespace netwright::training {
namespace {

constexpr float kThreshold = 0.5F;

class LabelAccuracy : public SummedMetric {
public:
    LabelAccuracy() : SummedMetric(2) {}

    void add(const MetricBatch& batch) override {
        for (std::size_t i = 0; i < batch.prediction.size(); ++i)
            m_sums[0] += (batch.prediction[i] >= kThreshold) == (batch.target[i] >= kThreshold) ? 1 : 0;
        m_sums[1] += static_cast<double>(batch.prediction.size());
    }
    double value() const override { return ratio(m_sums[0], m_sums[1]); }
};

/// F1 over all labels of all samples together (micro average).
class LabelF1 : public SummedMetric {
public:
    LabelF1() : SummedMetric(2) {}

    void add(const MetricBatch& batch) override {
        for (std::size_t i = 0; i < batch.prediction.size(); ++i) {
            const bool predicted = batch.prediction[i] >= kThreshold;
            const bool truth = batch.target[i] >= kThreshold;
            m_sums[0] += predicted && truth ? 2 : 0;
            m_sums[1] += (predicted ? 1 : 0) + (truth ? 1 : 0);
        }
    }
    double value() const override { return ratio(m_sums[0], m_sums[1]); }
};

class LabelAuc : public Metric {
public:
    void add(const MetricBatch& batch) override {
        for (std::size_t i = 0; i < batch.prediction.size(); ++i)
            m_scores.add(batch.prediction[i], batch.target[i] >= kThreshold);
    }
    double value() const override { return m_scores.areaUnderCurve(); }
    void reset() override { m_scores.clear(); }

private:
    RankedScores m_scores;
};

template <typename T>
std::unique_ptr<Metric> make(std::int64_t) {
    return std::make_unique<T>();
}

} // namespace

void addLabelMetrics(std::vector<MetricSpec>& specs) {
    MetricSpec accuracy;
    accuracy.name = "label_accuracy";
    accuracy.title = "Label accuracy";
    accuracy.help = "Share of all labels that are told rightly at a threshold of one half.";
    accuracy.family = OutputFamily::Labels;
    accuracy.higherIsBetter = true;
    accuracy.duringTraining = true;
    accuracy.make = make<LabelAccuracy>;
    MetricSpec f1 = accuracy;
    f1.name = "label_f1";
    f1.title = "Label F1";
    f1.help = "Harmonic mean of precision and recall over all labels together, at a threshold of one half.";
    f1.duringTraining = false;
    f1.make = make<LabelF1>;
    MetricSpec auc = f1;
    auc.name = "label_auc";
    auc.title = "Label ROC-AUC";
    auc.help = "How likely a label that applies gets a higher probability than one that does not.";
    auc.make = make<LabelAuc>;
    for (MetricSpec* spec : {&accuracy, &f1, &auc})
        specs.push_back(std::move(*spec));
}

} // namespace netwright::training
