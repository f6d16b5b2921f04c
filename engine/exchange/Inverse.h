#pragma once

#include "engine/data/Dataset.h"

#include <span>

/// Predictions leave in the units of the raw data: the way back through the preprocessing of a target.
namespace netwright::exchange {

/// x = (y − offset) / scale as an affine map of y. A scale of 0 has no way back; 0 is given.
data::Affine inverseOf(const data::Affine& affine);

/// Applies an affine's inverse in place; does nothing for the identity (empty vectors).
void applyInverse(const data::Affine& affine, std::span<float> values);

} // namespace netwright::exchange
