#pragma once

#include "engine/layers/LowerContext.h"

#include <cstdint>
#include <string>
#include <vector>

/// What layers with weights have in common: the choice of first values and the penalties.
namespace netwright::layers {

/// "initialiser", "l1" and "l2", to be appended to a declaration. compile reads l1 and l2 for every decaying parameter.
std::vector<core::ParamSpec> weightParams();

/// The chosen initialiser for a weight that adds up `fanIn` inputs and is used by `fanOut` outputs. Formulas: He et al.
/// 2015, Glorot and Bengio 2010; "default" is U(±1/√fanIn), what PyTorch gives its linear and convolution layers.
Initialiser weightInitialiser(const core::ParamReader& params, std::int64_t fanIn, std::int64_t fanOut);
/// Biases follow PyTorch with "default" (U(±1/√fanIn)) and start at zero otherwise.
Initialiser biasInitialiser(const core::ParamReader& params, std::int64_t fanIn);

} // namespace netwright::layers
