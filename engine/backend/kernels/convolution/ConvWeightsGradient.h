#pragma once

#include "engine/backend/PlanBuilder.h"

/// Gradients of the weights of convolutions over images, without groups and strides, on processors with AVX2 but
/// without AVX-512, a good deal faster than oneDNN's there: twelve sums stay in registers while a strip of the image
/// passes by.
namespace netwright::backend::kernels {

bool supportsConvWeightsGradient(const PlanBuilder& plan, const operators::Op& op);
void buildConvWeightsGradient(PlanBuilder& plan);

} // namespace netwright::backend::kernels
