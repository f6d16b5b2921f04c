#pragma once

#include "engine/backend/PlanBuilder.h"

namespace netwright::backend::kernels {

/// Whether the loops of our own take this max pooling: windows of up to 255 values, over one or two axes, in blocks of
/// channels. They remember which value of a window was the largest in one byte, where oneDNN takes four.
bool takesMaxPool(const operators::Attributes& attributes, int rank);

void buildMaxPool(PlanBuilder& plan);
void buildMaxPoolBackward(PlanBuilder& plan);

/// Whether it yields the largest of every two by two values, of each value once.
bool isQuartering(const PlanBuilder& plan, const operators::Op& pool);

/// The gradient of a pooling by 2×2 without overlap that is not spread over the images: its one reader does that as it reads.
struct Unspread {
    BufferId gradient = kNoBuffer; ///< N×C/8×H/2×W/2×8
    BufferId taken = kNoBuffer;    ///< likewise, bytes: which of the four values was the largest, row by row
};

/// For the operator whose input `id` is; nothing when the gradient is spread as usual.
const Unspread* unspreadGradient(const PlanBuilder& plan, operators::ValueId id);

} // namespace netwright::backend::kernels
