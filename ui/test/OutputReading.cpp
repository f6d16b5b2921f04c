#include "ui/test/OutputReading.h"

#include "engine/data/Preparation.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace netwright::test_ui {
namespace {

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

} // namespace

OutputReading readOutput(training::Evaluation& evaluation, std::size_t output, const std::optional<core::Field>& field,
                         const data::Dataset& dataset) {
    training::Evaluation::OutputResult& result = evaluation.outputs[output];
    OutputReading reading;
    reading.field = field;
    reading.width = static_cast<std::size_t>(std::max<std::int64_t>(result.width, 1));
    if (!result.confusion.empty() || result.predictions.empty() || result.predictions.size() != result.targets.size())
        return reading;
    reading.unit = training::valueUnitOf(dataset, field ? field->name : std::string(), result.width);
    const data::Preparation back = reading.unit.isOfData() ? data::inverseOf(dataset.preprocessing(field->name)) : data::Preparation();
    reading.predicted = undone(back, std::exchange(result.predictions, {}), reading.width);
    reading.truth = undone(back, std::exchange(result.targets, {}), reading.width);
    reading.errors = errorsOf(reading);
    return reading;
}

} // namespace netwright::test_ui
