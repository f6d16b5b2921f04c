#include "engine/training/metrics/LabelCounts.h"
#include "engine/training/metrics/RankedScores.h"
#include "engine/training/metrics/SummedMetric.h"

namespace netwright::training {
namespace {

constexpr float kThreshold = 0.5F;
constexpr const char* kFrequent = "Says little where a label applies seldom or nearly always: always the same answer is then right "
                                  "most of the time.";
constexpr const char* kEachCounts = "For labels of any frequency: each counts alike.";
constexpr const char* kTogether = "For labels of any frequency: frequent ones count more.";

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

/// A figure of the counts.
using Figure = double (*)(const LabelCounts&);
class FromCounts : public Metric {
public:
    FromCounts(std::int64_t labels, Figure figure) : m_counts(labels), m_figure(figure) {}

    void add(const MetricBatch& batch) override { m_counts.add(batch); }
    double value() const override { return m_figure(m_counts); }
    void reset() override { m_counts.reset(); }

private:
    LabelCounts m_counts;
    Figure m_figure;
};

template <Figure figure>
std::unique_ptr<Metric> fromCounts(std::int64_t labels) {
    return std::make_unique<FromCounts>(labels, figure);
}

double exactMatch(const LabelCounts& counts) { return counts.samples() > 0 ? counts.exactMatches() / counts.samples() : 0; }
double balanced(const LabelCounts& counts) { return counts.balancedAccuracy(); }
double microPrecision(const LabelCounts& counts) { return counts.all().precision(); }
double microRecall(const LabelCounts& counts) { return counts.all().recall(); }
double microF1(const LabelCounts& counts) { return counts.all().f1(); }
double macroPrecision(const LabelCounts& counts) { return counts.mean(&Confusion::PerClass::precision); }
double macroRecall(const LabelCounts& counts) { return counts.mean(&Confusion::PerClass::recall); }
double macroF1(const LabelCounts& counts) { return counts.mean(&Confusion::PerClass::f1); }

/// Of each label by itself; the mean over those that both apply and do not apply somewhere.
class LabelAuc : public Metric {
public:
    explicit LabelAuc(std::int64_t labels) : m_scores(static_cast<std::size_t>(labels)) {}

    void add(const MetricBatch& batch) override {
        for (std::size_t i = 0; i < batch.prediction.size(); ++i)
            m_scores[i % m_scores.size()].add(batch.prediction[i], batch.target[i] >= kThreshold);
    }
    double value() const override {
        double sum = 0;
        double counted = 0;
        for (const RankedScores& scores : m_scores) {
            if (!scores.hasBoth())
                continue;
            sum += scores.areaUnderCurve();
            ++counted;
        }
        return counted > 0 ? sum / counted : 0;
    }
    void reset() override {
        for (RankedScores& scores : m_scores)
            scores.clear();
    }

private:
    std::vector<RankedScores> m_scores;
};

MetricSpec labelMetric(const std::string& name, std::string title, std::string help, std::unique_ptr<Metric> (*make)(std::int64_t)) {
    MetricSpec spec;
    spec.name = name;
    spec.title = std::move(title);
    spec.help = std::move(help);
    spec.family = OutputFamily::Labels;
    spec.meaningfulFor = name.starts_with("label_macro") || name.starts_with("label_balanced") ? kEachCounts : kTogether;
    spec.higherIsBetter = true;
    spec.make = make;
    return spec;
}

} // namespace

void addLabelMetrics(std::vector<MetricSpec>& specs) {
    MetricSpec accuracy = labelMetric("label_accuracy", "Label accuracy",
                                      "Share of all labels that are told rightly at a threshold of one half.",
                                      [](std::int64_t) -> std::unique_ptr<Metric> { return std::make_unique<LabelAccuracy>(); });
    accuracy.duringTraining = true;
    accuracy.meaningfulFor = kFrequent;
    specs.push_back(std::move(accuracy));
    for (MetricSpec spec :
         {labelMetric("label_exact", "Exact match", "Share of samples of which every label is told rightly.", fromCounts<exactMatch>),
          labelMetric("label_balanced_accuracy", "Balanced accuracy",
                      "Mean over the labels: half the share found where the label applies, half that where it does not.",
                      fromCounts<balanced>),
          labelMetric("label_precision", "Precision", "How many of the labels told apply, all labels together.",
                      fromCounts<microPrecision>),
          labelMetric("label_recall", "Recall", "How many of the labels that apply are told, all labels together.",
                      fromCounts<microRecall>),
          labelMetric("label_f1", "F1", "Harmonic mean of precision and recall, all labels together.", fromCounts<microF1>),
          labelMetric("label_macro_precision", "Precision (macro)", "Mean of the precisions of the single labels.",
                      fromCounts<macroPrecision>),
          labelMetric("label_macro_recall", "Recall (macro)", "Mean of the recalls of the single labels.", fromCounts<macroRecall>),
          labelMetric("label_macro_f1", "F1 (macro)", "Mean of the F1 of the single labels.", fromCounts<macroF1>)})
        specs.push_back(std::move(spec));
    MetricSpec auc = labelMetric("label_auc", "ROC-AUC",
                                 "How likely a sample to which a label applies gets a higher probability for it than one to which "
                                 "it does not; the mean over the labels.",
                                 [](std::int64_t labels) -> std::unique_ptr<Metric> { return std::make_unique<LabelAuc>(labels); });
    auc.maxWidth = 1000;
    auc.meaningfulFor = "For the order of the samples at any threshold; needs samples to which a label applies and others.";
    auc.unit = MetricUnit::Number;
    specs.push_back(std::move(auc));
}

} // namespace netwright::training
