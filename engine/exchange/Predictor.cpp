#include "engine/exchange/Predictor.h"

#include "engine/training/Feed.h"

#include <algorithm>
#include <atomic>

namespace netwright::exchange {

std::span<const float> Prediction::probabilities(std::size_t step) const {
    return std::span(values).subspan(step * (values.size() / steps), values.size() / steps);
}

std::size_t Prediction::best(std::size_t step) const {
    const std::span<const float> all = probabilities(step);
    return static_cast<std::size_t>(std::ranges::max_element(all) - all.begin());
}

Predictor::Predictor(backend::Model& model, std::shared_ptr<const data::Dataset> dataset, std::int64_t batch)
    : m_dataset(std::move(dataset)), m_executor(model.executor(backend::Mode::Evaluate, batch)) {}

void Predictor::predict(data::Split split, std::int64_t first, std::int64_t last, const Receiver& receive) {
    const std::atomic<bool> never = false;
    const std::int64_t batch = m_executor.batch();
    for (std::int64_t begin = first; begin < last; begin += batch) {
        const std::int64_t rows = std::min(batch, last - begin);
        for (std::int64_t row = 0; row < batch; ++row) // a short last batch is filled up with its last sample
            training::fillRow(m_executor, *m_dataset, split, begin + std::min(row, rows - 1), row);
        m_executor.run(static_cast<std::uint64_t>(begin / batch), never); // noise is drawn anew for every batch
        for (std::int64_t row = 0; row < rows; ++row)
            receive(begin + row, predictionsOf(row));
    }
}

std::vector<Prediction> Predictor::predictionsOf(std::int64_t row) const {
    std::vector<Prediction> predictions;
    for (const backend::OutputBinding& output : m_executor.outputs()) {
        Prediction prediction{output.node, {}, {}, 1};
        const auto width = static_cast<std::size_t>(output.shape.elements(1, output.shape.rank()));
        const auto values = output.prediction.subspan(static_cast<std::size_t>(row) * width, width);
        prediction.values.assign(values.begin(), values.end());
        if (const core::Field* field = m_dataset->schema().find(output.field)) {
            if (field->kind == core::FieldKind::Category || field->kind == core::FieldKind::Tokens) {
                prediction.classes = field->classes;
                prediction.steps = prediction.values.size() / static_cast<std::size_t>(output.shape[-1]);
            } else
                data::prepare(data::inverseOf(m_dataset->preprocessing(output.field)), prediction.values);
        }
        predictions.push_back(std::move(prediction));
    }
    return predictions;
}

} // namespace netwright::exchange
