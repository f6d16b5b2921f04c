#pragma once

#include "engine/backend/PlanBuilder.h"

namespace netwright::backend::kernels {

/// The gradient of a convolution's weights where the source has few channels, as images do: oneDNN without AVX-512 fills
/// them up to eight, most of them zeros. Such a source stays as it is here, row-major.
bool takesThinConv(const operators::Attributes& attributes, const core::Shape& src);
void buildThinConvBackwardWeights(PlanBuilder& plan);

/// Whether `op` is built by the above and reads `gradient` as that of its result: it then takes what a max pooling left
/// unspread (MaxPool.h), which saves writing and reading an image of which three quarters are zeros.
bool readsUnspread(const PlanBuilder& plan, const operators::Op& op, operators::ValueId gradient);

} // namespace netwright::backend::kernels
