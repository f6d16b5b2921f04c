#pragma once

#include "engine/operators/Op.h"

namespace netwright::operators {

bool isReshape(const Op& op);

} // namespace netwright::operators
