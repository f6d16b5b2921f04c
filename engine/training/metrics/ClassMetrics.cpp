#include "engine/training/metrics/Confusion.h"
#include "engine/training/metrics/RankedScores.h"
#include "engine/training/metrics/SummedMetric.h"

#include <cmath>
#include <limits>

namespace netwright::training {
namespace {

constexpr std::int64_t kMostClassesForConfusion = 1000;
constexpr const char* kFrequent = "Says little where one class is much more frequent than the others: always that class is then right "
                                  "most of the time.";
constexpr const char* kEachCounts = "For classes of any frequency: each counts alike.";
constexpr std::int64_t kMostClassesForAuc = 100; // every score is kept until the end

std::int64_t classOf(float target) { return static_cast<std::int64_t>(std::lround(target)); }

/// Share of the rows whose true class is among the k likeliest (a tie counts for the lower index, as in argmax).
template <int K>
class TopK : public SummedMetric {
public:
    TopK() : SummedMetric(2) {}

    void add(const MetricBatch& batch) override {
        for (std::int64_t row = 0; row < batch.rows; ++row) {
            const std::int64_t truth = classOf(batch.target[static_cast<std::size_t>(row)]);
            if (truth < 0 || truth >= batch.width)
                continue;
            const float* p = batch.prediction.data() + row * batch.width;
            int before = 0;
            for (std::int64_t k = 0; k < batch.width && before < K; ++k)
                before += p[k] > p[truth] || (k < truth && p[k] == p[truth]);
            m_sums[0] += before < K ? 1 : 0;
            m_sums[1] += 1;
        }
    }
    double value() const override { return ratio(m_sums[0], m_sums[1]); }
};

/// exp of the mean negative log-probability of the true class.
class Perplexity : public SummedMetric {
public:
    Perplexity() : SummedMetric(2) {}

    void add(const MetricBatch& batch) override {
        for (std::int64_t row = 0; row < batch.rows; ++row) {
            const std::int64_t truth = classOf(batch.target[static_cast<std::size_t>(row)]);
            if (truth < 0 || truth >= batch.width)
                continue;
            const double p = static_cast<double>(batch.prediction[static_cast<std::size_t>(row * batch.width + truth)]);
            m_sums[0] -= std::log(std::max(p, 1e-30));
            m_sums[1] += 1;
        }
    }
    double value() const override { return m_sums[1] > 0 ? std::exp(m_sums[0] / m_sums[1]) : 0; }
};

/// A figure of the confusion matrix.
class FromConfusion : public Metric {
public:
    using Figure = double (Confusion::*)() const;
    FromConfusion(std::int64_t classes, Figure figure) : m_confusion(classes), m_figure(figure) {}

    void add(const MetricBatch& batch) override { m_confusion.add(batch); }
    double value() const override { return (m_confusion.*m_figure)(); }
    void reset() override { m_confusion.reset(); }

private:
    Confusion m_confusion;
    Figure m_figure;
};

template <Confusion::Figure figure>
std::unique_ptr<Metric> makeFromConfusion(std::int64_t classes) {
    return std::make_unique<FromConfusion>(classes, figure);
}

/// Area under the receiver operating characteristic: of the second class with two classes, otherwise the mean over the
/// classes, each against all others (those that occur and are not the only one).
class RocAuc : public Metric {
public:
    explicit RocAuc(std::int64_t classes) : m_scores(static_cast<std::size_t>(classes)) {}

    void add(const MetricBatch& batch) override {
        for (std::int64_t row = 0; row < batch.rows; ++row) {
            const std::int64_t truth = classOf(batch.target[static_cast<std::size_t>(row)]);
            if (truth < 0 || truth >= batch.width)
                continue;
            for (std::int64_t k = first(); k < batch.width; ++k)
                m_scores[static_cast<std::size_t>(k)].add(batch.prediction[static_cast<std::size_t>(row * batch.width + k)], truth == k);
        }
    }
    double value() const override {
        double sum = 0;
        double counted = 0;
        for (std::size_t k = static_cast<std::size_t>(first()); k < m_scores.size(); ++k) {
            if (!m_scores[k].hasBoth())
                continue;
            sum += m_scores[k].areaUnderCurve();
            ++counted;
        }
        return counted > 0 ? sum / counted : 0;
    }
    void reset() override {
        for (RankedScores& scores : m_scores)
            scores.clear();
    }

private:
    std::int64_t first() const { return m_scores.size() == 2 ? 1 : 0; }

