#pragma once

#include "engine/backend/ParameterStore.h"
#include "engine/core/NamedTensor.h"

#include <string>
#include <vector>

namespace netwright::training {

/// Sets all parameters to given values; with an empty list they stay as they are. Errors, all of them and then nothing is
/// changed: "weights.missing" for a parameter that is not in the list, "weights.shape" for one of another shape. Tensors
/// that the network does not have are ignored.
core::Diagnostics setParameters(backend::ParameterStore& store, const std::vector<core::NamedTensor>& tensors);

/// Transfer from another network: sets every parameter that the list has under the same key and with the same shape; the
/// others stay as they are. Returns the keys of those that stay.
std::vector<std::string> takeOver(backend::ParameterStore& store, const std::vector<core::NamedTensor>& tensors);

/// A copy of all parameters, in the store's order.
std::vector<core::NamedTensor> parametersOf(const backend::ParameterStore& store);

} // namespace netwright::training
