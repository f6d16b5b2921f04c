#pragma once

#include "engine/layers/LayerSpec.h"

#include <string>

namespace netwright::layers {

/// RNN, LSTM and GRU: ports, parameters, shape rule and lowering. `kind` is the operator ("lstm"). Layers and directions
/// are operators of their own; parameters are named as in PyTorch: weight_ih_l0, weight_hh_l0, bias_ih_l0, bias_hh_l0,
/// with "_reverse" for the backward direction.
LayerSpec recurrentLayer(std::string type, std::string kind);

} // namespace netwright::layers
