#pragma once

#include "engine/core/DataSchema.h"
#include "engine/core/ParamSpec.h"
#include "engine/core/Shape.h"

#include <cstdint>
#include <map>
#include <string>
#include <vector>

/// The configurations under which every layer is proven: tests/engine/layer_cases.json.
namespace netwright::gradients {

struct LayerCase {
    std::string type; ///< LayerSpec::type
    int index = 0;    ///< within the type: names the fixture's tensors
    core::ParamMap params;
    /// Per input port the shape of each wire, without the batch axis.
    std::map<std::string, std::vector<core::Shape>> inputs;
    std::int64_t batch = 2;
    core::FieldKind targetKind = core::FieldKind::Number; ///< for Output layers
    std::int64_t classes = 0;                             ///< of a Category target
};

/// All cases by layer type. Throws std::runtime_error with a sentence when the file is not as it should be.
std::map<std::string, std::vector<LayerCase>> readLayerCases();

} // namespace netwright::gradients
