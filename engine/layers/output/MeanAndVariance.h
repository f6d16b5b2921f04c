#pragma once

#include "engine/layers/LayerSpec.h"

#include <optional>

/// What a variational autoencoder passes around: a mean and the logarithm of a variance of equal shape.
namespace netwright::layers {

std::vector<PortSpec> meanAndVariancePorts();
std::optional<core::Diagnostic> checkMeanAndVariance(const std::string& title, const InferContext& context);

} // namespace netwright::layers
