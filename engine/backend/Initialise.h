#pragma once

#include "engine/core/Shape.h"
#include "engine/layers/LowerContext.h"

#include <cstdint>
#include <string>
#include <vector>

namespace netwright::backend {

/// First values of a parameter, row-major: a function of the seed and the parameter's key alone, the same for any
/// layout and number of threads. Orthogonal: rows of the matrix shape[0] × rest are orthonormal (columns where there
/// are more rows), times the gain (Saxe, McClelland, Ganguli, 2014).
std::vector<float> initialValues(const layers::Initialiser& initialiser, const core::Shape& shape, std::uint64_t seed,
                                 const std::string& key);

} // namespace netwright::backend
