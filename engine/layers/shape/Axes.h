#pragma once

#include "engine/core/ParamSpec.h"
#include "engine/layers/LayerSpec.h"
#include "engine/layers/LowerContext.h"

#include <optional>

/// Axes as users count them: those of one sample, from 0, or from the end with negative numbers.
namespace netwright::layers {

core::ParamSpec axisParam(std::int64_t defaultAxis, std::string help);

/// "param.axis" when the tensor has no such axis.
std::optional<core::Diagnostic> checkAxis(std::int64_t axis, const TensorType& type);

/// The axis of a sample as an axis from 0, for a tensor of that rank.
int sampleAxis(std::int64_t axis, int rank);
/// The axis of a sample as an axis of the tensor with its batch axis in front. `shape` includes the batch axis.
std::int64_t batchAxis(std::int64_t axis, const core::Shape& shape);

/// Emits a slice of an axis (the batch axis is 0); nothing when it would be everything.
operators::ValueId emitSlice(LowerContext& context, operators::ValueId value, int axis, std::int64_t begin, std::int64_t end);

} // namespace netwright::layers
