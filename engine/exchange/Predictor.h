#pragma once

#include "engine/backend/Model.h"
#include "engine/data/Dataset.h"

#include <cstdint>
#include <functional>
#include <memory>
#include <span>
#include <string>
#include <vector>

namespace netwright::exchange {

/// What one output says about one sample.
struct Prediction {
    std::string node;                 ///< of the output
    std::vector<std::string> classes; ///< names; empty when values are predicted
    std::vector<float> values;        ///< probabilities of the classes, or values in the units of the raw data
    std::size_t steps = 1;            ///< so many times all classes: a network that names one for each step of a sequence

    std::span<const float> probabilities(std::size_t step) const;
    std::size_t best(std::size_t step = 0) const; ///< index of the largest probability of a step; the first of several
};

/// Runs a trained model over samples of its data: the same numbers as an exported model gives for the raw data. On the
/// model's thread. The model must outlive it.
class Predictor {
public:
    static constexpr std::int64_t kBatch = 256;
    Predictor(backend::Model& model, std::shared_ptr<const data::Dataset> dataset, std::int64_t batch = kBatch);

    using Receiver = std::function<void(std::int64_t sample, const std::vector<Prediction>& predictions)>;
    /// Samples [first, last) of a split, in order.
    void predict(data::Split split, std::int64_t first, std::int64_t last, const Receiver& receive);

private:
    std::vector<Prediction> predictionsOf(std::int64_t row) const;

    std::shared_ptr<const data::Dataset> m_dataset;
    backend::Executor& m_executor;
};

} // namespace netwright::exchange
