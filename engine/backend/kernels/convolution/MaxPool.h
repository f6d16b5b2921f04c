#pragma once

#include "engine/backend/PlanBuilder.h"

/// Max pooling with windows of up to 255 values, over one or two axes, in blocks of channels. Its workspace holds which
/// value of a window was the largest, counted row by row, in one byte, where oneDNN takes four; laid out as the result.
namespace netwright::backend::kernels {

bool supportsMaxPool(const PlanBuilder& plan, const operators::Op& op); ///< pool and pool.backward
void buildMaxPool(PlanBuilder& plan);
void buildMaxPoolBackward(PlanBuilder& plan);

/// pool.backward of windows of 2×2 without overlap whose reader takes the gradient pooled: nothing is computed.
bool supportsKeptPooledGradient(const PlanBuilder& plan, const operators::Op& op);
void buildKeptPooledGradient(PlanBuilder& plan);

} // namespace netwright::backend::kernels
