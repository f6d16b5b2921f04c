#pragma once

#include <cstdint>

/// The two 16-bit floating-point formats that weights come in, widened to f32 (exact).
namespace netwright::exchange {

float floatFromHalf(std::uint16_t bits); ///< IEEE 754 binary16: 1 sign, 5 exponent, 10 fraction bits
float floatFromBfloat16(std::uint16_t bits); ///< the upper half of an f32

} // namespace netwright::exchange