    std::vector<RankedScores> m_scores; ///< by class
};

MetricSpec classMetric(std::string name, std::string title, std::string help, std::unique_ptr<Metric> (*make)(std::int64_t)) {
    MetricSpec spec;
    spec.name = std::move(name);
    spec.title = std::move(title);
    spec.help = std::move(help);
    spec.family = OutputFamily::Classes;
    spec.meaningfulFor = kEachCounts;
    spec.higherIsBetter = true;
    spec.make = make;
    return spec;
}

} // namespace

void addClassMetrics(std::vector<MetricSpec>& specs) {
    MetricSpec accuracy = classMetric("accuracy", "Accuracy", "Share of samples whose likeliest class is the true one.",
                                      [](std::int64_t) -> std::unique_ptr<Metric> { return std::make_unique<TopK<1>>(); });
    accuracy.duringTraining = true;
    accuracy.meaningfulFor = kFrequent;
    specs.push_back(std::move(accuracy));

    MetricSpec top5 = classMetric("top5", "Top-5 accuracy", "Share of samples whose true class is among the five likeliest.",
                                  [](std::int64_t) -> std::unique_ptr<Metric> { return std::make_unique<TopK<5>>(); });
    top5.minWidth = 6;
    top5.meaningfulFor = kFrequent;
    MetricSpec top3 = classMetric("top3", "Top-3 accuracy", "Share of samples whose true class is among the three likeliest.",
                                  [](std::int64_t) -> std::unique_ptr<Metric> { return std::make_unique<TopK<3>>(); });
    top3.minWidth = 4;
    top3.meaningfulFor = kFrequent;
    specs.push_back(std::move(top3));
    specs.push_back(std::move(top5));

    for (MetricSpec spec :
         {classMetric("balanced_accuracy", "Balanced accuracy", "Mean over the classes of the share found in each.",
                      makeFromConfusion<&Confusion::balancedAccuracy>),
          classMetric("precision", "Precision", "Mean over the classes: how many of those assigned to a class belong to it.",
                      makeFromConfusion<&Confusion::macroPrecision>),
          classMetric("recall", "Recall", "Mean over the classes: how many of a class are found.",
                      makeFromConfusion<&Confusion::macroRecall>),
          classMetric("f1", "F1", "Mean over the classes of the harmonic mean of precision and recall.",
                      makeFromConfusion<&Confusion::macroF1>)}) {
        spec.maxWidth = kMostClassesForConfusion;
        specs.push_back(std::move(spec));
    }

    MetricSpec auc = classMetric("auc", "ROC-AUC",
                                 "How likely a random sample of a class gets a higher probability for it than a sample of "
                                 "another class; with more than two classes the mean over them.",
                                 [](std::int64_t classes) -> std::unique_ptr<Metric> { return std::make_unique<RocAuc>(classes); });
    auc.minWidth = 2;
    auc.meaningfulFor = "For the order of the samples at any threshold; needs samples of at least two classes.";
    auc.unit = MetricUnit::Number;
    auc.maxWidth = kMostClassesForAuc;
    specs.push_back(std::move(auc));

    MetricSpec perplexity =
        classMetric("perplexity", "Perplexity",
                    "Among how many equally likely classes the network is undecided on average; 1 is perfect.",
                    [](std::int64_t) -> std::unique_ptr<Metric> { return std::make_unique<Perplexity>(); });
    perplexity.higherIsBetter = false;
    perplexity.meaningfulFor = "For language models and other outputs of many classes.";
    perplexity.unit = MetricUnit::Number;
    perplexity.lowest = 1;
    perplexity.highest = std::numeric_limits<double>::infinity();
    specs.push_back(std::move(perplexity));
}

} // namespace netwright::training
