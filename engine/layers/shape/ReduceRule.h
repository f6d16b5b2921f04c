#pragma once

#include "engine/layers/LayerSpec.h"

namespace netwright::layers {

/// Mean, Max and Sum over an axis. `algorithm` is that of the operator reduce.
LayerSpec reduceLayer(const std::string& type, const std::string& algorithm);

} // namespace netwright::layers
