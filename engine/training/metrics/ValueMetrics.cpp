#include "engine/training/metrics/SummedMetric.h"

#include <cmath>

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

/// Coefficient of determination, 1 − Σ(y−ŷ)² / Σ(y−ȳ)², averaged over the columns. Sums are taken about the first target
/// of each column, which keeps the variance exact when the mean is large.
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
        double total = 0;
        for (const Column& column : m_columns) {
            const double variation = m_rows > 0 ? column.squares - column.sum * column.sum / m_rows : 0;
            if (variation > 0)
                total += 1 - column.errors / variation;
            else
                total += column.errors > 0 ? 0 : 1;
        }
        return m_rows > 0 ? total / static_cast<double>(m_columns.size()) : 0;
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
    MetricSpec mae;
    mae.name = "mae";
    mae.title = "Mean absolute error";
    mae.help = "Mean distance between prediction and truth.";
    mae.family = OutputFamily::Values;
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
    r2.higherIsBetter = true;
    r2.duringTraining = false;
    r2.make = [](std::int64_t width) -> std::unique_ptr<Metric> { return std::make_unique<RSquared>(width); };
    for (MetricSpec* spec : {&mae, &rmse, &r2})
        specs.push_back(std::move(*spec));
}

} // namespace netwright::training
