#pragma once

#include "engine/layers/LayerSpec.h"

namespace netwright::layers {

/// Softmax and LogSoftmax: ports, the axis parameter, shape rule and lowering.
LayerSpec softmaxLike(const std::string& type, bool logarithm);

} // namespace netwright::layers
