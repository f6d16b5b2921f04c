#pragma once

#include "engine/operators/Op.h"

namespace netwright::operators {

bool isPool(const Op& op);
bool isPoolBackward(const Op& op);

/// Whether a pool or pool.backward takes the largest of every two by two values of N×C×H×W images (`src`), each value
/// once.
bool is2x2MaxPool(const Op& op, const core::Shape& src);

} // namespace netwright::operators
