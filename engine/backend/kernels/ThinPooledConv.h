#pragma once

#include "engine/backend/PlanBuilder.h"

namespace netwright::backend::kernels {

/// A convolution of images with few channels whose result only a max pooling by 2×2 reads, perhaps through ReLU: both in one
/// pass, so that the large result, most of which is thrown away, is never written. f32, processors with AVX2.
/// The pooling that the present operator, a convolution, can take over; nothing when there is none.
const operators::Op* poolingToTakeOver(const PlanBuilder& plan);
/// Yields what `pool` would; its own builder finds that done.
void buildThinPooledConv(PlanBuilder& plan, const operators::Op& pool);

} // namespace netwright::backend::kernels
