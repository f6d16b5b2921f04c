#pragma once

#include "engine/data/Dataset.h"

#include <optional>

namespace netwright::data {

/// The place in the schema of the field that a preparation or augmentation step changes: the one that it names, or the
/// first input; nothing when there is none.
std::optional<std::size_t> stepField(const DataSpec::Step& step, const core::DataSchema& schema);

/// "data.step-field" when there is no such field, or when it holds classes or tokens.
std::optional<core::Diagnostic> checkStepField(const DataSpec::Step& step, const core::DataSchema& schema,
                                               const core::Location& where);

} // namespace netwright::data
