#pragma once

#include "engine/layers/LayerSpec.h"

namespace netwright::layers {

/// What MaxPool2d and AvgPool2d share: ports, window parameters, shape rule.
LayerSpec pool2dLayer(const std::string& type);

/// Emits one pool operator over a whole image: the global pools.
LayerSpec globalPool2dLayer(const std::string& type, const std::string& algorithm);

} // namespace netwright::layers
