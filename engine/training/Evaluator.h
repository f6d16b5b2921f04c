#pragma once

#include "engine/backend/Model.h"
#include "engine/data/Dataset.h"
#include "engine/training/Evaluation.h"
#include "engine/training/metrics/Metric.h"

#include <atomic>
#include <optional>

namespace netwright::training {

struct EvaluateOptions {
    data::Split split = data::Split::Validation;
    std::int64_t batch = 256; ///< at most; the split may be smaller
    /// Evaluation: every metric, numbers in the units of the data. Training: as in the steps, of the prepared values.
    MetricSet::Purpose purpose = MetricSet::Purpose::Evaluation;
    std::vector<std::string> also = {}; ///< metrics that are wanted beside those of the purpose
    bool keepOutputs = true; ///< fill Evaluation::outputs
};

/// Runs the current parameters over a part of the data, sample by sample in order, running statistics and no dropout. The
/// last batch is padded; only real samples count. On the trainer thread. Errors: "evaluate.empty" when the part has no
/// samples, "evaluate.cancelled".
core::Result<Evaluation> evaluate(backend::Model& model, const data::Dataset& dataset, const EvaluateOptions& options,
                                  const std::atomic<bool>& cancel);

} // namespace netwright::training
