#pragma once

#include "engine/layers/LayerSpec.h"
#include "engine/layers/LowerContext.h"

#include <string>

namespace netwright::layers {

/// The choice "activation" that layers with weights offer, "none" by default.
core::ParamSpec activationParam();

/// Emits the chosen activation ("none": nothing) and returns its result.
operators::ValueId applyActivation(LowerContext& context, const std::string& choice, operators::ValueId value);

/// Emits one eltwise operator. alpha and beta as in resources/docs/operators.md; 0 where the algorithm has none.
operators::ValueId emitEltwise(LowerContext& context, const std::string& algorithm, double alpha, double beta,
                               operators::ValueId value);

/// A layer that is one eltwise operator without parameters of its own.
LayerSpec eltwiseLayer(std::string type, std::string algorithm, double alpha = 0, double beta = 0);

} // namespace netwright::layers
