#pragma once

#include "engine/operators/Op.h"

#include <string_view>

namespace netwright::operators {

/// Whether the gradient of an eltwise algorithm can be computed from its result alone (relu, sigmoid, …). Only such an
/// activation may be folded into the operator before it, because its source is then never stored.
bool backwardFromDst(std::string_view algorithm);

bool isEltwise(const Op& op);
bool isEltwiseBackward(const Op& op);
bool isReluBackward(const Op& op);

} // namespace netwright::operators
