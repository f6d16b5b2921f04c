#pragma once

#include "engine/backend/PlanBuilder.h"

/// Fully connected layers on processors with AVX2 but without AVX-512, where oneDNN takes a general matrix product:
/// bias and activation are a part of the product here, the gradient of the bias a part of that of the weights, and the
/// weights are stored as the product reads them, so that nothing is reordered in a step. The data gradient passes the
/// ReLU before it on the way, and so makes the output of that operator.
namespace netwright::backend::kernels {

bool supportsPackedDense(const PlanBuilder& plan, const operators::Op& op);        ///< forward and data gradient
bool supportsPackedDenseWeights(const PlanBuilder& plan, const operators::Op& op); ///< weight gradient

/// Whether the activation that was folded into the operator is one that buildPackedDense() applies; others are left
/// out.
bool packedDenseActivates(const operators::Attributes& attributes);
void buildPackedDense(PlanBuilder& plan);
void buildPackedDenseBackwardData(PlanBuilder& plan);
void buildPackedDenseBackwardWeights(PlanBuilder& plan);

} // namespace netwright::backend::kernels
