#pragma once

#include <bit>
#include <cmath>
#include <cstdint>

/// Functions of the gates, written so that the compiler turns loops over them into vector instructions (calls to
/// libm's expf would stay scalar). Branch-free: both sides of a choice are computed.
namespace netwright::backend::kernels {

// A function with this attribute exists once per instruction set; the machine's best is chosen when the program starts.
// v3 is AVX2 with fused multiply-add, v4 AVX-512: naming the features one by one would leave the multiply-add out.
// Left out under sanitizers, which cannot run before the choice is made.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) &&               \
    !defined(__SANITIZE_THREAD__)
#define NETWRIGHT_VECTOR_CLONES __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
#else
#define NETWRIGHT_VECTOR_CLONES
#endif

/// e^x with a relative error under 2e-7; 0 and infinity are approached but not reached beyond ±87.
inline float vectorExp(float x) {
    constexpr float kLimit = 87.0f;
    constexpr float kLog2E = 1.44269504089f;
    constexpr float kLn2High = 0.693359375f;
    constexpr float kLn2Low = -2.12194440e-4f;
    constexpr float kRoundToInteger = 12582912.0f; // 1.5 · 2^23: adding it drops the fraction
    x = x < -kLimit ? -kLimit : x;
    x = x > kLimit ? kLimit : x;
    const float whole = (x * kLog2E + kRoundToInteger) - kRoundToInteger;
    const float r = (x - whole * kLn2High) - whole * kLn2Low; // |r| <= ln(2)/2
    // Taylor's series to the seventh order: its remainder is below half a unit in the last place here.
    float sum = 1.0f / 5040.0f;
    sum = sum * r + 1.0f / 720.0f;
    sum = sum * r + 1.0f / 120.0f;
    sum = sum * r + 1.0f / 24.0f;
    sum = sum * r + 1.0f / 6.0f;
    sum = sum * r + 0.5f;
    sum = sum * r + 1.0f;
    sum = sum * r + 1.0f;
    return sum * std::bit_cast<float>((static_cast<std::int32_t>(whole) + 127) << 23);
}

inline float vectorSigmoid(float x) { return 1.0f / (1.0f + vectorExp(-x)); }

inline float vectorTanh(float x) {
    // Near zero 1 - 2/(e^2x + 1) cancels; there the odd series x - x³/3 + 2x⁵/15 - … is exact enough.
    const float square = x * x;
    float series = 21844.0f / 6081075.0f;
    series = -series * square + 1382.0f / 155925.0f;
    series = -series * square + 62.0f / 2835.0f;
    series = -series * square + 17.0f / 315.0f;
    series = -series * square + 2.0f / 15.0f;
    series = -series * square + 1.0f / 3.0f;
    const float near = x - x * square * series;
    const float far = 1.0f - 2.0f / (vectorExp(2.0f * x) + 1.0f);
    return square < 0.16f ? near : far;
}

} // namespace netwright::backend::kernels
