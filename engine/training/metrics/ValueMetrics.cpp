#include "engine/training/metrics/SummedMetric.h"

#include <cmath>
#include <limits>

namespace netwright::training {
namespace {

double difference(const MetricBatch& batch, std::size_t i) {
    return static_cast<double>(batch.prediction[i]) - static_cast<double>(batch.target[i]);
}

class MeanAbsoluteError : public SummedMetric {
public:
    MeanAbsoluteError() : SummedMetric(2) {}

    void add(const MetricBatch& batch) override {
        for (std::size_t i = 0; i < batch.prediction.size(); ++i)
            m_sums[0] += std::abs(difference(batch, i));
        m_sums[1] += static_cast<double>(batch.prediction.size());
    }
    double value() const override { return ratio(m_sums[0], m_sums[1]); }
};

class RootMeanSquareError : public SummedMetric {
public:
    RootMeanSquareError() : SummedMetric(2) {}

    void add(const MetricBatch& batch) override {
        for (std::size_t i = 0; i < batch.prediction.size(); ++i)
            m_sums[0] += difference(batch, i) * difference(batch, i);
        m_sums[1] += static_cast<double>(batch.prediction.size());
    }
    double value() const override { return std::sqrt(ratio(m_sums[0], m_sums[1])); }
};

/// Coefficient of determination, 1 − Σ(y−ŷ)² / Σ(y−ȳ)², over all columns that vary, each weighted with its variation: as
/// scikit-learn's r2_score(multioutput="variance_weighted"),
/// https://scikit-learn.org/stable/modules/model_evaluation.html#r2-score-the-coefficient-of-determination. A mean over the
/// columns would be ruled by those that hardly vary, such as the edge pixels of pictures. Sums are taken about the first
/// target of each column, which keeps the variance exact when the mean is large.
class RSquared : public Metric {
public:
    explicit RSquared(std::int64_t width) : m_columns(static_cast<std::size_t>(width)) {}

    void add(const MetricBatch& batch) override {
        for (std::size_t i = 0; i < batch.prediction.size(); ++i) {
            Column& column = m_columns[i % m_columns.size()];
            const double target = static_cast<double>(batch.target[i]);
            if (m_rows == 0 && i < m_columns.size())
                column.origin = target;
            column.sum += target - column.origin;
            column.squares += (target - column.origin) * (target - column.origin);
            column.errors += difference(batch, i) * difference(batch, i);
        }
        m_rows += static_cast<double>(batch.rows);
    }

    double value() const override {
        double errors = 0;
        double variation = 0;
        double constantErrors = 0;
        for (const Column& column : m_columns) {
            const double varies = m_rows > 0 ? column.squares - column.sum * column.sum / m_rows : 0;
            // Of constants rounding may leave a crumb.
            const bool constant = varies <= 1e-12 * column.squares;
            (constant ? constantErrors : errors) += column.errors;
            variation += constant ? 0 : varies;
        }
        if (variation > 0)
            return 1 - errors / variation;
        return m_rows > 0 && constantErrors == 0 ? 1 : 0;
    }

    void reset() override {
        std::ranges::fill(m_columns, Column{});
        m_rows = 0;
    }

private:
    struct Column {
        double origin = 0;
        double sum = 0;
        double squares = 0;
        double errors = 0;
    };
    std::vector<Column> m_columns;
    double m_rows = 0;
};

} // namespace

void addValueMetrics(std::vector<MetricSpec>& specs) {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    MetricSpec mae;
    mae.name = "mae";
    mae.title = "Mean absolute error";
    mae.help = "Mean distance between prediction and truth.";
    mae.meaningfulFor = "For numbers of one unit; of several columns it is the mean over them.";
    mae.family = OutputFamily::Values;
    mae.unit = MetricUnit::Target;
    mae.highest = kInfinity;
    mae.duringTraining = true;
    mae.make = [](std::int64_t) -> std::unique_ptr<Metric> { return std::make_unique<MeanAbsoluteError>(); };
    MetricSpec rmse = mae;
    rmse.name = "rmse";
    rmse.title = "Root mean square error";
    rmse.help = "As the mean absolute error, but large errors weigh more.";
    rmse.make = [](std::int64_t) -> std::unique_ptr<Metric> { return std::make_unique<RootMeanSquareError>(); };
    MetricSpec r2 = mae;
    r2.name = "r2";
    r2.title = "R²";
    r2.help = "Share of the variation that is explained: 1 is perfect, 0 no better than always the mean.";
    r2.meaningfulFor = "For numbers that vary; of several columns or pixels those that vary most count most, constant ones not at all.";
    r2.unit = MetricUnit::Number;
    r2.lowest = -kInfinity;
    r2.highest = 1;
    r2.higherIsBetter = true;
    r2.duringTraining = false;
    r2.make = [](std::int64_t width) -> std::unique_ptr<Metric> { return std::make_unique<RSquared>(width); };
    for (MetricSpec* spec : {&mae, &rmse, &r2})
        specs.push_back(std::move(*spec));
}

} // namespace netwright::training
