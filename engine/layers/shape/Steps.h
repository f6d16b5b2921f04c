#pragma once

#include "engine/layers/LowerContext.h"

/// Sequences N×T×F as images N×F×1×T, for the operators that slide over the steps, and back.
namespace netwright::layers {

operators::ValueId stepsToImage(LowerContext& context, operators::ValueId sequence);
operators::ValueId imageToSteps(LowerContext& context, operators::ValueId image);

} // namespace netwright::layers
