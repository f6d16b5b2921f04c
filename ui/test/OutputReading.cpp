#include "ui/test/OutputReading.h"

#include "engine/data/Preparation.h"
#include "engine/training/metrics/Metric.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace netwright::test_ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(OutputReading)
};

/// Numbers that the network works with as those of the data.
std::vector<float> undone(const data::Preparation& back, std::vector<float> values, std::size_t width) {
    for (std::size_t start = 0; start + width <= values.size(); start += width)
        data::prepare(back, std::span(values).subspan(start, width));
    return values;
}

std::vector<float> errorsOf(const OutputReading& reading) {
    std::vector<float> errors;
    errors.reserve(reading.predicted.size() / reading.width);
    for (std::size_t start = 0; start + reading.width <= reading.predicted.size(); start += reading.width) {
        double sum = 0;
        for (std::size_t place = start; place < start + reading.width; ++place)
            sum += std::abs(static_cast<double>(reading.predicted[place] - reading.truth[place]));
        errors.push_back(static_cast<float>(sum / static_cast<double>(reading.width)));
    }
    return errors;
}

/// The metrics of numbers once more, over these.
telemetry::Metrics metricsOf(const training::Evaluation& evaluation, const std::string& node, const OutputReading& reading) {
    telemetry::Metrics metrics;
    const auto width = static_cast<std::int64_t>(reading.width);
    const training::MetricBatch batch{reading.predicted, reading.truth, std::ssize(reading.errors), width};
    for (const training::MetricSpec& spec : training::metricSpecs()) {
        const std::string name = evaluation.metrics.contains(spec.name) ? spec.name : node + "." + spec.name;
        if (spec.family != training::OutputFamily::Values || !evaluation.metrics.contains(name))
            continue;
        const auto metric = spec.make(width);
        metric->add(batch);
        metrics[name] = metric->value();
    }
    return metrics;
}

} // namespace

OutputReading readOutput(training::Evaluation& evaluation, std::size_t output, const std::optional<core::Field>& field,
                         const data::Dataset& dataset) {
    training::Evaluation::OutputResult& result = evaluation.outputs[output];
    OutputReading reading;
    reading.field = field;
    reading.width = static_cast<std::size_t>(std::max<std::int64_t>(result.width, 1));
    if (!result.confusion.empty() || result.predictions.empty() || result.predictions.size() != result.targets.size())
        return reading;
    reading.inUnits = field && static_cast<std::size_t>(field->shape.elements()) == reading.width;
    const data::Preparation back = reading.inUnits ? data::inverseOf(dataset.preprocessing(field->name)) : data::Preparation();
    reading.predicted = undone(back, std::exchange(result.predictions, {}), reading.width);
    reading.truth = undone(back, std::exchange(result.targets, {}), reading.width);
    reading.errors = errorsOf(reading);
    if (training::familyOf(result.type) == training::OutputFamily::Values)
        reading.metrics = metricsOf(evaluation, result.node, reading);
    return reading;
}

QString unitText(const OutputReading& reading) {
    if (!reading.inUnits)
        return Words::tr("of the prepared values");
    if (reading.isPicture())
        return Words::tr("in values of pixels");
    constexpr std::size_t kMostNamed = 2;
    const std::vector<std::string>& columns = reading.field->columns;
    if (reading.field->kind != core::FieldKind::Number || columns.size() > kMostNamed)
        return Words::tr("in the units of the data");
    QStringList names;
    for (const std::string& column : columns)
        names.append(QString::fromStdString(column));
    return Words::tr("in units of %1").arg(names.isEmpty() ? QString::fromStdString(reading.field->name) : names.join(QStringLiteral(", ")));
}

} // namespace netwright::test_ui
