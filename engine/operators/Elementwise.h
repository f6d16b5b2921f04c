#pragma once

#include <string_view>

namespace netwright::operators {

/// Whether the gradient of an eltwise algorithm can be computed from its result alone (relu, sigmoid, …). Only such an
/// activation may be folded into the operator before it, because its source is then never stored.
bool backwardFromDst(std::string_view algorithm);

} // namespace netwright::operators
