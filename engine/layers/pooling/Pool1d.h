#pragma once

#include "engine/layers/LayerSpec.h"

namespace netwright::layers {

/// What MaxPool1d and AvgPool1d share: ports, window parameters, shape rule and lowering.
LayerSpec pool1dLayer(const std::string& type, const std::string& algorithm);

} // namespace netwright::layers
