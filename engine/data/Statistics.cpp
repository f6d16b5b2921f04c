#include "engine/data/Statistics.h"

#include "engine/data/Source.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace netwright::data {
namespace {

constexpr std::array<Split, 3> kSplits{Split::Train, Split::Validation, Split::Test};

/// Which elements of a sample belong to the same column.
struct Layout {
    explicit Layout(const core::Field& field) : elements(field.shape.elements()) {
        if (field.kind == core::FieldKind::Image)
            block = elements / std::max<std::int64_t>(1, field.shape[0]);
        else if (field.kind == core::FieldKind::Sequence)
            period = field.shape[-1];
    }
    std::int64_t columns() const { return period > 0 ? period : elements / block; }
    std::size_t columnOf(std::int64_t element) const {
        return static_cast<std::size_t>(period > 0 ? element % period : element / block);
    }

    std::int64_t elements;
    std::int64_t block = 1;
    std::int64_t period = 0;
};

std::string nameOfColumn(const core::Field& field, std::size_t column) {
    if (column < field.columns.size())
        return field.columns[column];
    if (field.kind != core::FieldKind::Image)
        return field.name + " " + std::to_string(column + 1);
    if (field.shape[0] == 1)
        return "grey";
    static const std::array<const char*, 3> kColours{"red", "green", "blue"};
    return field.shape[0] == 3 ? kColours[column] : "channel " + std::to_string(column + 1);
}

/// Calls `visit` with samples of all parts, evenly thinned out; false when it was cancelled.
class Samples {
public:
    Samples(const Dataset& dataset, std::int64_t most, const std::function<bool(double)>& progress)
        : m_dataset(dataset), m_progress(progress) {
        for (const Split split : kSplits)
            m_total += dataset.size(split);
        m_step = std::max<std::int64_t>(1, (m_total + most - 1) / std::max<std::int64_t>(1, most));
    }

    template <typename Visit> bool each(const core::Field& field, double from, double to, Visit&& visit) {
        std::vector<float> values(static_cast<std::size_t>(field.shape.elements()));
        std::int64_t seen = 0;
        for (const Split split : kSplits)
            for (std::int64_t i = 0; i < m_dataset.size(split); ++i, ++seen) {
                if (seen % m_step != 0)
                    continue;
                m_dataset.readRaw(split, i, field.name, values);
                visit(values);
                constexpr std::int64_t kBetweenReports = 1024;
                const double share = static_cast<double>(seen) / static_cast<double>(m_total);
                if (m_progress && seen / m_step % kBetweenReports == 0 && !m_progress(from + (to - from) * share))
                    return false;
            }
        return true;
    }

private:
    const Dataset& m_dataset;
    const std::function<bool(double)>& m_progress;
    std::int64_t m_total = 0;
    std::int64_t m_step = 1;
};

struct Sum {
    double count = 0;
    double mean = 0;
    double squares = 0;
    float low = std::numeric_limits<float>::infinity();
    float high = -std::numeric_limits<float>::infinity();

    /// Welford's update: stable in one pass.
    void add(float value) {
        count += 1;
        const double difference = static_cast<double>(value) - mean;
        mean += difference / count;
        squares += difference * (static_cast<double>(value) - mean);
        low = std::min(low, value);
        high = std::max(high, value);
    }
};

std::size_t binOf(const ColumnStatistics& column, float value) {
    const double width = column.maximum - column.minimum;
    const auto bins = static_cast<double>(column.histogram.size());
    const double place = width > 0 ? (static_cast<double>(value) - column.minimum) / width * bins : 0;
    return static_cast<std::size_t>(std::clamp(place, 0.0, bins - 1));
}

bool describeNumbers(FieldStatistics& result, const Dataset& dataset, Samples& samples, int bins, double from,
                     double to) {
    const core::Field& field = result.field;
    const Layout layout(field);
    std::vector<Sum> sums(static_cast<std::size_t>(layout.columns()));
    const bool image = field.kind == core::FieldKind::Image;
    std::vector<double> picture(image ? static_cast<std::size_t>(layout.elements) : 0);
    double seen = 0;
    const bool complete = samples.each(field, from, (from + to) / 2, [&](const std::vector<float>& values) {
        for (std::int64_t i = 0; i < layout.elements; ++i)
            if (const float value = values[static_cast<std::size_t>(i)]; !std::isnan(value))
                sums[layout.columnOf(i)].add(value);
        for (std::size_t i = 0; i < picture.size(); ++i)
            picture[i] += static_cast<double>(values[i]);
        seen += 1;
    });
    const std::vector<std::int64_t> missing = dataset.missingValues(field.name);
    for (std::size_t i = 0; i < sums.size(); ++i) {
        ColumnStatistics column;
        column.name = nameOfColumn(field, i);
        column.missing = i < missing.size() ? missing[i] : 0;
        if (sums[i].count > 0) {
            column.minimum = static_cast<double>(sums[i].low);
            column.maximum = static_cast<double>(sums[i].high);
            column.mean = sums[i].mean;
            column.deviation = std::sqrt(sums[i].squares / sums[i].count);
        }
        column.histogram.resize(column.maximum > column.minimum ? static_cast<std::size_t>(bins) : 1);
        column.indicator = field.kind == core::FieldKind::Features && column.name.find('=') != std::string::npos &&
                           column.minimum >= 0 && column.maximum <= 1;
        result.columns.push_back(std::move(column));
    }
    for (const double sum : picture)
        result.meanImage.push_back(static_cast<float>(sum / std::max(1.0, seen)));
    return complete && samples.each(field, (from + to) / 2, to, [&](const std::vector<float>& values) {
        for (std::int64_t i = 0; i < layout.elements; ++i) {
            ColumnStatistics& column = result.columns[layout.columnOf(i)];
            if (!std::isnan(values[static_cast<std::size_t>(i)]))
                ++column.histogram[binOf(column, values[static_cast<std::size_t>(i)])];
        }
    });
}

void countClasses(FieldStatistics& result, const Dataset& dataset) {
    result.classCounts.resize(result.field.classes.size());
    for (const Split split : kSplits)
        for (std::int64_t i = 0; i < dataset.size(split); ++i) {
            float label = 0;
            dataset.readRaw(split, i, result.field.name, {&label, 1});
            ++result.classCounts[static_cast<std::size_t>(label)][static_cast<std::size_t>(split)];
        }
}

} // namespace

core::Result<Statistics> computeStatistics(const Dataset& dataset, const StatisticsOptions& options,
                                           const std::function<bool(double)>& progress) {
    Statistics statistics;
    for (const Split split : kSplits)
        statistics.samples[static_cast<std::size_t>(split)] = dataset.size(split);
    Samples samples(dataset, options.maxSamples, progress);
    const auto fields = static_cast<double>(dataset.schema().fields.size());
    for (const core::Field& field : dataset.schema().fields) {
        const auto done = static_cast<double>(statistics.fields.size());
        FieldStatistics result;
        result.field = field;
        if (field.kind == core::FieldKind::Category)
            countClasses(result, dataset);
        else if (field.kind != core::FieldKind::Tokens &&
                 !describeNumbers(result, dataset, samples, options.bins, done / fields, (done + 1) / fields))
            return cancelled();
        statistics.fields.push_back(std::move(result));
    }
    return statistics;
}

} // namespace netwright::data
