#pragma once

#include "engine/layers/LayerSpec.h"

#include <string>
#include <vector>

namespace netwright::layers {

/// An Input layer that passes a field of the data on: its port "out" yields the field's shape. While no data is chosen
/// the shape is unknown (note "input.no-data").
LayerSpec dataInputLayer(std::string type, std::vector<core::FieldKind> kinds);

} // namespace netwright::layers
