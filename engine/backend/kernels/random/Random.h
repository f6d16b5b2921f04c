#pragma once

#include "engine/backend/Kernel.h"
#include "engine/operators/Op.h"

#include <cstdint>

namespace netwright::backend::kernels {

/// The stream of random numbers of one operator: a pure function of (node, draw, step), so that a backward operator
/// can draw what its forward one drew.
std::uint64_t streamOf(const operators::Op& op);
std::uint64_t streamAt(std::uint64_t stream, std::uint64_t step);

} // namespace netwright::backend::kernels
