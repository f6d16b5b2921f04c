#pragma once

#include "engine/operators/Op.h"

namespace netwright::operators {

bool isBatchNormBackward(const Op& op);

} // namespace netwright::operators
