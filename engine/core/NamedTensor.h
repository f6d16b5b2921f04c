#pragma once

#include "engine/core/Shape.h"

#include <string>
#include <vector>

namespace netwright::core {

/// Numbers with a name, plain row-major: how parameters travel between trainer, files and exporters.
struct NamedTensor {
    std::string key; ///< "node.name", as ParameterInfo::key()
    Shape shape;
    std::vector<float> data; ///< shape.elements() of them
    bool operator==(const NamedTensor&) const = default;
};

} // namespace netwright::core
