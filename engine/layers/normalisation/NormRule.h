#pragma once

#include "engine/layers/LayerSpec.h"
#include "engine/layers/LowerContext.h"

namespace netwright::layers {

/// What LayerNorm, GroupNorm and InstanceNorm share: ports and the parameter epsilon.
LayerSpec normLayer(const std::string& type);

/// Emits one normalisation with a learned scale ("weight") and shift ("bias") of the shape `channels`; mean and variance
/// for the gradient have the shape `statistics`.
void lowerNorm(LowerContext& context, const std::string& kind, operators::Attributes attributes,
               const core::Shape& channels, const core::Shape& statistics);

} // namespace netwright::layers
