#pragma once

#include "engine/core/DataSchema.h"
#include "engine/data/Dataset.h"
#include "engine/training/Evaluation.h"

#include <optional>
#include <vector>

namespace netwright::test_ui {

/// What the evaluation of an output says of numbers, in the units of the data where the preparation can be undone.
struct OutputReading {
    std::optional<core::Field> field;    ///< what the output predicts; none: nothing in the data
    training::ValueUnit unit;            ///< of the numbers
    std::size_t width = 1;               ///< numbers of a sample
    std::vector<float> predicted, truth; ///< samples × width; both empty for classes and where there is nothing to compare with
    std::vector<float> errors;           ///< of each sample the mean absolute error

    bool isPicture() const { return field && field->kind == core::FieldKind::Image && (field->shape[0] == 1 || field->shape[0] == 3); }
};

/// Takes the numbers of an output out of the evaluation (probabilities of classes stay there) and goes through all of them, so
/// call it away from the window's thread. `field`: what the output predicts, if anything in the data.
OutputReading readOutput(training::Evaluation& evaluation, std::size_t output, const std::optional<core::Field>& field,
                         const data::Dataset& dataset);

} // namespace netwright::test_ui
