#pragma once

#include "engine/backend/PlanBuilder.h"

namespace netwright::backend::kernels {

/// Whether the loops of our own take this max pooling: windows of up to 255 values, over one or two axes, in blocks of
/// channels. They remember which value of a window was the largest in one byte, where oneDNN takes four.
bool takesMaxPool(const operators::Attributes& attributes, int rank);

void buildMaxPool(PlanBuilder& plan);
void buildMaxPoolBackward(PlanBuilder& plan);

} // namespace netwright::backend::kernels
