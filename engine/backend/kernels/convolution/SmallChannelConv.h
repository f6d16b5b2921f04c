#pragma once

#include "engine/backend/PlanBuilder.h"

namespace netwright::backend::kernels {

/// The gradient of a convolution's weights where the source has few channels, as images do: oneDNN without AVX-512
/// fills them up to eight, most of them zeros. Such a source stays as it is here, row-major. A gradient of the result
/// that a max pooling left pooled is taken so.
bool supportsSmallChannelConv(const PlanBuilder& plan, const operators::Op& op);
void buildSmallChannelConvBackwardWeights(PlanBuilder& plan);

} // namespace netwright::backend::kernels
