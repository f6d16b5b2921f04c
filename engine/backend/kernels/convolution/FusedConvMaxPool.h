#pragma once

#include "engine/backend/PlanBuilder.h"

namespace netwright::backend::kernels {

/// A convolution of images with few channels whose result only a max pooling by 2×2 reads, perhaps through ReLU: both
/// in one pass, so that the large result, most of which is thrown away, is never written. f32, processors with AVX2.
/// Makes the outputs of the pooling; its workspace is that of MaxPool.h.
bool supportsFusedConvMaxPool(const PlanBuilder& plan, const operators::Op& op);
void buildFusedConvMaxPool(PlanBuilder& plan);

} // namespace netwright::backend::kernels
