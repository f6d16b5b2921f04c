#pragma once

#include "engine/backend/PlanBuilder.h"

/// Fully connected layers on processors with AVX2 but without AVX-512, where oneDNN takes a general matrix product: bias
/// and activation are a part of the product here, the gradient of the bias a part of that of the weights, and the weights
/// are stored as the product reads them, so that nothing is reordered in a step.
namespace netwright::backend::kernels {

bool takesPanelDense();

/// Whether the activation that was folded into the operator is one that buildPanelDense() applies; others are left out.
bool panelDenseActivates(const operators::Attributes& attributes);
void buildPanelDense(PlanBuilder& plan);
void buildPanelDenseBackwardData(PlanBuilder& plan);
void buildPanelDenseBackwardWeights(PlanBuilder& plan);

} // namespace netwright::backend::kernels
